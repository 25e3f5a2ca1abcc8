// SPDX-License-Identifier: EUPL-1.2
// Brings program, faces and plan together. Until the first frame is complete the prerendered page stands.
import createProgram from "asset:klimaspur.js";
import programFile from "asset:klimaspur.wasm";
import moreFile from "asset:klimaspur-more.wasm";
import regularFile from "asset:text-regular.ttf";
import semiboldFile from "asset:text-semibold.ttf";
import iconsFile from "asset:icons.ttf";
import planFile from "asset:plan.json";
import { createHost } from "./host.js";
import { createParts } from "./parts.js";
import { watchConnection } from "./offline.js";
import { Failure, Source, pause } from "./kinds.js";
import { fetchTheme } from "./theme.js";
import { showView } from "./views.js";

const PATIENCE = 500; // ms in which a plan of the address may arrive before the page's own is shown

const absolute = (address) => new URL(address, location.href).href;
const here = (name) => new URL(name, import.meta.url).href;

async function bytesOf(name) {
    const response = await fetch(here(name));
    if (!response.ok) {
        throw response;
    }
    return [new Uint8Array(await response.arrayBuffer())];
}

function giveUp(error) {
    // The page is readable as it is; say why it stays so.
    console.warn("Klimaspur:", error);
    document.getElementById("notice-wasm").hidden = false;
    delete document.documentElement.dataset.waiting;
    showView("document");
}

async function boot() {
    performance.mark("klimaspur:boot");
    const { door, loader, ready, run } = createHost(
        (callbacks) => createParts(createProgram, here(programFile), here(moreFile), { host: callbacks }),
        Promise.all([regularFile, semiboldFile, iconsFile].map(bytesOf)),
        giveUp,
    );
    const theme = fetchTheme(here("./theme.json"));
    const own = { kind: Source.bundled, name: "" };
    const openOwn = bytesOf(planFile).then(
        (chunks) => () => door.open(own, chunks),
        ({ status }) =>
            () =>
                door.refuse(own, status ? Failure.httpStatus : Failure.noAnswer, status),
    );
    const started = door.start(async () => (await openOwn)());
    const wanted = new URLSearchParams(location.search).get("plan");
    const arrived = wanted?.startsWith("kept:")
        ? loader.fetchKeptPlan(wanted.slice(5))
        : wanted && loader.fetchPlan(wanted);
    await started;
    // It comes together with the plan, or waits for nobody.
    const dressed = theme.then((hand) => hand(door.wear));
    await Promise.race([dressed, pause(PATIENCE)]);
    if (wanted) {
        await Promise.race([arrived, pause(PATIENCE)]);
    }
    performance.mark("klimaspur:plan");
    run();
    if (window.parent !== window) {
        import("./framed.js").then(({ watchFrame }) => watchFrame(ready));
    }
    const names = [import.meta.url, here(planFile)].map((address) => address.split("/").pop());
    const fetched = wanted?.startsWith("kept:") ? null : wanted;
    const others = dressed.then((addresses) => [...addresses, fetched ?? []].flat().map(absolute));
    watchConnection(names, others, (...facts) => door.call("_k_connection", [], ...facts));
}

boot().catch(giveUp);
