// SPDX-License-Identifier: EUPL-1.2
// The same short scenario in all three engines: the page is there, a keyboard moves the slider, the value is
// still there after a reload, and nothing moves while nothing happens. One engine: KLIMASPUR_ENGINES=webkit.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { counts, domText, isReady } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { startServer } from "./server.mjs";
import { letPass, settled, until } from "./wait.mjs";

const screenshots = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const engines = (process.env.KLIMASPUR_ENGINES ?? "chromium,webkit,firefox").split(",");

for (const name of engines) {
    describe(name, () => {
        let server;
        let engine;
        const openReady = async (url) => {
            await engine.open(url);
            await until(`${name}: body.dataset.ready`, () => engine.evaluate(isReady).catch(() => false), 60000);
        };
        before(async () => {
            await mkdir(screenshots, { recursive: true });
            server = await startServer();
            engine = await (await import(`./engines/${name}.mjs`)).startEngine();
        });
        after(async () => {
            await engine?.close();
            await server?.close();
        });

        test("becomes ready in canvas view with every sentence", async () => {
            await openReady(server.url());
            assert.equal(await engine.evaluate(() => document.body.dataset.view), "canvas");
            assert.deepEqual(missingFrom(await engine.evaluate(domText)), []);
            await engine.screenshot(`${screenshots}engine-${name}.png`);
        });

        test("nothing moves while nothing happens", async () => {
            const earlier = await engine.evaluate(counts);
            await letPass(2000);
            assert.deepEqual(await engine.evaluate(counts), earlier);
        });

        test("the keyboard moves the slider, and a reload keeps it", async () => {
            const slider = await engine.byRole("slider", /E-Akte/);
            const before = Number(await slider.value());
            await slider.press("ArrowRight");
            await slider.press("ArrowRight");
            await settled(engine); // the frame that takes the value over comes after the key
            const moved = Number(await slider.value());
            assert.notEqual(moved, before);
            assert.ok(await engine.evaluate(() => localStorage.length > 0));
            await openReady(server.url());
            assert.equal(Number(await (await engine.byRole("slider", /E-Akte/)).value()), moved);
        });
    });
}
