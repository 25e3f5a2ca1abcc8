// SPDX-License-Identifier: EUPL-1.2
// The presentation on a device: clickers, keys, fingers, the whole screen, a screen that stays awake.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, looksDrawn, settled, setUp } from "./chromium.mjs";
import { counts } from "./probe.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const projector = { viewport: { width: 1024, height: 768 } };
const iPad = { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true };
const title = (page) => page.locator("h1").textContent();
const shows = (page, words) =>
    until(words, async () => (await page.locator("h1").count()) === 1 && (await title(page)) === words);

async function present(t, options, slide = 1) {
    const opened = await shared.openReady(t, options);
    await opened.page.evaluate((number) => (location.hash = `#/present?slide=${number}`), slide);
    await until("the stage", () => opened.page.locator("[data-key='stage/main']").count());
    // Its keys come with a file of their own.
    await until("its script", () =>
        opened.page.evaluate(() =>
            performance
                .getEntriesByType("resource")
                .some(({ name, responseEnd }) => /present-/.test(name) && responseEnd > 0),
        ),
    );
    await settled(opened.page);
    return opened;
}

test("a clicker, keys, and where the title is read", async (t) => {
    const { page, log } = await present(t, projector);
    const steps = await page.evaluate(() => history.length);
    await page.keyboard.press("PageDown");
    await shows(page, "Was passiert gerade?");
    await page.keyboard.press("ArrowRight");
    await shows(page, "Was ist überfällig?");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Was ist überfällig?");
    await page.keyboard.press("PageUp");
    await shows(page, "Was passiert gerade?");
    assert.match(page.url(), /#\/present\?slide=2$/);
    assert.equal(await page.evaluate(() => history.length), steps, "one step back leaves the presentation");
    await page.reload();
    await shows(page, "Was passiert gerade?");
    assert.deepEqual(log.console, []);
});

test("a slider has the arrows, and a clicker goes on all the same", async (t) => {
    const { page } = await present(t, projector, 4);
    const slider = page.getByRole("slider", { name: /E-Akte/ });
    const before = Number(await slider.inputValue());
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await until("another value", async () => Number(await slider.inputValue()) > before);
    assert.equal(await title(page), "Was bewirkt es?");
    await page.keyboard.press("PageDown");
    await shows(page, "Verlauf 2024 bis 2045");
});

test("B darkens the screen, any press brings it back", async (t) => {
    const { page } = await present(t, projector);
    await page.keyboard.press("b");
    await until("darkness", () => page.getByRole("button", { name: "Bildschirm wieder hell" }).count());
    await settled(page);
    assert.ok(!(await looksDrawn(page)));
    await page.keyboard.press(".");
    await shows(page, "Digitalisierung der Verwaltung");
    await page.keyboard.press("B");
    await until("darkness", () => page.getByRole("button", { name: "Bildschirm wieder hell" }).count());
    await page.mouse.click(500, 300);
    await shows(page, "Digitalisierung der Verwaltung");
    await settled(page);
    assert.ok(await looksDrawn(page));
});

test("keys of one letter are off when somebody wants that", async (t) => {
    const { page } = await shared.openReady(t, projector);
    await page.keyboard.press("?");
    const box = page.getByRole("checkbox", { name: /Tasten ohne Strg/ });
    await until("the window", () => box.count());
    await box.press("Space");
    await until("off", async () => !(await box.isChecked()));
    await settled(page); // the frame that takes it over comes after the key
    await page.getByRole("button", { name: "Schließen" }).press("Enter");
    await until("the window to be closed", async () => (await page.getByRole("dialog").count()) === 0);
    await page.evaluate(() => (location.hash = "#/present"));
    const blank = page.getByRole("button", { name: "Pause, Bildschirm dunkel" });
    await until("the stage", () => blank.count());
    assert.equal(await blank.getAttribute("aria-keyshortcuts"), null);
});

test("a finger wipes on, and pulls a slider without wiping", async (t) => {
    const { page, context } = await present(t, iPad, 3);
    const client = await context.newCDPSession(page);
    const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const wipe = async (from, to, y) => {
        await touch("touchStart", [{ x: from, y }]);
        for (let i = 1; i <= 5; ++i) await touch("touchMove", [{ x: from + ((to - from) * i) / 5, y }]);
        await touch("touchEnd", []);
    };
    await wipe(800, 300, 400);
    await shows(page, "Was bewirkt es?");
    const slider = page.getByRole("slider", { name: /Recyclingpapier/ });
    const { x, y, width, height } = await slider.boundingBox();
    await wipe(x + width - 12, x + width * 0.3, y + height / 2);
    await until("another value", async () => Number(await slider.inputValue()) < 0.6);
    assert.equal(await title(page), "Was bewirkt es?");
    await wipe(300, 800, 640);
    await shows(page, "Was ist überfällig?");
});

test("the whole screen, and back when it ends", async (t) => {
    const { page } = await present(t, projector);
    await page.getByRole("button", { name: "Vollbild" }).press("Enter");
    await until("the whole screen", () => page.evaluate(() => document.fullscreenElement !== null));
    await page.getByRole("link", { name: "Beenden" }).press("Enter");
    await until("the page", () => page.getByRole("banner").count());
    await until("the window again", () => page.evaluate(() => document.fullscreenElement === null));
    assert.match(page.url(), /#\/$/);
});

test("the screen stays awake as long as the presentation lasts", async (t) => {
    const prepare = (page) =>
        page.addInitScript(() => {
            window.locks = [];
            navigator.wakeLock.request = async (type) => {
                const lock = { type, released: false, release: async () => (lock.released = true) };
                window.locks.push(lock);
                return lock;
            };
        });
    const { page } = await shared.openReady(t, projector, {}, prepare);
    assert.deepEqual(await page.evaluate(() => window.locks.length), 0);
    await page.evaluate(() => (location.hash = "#/present"));
    await until("a lock", () => page.evaluate(() => window.locks.length === 1 && !window.locks[0].released));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await until("another one", () => page.evaluate(() => window.locks.length === 2));
    await page.evaluate(() => (location.hash = "#/"));
    await until("none", () => page.evaluate(() => window.locks.at(-1).released));
});

test("it rests, until somebody measures the time", async (t) => {
    const { page } = await present(t, projector);
    const before = await page.evaluate(counts);
    await settled(page);
    assert.deepEqual(await page.evaluate(counts), before);
    await page.keyboard.press("t");
    const spoken = page.locator("[data-key='stage/bar/spoken']");
    await until("two seconds", async () => (await spoken.textContent()) === "00:02");
    await page.keyboard.press("t");
    await settled(page);
    assert.match(await spoken.textContent(), /^00:0\d$/);
});

test("in a frame that may not fill the screen it opens a window", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    await page.evaluate(() => {
        const frame = document.createElement("iframe");
        frame.src = `${location.pathname}?embed=1#/present`;
        frame.allow = "fullscreen 'none'";
        frame.width = 1000;
        frame.height = 700;
        document.body.replaceChildren(frame);
    });
    const frame = page.frameLocator("iframe");
    const link = frame.getByRole("link", { name: "In eigenem Fenster öffnen" });
    await until("the way out", () => link.count());
    const [opened] = await Promise.all([page.waitForEvent("popup"), link.press("Enter")]);
    await until("the stage", () => opened.locator("[data-key='stage/main']").count());
    assert.ok(!opened.url().includes("embed"), opened.url());
});
