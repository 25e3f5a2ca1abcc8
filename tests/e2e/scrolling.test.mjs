// SPDX-License-Identifier: EUPL-1.2
// In a frame the wheel scrolls the page in it, and at its end the page around it, as people know it from any other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { until } from "./wait.mjs";

const places = () => ({ outside: Math.round(window.scrollY), inside: Math.round(window.frames[0].scrollY) });

inEveryEngine((shared) => {
    test("the wheel chains out of the frame", async () => {
        const { engine, server } = shared;
        await engine.open(server.hostUrl());
        await until("the frame", () =>
            engine.evaluate(() => window.frames[0].document.body?.dataset.ready === "true").catch(() => false),
        );
        await engine.evaluate(() => (document.body.style.paddingBottom = "3000px"));
        const turn = async () => {
            await engine.wheel(300, 300, 120);
            return engine.evaluate(places);
        };
        await until("the frame to scroll", async () => (await turn()).inside > 0);
        assert.equal((await engine.evaluate(places)).outside, 0);
        await engine.evaluate(() => window.frames[0].scrollTo(0, 1e6));
        await until("the page to scroll", async () => (await turn()).outside > 0);
    });
});
