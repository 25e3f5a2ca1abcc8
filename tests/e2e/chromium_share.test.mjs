// SPDX-License-Identifier: EUPL-1.2
// What people hand on: a link, its QR code, a picture.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { setUp, settled } from "./chromium.mjs";
import { readCode, showCode } from "./qr.mjs";
import { normalised } from "./seed.mjs";
import { callsOf, installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const small = { viewport: { width: 640, height: 480 } };
const open = (t, query = {}, options = small) =>
    shared.openReady(t, options, query, (page) => page.addInitScript(installSpy));
const golden = (name) => readFile(new URL(`../golden/${name}.txt`, import.meta.url), "utf8");
const hashOf = (page) => page.evaluate(() => location.hash);

const codes = {
    qr_short: /^Klima$/,
    qr_umlauts: /^Grün für Straße und Bäume: 100 %$/,
    qr_link: /^https:\/\/www\.leichlingen\.de\/klima\/#\/calculator\/digitalisierung\?s=1\.plan\/.*\/m2zjy$/,
    qr_long: /^0\/1\/2\/.*\/101\/102\/$/,
};
for (const colorScheme of ["light", "dark"]) {
    test(`QR codes can be read off the screen, ${colorScheme}`, async (t) => {
        const { page, log } = await open(t, {}, { ...small, colorScheme });
        for (const [name, expected] of Object.entries(codes)) {
            const source = await golden(name);
            // Whole pixels, and parts of them; three per module are what a camera needs as well.
            for (const side of name === "qr_long" ? [300, 331.5] : [200, 211.5, 320]) {
                await page.evaluate(showCode, { source, side });
                const clip = { x: 20, y: 40, width: side + 40, height: side + 40 };
                const read = await readCode(page, await page.screenshot({ clip }));
                assert.match(String(read), expected, `${name} at ${side} px`);
            }
        }
        assert.deepEqual(await page.evaluate(() => window.probe.violations), []);
        assert.deepEqual(log.console, []);
    });
}

// In the frame after a press, as the program does it.
async function copyByPress(page, text) {
    await page.evaluate((value) => {
        const copy = () => window.spy.program.host.copy(value);
        document.addEventListener("pointerup", () => requestAnimationFrame(copy), { once: true });
    }, text);
    await page.mouse.click(4, 300);
    await until("a word of the clipboard", async () => (await page.evaluate(callsOf, "_k_copied")).length > 0);
    return (await page.evaluate(callsOf, "_k_copied")).map(({ numbers }) => numbers[0]);
}

async function pasted(page) {
    const field = page.getByRole("textbox", { name: /Tage im Homeoffice/ });
    await field.fill("");
    await field.press("Control+v");
    return field.inputValue();
}

const said = async (page) => normalised((await page.locator("#mirror .status").allTextContents()).join());

for (const without of [false, true]) {
    test(`a text is copied in the frame after a press${without ? ", without the clipboard's interface" : ""}`, async (t) => {
        const { page } = await open(t);
        if (without) await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
        const button = page.getByRole("button", { name: "Textansicht" });
        await button.focus();
        assert.deepEqual(await copyByPress(page, "Grün – 100 %"), [true]);
        await until("the page to say so", async () => /Zwischenablage kopiert/.test(await said(page)));
        assert.equal(await button.evaluate((node) => node === document.activeElement), true, "the focus stays");
        assert.equal(await page.locator("textarea").count(), 0);
        assert.equal(await pasted(page), "Grün – 100 %");
    });
}

test("a browser that lets nobody copy is told of", async (t) => {
    const { page } = await open(t);
    await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
        document.execCommand = () => false;
    });
    assert.deepEqual(await copyByPress(page, "x"), [false]);
    await until("the page to say so", async () => /lässt das Kopieren nicht zu/.test(await said(page)));
});

// The program takes what the host gives; a route that is none is the way to see it without changing anything.
const addressOf = (page) =>
    page.evaluate(() => {
        const { host } = window.spy.program;
        if (host.pageAddress() !== 1) throw new Error("one text");
        window.spy.program._k_navigate();
        return window.spy.calls.at(-1).text;
    });

test("the address for links has no day, no plan that only this device has, and nothing behind #", async (t) => {
    const { page } = await open(t, { lang: "en", plan: "kept:0123456789abcdef" });
    await page.evaluate(() => history.replaceState(null, "", "#/calculator/a?s=1"));
    const folder = shared.server.url().split("?")[0];
    assert.equal(await addressOf(page), `${folder}?lang=en`);
    await page.evaluate(() => history.replaceState(null, "", "?plan=pruefung/gut.json&today=2026-01-01#/"));
    assert.equal(await addressOf(page), `${folder}?plan=pruefung%2Fgut.json`);
    await page.evaluate(() => history.replaceState(null, "", "?today=2026-01-01"));
    assert.equal(await addressOf(page), folder);
});

test("the part behind # is replaced: soon, the last one, without a step in the history", async (t) => {
    const { page } = await open(t);
    const replace = (...hashes) =>
        page.evaluate((all) => all.forEach((hash) => window.spy.program.host.replaceHash(hash)), hashes);
    const steps = await page.evaluate(() => history.length);
    const shown = "#/measure/digitalisierung?s=1.plan/-/-/-/efile_share=0.6/:a%20b=5/x";
    await replace(...Array.from({ length: 500 }, (_, i) => `#/?x=${i}`), shown);
    await until("the last one", async () => (await hashOf(page)) === shown);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.deepEqual(await page.evaluate(callsOf, "_k_navigate"), []);
    await settled(page); // and no timer goes on

    // Who goes elsewhere meanwhile is not called back.
    await page.evaluate(() => {
        window.spy.program.host.replaceHash("#/?late");
        location.hash = "#/data";
    });
    await until("the route", async () => (await page.evaluate(callsOf, "_k_navigate")).length === 1);
    await settled(page);
    assert.equal(await hashOf(page), "#/data");

    // A page in the background may never come back: it does not wait.
    const written = await page.evaluate(() => {
        window.spy.program.host.replaceHash("#/?kept");
        Object.defineProperty(document, "hidden", { get: () => true });
        document.dispatchEvent(new Event("visibilitychange"));
        return location.hash;
    });
    assert.equal(written, "#/?kept");
});

test("a picture has its size and what was drawn, and the canvas keeps what it shows", async (t) => {
    const { page, log } = await open(t);
    await page.evaluate(() => (location.hash = "#/calculator/digitalisierung-der-verwaltung"));
    await until("the calculator", () => page.getByRole("button", { name: /Als Bild/ }).count());
    await settled(page);
    const before = await page.screenshot();
    const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.evaluate(() => {
            const { program } = window.spy;
            program.host.beginPicture(1280, 1600);
            program._k_frame(640, 800, 300, 2, 1, performance.now() / 1000);
            program.host.endPicture("karte.png");
        }),
    ]);
    assert.equal(download.suggestedFilename(), "karte.png");
    const png = await readFile(await download.path());
    const { width, height, colours, upper } = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const coloursOf = (from, rows) =>
            new Set(new Uint32Array(context.getImageData(0, from, bitmap.width, rows).data.buffer)).size;
        return {
            width: bitmap.width,
            height: bitmap.height,
            colours: coloursOf(0, bitmap.height),
            upper: coloursOf(0, bitmap.height / 2),
        };
    }, png.toString("base64"));
    assert.deepEqual([width, height], [1280, 1600]);
    assert.ok(colours > 8 && upper > 8, `${colours} colours, ${upper} in the upper half`);
    const drawn = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.ok(drawn > 0);
    assert.ok(before.equals(await page.screenshot()), "the window shows what it showed");
    assert.deepEqual(log.console, []);
});
