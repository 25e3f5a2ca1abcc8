// SPDX-License-Identifier: EUPL-1.2
// The measure page on three devices: complete, quiet, within its policy, nothing cut off.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { devices, looksDrawn, setUp, settled } from "./chromium.mjs";
import { counts, domText, isOverdrawn } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { letPass, until } from "./wait.mjs";

const shared = setUp();

for (const [name, device] of Object.entries(devices)) {
    describe(name, () => {
        test("complete, quiet and within its policy", async (t) => {
            const { page, log } = await shared.openReady(t, device);
            assert.equal(await page.evaluate(() => document.body.dataset.view), "canvas");

            await letPass(5000);
            const { atReady, violations, errors } = await page.evaluate(() => window.probe);
            assert.deepEqual(await page.evaluate(counts), atReady, "frames and timers in 5 s of nothing happening");
            assert.deepEqual(violations, [], "violations of the content security policy");
            assert.deepEqual(errors, []);
            assert.deepEqual(log.console, []);
            const foreign = log.requests.filter(
                (url) => !url.startsWith(shared.server.origin) && !/^(data|blob):/.test(url),
            );
            assert.deepEqual(foreign, [], "requests to third parties");

            assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
            assert.equal(await page.getByRole("link", { name: "Zum Hauptinhalt springen" }).count(), 1);
            assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
            assert.equal(await page.evaluate(isOverdrawn), false, "wider than the window");
            assert.ok(await looksDrawn(page));
        });
    });
}

test("a window of 320 px has nothing cut off", async (t) => {
    const { page } = await shared.openReady(t, { viewport: { width: 320, height: 640 } });
    assert.equal(await page.evaluate(isOverdrawn), false);
    const outside = await page.evaluate(() =>
        [...document.querySelectorAll("#mirror [data-key]:not(.off, .off *, .skip)")]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .map((element) => element.dataset.key),
    );
    assert.deepEqual(outside, []);
});

test("rotation and resizing", async (t) => {
    const { page } = await shared.openReady(t, devices.tablet);
    for (const [width, height] of [
        [1180, 820],
        [820, 1180],
        [600, 700],
    ]) {
        await page.setViewportSize({ width, height });
        await until("the canvas to fill the window", () =>
            page.evaluate(() => {
                const canvas = document.getElementById("canvas");
                const box = canvas.getBoundingClientRect();
                return Math.abs(box.width - window.innerWidth) < 1 && canvas.width >= window.innerWidth;
            }),
        );
        await settled(page);
        assert.equal(await page.evaluate(isOverdrawn), false, `${width} × ${height}`);
        assert.ok(await looksDrawn(page));
    }
});

test("a lost WebGL context is drawn again when it is back", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    await settled(page);
    const before = await page.screenshot();
    await page.evaluate(() => {
        const gl = document.getElementById("canvas").getContext("webgl2");
        window.loseContext = gl.getExtension("WEBGL_lose_context");
        window.loseContext.loseContext();
    });
    await until("the context to be lost", () =>
        page.evaluate(() => document.getElementById("canvas").getContext("webgl2").isContextLost()),
    );
    await page.evaluate(() => window.loseContext.restoreContext());
    await until("the same picture", async () => (await page.screenshot()).equals(before), 15000);
    assert.equal(await page.evaluate(() => document.body.dataset.view), "canvas");
});
