// SPDX-License-Identifier: EUPL-1.2
// Two tabs of one browser: what one of them writes, the other is told at once.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isReady } from "./probe.mjs";
import { startServer } from "./server.mjs";
import { callsOf, installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const engines = (process.env.KLIMASPUR_ENGINES ?? "chromium,firefox").split(",").filter((name) => name !== "webkit");

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

        test("another tab is told of each key of ours, and when all are thrown away", async () => {
            const tabs = [await engine.tab(installSpy), await engine.tab(installSpy)];
            const [writing, told] = tabs;
            for (const tab of [told, writing]) {
                await tab.open(server.url());
                await until("body.dataset.ready", () => tab.evaluate(isReady).catch(() => false), 60000);
            }
            const keys = async (tab) => (await tab.evaluate(callsOf, "_k_stored_elsewhere")).map(({ text }) => text);
            await writing.evaluate(() => localStorage.setItem("fremd", "1"));
            const shares = (tab) =>
                tab.evaluate(() =>
                    [...document.querySelectorAll("input[type=range]")].map(({ value }) => value).join(),
                );
            const before = await shares(told);
            await (await writing.byRole("slider", /E-Akte/)).press("ArrowRight");
            await until("the slider to move", async () => (await shares(writing)) !== before);
            await until("the other tab to follow", async () => (await shares(told)) === (await shares(writing)));
            await until("word of the inputs", async () => (await keys(told)).length > 0);
            for (const key of await keys(told)) assert.match(key, /^klimaspur\//);
            await writing.evaluate(() => localStorage.clear());
            await until("word of the end", async () => (await keys(told)).at(-1) === "");
            assert.deepEqual(await keys(writing), [], "who writes is not told");
        });
    });
}
