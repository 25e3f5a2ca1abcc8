// SPDX-License-Identifier: EUPL-1.2
// After one visit the page works without a network, and a new edition of the site never mixes with the old one.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { npm } from "../../tools/npm.mjs";
import { looksDrawn, ready } from "./chromium.mjs";
import { flags, launchChromium, openPage } from "./engines/chromium.mjs";
import { findCommand } from "./engines/screen.mjs";
import { goodPlan } from "./plans.mjs";
import { missingFrom } from "./seed.mjs";
import { editionWith, laterEdition, startSites } from "./sites.mjs";
import { drop } from "./spy.mjs";
import { until } from "./wait.mjs";

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

const own = "Digitalisierung der Verwaltung";
const newer = "Digitale Verwaltung (neue Fassung)";
const text = (page) => page.evaluate(() => document.getElementById("mirror").textContent);
const says = (page, words) => until(words, async () => (await text(page)).includes(words));
// The worker is there and has all files.
const kept = (page) =>
    until("the service worker", () => page.evaluate(() => navigator.serviceWorker.controller !== null));

async function visit(t, options = {}, folder = null) {
    const sites = await startSites();
    if (folder) sites.show(folder);
    const { context, page } = await openPage(browser, { ...options, serviceWorkers: "allow" });
    t.after(async () => {
        await context.close();
        await sites.stop();
    });
    await page.goto(sites.url);
    await ready(page);
    await kept(page);
    return { sites, page, context };
}

test("a visit, then the server stopped, then a reload", async (t) => {
    const { sites, page } = await visit(t);
    await sites.stop();
    await page.reload();
    await ready(page);
    await says(page, "Die Website ist gerade nicht erreichbar");
    assert.ok(await looksDrawn(page));
    assert.deepEqual(missingFrom(await text(page)), []);
    const broken = await page.evaluate(() => [...document.images].filter((image) => !image.naturalWidth).length);
    assert.equal(broken, 0, "pictures");
    for (const [hash, words] of [
        ["#/calculator/digitalisierung-der-verwaltung", "10.000"],
        ["#/accessibility", "Barrieren melden"],
    ]) {
        await page.evaluate((to) => (location.hash = to), hash);
        await says(page, words);
    }
    await page.goto(`${sites.url.split("?")[0]}measure/digitalisierung-der-verwaltung/`);
    await ready(page);
});

test("the town's theme is kept with its logo and its faces", async (t) => {
    const face = new URL("../../tools/node_modules/source-serif/TTF/SourceSerif4-Regular.ttf", import.meta.url);
    const theme = {
        format: "klimaspur-theme/1",
        name: "Kirschstadt",
        logo: "kirschen.svg",
        fonts: { regular: "grund.ttf", semibold: "grund.ttf" },
    };
    const folder = editionWith(t, {
        "theme.json": JSON.stringify(theme),
        "kirschen.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "grund.ttf": readFileSync(face),
    });
    const { sites, page } = await visit(t, {}, folder);
    const dressed = () =>
        until("logo and faces", () =>
            page.evaluate(
                () =>
                    document.querySelector("header img") &&
                    [...document.fonts].some(({ family }) => family === "KlimaspurTown"),
            ),
        );
    await dressed();
    await until("the files of the theme", () =>
        page.evaluate(async () => {
            const names = (await caches.keys()).filter((name) => name.endsWith("plans"));
            const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
            const urls = kept.flat().map(({ url }) => url.split("/").pop());
            return ["theme.json", "kirschen.svg", "grund.ttf"].every((file) => urls.includes(file));
        }),
    );
    await sites.stop();
    await page.reload();
    await ready(page);
    await dressed();
    await says(page, "Kirschstadt");
    // As the text names it that was built with the theme.
    const logo = () => {
        const image = new Image();
        image.src = "kirschen.svg";
        return image.decode();
    };
    await page.evaluate(logo);
});

test("it is still there when the browser was closed", async (t) => {
    const sites = await startSites();
    const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const open = () =>
        npm("playwright-core").chromium.launchPersistentContext(folder, {
            executablePath: findCommand("chromium", "chromium-browser", "google-chrome"),
            args: flags,
        });
    const first = await open();
    const page = await first.newPage();
    await page.goto(sites.url);
    await ready(page);
    await kept(page);
    await first.close();
    await sites.stop();
    const second = await open();
    t.after(() => second.close());
    const again = await second.newPage();
    await again.goto(sites.url);
    await ready(again);
    assert.ok(await looksDrawn(again));
});

test("a new edition is told, shown when that is wanted, and keeps what was entered", async (t) => {
    const { sites, page } = await visit(t);
    const slider = () => page.getByRole("slider", { name: /E-Akte/ });
    await slider().press("End");
    await until("the slider", async () => Number(await slider().inputValue()) === 1);
    sites.show(laterEdition(t, own, newer));
    await page.reload();
    await ready(page);
    assert.ok((await text(page)).includes(own), "nothing changes by itself");
    await says(page, "Eine neue Fassung dieser Seite liegt bereit");
    // The old page goes on with its own files, which the server has no more.
    await page.evaluate(() => (location.hash = "#/calculator/digitalisierung-der-verwaltung"));
    await says(page, "10.000");
    assert.ok(!(await text(page)).includes(newer));
    await page.evaluate(() => (location.hash = "#/"));
    await says(page, "Was passiert gerade?");
    const moved = page.waitForEvent("load");
    await page.getByRole("button", { name: "Neue Fassung zeigen" }).press("Enter");
    await moved;
    await ready(page);
    await says(page, newer);
    assert.ok(!(await text(page)).includes("Eine neue Fassung"));
    assert.equal(Number(await slider().inputValue()), 1);
    await sites.stop();
    await page.reload();
    await ready(page);
    assert.ok((await text(page)).includes(newer), "without the network, too");
});

test("a new edition while somebody works on a file of their own takes neither it nor what was entered", async (t) => {
    const { sites, page } = await visit(t);
    await page.evaluate(drop, [["entwurf.json", goodPlan]]);
    await until("the file", async () => (await page.title()).includes("Musterstadt"));
    await until("its address", () => page.url().includes("plan=kept"));
    await page.evaluate(() => (location.hash = "#/measure/druckregeln"));
    const slider = () => page.getByRole("slider").first();
    await until("a slider", () => slider().count());
    await slider().press("End");
    const most = await slider().getAttribute("max");
    await until("the slider", async () => (await slider().inputValue()) === most);
    sites.show(laterEdition(t, own, newer));
    // As when somebody comes back to the page.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await says(page, "Eine neue Fassung dieser Seite liegt bereit");
    assert.equal(await slider().inputValue(), most);
    const moved = page.waitForEvent("load");
    await page.getByRole("button", { name: "Neue Fassung zeigen" }).press("Enter");
    await moved;
    await ready(page);
    await until("the file again", async () => (await page.title()).includes("Musterstadt"));
    await until("a slider", () => slider().count());
    assert.equal(await slider().inputValue(), most);
    assert.ok(!(await text(page)).includes("Eine neue Fassung"));
});

for (const [what, fault, pattern] of [
    ["a file is missing", "fails", /^\/plan-NEWER123/],
    ["its page is still the old one", "stale", /^\/(\?|$)/],
]) {
    test(`a new edition that is there in part only is none: ${what}`, async (t) => {
        const { sites, page } = await visit(t);
        const asked = () => sites.requests.slice(started).some((url) => pattern.test(url.replace("/klima", "")));
        const started = sites.requests.length;
        sites.show(laterEdition(t, own, newer));
        sites[fault] = pattern;
        await page.reload();
        await ready(page);
        await until("the attempt", asked);
        await page.reload();
        await ready(page);
        assert.ok((await text(page)).includes(own));
        assert.ok(!(await text(page)).includes("Eine neue Fassung"));
        sites[fault] = null;
        await page.reload();
        await ready(page);
        await says(page, "Eine neue Fassung dieser Seite liegt bereit");
    });
}

test("a plan of another address comes from the network first, and from the device without it", async (t) => {
    const { sites, page } = await visit(t);
    const plan = sites.requests.find((url) => /plan-\w{8}\.json$/.test(url)).replace("/klima/", "");
    const url = `${sites.url}&plan=${encodeURIComponent(`./${plan}?ausgabe=2`)}`;
    await page.goto(url);
    await ready(page);
    const fetched = () => sites.requests.filter((request) => request.endsWith("?ausgabe=2")).length;
    await until("the plan", () => fetched() > 0);
    const before = fetched();
    await page.reload();
    await ready(page);
    await until("the plan once more", () => fetched() > before);
    await sites.stop();
    await page.reload();
    await ready(page);
    await says(page, own);
    assert.ok(!(await text(page)).includes("konnte nicht geöffnet werden"));
});

test("a page in a frame keeps nothing", async (t) => {
    const { sites, context, page } = await visit(t);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    const host = await context.newPage();
    await host.goto(sites.url.replace("/klima/", "/klima/licences/klimaspur-eupl-1.2.txt"));
    await host.evaluate((src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
    }, sites.url);
    const framed = host.frameLocator("iframe");
    await until("the frame", () => framed.locator("body[data-ready]").count());
    assert.equal(await host.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
