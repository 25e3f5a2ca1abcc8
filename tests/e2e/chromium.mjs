// SPDX-License-Identifier: EUPL-1.2
// What the Chromium tests share: one browser and one server per file, a fresh context per page.
import { after, before } from "node:test";
import { launchChromium, openPage } from "./engines/chromium.mjs";
import { isReady } from "./probe.mjs";
import { startServer } from "./server.mjs";
import { until } from "./wait.mjs";

export { devices } from "./engines/chromium.mjs";
export { settled } from "./wait.mjs";

export function setUp() {
    const shared = {};
    before(async () => {
        shared.server = await startServer();
        shared.browser = await launchChromium();
    });
    after(async () => {
        await shared.browser?.close();
        await shared.server?.close();
    });
    // Opens the page in a context of its own, which ends with the test `t`.
    shared.open = async (t, options = {}, query = {}, prepare = null) => {
        const opened = await openPage(shared.browser, options);
        t.after(() => opened.context.close());
        await prepare?.(opened.page);
        await opened.page.goto(shared.server.url(query));
        return opened;
    };
    shared.openReady = async (...args) => {
        const opened = await shared.open(...args);
        await ready(opened.page);
        return opened;
    };
    return shared;
}

export const ready = (page) => until("body.dataset.ready", () => page.evaluate(isReady));

// False for a page of one colour.
export async function looksDrawn(page) {
    const png = await page.screenshot();
    return page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
        return new Set(pixels).size > 8;
    }, png.toString("base64"));
}
