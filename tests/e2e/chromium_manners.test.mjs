// SPDX-License-Identifier: EUPL-1.2
// What people expect of a page on a tablet: it stays where they were when they turn it, zooms, and keeps clear of edges.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, ready, settled, setUp } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();

for (const name of ["Beschreibung", "Offizielle Beschreibung", "Was wurde gemacht?"]) {
    test(`turned round, the page stays at: ${name}`, async (t) => {
        const { page } = await shared.openReady(t, { viewport: { width: 820, height: 1180 } });
        const heading = page.getByRole("heading", { name, exact: true }).first();
        await heading.evaluate((element) =>
            window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 40),
        );
        await settled(page);
        for (const [width, height] of [
            [1180, 820],
            [390, 844],
            [820, 1180],
        ]) {
            await page.setViewportSize({ width, height });
            await until("the new width", () =>
                page.evaluate((to) => document.getElementById("canvas").style.width === `${to}px`, width),
            );
            await settled(page);
            const { y } = await heading.boundingBox();
            assert.ok(Math.abs(y - 40) < 4, `${y} at ${width}`);
        }
    });
}

test("at the top it stays at the top", async (t) => {
    const { page } = await shared.openReady(t, { viewport: { width: 820, height: 1180 } });
    await page.setViewportSize({ width: 1180, height: 820 });
    await until("the new width", () => page.evaluate(() => document.getElementById("canvas").style.width === "1180px"));
    await settled(page);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
});

test("installed on the device the page has a button back", async (t) => {
    const { page } = await shared.open(t, devices.phone, {}, (opened) =>
        opened.addInitScript(() => {
            const ask = window.matchMedia.bind(window);
            window.matchMedia = (query) => (query === "(display-mode: standalone)" ? { matches: true } : ask(query));
        }),
    );
    await ready(page);
    const back = page.getByRole("button", { name: "Zurück", exact: true });
    assert.equal(await back.count(), 0, "nothing lies before the start");
    await page.evaluate(() => (location.hash = "#/accessibility"));
    await until("the button", () => back.count());
    await settled(page);
    const { x, y, width, height } = await back.boundingBox();
    assert.ok(width >= 44 && height >= 44);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await until("the start", () => page.evaluate(() => !location.hash.includes("accessibility")));
    await until("no button", async () => (await back.count()) === 0);
});

test("a pen presses as a mouse does", async (t) => {
    const { page } = await shared.openReady(t, { viewport: { width: 1180, height: 820 } });
    const button = page.getByRole("button", { name: "Textansicht" });
    const { x, y, width, height } = await button.boundingBox();
    const client = await page.context().newCDPSession(page);
    const at = { x: x + width / 2, y: y + height / 2, pointerType: "pen", button: "left", clickCount: 1 };
    await client.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved" });
    await client.send("Input.dispatchMouseEvent", { ...at, type: "mousePressed", buttons: 1 });
    await client.send("Input.dispatchMouseEvent", { ...at, type: "mouseReleased" });
    await until("the text view", () => page.evaluate(() => document.body.dataset.view === "document"));
});

test("two fingers may zoom the page, and it stands beside cameras and rounded corners", async (t) => {
    const { page } = await shared.openReady(t, devices.phone);
    const viewport = await page.locator("meta[name=viewport]").getAttribute("content");
    assert.doesNotMatch(viewport, /maximum-scale|user-scalable|viewport-fit/);
    assert.match(
        await page.evaluate(() => getComputedStyle(document.getElementById("canvas")).touchAction),
        /pinch-zoom/,
    );
});

// Zooming in makes the visible part of the page as small as a keyboard on the screen does.
test("what is typed into stays in sight when a keyboard takes its part of the screen", async (t) => {
    const { page } = await shared.openReady(t, { ...devices.phone, isMobile: true });
    const field = page.locator("#mirror input[type=text], #mirror input:not([type])").last();
    await field.scrollIntoViewIfNeeded();
    await settled(page);
    await field.focus();
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2.5 });
    await until("the smaller view", () => page.evaluate(() => visualViewport.scale > 2));
    await until("the field in it", () =>
        field.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= visualViewport.offsetTop && bottom <= visualViewport.offsetTop + visualViewport.height;
        }),
    );
    assert.ok(await field.evaluate((element) => document.activeElement === element), "the focus stays");
});
