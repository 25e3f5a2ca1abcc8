// SPDX-License-Identifier: EUPL-1.2
// Brings program, faces and plan together. Until the first frame is complete the prerendered page stands.
import createProgram from "asset:klimaspur.js";
import programFile from "asset:klimaspur.wasm";
import regularFile from "asset:text-regular.ttf";
import semiboldFile from "asset:text-semibold.ttf";
import iconsFile from "asset:icons.ttf";
import planFile from "asset:plan.json";
import { createHost, Source } from "./host.js";
import { fetchPlan } from "./plan.js";

const here = (name) => new URL(name, import.meta.url).href;

async function bytesOf(name) {
    const response = await fetch(here(name));
    if (!response.ok) {
        throw new Error(`${name}: ${response.status}`);
    }
    return new Uint8Array(await response.arrayBuffer());
}

async function boot() {
    performance.mark("klimaspur:boot");
    const wanted = new URLSearchParams(location.search).get("plan");
    const faces = Promise.all([regularFile, semiboldFile, iconsFile].map(bytesOf));
    const bundled = fetchPlan(here(planFile));
    const other = wanted ? fetchPlan(wanted) : null;
    const host = createHost();
    const program = await createProgram({ locateFile: () => here(programFile), host: host.callbacks });
    host.start(program, await faces);
    let opened = host.open(await bundled, { kind: Source.bundled, name: "" });
    if (other) {
        opened = host.open(await other, { kind: Source.address, name: wanted }) || opened;
    }
    if (!opened) {
        throw new Error("no plan could be opened");
    }
    performance.mark("klimaspur:plan");
    host.run();
}

boot().catch((error) => {
    // The page is readable as it is; say why it stays so.
    console.warn("Klimaspur:", error);
    document.getElementById("notice-wasm").hidden = false;
    document.body.dataset.view = "document";
});
