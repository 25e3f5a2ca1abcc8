// SPDX-License-Identifier: EUPL-1.2
// How long a plan of 10,000 measures takes to load, as a multiple of JSON.parse of the same text in the same browser,
// and the memory it takes. The program is that of the page (preset wasm-release); every run has a fresh page, as a
// reader has. Nothing is asserted of the time: the ratio moves by a tenth from run to run.
//   node tests/bench/load.mjs [plan.json] [runs]
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import http from "node:http";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { bundlePlan } from "../../tools/bundle.mjs";
import { launchChromium } from "../e2e/engines/chromium.mjs";
import { largePlan } from "./large_plan.mjs";

const BUDGET = 3;
const MIB = 1024 * 1024;
const root = fileURLToPath(new URL("../..", import.meta.url));
const build = process.env.KLIMASPUR_WASM ?? path.join(root, "build/wasm-release");
const [planFile, runs = "7"] = process.argv.slice(2);

const files = new Map([
    ["/", ["text/html", Buffer.from("<!doctype html><title>bench</title>")]],
    ["/plan.json", ["application/json", planFile ? await readFile(planFile) : Buffer.from(largePlan())]],
    [
        "/small.json",
        [
            "application/json",
            Buffer.from(
                await bundlePlan(path.join(root, "data/leichlingen/plan.json"), path.join(root, "data/factors")),
            ),
        ],
    ],
    ["/parts.js", ["text/javascript", await readFile(path.join(root, "web/parts.js"))]],
    ["/klimaspur.js", ["text/javascript", await readFile(path.join(build, "src/platform/web/klimaspur.js"))]],
    ["/klimaspur.wasm", ["application/wasm", await readFile(path.join(build, "src/platform/web/klimaspur.wasm"))]],
]);
for (const face of ["text-regular", "text-semibold", "icons"])
    files.set(`/${face}.ttf`, ["font/ttf", await readFile(path.join(root, `build/deps/fonts/${face}.ttf`))]);

const server = http.createServer((request, response) => {
    const [type, body] = files.get(request.url) ?? ["text/plain", ""];
    response.writeHead(body ? 200 : 404, { "content-type": type });
    response.end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

// In the page: one JSON.parse and one load, the order given.
async function measure(parseFirst) {
    const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
    const createProgram = (await import("/klimaspur.js")).default;
    const { createParts } = await import("/parts.js");
    const nothing = () => {};
    // A browser without a store: nothing is kept, nothing is found.
    const none = () => 0;
    const host = { requestFrame: nothing, facts: nothing, setQuery: nothing, keepPlan: nothing };
    Object.assign(host, { load: none, save: none, storedKeys: none });
    const program = await createParts(createProgram, "/klimaspur.wasm", "", { host });
    const give = (...values) => {
        for (const value of values) {
            const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
            const at = program._k_text(bytes.length);
            program.HEAPU8.set(bytes, at);
        }
    };
    give(await bytesOf("/text-regular.ttf"), await bytesOf("/text-semibold.ttf"), await bytesOf("/icons.ttf"));
    give("", "", "2026-11-24");
    program._k_start(0);
    // As on the page, a small plan is open while the large one loads.
    give(await bytesOf("/small.json"), "small.json");
    program._k_open(1);
    const before = program.HEAPU8.length;

    const bytes = await bytesOf("/plan.json");
    const text = new TextDecoder().decode(bytes);
    const timed = (work) => {
        const start = performance.now();
        const result = work();
        return [performance.now() - start, result];
    };
    let parse;
    if (parseFirst) [parse] = timed(() => JSON.parse(text));
    const [load, opened] = timed(() => {
        give(bytes, "plan.json");
        return program._k_open(1);
    });
    if (!parseFirst) [parse] = timed(() => JSON.parse(text));
    return { parse, load, opened, size: bytes.length, before, heap: program.HEAPU8.length };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const results = [];
const browser = await launchChromium();
try {
    for (let run = 0; run < Number(runs); ++run) {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        results.push(await page.evaluate(measure, run % 2 === 0));
        await page.close();
    }
} finally {
    await browser.close();
    server.close();
}
const { size, heap, opened, before } = results[0];
assert.ok(results.every((result) => result.opened === opened));
const ratio = median(results.map(({ load, parse }) => load / parse));
const mib = (bytes) => `${(bytes / MIB).toFixed(1)} MiB`;
console.log(`plan: ${mib(size)}, ${opened ? "opened" : "refused"}, median of ${results.length} runs`);
console.log(`load / JSON.parse: ${ratio.toFixed(2)} (budget ${BUDGET})`);
console.log(
    `memory of the program: ${mib(before)} before, ${mib(heap)} after; ${(heap / size).toFixed(2)} bytes a byte`,
);
