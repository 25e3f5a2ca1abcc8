// SPDX-License-Identifier: EUPL-1.2
// The same short scenario in all three engines: the page is there, a keyboard moves the slider, the value is
// still there after a reload, and nothing moves while nothing happens.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { counts, domText } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { letPass, settled } from "./wait.mjs";

const screenshots = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));

inEveryEngine((shared) => {
    before(() => mkdir(screenshots, { recursive: true }));

    test("becomes ready in canvas view with every sentence", async () => {
        await shared.open(shared.server.url());
        assert.equal(await shared.engine.evaluate(() => document.body.dataset.view), "canvas");
        assert.deepEqual(missingFrom(await shared.engine.evaluate(domText)), []);
        await shared.engine.screenshot(`${screenshots}engine-${shared.name}.png`);
    });

    test("nothing moves while nothing happens", async () => {
        const earlier = await shared.engine.evaluate(counts);
        await letPass(2000);
        assert.deepEqual(await shared.engine.evaluate(counts), earlier);
    });

    test("the keyboard moves the slider, and a reload keeps it", async () => {
        const slider = await shared.engine.byRole("slider", /E-Akte/);
        const before = Number(await slider.value());
        await slider.press("ArrowRight");
        await slider.press("ArrowRight");
        await settled(shared.engine); // the frame that takes the value over comes after the key
        const moved = Number(await slider.value());
        assert.notEqual(moved, before);
        assert.ok(await shared.engine.evaluate(() => localStorage.length > 0));
        await shared.open(shared.server.url());
        assert.equal(Number(await (await shared.engine.byRole("slider", /E-Akte/)).value()), moved);
    });
});
