// SPDX-License-Identifier: EUPL-1.2
// The page in frames of other websites: plain ones, such with style sheets that take no care, and with strict policies.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, test } from "node:test";
import { setUp } from "./chromium.mjs";
import { openPage } from "./engines/chromium.mjs";
import { goodPlan } from "./plans.mjs";
import { counts } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { startSites } from "./sites.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const hosts = {};
let sites;
let site;

// The towns' own sites, of another origin than ours.
before(async () => {
    sites = await startSites();
    site = new URL(".", sites.url).href.slice(0, -1);
    hosts.server = http.createServer((request, response) => {
        const name = new URL(request.url, "http://x").pathname.slice(1);
        if (name.includes(".")) {
            response.writeHead(404).end(); // favicon.ico
            return;
        }
        const body = hosts[name] ?? readFileSync(new URL(`hosts/${name}.html`, import.meta.url), "utf8");
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(body.replaceAll("SITE", site));
    });
    await new Promise((resolve) => hosts.server.listen(0, "127.0.0.1", resolve));
    hosts.origin = `http://localhost:${hosts.server.address().port}`;
});
after(async () => {
    hosts.server.close();
    await sites.stop();
});

async function visit(t, name, options = {}) {
    const { context, page, log } = await openPage(shared.browser, {
        viewport: { width: 1000, height: 800 },
        ...options,
    });
    t.after(() => context.close());
    await page.addInitScript(() => {
        window.events = [];
        for (const type of ["ready", "navigate", "resize"]) {
            addEventListener(`klimaspur:${type}`, ({ detail }) => window.events.push({ type, ...detail }));
        }
        window.shift = 0;
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${hosts.origin}/${name}`);
    return { page, log };
}

// Each is a program of its own, drawn without a graphics card: on a busy machine that takes its time.
const framesReady = (page, count) =>
    until(
        `${count} frames`,
        async () => {
            const found = await Promise.all(
                page.frames().map((frame) => frame.evaluate(() => document.body?.dataset.ready).catch(() => null)),
            );
            return found.filter(Boolean).length === count;
        },
        90_000,
    );

test("a frame below the fold asks for nothing and moves nothing until one comes near", async (t) => {
    const before = sites.requests.length;
    const { page } = await visit(t, "plain");
    await until("the element", () => page.locator("klimaspur-plan iframe").count());
    await page.waitForLoadState("networkidle");
    assert.deepEqual(sites.requests.slice(before), ["/klima/embed.js"]);
    await page.locator("klimaspur-plan").scrollIntoViewIfNeeded();
    await framesReady(page, 1);
    await until("its message", () => page.evaluate(() => window.events.some(({ type }) => type === "ready")));
    assert.equal(await page.evaluate(() => window.shift), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "body", "the focus stays");
    const box = await page.locator("iframe").boundingBox();
    assert.equal(box.height, 720);
    assert.equal(await page.locator("iframe").getAttribute("title"), "Klimaschutzmaßnahmen");
});

test("a finger scrolls the frame, and at its end the page around it", async (t) => {
    hosts.finger = `<!doctype html><script src="SITE/embed.js"></script><klimaspur-plan></klimaspur-plan>
        <div style="height: 3000px">Danach</div>`;
    const { page } = await visit(t, "finger", { hasTouch: true });
    await framesReady(page, 1);
    const [, frame] = page.frames();
    const client = await page.context().newCDPSession(page);
    // From the middle of the picture: a finger on a slider moves that.
    const swipe = async () => {
        const touch = (type, y) =>
            client.send("Input.dispatchTouchEvent", { type, touchPoints: y === null ? [] : [{ x: 400, y }] });
        await touch("touchStart", 500);
        for (let y = 480; y >= 200; y -= 20) await touch("touchMove", y);
        await touch("touchEnd", null);
    };
    await until("the frame to scroll", async () => {
        await swipe();
        return (await frame.evaluate(() => scrollY)) > 0;
    });
    assert.equal(await page.evaluate(() => scrollY), 0);
    await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until("the page to scroll", async () => {
        await swipe();
        return (await page.evaluate(() => scrollY)) > 0;
    });
});

test("a theme of a blog and a strict policy leave it whole, twice on a page", async (t) => {
    const { page, log } = await visit(t, "wordpress");
    await page.locator("klimaspur-plan").last().scrollIntoViewIfNeeded();
    await framesReady(page, 2);
    const [, calculator, text] = page.frames();
    assert.match(calculator.url(), /theme=dark.*#\/calculator\/digitalisierung-der-verwaltung$/);
    await until("the calculator", () => calculator.evaluate(() => document.body.textContent.includes("10.000")));
    assert.equal(await text.evaluate(() => document.documentElement.lang), "en");
    const [first, second] = await page.locator("iframe").all();
    const box = await first.boundingBox();
    assert.equal(box.height, 720);
    assert.equal(box.width, (await page.locator("klimaspur-plan").first().boundingBox()).width);
    // As high as its text, and no bar to scroll.
    const content = () => text.evaluate(() => document.getElementById("mirror").getBoundingClientRect().height);
    await until("its height", async () => Math.abs((await second.boundingBox()).height - (await content())) < 2);
    assert.equal(await second.getAttribute("title"), "Climate plan");
    assert.deepEqual(
        log.console.filter((line) => !line.includes("favicon")),
        [],
    );
});

test("what other frames and the page itself say changes nothing", async (t) => {
    hosts.foreign = `<!doctype html><script src="SITE/embed.js"></script><klimaspur-plan height="auto"></klimaspur-plan>`;
    hosts.stranger = `<!doctype html><script>parent.frames[0].postMessage({ klimaspur: 1, type: "navigate", hash: "#/data" }, "*");
        parent.postMessage({ klimaspur: 1, type: "resize", height: 99999 }, "*");</script>`;
    const { page } = await visit(t, "foreign");
    await framesReady(page, 1);
    await until("its height", () => page.evaluate(() => window.events.some(({ type }) => type === "resize")));
    // Listens last: what it has heard, the element has heard.
    await page.evaluate(() => {
        window.heard = 0;
        addEventListener("message", ({ data }) => (window.heard += data.height > 80000 ? 1 : 0));
        const [ours] = document.querySelectorAll("iframe");
        ours.contentWindow.postMessage({ klimaspur: 1, type: "resize", height: 88888 }, "*");
        ours.contentWindow.postMessage("irgendwas", "*");
        postMessage({ klimaspur: 1, type: "resize", height: 88888 }, "*");
        const stranger = document.createElement("iframe");
        stranger.src = "/stranger";
        document.body.append(stranger);
    });
    await until("both to be heard", () => page.evaluate(() => window.heard === 2));
    const { height } = await page.locator("iframe").first().boundingBox();
    assert.ok(height < 20000, `${height}`);
    assert.ok((await page.evaluate(() => window.events)).every((event) => !(event.height > 80000)));
    assert.ok(!page.frames()[1].url().includes("#/data"));
});

test("an element that goes and comes back has one frame, and follows its attributes", async (t) => {
    hosts.moved = `<!doctype html><script src="SITE/embed.js"></script><klimaspur-plan></klimaspur-plan><main></main>`;
    const { page } = await visit(t, "moved");
    await framesReady(page, 1);
    await page.evaluate(() => {
        const element = document.querySelector("klimaspur-plan");
        element.remove();
        document.querySelector("main").append(element);
        element.setAttribute("lang", "en");
        element.setAttribute("height", "500");
    });
    await framesReady(page, 1);
    assert.equal(await page.locator("iframe").count(), 1);
    assert.equal((await page.locator("iframe").boundingBox()).height, 500);
    await until("English", () =>
        page
            .frames()[1]
            .evaluate(() => document.documentElement.lang === "en")
            .catch(() => false),
    );
});

test("ten of them rest", async (t) => {
    hosts.ten = `<!doctype html><script src="SITE/embed.js"></script>${"<klimaspur-plan height=60></klimaspur-plan>".repeat(10)}`;
    const { page } = await visit(t, "ten");
    await framesReady(page, 10);
    const all = () =>
        Promise.all(
            page
                .frames()
                .slice(1)
                .map((frame) => frame.evaluate(counts)),
        );
    let last = "";
    await until("all to settle", async () => {
        const now = JSON.stringify((await all()).map(({ frames }) => frames));
        const same = now === last;
        last = now;
        return same;
    });
    const before = await all();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
    assert.deepEqual(await all(), before, "frames and timers in 2 s");
});

test("a frame in a sandbox", async (t) => {
    const { page } = await visit(t, "typo3");
    await framesReady(page, 1);
    assert.ok(!page.frames()[1].url().includes("#"));
    // Without an origin it may not read its own files: the text stays, and says why.
    hosts.closed = `<!doctype html><iframe sandbox="allow-scripts" src="SITE/?embed=1" width="900" height="700"></iframe>`;
    const { page: closed } = await visit(t, "closed");
    await until("the frame", () => closed.frames().length === 2);
    const [, frame] = closed.frames();
    await until("the sentence", () =>
        frame.evaluate(() => document.getElementById("notice-wasm")?.checkVisibility()).catch(() => false),
    );
    assert.deepEqual(missingFrom(await frame.evaluate(() => document.body.innerText)), []);
});

test("a frame in a sandbox without an origin works when its site sends the header, and keeps nothing", async (t) => {
    sites.headers = { "access-control-allow-origin": "*" };
    t.after(() => (sites.headers = {}));
    hosts.opened = `<!doctype html><iframe sandbox="allow-scripts" src="SITE/?embed=1" width="900" height="700"></iframe>`;
    const { page } = await visit(t, "opened");
    await framesReady(page, 1);
    const [, frame] = page.frames();
    const slider = frame.getByRole("slider", { name: /E-Akte/ });
    await slider.press("End");
    await until("the slider", async () => Number(await slider.inputValue()) === 1);
    await until("a word of it", async () =>
        (await frame.locator("#mirror").textContent()).includes("Ihre Eingaben werden nicht gespeichert"),
    );
    assert.ok(!(await frame.evaluate(() => document.getElementById("notice-wasm").checkVisibility())));
});

test("a plan that its site does not give to others: the frame says so, and shows its own", async (t) => {
    const mute = http.createServer((request, response) => response.end(goodPlan));
    await new Promise((resolve) => mute.listen(0, "127.0.0.1", resolve));
    t.after(() => mute.close());
    const address = `http://127.0.0.1:${mute.address().port}/plan.json`;
    hosts.elsewhere = `<!doctype html><script src="SITE/embed.js"></script><klimaspur-plan src="${address}"></klimaspur-plan>`;
    const { page } = await visit(t, "elsewhere");
    await framesReady(page, 1);
    const text = async () => (await page.frames()[1].locator("#mirror").textContent()).replaceAll("\u00ad", "");
    await until("the reason", async () => (await text()).includes("(connect-src)"));
    assert.ok((await text()).includes("Digitalisierung der Verwaltung"));
});

test("a plan of http: on a page of https:", async (t) => {
    const { context, page } = await openPage(shared.browser);
    t.after(() => context.close());
    // No certificate: the answers of the site are handed to the browser under another name.
    await page.route("https://klima.test/**", async (route) => {
        const { pathname, search } = new URL(route.request().url());
        route.fulfill({ response: await route.fetch({ url: `${site}${pathname}${search}` }) });
    });
    const plan = encodeURIComponent("http://anderswo.test/plan.json");
    await page.goto(`https://klima.test/?plan=${plan}`);
    await until("the page", () => page.evaluate(() => document.body.dataset.ready));
    const text = async () => (await page.locator("#mirror").textContent()).replaceAll("\u00ad", "");
    await until("the reason", async () => (await text()).includes("Die Adresse beginnt mit „http://“"));
    assert.ok((await text()).includes("Digitalisierung der Verwaltung"));
});

test("a link to another site opens a window of its own", async (t) => {
    hosts.links = `<!doctype html><script src="SITE/embed.js"></script><klimaspur-plan view="document"></klimaspur-plan>`;
    const { page } = await visit(t, "links");
    await framesReady(page, 1);
    const popup = page.waitForEvent("popup");
    await page.frames()[1].locator('a[href^="https://sessionnet"]').first().press("Enter");
    await popup;
    assert.equal(page.url(), `${hosts.origin}/links`);
});
