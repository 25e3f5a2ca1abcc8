// SPDX-License-Identifier: EUPL-1.2
// Two tabs of one browser: what one of them writes, the other is told at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { callsOf, installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

inEveryEngine(
    (shared) => {
        test("another tab is told of each key of ours, and when all are thrown away", async () => {
            const { engine, server } = shared;
            const tabs = [await engine.tab(installSpy), await engine.tab(installSpy)];
            const [writing, told] = tabs;
            for (const tab of [told, writing]) {
                await shared.open(server.url(), tab);
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
    },
    ["chromium", "firefox"],
);
