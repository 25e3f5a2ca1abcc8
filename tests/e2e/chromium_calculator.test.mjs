// SPDX-License-Identifier: EUPL-1.2
// The calculator in use: pulled, passed on, saved as a picture.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ready, setUp } from "./chromium.mjs";
import { installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const calculator = "#/calculator/digitalisierung-der-verwaltung";
const size = { viewport: { width: 1280, height: 900 } };
const text = (page) => page.evaluate(() => document.querySelector("main").textContent);

async function open(t) {
    const { page, log } = await shared.openReady(t, size, {}, (fresh) => fresh.addInitScript(installSpy));
    await page.evaluate((hash) => (location.hash = hash), calculator);
    await until("the result", async () => /mit 10\.000 Ziehungen/.test(await text(page)));
    return { page, log };
}

test("while a slider is pulled there are fewer draws, and all when it rests", async (t) => {
    const { page } = await open(t);
    const slider = page.getByRole("slider", { name: /Tage im Homeoffice/ });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    await until("a quick calculation", async () => /Schnelle Rechnung mit 1\.000/.test(await text(page)));
    const pulled = /Ergebnis jetzt: ([\d.]+)/.exec(await text(page))[1];
    await page.mouse.up();
    await until("the exact one", async () => /Rechnung mit 10\.000 Ziehungen/.test(await text(page)));
    assert.equal(/Ergebnis jetzt: ([\d.]+)/.exec(await text(page))[1], pulled);
});

test("a link shows the scenario to others, whose own figures stay", async (t) => {
    const { page } = await open(t);
    await page.getByRole("slider", { name: /Tage im Homeoffice/ }).press("Home");
    let link;
    await until("the link", async () => {
        link = await page.getByRole("link", { name: /Link zu diesem Szenario/ }).getAttribute("href");
        return /telework_days=0/.test(link);
    });

    const { page: other } = await shared.openReady(t, size);
    const slider = other.getByRole("slider", { name: /Tage im Homeoffice/ });
    await other.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf("#")));
    await until("the notice", async () => /Szenario aus einem Link/.test(await text(other)));
    assert.equal(await slider.inputValue(), "0");
    await other.getByRole("button", { name: "Eigene Eingaben zeigen" }).press("Enter");
    await until("one's own figures", async () => (await slider.inputValue()) === "8800");

    await other.evaluate((hash) => (location.hash = hash), `${calculator}?s=${link.split("?s=")[1].slice(0, -3)}`);
    await until("a word about the broken link", async () => /abgeschnitten|verändert/.test(await text(other)));
});

test("a chart is saved as a picture", async (t) => {
    const { page } = await open(t);
    const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: /PNG\): Verlauf/ }).press("Enter"),
    ]);
    const bytes = await readFile(await download.path());
    assert.equal(bytes.toString("latin1", 1, 4), "PNG");
    assert.ok(bytes.readUInt32BE(16) > 1600, "twice as wide as the card");
    assert.ok(bytes.length > 20000, "something is drawn");
});

test("a plan from elsewhere may name a factor set", async (t) => {
    const plan = await readFile(new URL("../../data/leichlingen/plan.json", import.meta.url), "utf8");
    const { page, log } = await shared.openReady(t, size);
    const input = page.locator("input[type=file]");
    assert.equal(await input.count(), 0);
    await page.evaluate(
        (bytes) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], "fremd.json"));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        },
        plan.replace("Digitalisierung der Verwaltung", "Fremde Maßnahme"),
    );
    await until("the plan", async () => /Fremde Maßnahme/.test(await text(page)));
    assert.match(await text(page), /Zum Rechner/);
    assert.equal(log.requests.filter((url) => url.includes("klimaspur-more")).length, 1);
    await ready(page);
});
