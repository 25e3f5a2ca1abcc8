// SPDX-License-Identifier: EUPL-1.2
// The pages as they lie in the folder: told to search engines, readable without a program, and never in the wrong
// colours or language for a moment.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, ready, setUp, settled } from "./chromium.mjs";
import { domText, visibleText } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const measure = "measure/digitalisierung-der-verwaltung/";
const pageAt = (folder) => shared.server.url().replace("?", `${folder}?`);

async function opened(t, folder, options = {}, hash = "") {
    const { page, log } = await shared.open(t, options);
    const broken = [];
    page.on("response", (response) => response.status() >= 400 && broken.push(response.url()));
    await page.goto(pageAt(folder) + hash);
    return { page, log, broken };
}

for (const [folder, title] of [
    ["", "Digitalisierung der Verwaltung – Blütenstadt Leichlingen"],
    [measure, "Digitalisierung der Verwaltung – Blütenstadt Leichlingen"],
    ["accessibility/", "Erklärung zur Barrierefreiheit – Klimastrategie der Blütenstadt Leichlingen"],
]) {
    test(`/${folder} says what it is, and reads without JavaScript`, async (t) => {
        const { page, broken } = await opened(t, folder, { javaScriptEnabled: false });
        assert.equal(await page.title(), title);
        const content = (name) =>
            page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");
        assert.ok((await content("description")).length > 40);
        assert.equal(await content("og:title"), title);
        assert.equal(await content("og:description"), await content("description"));
        const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
        assert.equal(data["@context"], "https://schema.org");
        assert.equal(data.name, title);
        assert.equal(data.publisher.name, "Blütenstadt Leichlingen");
        assert.equal(await page.locator("h1").count(), 1);
        if (folder !== "accessibility/") assert.deepEqual(missingFrom(await page.locator("body").innerText()), []);
        assert.deepEqual(broken, []);
        const statement = page.getByRole("link", { name: "Erklärung zur Barrierefreiheit" });
        await statement.click();
        assert.match(page.url(), /\/klima\/accessibility\/$/);
        assert.ok(await page.getByRole("heading", { name: "Durchsetzungsverfahren" }).isVisible());
        await page.getByRole("link", { name: "Zur Startseite" }).click();
        assert.match(page.url(), /\/klima\/$/);
    });
}

test("the page of a measure becomes the program with that measure", async (t) => {
    const { page, log, broken } = await opened(t, measure);
    await ready(page);
    assert.equal(await page.evaluate(() => document.body.dataset.view), "canvas");
    assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
    await page.evaluate(() => (location.hash = "#/data"));
    await until("the other view", () => page.getByRole("heading", { name: "Pläne und Eingaben" }).count());
    await page.goBack();
    await until("the measure again", () => page.getByRole("heading", { name: "Offizielle Beschreibung" }).count());
    const { violations } = await page.evaluate(() => window.probe);
    assert.deepEqual([violations, log.console, broken], [[], [], []]);
});

// The program is held back: what is seen is the page alone.
async function withoutProgram(t, query, prepare) {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const { page } = await shared.open(t, devices.desktop, query, async (opening) => {
        await prepare?.(opening);
        await opening.route(/\.wasm$/, async (route) => {
            await held;
            await route.continue();
        });
    });
    return { page, release };
}

const surface = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the chosen colours are there from the beginning", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    const light = await surface(page);
    await page.getByRole("button", { name: "Darstellung und Tastatur" }).press("Enter");
    await page.getByRole("combobox", { name: "Farben" }).selectOption("dark");
    await until("the dark page", async () => (await surface(page)) !== light);
    const dark = await surface(page);
    await page.route(/\.wasm$/, () => null); // never comes
    await page.reload();
    assert.equal(await surface(page), dark);
    assert.match(await page.evaluate(visibleText), /Was passiert gerade/);
});

for (const [what, query, hash] of [
    ["another view", {}, "#/data"],
    ["another language", { lang: "en" }, ""],
    ["another plan", { plan: "pruefung/gut.json" }, ""],
]) {
    test(`${what} is waited for without the start page flashing`, async (t) => {
        const { page, release } = await withoutProgram(t, query);
        if (hash) {
            await page.evaluate((to) => (location.hash = to), hash);
            await page.reload();
        }
        assert.doesNotMatch(await page.evaluate(visibleText), /Was passiert gerade/);
        release();
        await ready(page);
        assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-waiting")), false);
    });
}

test("where the program does not come, what was hidden is shown", async (t) => {
    const { page } = await shared.open(t, devices.desktop, { lang: "en" }, (opening) =>
        opening.route(/\.wasm$/, (route) => route.abort()),
    );
    await until("the text", async () => /Was passiert gerade/.test(await page.evaluate(visibleText)));
    assert.match(await page.evaluate(visibleText), /Alles ist lesbar/);
});

for (const [name, viewport] of Object.entries({
    phone: { width: 390, height: 844 },
    tablet: { width: 820, height: 1180 },
    desktop: { width: 1440, height: 900 },
})) {
    test(`nothing moves when the program takes over (${name})`, async (t) => {
        let release;
        const held = new Promise((resolve) => (release = resolve));
        const { page } = await shared.open(t, { viewport }, {}, (opening) =>
            opening.route(/\.wasm$/, async (route) => {
                await held;
                await route.continue();
            }),
        );
        const top = (selector) => page.locator(selector).first().boundingBox();
        await page.evaluate(() => document.fonts.ready);
        const before = [await top("h1"), await top("section")];
        await page.evaluate(() => {
            window.shifts = [];
            new PerformanceObserver((list) => {
                for (const shift of list.getEntries()) window.shifts.push(shift.value);
            }).observe({ type: "layout-shift" });
        });
        release();
        await ready(page);
        await settled(page);
        assert.deepEqual(await page.evaluate(() => window.shifts), []);
        const after = [await top("h1"), await top("section")];
        for (const i of [0, 1]) {
            const distance = Math.abs(
                after[i].y + (i ? 0 : after[i].height) - before[i].y - (i ? 0 : before[i].height),
            );
            assert.ok(distance <= 48, `what stands at the top stays where it is, within ${distance} px`);
        }
    });
}
