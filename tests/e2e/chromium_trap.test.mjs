// SPDX-License-Identifier: EUPL-1.2
// A program that ends in a trap is started anew, and the page is never blank.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looksDrawn, ready, setUp } from "./chromium.mjs";
import { goodPlan } from "./plans.mjs";
import { domText, visibleText } from "./probe.mjs";
import { missingFrom, normalised } from "./seed.mjs";
import { drop, installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const small = { viewport: { width: 640, height: 480 } };
const open = (t, query = {}) => shared.openReady(t, small, query, (page) => page.addInitScript(installSpy));
const exhausted = /enthält mehr, als der Browser auf einmal halten kann/;
const programs = (page) => page.evaluate(() => window.spy.programs);

async function refusedFor(page, name) {
    const text = async () => normalised((await page.locator("#mirror .alert").allTextContents()).join("\n"));
    await until(`a message about ${name}`, async () => exhausted.test(await text()) && (await text()).includes(name));
}

// One key is one step, one press is one change: nothing listens twice, and it is the new program that hears.
async function works(page) {
    const slider = page.getByRole("slider", { name: /E-Akte/ });
    const start = Number(await slider.inputValue());
    await slider.press(start > 0.5 ? "ArrowLeft" : "ArrowRight");
    await until("the slider to move", async () => Number(await slider.inputValue()) !== start);
    const button = page.getByRole("button", { name: "Umsetzung des Onlinezugangsgesetzes (OZG)" });
    const pressed = await button.getAttribute("aria-pressed");
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await until(
        "the task to be picked, or let go",
        async () => (await button.getAttribute("aria-pressed")) !== pressed,
    );
    assert.ok(await looksDrawn(page));
    const keys = await page.evaluate(() =>
        [...document.querySelectorAll("#mirror [data-key]")].map(({ dataset }) => dataset.key),
    );
    assert.equal(new Set(keys).size, keys.length, "no element is there twice");
    assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
}

test("a plan that exhausts the memory is refused, as often as one comes", async (t) => {
    const { page, log } = await open(t);
    for (const [name, expected] of [
        ["bombe.json", 2],
        ["noch-eine.json", 3],
    ]) {
        await page.evaluate(() => {
            window.spy.trap = "_k_open";
            window.spy.during._k_start = () => (window.spy.trap = "");
        });
        await page.evaluate(drop, [[name, goodPlan]]);
        await refusedFor(page, name);
        assert.equal(await programs(page), expected);
        await works(page);
    }
    await page.evaluate(drop, [["gut.json", goodPlan]]);
    await until("a good plan", async () => (await page.title()).includes("Musterstadt"));
    assert.equal(await programs(page), 3);
    assert.deepEqual(log.console, []);
});

test("a plan of the address that unpacks to more than the memory holds", async (t) => {
    const { page } = await open(t, { plan: "pruefung/bombe.json" });
    await refusedFor(page, "bombe.json");
    await works(page);
});

test("a plan whose first frame traps is given back for the one before", async (t) => {
    const { page } = await open(t);
    await page.evaluate(() => {
        window.spy.during._k_open = () => {
            window.spy.trap = "_k_frame";
            delete window.spy.during._k_open;
        };
        window.spy.during._k_start = () => (window.spy.trap = "");
    });
    await page.evaluate(drop, [["gut.json", goodPlan]]);
    await refusedFor(page, "gut.json");
    await works(page);
});

test("the new program wears what the town's theme says", async (t) => {
    const text = '{"format":"klimaspur-theme/1","name":"Kirschstadt","logo":"k.svg","colors":{"accent":"#004b87"}}';
    const { page } = await shared.openReady(t, small, {}, async (opened) => {
        await opened.addInitScript(installSpy);
        await opened.route("**/theme.json", (route) => route.fulfill({ contentType: "application/json", body: text }));
        await opened.route("**/k.svg", (route) =>
            route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
        );
    });
    const banner = page.getByRole("banner");
    await until("the logo", () => banner.locator("img").count());
    await page.evaluate(() => {
        window.spy.trap = "_k_open";
        window.spy.during._k_start = () => (window.spy.trap = "");
    });
    await page.evaluate(drop, [["bombe.json", goodPlan]]);
    await refusedFor(page, "bombe.json");
    assert.equal(await programs(page), 2);
    assert.match(await banner.textContent(), /Kirschstadt/);
    assert.equal(await banner.locator("img").count(), 1);
    const accent = () => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
    assert.equal(await page.evaluate(accent), "#004b87");
});

test("a program that traps again leaves the text, which says why", async (t) => {
    const { page, log } = await open(t);
    await page.evaluate(() => (window.spy.trap = "_k_frame"));
    await page.mouse.move(200, 200);
    await until("a sentence that says why", () => page.evaluate(() => /WebAssembly/.test(document.body.innerText)));
    assert.equal(await programs(page), 2);
    assert.equal(await page.evaluate(() => document.body.dataset.view), "document");
    assert.deepEqual(missingFrom(await page.evaluate(visibleText)), []);
    assert.equal(await page.getByRole("button").count(), 0, "nothing to press that would do nothing");
    assert.deepEqual(log.console, []);
});

test("a page whose own plan is broken opens another", async (t) => {
    const broken = (page) => page.route(/\/plan-\w+\.json/, (route) => route.fulfill({ body: "{" }));
    const { page } = await shared.open(t, small, { plan: "pruefung/gut.json" }, broken);
    await ready(page);
    assert.match(await page.title(), /Musterstadt/);
});
