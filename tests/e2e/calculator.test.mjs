// SPDX-License-Identifier: EUPL-1.2
// The calculator gives the figures of the native program, to the last digit, in all three engines.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inEveryEngine } from "./every_engine.mjs";
import { until } from "./wait.mjs";

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const measure = "digitalisierung-der-verwaltung";

async function native(...options) {
    const args = ["calc", at("data/leichlingen/plan.json"), measure, "--json", ...options];
    const { stdout } = await promisify(execFile)(at("build/native/klimaspur"), args, { maxBuffer: 1 << 24 });
    return JSON.parse(stdout);
}

inEveryEngine((shared) => {
    test("all figures are those of the native program", async () => {
        const { engine, server } = shared;
        const press = async (pattern) => (await engine.byRole("button", pattern)).press("Enter");
        await shared.open(`${server.spiedUrl()}#/calculator/${measure}`);
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
