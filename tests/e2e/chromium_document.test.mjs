// SPDX-License-Identifier: EUPL-1.2
// The document view: when it is chosen by itself, and that nothing is lost in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, setUp, settled } from "./chromium.mjs";
import { missingFrom } from "./seed.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const view = (page) => page.evaluate(() => document.body.dataset.view);
const inAddress = (page) => new URL(page.url()).searchParams.get("view");
const document_ = (page) => until("the document", async () => (await view(page)) === "document");

test("forced colours choose it, and it goes with them", async (t) => {
    const { page } = await shared.openReady(t, { ...devices.desktop, forcedColors: "active" });
    await document_(page);
    await until("it is in the address", () => inAddress(page) === "document");
    await page.emulateMedia({ forcedColors: "none" });
    await until("the canvas", async () => (await view(page)) === "canvas");
    assert.equal(inAddress(page), null);
    await page.emulateMedia({ forcedColors: "active" });
    await document_(page);
});

test("who chose it keeps it when colours are no longer forced", async (t) => {
    const { page } = await shared.openReady(t, { ...devices.desktop, forcedColors: "active" }, { view: "document" });
    await page.emulateMedia({ forcedColors: "none" });
    await settled(page);
    assert.equal(await view(page), "document");
});

// 1.4.12: a person's own spacing. 400 % of 1280 px are 320 px.
for (const [name, css] of [
    ["as it is", ""],
    [
        "with a person's own spacing",
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    ],
    ["with letters twice as large", "html { font-size: 200% }"],
]) {
    test(`320 px wide, ${name}, nothing is lost and nothing scrolls sideways`, async (t) => {
        const viewport = { viewport: { width: 320, height: 640 } };
        const { page } = await shared.openReady(t, viewport, { view: "document" });
        // As a browser's extension does, past the policy of the page.
        const client = await page.context().newCDPSession(page);
        await client.send("Page.setBypassCSP", { enabled: true });
        await page.evaluate((text) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }, css);
        await settled(page);
        assert.deepEqual(missingFrom(await page.evaluate(() => document.body.innerText)).slice(1), []);
        const { wide, outside } = await page.evaluate(() => ({
            wide: document.documentElement.scrollWidth,
            outside: [...document.querySelectorAll("#mirror [data-key]")]
                .filter((element) => !element.closest(".off, a.skip") && element.getBoundingClientRect().right > 321)
                .map((element) => element.dataset.key),
        }));
        assert.ok(wide <= 320, `${wide} px`);
        assert.deepEqual(outside, []);
    });
}
