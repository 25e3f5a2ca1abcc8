// SPDX-License-Identifier: EUPL-1.2
// Plans that cannot be opened, and browsers that cannot do everything: always a readable page that says why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, ready, setUp } from "./chromium.mjs";
import { domText, visibleText } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { until } from "./wait.mjs";

const shared = setUp();

// The other kinds of bad files: chromium_bad_files.test.mjs.
const badPlans = {
    "fehlt.json": /fehlt\.json/,
    "kaputt.json": /Zeile\s4/,
};

for (const [file, place] of Object.entries(badPlans)) {
    test(`?plan=pruefung/${file}: a message with its place, and the open plan stays`, async (t) => {
        const { page, log } = await shared.open(t, devices.desktop, { plan: `pruefung/${file}` });
        await ready(page);
        await until("a message", async () => (await page.locator("#mirror .alert").count()) > 0);
        const message = await page.locator("#mirror .alert").allTextContents();
        assert.match(message.join("\n"), place);
        assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
        assert.deepEqual(
            log.console.filter((line) => line.startsWith("exception")),
            [],
        );
    });
}

test("a plan from another site is not fetched", async (t) => {
    const { page, log } = await shared.openReady(t, devices.desktop, { plan: "https://example.org/plan.json" });
    await until("a message", async () => (await page.locator("#mirror .alert").count()) > 0);
    assert.deepEqual(
        log.requests.filter((url) => url.includes("example.org/plan.json") && url.startsWith("https")),
        [],
    );
});

test("without JavaScript every sentence can be read", async (t) => {
    const { page } = await shared.open(t, { ...devices.desktop, javaScriptEnabled: false });
    const text = await page.locator("body").innerText();
    assert.deepEqual(missingFrom(text), []);
    assert.match(text, /JavaScript/);
});

test("?view=document shows the same as ordinary text", async (t) => {
    const { page, log } = await shared.openReady(t, devices.phone, { view: "document" });
    assert.equal(await page.evaluate(() => document.body.dataset.view), "document");
    assert.deepEqual(missingFrom(await page.evaluate(visibleText)), []);
    const slider = page.getByRole("slider", { name: /E-Akte/ });
    const start = Number(await slider.inputValue());
    await slider.press("ArrowRight");
    assert.ok(Number(await slider.inputValue()) > start);
    assert.deepEqual(log.console, []);
});

test("without WebGL2 the page is text and says why", async (t) => {
    const withoutWebGl = (page) =>
        page.addInitScript(() => {
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                return kind === "webgl2" ? null : original.call(this, kind, ...rest);
            };
        });
    const { page } = await shared.openReady(t, devices.desktop, {}, withoutWebGl);
    assert.equal(await page.evaluate(() => document.body.dataset.view), "document");
    const text = await page.evaluate(visibleText);
    assert.deepEqual(missingFrom(text), []);
    assert.match(text, /WebGL/);
});

test("without the program the prerendered page stays and says why", async (t) => {
    const withoutWasm = (page) => page.route("**/*.wasm", (route) => route.abort());
    const { page } = await shared.open(t, devices.desktop, {}, withoutWasm);
    await until("a sentence that says why", () =>
        page.evaluate(() => /WebAssembly|konnte nicht|nicht geladen/.test(document.body.innerText)),
    );
    assert.deepEqual(missingFrom(await page.evaluate(visibleText)), []);
});
