// SPDX-License-Identifier: EUPL-1.2
// The part of the program that only few views need: it comes when it is wanted, once, and the rest does without it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ready, setUp } from "./chromium.mjs";
import { domText } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const small = { viewport: { width: 640, height: 480 } };
const open = (t) => shared.openReady(t, small, {}, (page) => page.addInitScript(installSpy));
const loads = (log) => log.requests.filter((url) => url.includes("klimaspur-more")).length;
const goTo = (page, hash) => page.evaluate((wanted) => (location.hash = wanted), hash);
const button = (page, name) => page.getByRole("button", { name });

const showsData = (page) => until("plans and inputs", async () => (await button(page, /^Datei wählen/).count()) > 0);

async function showsMeasure(page) {
    await until("the measure", async () => missingFrom(await page.evaluate(domText)).length === 0);
    const slider = page.getByRole("slider", { name: /E-Akte/ });
    const start = Number(await slider.inputValue());
    await slider.press(start > 0.5 ? "ArrowLeft" : "ArrowRight");
    await until("the slider to move", async () => Number(await slider.inputValue()) !== start);
}

test("it is loaded when a view wants it, once", async (t) => {
    const { page, log } = await open(t);
    await showsMeasure(page);
    assert.equal(loads(log), 0);
    for (let i = 0; i < 2; ++i) {
        await goTo(page, "#/data");
        await showsData(page);
        assert.equal(loads(log), 1);
        await goTo(page, "#/");
        await showsMeasure(page);
    }
    await goTo(page, "#/data");
    await page.reload();
    await ready(page);
    await showsData(page);
    assert.equal(loads(log), 2);
    assert.deepEqual(log.console, []);
});

test("where it does not arrive, a message says so, and one can try again", async (t) => {
    const { page, log } = await open(t);
    let answer = { status: 404 };
    await page.route("**/klimaspur-more-*", (route) => (answer ? route.fulfill(answer) : route.continue()));
    const failed = () =>
        until("a message", async () =>
            (await page.locator("#mirror .alert").allTextContents()).join().includes("konnte nicht geladen werden"),
        );
    await goTo(page, "#/data");
    await failed();
    await goTo(page, "#/");
    await showsMeasure(page);
    assert.equal(loads(log), 1);

    // Coming back is another try, and so is the button. What arrives may also be something else.
    answer = { contentType: "text/html", body: "<!doctype html>" };
    await goTo(page, "#/data");
    await failed();
    assert.equal(loads(log), 2);
    answer = { contentType: "application/wasm", body: "" };
    await button(page, "Noch einmal versuchen").press("Enter");
    await until("another request", () => loads(log) === 3);
    await failed();
    answer = null;
    await button(page, "Noch einmal versuchen").press("Enter");
    await showsData(page);
    assert.equal(await page.locator("#mirror .alert").count(), 0);
});

test("English is a part of it: until it is there, and where it does not arrive, the page is German", async (t) => {
    const { page, log } = await open(t);
    await page.route("**/klimaspur-more-*", (route) => route.fulfill({ status: 404 }), { times: 1 });
    const language = () => page.evaluate(() => document.documentElement.lang);
    await button(page, "English").press("Enter");
    await until("a message", async () => (await page.locator("#mirror .alert").count()) > 0);
    assert.equal(await language(), "de");
    await showsMeasure(page);
    await button(page, "Noch einmal versuchen").press("Enter");
    await until("English", async () => (await language()) === "en");
    await until("an English button", async () => (await button(page, "Deutsch").count()) === 1);
    assert.equal(await page.locator("#mirror .alert").count(), 0);
    assert.equal(loads(log), 2);
    await page.reload();
    await until("English again", async () => (await language()) === "en");
    await button(page, "Deutsch").press("Enter");
    await until("German", async () => (await language()) === "de");
    assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
    assert.equal(loads(log), 3);
});

test("the words for what is wrong with a file are a part of it", async (t) => {
    const routes = async (page) => {
        await page.route("**/neu.json", (route) => route.fulfill({ json: { format: "klimaspur-plan/2" } }));
        await page.route("**/klimaspur-more-*", (route) => route.fulfill({ status: 404 }), { times: 1 });
    };
    const { page, log } = await shared.openReady(t, small, { plan: "neu.json" }, routes);
    const said = async () => (await page.locator("#mirror .alert").allTextContents()).join();
    await until("what can be said without", async () => (await said()).includes("konnte nicht geöffnet werden"));
    await showsMeasure(page);
    await button(page, "Noch einmal versuchen").press("Enter");
    await until("the reason", async () => (await said()).includes("im Format „klimaspur-plan/2“ geschrieben"));
    assert.equal(loads(log), 2);
});

test("a web space that does not know the type of a program serves it all the same", async (t) => {
    const untyped = (page) =>
        page.route("**/*.wasm", async (route) => {
            const response = await route.fetch();
            await route.fulfill({
                response,
                headers: { ...response.headers(), "content-type": "application/octet-stream" },
            });
        });
    const { page, log } = await shared.openReady(t, small, {}, untyped);
    await goTo(page, "#/data");
    await showsData(page);
    assert.deepEqual(log.console, []);
});

test("a program that was started anew loads its own", async (t) => {
    const { page, log } = await open(t);
    await goTo(page, "#/data");
    await showsData(page);
    await page.evaluate(() => {
        window.spy.trap = "_k_frame";
        window.spy.during._k_start = () => (window.spy.trap = "");
    });
    await page.mouse.move(200, 200);
    await until("another program", () => page.evaluate(() => window.spy.programs === 2));
    await until("its own part", () => loads(log) === 2);
    await showsData(page);
    await goTo(page, "#/");
    await showsMeasure(page);
});

test("what a program asked for that is no more is not taken for what the new one has", async (t) => {
    const { page } = await open(t);
    const held = [];
    await page.route("**/klimaspur-more-*", (route) => held.push(route));
    await goTo(page, "#/data");
    await until("a request", () => held.length === 1);
    await page.evaluate(() => {
        window.spy.trap = "_k_frame";
        window.spy.during._k_start = () => (window.spy.trap = "");
    });
    await page.mouse.move(200, 200);
    await until("the request of the new program", () => held.length === 2);
    await held[0].continue();
    await page.mouse.move(210, 210);
    await until("its status", async () =>
        (await page.locator("#mirror .status").allTextContents()).join().includes("wird geladen"),
    );
    assert.equal(await button(page, /^Datei wählen/).count(), 0);
    await held[1].continue();
    await showsData(page);
    assert.equal(await page.evaluate(() => window.spy.programs), 2);
});
