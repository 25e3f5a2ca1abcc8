// SPDX-License-Identifier: EUPL-1.2
// A town's own theme: the file beside the page, one of the address, colours of the address, and what is wrong with them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { devices, ready, settled, setUp } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const example = (name) => readFileSync(new URL(`../../data/themes/${name}`, import.meta.url));
const accent = (page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim());
const header = (page) => page.getByRole("banner").textContent();

// The files that the town has put beside the page.
async function open(t, files, query = {}, options = devices.desktop) {
    const { page, log } = await shared.open(t, options, query, async (opened) => {
        for (const [name, answer] of Object.entries(files)) {
            await opened.route(`**/${name}`, (route) => route.fulfill(answer));
        }
    });
    await ready(page);
    return { page, log };
}
const json = (body) => ({ contentType: "application/json", body });
const town = {
    "theme.json": json(example("kirschstadt.json")),
    "kirschstadt.svg": { contentType: "image/svg+xml", body: example("kirschstadt.svg") },
};

test("colours, name and logo of the town, drawn and in the text view", async (t) => {
    const { page, log } = await open(t, town);
    assert.match(await header(page), /Kirschstadt/);
    const logo = page.getByRole("img", { name: "Zwei Kirschen" });
    await until("the logo", () => logo.count());
    await until("its picture", () => logo.evaluate((image) => image.naturalWidth === 120));
    const shown = await accent(page);
    assert.match(shown, /^#[0-9a-f]{6}$/);
    assert.notEqual(shown, "#2a6b3c");
    // The canvas has it, too: the name of the town is set in it.
    await settled(page);
    const { x, y, width, height } = await page.locator("[data-key='header/town']").boundingBox();
    const png = await page.screenshot({ clip: { x, y, width, height } });
    const found = await page.evaluate(
        async ([base64, color]) => {
            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            const wanted = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
            for (let i = 0; i < data.length; i += 4) {
                if (wanted.every((channel, at) => Math.abs(data[i + at] - channel) < 6)) return true;
            }
            return false;
        },
        [png.toString("base64"), shown],
    );
    assert.ok(found, shown);
    await page.getByRole("button", { name: "Textansicht" }).press("Enter");
    await until("the text view", () => page.evaluate(() => document.body.dataset.view === "document"));
    assert.equal(await accent(page), shown);
    assert.ok(await logo.isVisible());
    assert.deepEqual(log.console, []);
});

test("dark and high contrast follow from it", async (t) => {
    const light = await accent((await open(t, town)).page);
    const dark = await accent((await open(t, town, { theme: "dark" })).page);
    const contrast = await accent((await open(t, town, { theme: "contrast" })).page);
    assert.equal(new Set([light, dark, contrast]).size, 3);
    assert.notEqual(dark, "#86cf97");
});

test("colours of the address go before those of the file", async (t) => {
    const { page } = await open(t, town, { colors: "accent:004b87" });
    assert.equal(await accent(page), "#004b87");
    assert.match(await header(page), /Kirschstadt/);
});

test("another file of the site, with a look", async (t) => {
    const { page } = await open(t, { "hafen.json": json(example("hafenstadt.json")) }, { theme: "hafen.json" });
    assert.match(await header(page), /Hafenstadt/);
    assert.equal(await accent(page), "#004b87");
});

for (const [what, files, said] of [
    ["a file that is none", { "theme.json": json("<html>") }, "1 Hinweis zur Gestaltung"],
    [
        "tokens that there are none of",
        { "theme.json": json(`{"format":"klimaspur-theme/1","colors":{"akzent":"#fff"}}`) },
        "„akzent“",
    ],
    ["a file that is not there", { "theme.json": { status: 404 } }, "war nicht erreichbar"],
    ["a file that is too large", { "theme.json": json(" ".repeat(70000)) }, "war nicht erreichbar"],
    [
        "a logo of 30 MB",
        {
            "theme.json": json(`{"format":"klimaspur-theme/1","logo":"logo.png"}`),
            "logo.png": { contentType: "image/png", body: Buffer.alloc(30_000_000) },
        },
        "Das Logo „logo.png“",
    ],
    [
        "a logo that is a page",
        {
            "theme.json": json(`{"format":"klimaspur-theme/1","logo":"logo.html"}`),
            "logo.html": { contentType: "text/html", body: "<script>alert(1)</script>" },
        },
        "Das Logo „logo.html“",
    ],
]) {
    test(`${what}: the page is as it always is, and who embeds it is told`, async (t) => {
        const { page } = await open(t, files);
        assert.match(await header(page), /Leichlingen/);
        assert.equal(await accent(page), "#2a6b3c");
        assert.equal(await page.getByRole("banner").getByRole("img").count(), 0);
        assert.ok(!(await page.locator("body").textContent()).includes("Gestaltung"));
        await page.evaluate(() => (location.hash = "#/about"));
        await until(said, async () => (await page.locator("#mirror").textContent()).includes(said));
    });
}
