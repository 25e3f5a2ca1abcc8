// SPDX-License-Identifier: EUPL-1.2
// A town's own theme: the file beside the page, one of the address, colours of the address, its logo and its faces, and
// what is wrong with them.
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
const root = new URL("../../", import.meta.url);
const serif = (file) => ({
    contentType: "font/ttf",
    body: readFileSync(new URL(`tools/node_modules/source-serif/${file}`, root)),
});
const withFaces = (regular, semibold) => ({
    "theme.json": json(
        JSON.stringify({ format: "klimaspur-theme/1", fonts: { regular: "grund.ttf", semibold: "stark.ttf" } }),
    ),
    "grund.ttf": regular,
    "stark.ttf": semibold,
});
const regular = serif("TTF/SourceSerif4-Regular.ttf");
const semibold = serif("TTF/SourceSerif4-Semibold.ttf");
const townFaces = (page) =>
    page.evaluate(() =>
        [...document.fonts].filter(({ family }) => family === "KlimaspurTown").map(({ weight }) => weight),
    );

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

// What a button needs beside its words is the same in every face, so that the rest is what the program takes its words
// to be wide.
test("faces of the town: the canvas sets type in them, and the browser sets it as wide", async (t) => {
    const measured = async (page) => {
        const buttons = [];
        for (const name of ["English", "Textansicht", "Diese Seite drucken"]) {
            buttons.push(
                await page.getByRole("button", { name }).evaluate((button) => {
                    const range = document.createRange();
                    range.selectNodeContents(button.querySelector(".line") ?? button);
                    return { whole: button.getBoundingClientRect().width, words: range.getBoundingClientRect().width };
                }),
            );
        }
        return buttons;
    };
    const usual = await measured((await open(t, {})).page);
    const { page, log } = await open(t, withFaces(regular, semibold));
    await until("the faces", async () => (await townFaces(page)).length > 0);
    assert.deepEqual(await townFaces(page), ["400", "600"]);
    await settled(page);
    const shown = await measured(page);
    shown.forEach(({ whole, words }, i) => {
        assert.ok(Math.abs(words - usual[i].words) > 1, "another face");
        assert.ok(Math.abs(whole - words - (usual[i].whole - usual[i].words)) < 0.75, `${whole} around ${words}`);
    });
    assert.deepEqual(log.console, []);
    await page.evaluate(() => (location.hash = "#/about"));
    await until("the page about it", () => page.getByRole("combobox", { name: "Ansicht" }).count());
    await settled(page);
    assert.ok(!(await page.locator("#mirror").textContent()).includes("zur Gestaltung"));
});

test("what a face lacks comes from the usual one, and that is told", async (t) => {
    const german = {
        contentType: "font/ttf",
        body: readFileSync(new URL("build/deps/fonts/german-regular.ttf", root)),
    };
    const { page } = await open(t, withFaces(german, semibold));
    await until("the faces", async () => (await townFaces(page)).length > 0);
    await page.evaluate(() => (location.hash = "#/about"));
    await until("the note", async () =>
        (await page.locator("#mirror").textContent()).includes("Der Schrift „grund.ttf“ fehlen Zeichen"),
    );
});

for (const [what, bad, said] of [
    ["that is not there", { status: 404 }, "war nicht erreichbar"],
    ["of 30 MB", { contentType: "font/ttf", body: Buffer.alloc(30_000_000) }, "war nicht erreichbar"],
    ["that is a page", { contentType: "text/html", body: "<html>" }, "ist keine Schrift"],
    ["with outlines of PostScript", serif("OTF/SourceSerif4-Semibold.otf"), "ist keine Schrift"],
    ["that is packed", serif("WOFF2/TTF/SourceSerif4-Bold.ttf.woff2"), "ist keine Schrift"],
    ["that ends in the middle", { ...regular, body: regular.body.subarray(0, 100_000) }, "ist keine Schrift"],
]) {
    test(`a face ${what}: the usual ones stay, and who embeds is told`, async (t) => {
        const { page } = await open(t, withFaces(regular, bad));
        await page.evaluate(() => (location.hash = "#/about"));
        const note = async () => (await page.locator("#mirror").textContent()).replaceAll("\u00ad", "");
        await until(said, async () => (await note()).includes("stark.ttf") && (await note()).includes(said));
        assert.deepEqual(await townFaces(page), []);
    });
}

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
        "an address that is none",
        { "theme.json": json(`{"format":"klimaspur-theme/1","logo":"http://["}`) },
        "Das Logo „http://[“",
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
