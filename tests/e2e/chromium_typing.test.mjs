// SPDX-License-Identifier: EUPL-1.2
// Text fields are the browser's own: composition, pasting, undoing, the keyboard of a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const field = (page) => page.getByRole("textbox", { name: /Tage im Homeoffice/ });
const value = (page) => field(page).inputValue();
const kept = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

test("what an input method composes stays, and only what is committed counts", async (t) => {
    const { page, context } = await shared.openReady(t, devices.desktop);
    const client = await context.newCDPSession(page);
    await field(page).fill("");
    const compose = (text) =>
        client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await compose("1");
    await settled(page);
    assert.equal(await value(page), "1", "a frame does not end the composition");
    await compose("120");
    await settled(page);
    assert.equal(await value(page), "120");
    await client.send("Input.insertText", { text: "1200" });
    await settled(page);
    assert.equal(await value(page), "1200");
    await until("it is kept", async () => (await kept(page)).includes("1200"));
});

test("in a field, undo is the field's own", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    await page.getByRole("slider", { name: /E-Akte/ }).press("ArrowRight");
    await settled(page);
    const moved = await page.getByRole("slider", { name: /E-Akte/ }).inputValue();
    await field(page).focus();
    const before = await value(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("77");
    await settled(page);
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.notEqual(await value(page), "77");
    await until("the text before", async () => {
        await page.keyboard.press("Control+z");
        return (await value(page)) === before;
    });
    assert.equal(await page.getByRole("slider", { name: /E-Akte/ }).inputValue(), moved, "the page undid nothing");
});

for (const view of ["canvas", "document"]) {
    test(`${view}: a field stays in sight when the keyboard comes, and does not make the phone zoom`, async (t) => {
        const { page } = await shared.openReady(t, devices.phone, view === "document" ? { view } : {});
        await field(page).focus();
        await settled(page);
        // At the lower edge of the screen, where the keyboard will be.
        await page.evaluate(() => {
            const { bottom } = document.activeElement.getBoundingClientRect();
            window.scrollBy(0, bottom - window.innerHeight + 8);
        });
        const size = page.viewportSize();
        await page.setViewportSize({ width: size.width, height: Math.round(size.height / 2) });
        await until("the field is in sight", () =>
            page.evaluate(() => {
                const { top, bottom } = document.activeElement.getBoundingClientRect();
                return top >= 0 && bottom <= window.innerHeight;
            }),
        );
        const fontSize = await field(page).evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
        assert.ok(fontSize >= 16, `${fontSize} px: Safari zooms into a field below 16`);
    });
}
