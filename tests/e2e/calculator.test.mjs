// SPDX-License-Identifier: EUPL-1.2
// The calculator gives the figures of the native program, to the last digit, in all three engines.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isReady } from "./probe.mjs";
import { startServer } from "./server.mjs";
import { until } from "./wait.mjs";

const engines = (process.env.KLIMASPUR_ENGINES ?? "chromium,webkit,firefox").split(",");
const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const measure = "digitalisierung-der-verwaltung";

async function native(...options) {
    const args = ["calc", at("data/leichlingen/plan.json"), measure, "--json", ...options];
    const { stdout } = await promisify(execFile)(at("build/native/klimaspur"), args, { maxBuffer: 1 << 24 });
    return JSON.parse(stdout);
}

for (const name of engines) {
    describe(name, () => {
        let server;
        let engine;
        before(async () => {
            server = await startServer();
            engine = await (await import(`./engines/${name}.mjs`)).startEngine();
        });
        after(async () => {
            await engine?.close();
            await server?.close();
        });
        const press = async (pattern) => (await engine.byRole("button", pattern)).press("Enter");

        test("all figures are those of the native program", async () => {
            await engine.open(`${server.spiedUrl()}#/calculator/${measure}`);
            await until(`${name}: body.dataset.ready`, () => engine.evaluate(isReady).catch(() => false), 60000);
            await until("the calculator", () =>
                engine.evaluate(() => /Rechnung mit 10\.000 Ziehungen/.test(document.body.textContent)),
            );
            await engine.evaluate(() => {
                window.saved = [];
                window.spy.program.host.download = (_, bytes) => window.saved.push(new TextDecoder().decode(bytes));
            });
            await press(/JSON/);
            const saved = () => engine.evaluate(() => window.saved);
            await until("the file", async () => (await saved()).length === 1);
            assert.deepEqual(
                JSON.parse((await saved())[0]),
                await native("--scenario", "plan", "--method", "location", "--year", "2026"),
            );
        });
    });
}
