// SPDX-License-Identifier: EUPL-1.2
// Keyboard, typing, mouse and touch, and what they leave behind after a reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, ready, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const slider = (page) => page.getByRole("slider", { name: /E-Akte/ });
const field = (page) => page.getByRole("textbox", { name: /Tage im Homeoffice/ });
const digits = (text) => text.replace(/\D/g, "");
const result = (page) => page.locator("[data-key$=reading]").first().textContent();

async function reload(page) {
    await page.reload();
    await ready(page);
}

for (const name of ["desktop", "phone"]) {
    test(`${name}: the keyboard moves the slider, and a reload keeps it`, async (t) => {
        const { page } = await shared.openReady(t, devices[name]);
        const before = await result(page);
        const start = Number(await slider(page).inputValue());
        await slider(page).focus();
        for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowRight");
        await settled(page); // the frame that takes the value over comes after the key
        const moved = Number(await slider(page).inputValue());
        assert.ok(moved > start, `${start} → ${moved}`);
        assert.notEqual(await result(page), before);
        await reload(page);
        assert.equal(Number(await slider(page).inputValue()), moved);
    });
}

test("a typed value counts and is kept; a wrong one is refused with a message", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    const before = await result(page);
    await field(page).fill("5000");
    await field(page).press("Enter");
    await until("another result", async () => (await result(page)) !== before);
    await settled(page);
    await reload(page);
    assert.equal(digits(await field(page).inputValue()), "5000");
    await field(page).fill("viel");
    await until("a message", async () => (await page.locator("#mirror .alert").count()) > 0);
    assert.match(await page.locator("#mirror .alert").first().textContent(), /Zahl zwischen/);
});

test("the mouse works on the canvas: slider and button", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    await slider(page).scrollIntoViewIfNeeded();
    await settled(page);
    const box = await slider(page).boundingBox();
    const at = (share) => [box.x + box.width * share, box.y + box.height / 2];
    await page.mouse.click(...at(0.9));
    await until("a value near 0.9", async () => Math.abs(Number(await slider(page).inputValue()) - 0.9) < 0.11);
    await page.mouse.move(...at(0.9));
    await page.mouse.down();
    await page.mouse.move(...at(0.5), { steps: 4 });
    await page.mouse.move(...at(0.2), { steps: 4 });
    await page.mouse.up();
    await until("a value near 0.2", async () => Math.abs(Number(await slider(page).inputValue()) - 0.2) < 0.11);

    const english = page.getByRole("button", { name: "English" });
    await english.scrollIntoViewIfNeeded();
    await settled(page);
    const button = await english.boundingBox();
    await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    await until("the page in English", async () => (await page.getByRole("button", { name: "Deutsch" }).count()) === 1);
});

test("a finger scrolls the page over the canvas", async (t) => {
    const { page, context } = await shared.openReady(t, devices.phone);
    const client = await context.newCDPSession(page);
    const touch = (type, y) =>
        client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 195, y }] });
    await touch("touchStart", 700);
    for (let y = 680; y >= 200; y -= 40) await touch("touchMove", y);
    await touch("touchEnd");
    await until("the page to scroll", () => page.evaluate(() => window.scrollY > 200));
});

test("the wheel scrolls, and frames end with it", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 600);
    await until("the page to scroll", () => page.evaluate(() => window.scrollY >= 500));
    await settled(page);
});

test("find in page and selection", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    const found = await page.evaluate(() => window.find("Cyberangriffs auf den städtischen"));
    assert.equal(found, true);
    const box = await page.evaluate(() => {
        const { top, bottom } = window.getSelection().getRangeAt(0).getBoundingClientRect();
        return { top, bottom, height: window.innerHeight };
    });
    assert.ok(box.top >= 0 && box.bottom <= box.height, `found text at ${JSON.stringify(box)}`);
    await page.evaluate(() => window.getSelection().removeAllRanges());

    const text = page.getByText("Kooperationsvereinbarung").last();
    await text.scrollIntoViewIfNeeded();
    await settled(page);
    const line = await text.boundingBox();
    await page.mouse.move(line.x + 2, line.y + 6);
    await page.mouse.down();
    await page.mouse.move(line.x + 200, line.y + 6, { steps: 5 });
    await page.mouse.up();
    assert.ok((await page.evaluate(() => String(window.getSelection()))).length > 5, "a drag over text selects it");
});

test("Tab reaches the slider and leaves the page again", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    const seen = new Set();
    const focused = () =>
        page.evaluate(() => document.activeElement?.dataset?.key ?? document.activeElement?.tagName ?? "");
    let name = "";
    for (let i = 0; i < 200 && !(seen.size > 3 && name === "BODY"); ++i) {
        await page.keyboard.press("Tab");
        name = await focused();
        seen.add(name);
    }
    assert.equal(name, "BODY", "the focus comes out of the page at its end");
    assert.ok([...seen].some((key) => /slider/.test(key)));
});
