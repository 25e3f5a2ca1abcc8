// SPDX-License-Identifier: EUPL-1.2
// Files that do not arrive or cannot be used: each has a message that says why, and the open plan stays.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { setUp } from "./chromium.mjs";
import { largest } from "./plans.mjs";
import { domText } from "./probe.mjs";
import { missingFrom, normalised } from "./seed.mjs";
import { startOtherSite } from "./server.mjs";
import { callsOf, drop, installSpy, paste } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const small = { viewport: { width: 640, height: 480 } }; // a large window is slow to draw without a GPU
const withSpy = (page) => page.addInitScript(installSpy);
const alert = (page) => page.locator("#mirror .alert");
const openSpied = (t, query = {}) => shared.openReady(t, small, query, withSpy);

// Does `act`, waits for its message, sees that the plan is still there, and closes the message.
async function refused(page, act, message) {
    await act();
    await until(`a message like ${message}`, async () => (await alert(page).count()) > 0);
    assert.match(normalised((await alert(page).allTextContents()).join("\n")), message);
    assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
    await page.getByRole("button", { name: "Hinweis schließen" }).press("Enter");
    await until("the message to go", async () => (await alert(page).count()) === 0);
}

const addresses = {
    "fehlt.json": /Antwort 404/,
    "fehler.json": /Fehler \(500\)/,
    "kreis.json": /nicht erreichbar.*leitet im Kreis/,
    "weg.json": /nicht erreichbar/,
    "abgerissen.json": /nicht erreichbar/,
    "gross.json": /größer als 64 MB/,
    "strom.json": /größer als 64 MB/,
    "html.json": /Zeile 1/,
    "utf16.json": /UTF-16/,
    "leer.json": /leer/,
    "fremd.json": /format/,
    "kaputt.json": /Zeile 4/,
};

test("addresses without a usable plan", async (t) => {
    const { page, log } = await openSpied(t);
    for (const [name, message] of Object.entries(addresses)) {
        await t.test(name, async () => {
            await refused(page, () => page.evaluate(paste, shared.server.plan(name)), message);
            const told = await page.evaluate(() => window.spy.calls.at(-1).text);
            assert.equal(told, shared.server.plan(name));
        });
    }
    for (const address of ["http://", "data:application/json,{}", "blob:null/1", "ftp://example.org/plan.json"]) {
        await t.test(address, () =>
            refused(
                page,
                () => page.evaluate((text) => window.spy.program.host.fetchPlan(text), address),
                /nicht erreichbar/,
            ),
        );
    }
    assert.deepEqual(
        log.console.filter((line) => line.startsWith("exception")),
        [],
    );
});

test("a file above 64 MB is refused before it is read", async (t) => {
    const { page } = await openSpied(t);
    await page.evaluate(() => {
        Blob.prototype.stream = () => {
            throw new Error("it was read");
        };
    });
    await refused(page, () => page.evaluate(drop, [["riesig.json", largest + 1]]), /größer als 64 MB.*riesig\.json/);
});

test("an address that stands still ends after 30 s, before the answer and within it", async (t) => {
    const { page } = await openSpied(t);
    await page.clock.install();
    for (const name of ["gehalten-1.json", "gehalten-2.json"]) {
        await refused(
            page,
            async () => {
                await page.evaluate(paste, shared.server.plan(name));
                const response = await shared.server.response(name);
                if (name === "gehalten-2.json") {
                    await page.clock.fastForward(20_000);
                    response.writeHead(200, { "content-length": 1000 });
                    response.write("{");
                    await until("the first byte", async () => {
                        await page.clock.fastForward(300);
                        return (await page.evaluate(callsOf, "_k_loading")).some(({ numbers }) => numbers[1] === 1);
                    });
                    await page.clock.fastForward(20_000);
                    assert.equal(await alert(page).count(), 0);
                }
                await page.clock.fastForward(30_000);
            },
            /nach 30 Sekunden abgebrochen/,
        );
    }
});

test("progress is told, and what is cancelled or overtaken never arrives", async (t) => {
    const { page } = await openSpied(t);
    const progress = async () => (await page.evaluate(callsOf, "_k_loading")).map(({ numbers }) => numbers);
    await page.evaluate(paste, shared.server.plan("gehalten-3.json"));
    await until("word of a request without an answer", async () => (await progress()).length === 1);
    assert.deepEqual((await progress())[0], [1, 0, 0]);
    const response = await shared.server.response("gehalten-3.json");
    response.writeHead(200, { "content-length": 1000 });
    response.write(" ".repeat(400));
    await until("word of the first bytes", async () => (await progress()).length === 2);
    assert.deepEqual((await progress())[1], [1, 400, 1000]);

    await page.evaluate(() => window.spy.program.host.cancelFetch());
    await until("the connection to end", () => response.destroyed);
    assert.equal((await page.evaluate(callsOf, "_k_refuse")).length, 0);

    // A file, too, can take its time.
    await page.evaluate(() => {
        const { stream } = Blob.prototype;
        Blob.prototype.stream = () => {
            Blob.prototype.stream = stream;
            return new ReadableStream({ start: (controller) => (window.slowFile = controller) });
        };
    });
    await page.evaluate(drop, [["langsam.json", "{}"]]);
    await until("word of the file", async () => (await progress()).length === 3);
    assert.deepEqual((await progress())[2], [2, 0, 2]);
    await page.evaluate(() => {
        window.spy.program.host.cancelFetch();
        window.slowFile.enqueue(new Uint8Array(2));
        window.slowFile.close();
    });

    // Of two, only the later one.
    await page.evaluate(paste, shared.server.plan("gehalten-4.json"));
    const early = await shared.server.response("gehalten-4.json");
    await page.evaluate(paste, shared.server.plan("gut.json"));
    await until("the later plan", () => page.evaluate(() => document.title.includes("Musterstadt")));
    await until("the earlier connection to end", () => early.destroyed);
    const arrivals = await page.evaluate(() => window.spy.calls.filter(({ name }) => /open|refuse/.test(name)));
    // Once more when the factors are there that it names.
    const told = arrivals.map(({ name, text }) => [name, text]).filter(([, text], i, all) => text !== all[i - 1]?.[1]);
    assert.deepEqual(told, [
        ["_k_open", ""],
        ["_k_open", shared.server.plan("gut.json")],
    ]);
});

test("a plan of the address that takes long does not hold the page up", async (t) => {
    const { page } = await openSpied(t, { plan: "pruefung/gehalten-5.json" });
    const response = await shared.server.response("gehalten-5.json");
    assert.deepEqual(missingFrom(await page.evaluate(domText)), []);
    const progress = () => page.evaluate(callsOf, "_k_loading");
    await until("word of it", async () => (await progress()).length > 0);
    // Of a packed file nobody knows how large it will be.
    const packed = gzipSync(randomBytes(200_000).toString("hex"));
    response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
    response.write(packed.subarray(0, packed.length / 2));
    await until("word of its first half", async () => (await progress()).at(-1).numbers[1] > 0);
    assert.equal((await progress()).at(-1).numbers[2], 0);
    response.end(packed.subarray(packed.length / 2));
    await until("a message", async () => (await alert(page).count()) > 0);
});

test("another site: forbidden by the policy of the page, allowed by a wider one", async (t) => {
    const other = await startOtherSite();
    t.after(() => other.close());
    const { page } = await openSpied(t);
    await refused(page, () => page.evaluate(paste, `${other.origin}/gut.json`), /connect-src/);

    await page.goto(shared.server.widerUrl(other.origin));
    await until("a program", () => page.evaluate(() => document.body?.dataset.ready));
    await page.evaluate(paste, `${other.origin}/gut.json`);
    await until("its plan", () => page.evaluate(() => document.title.includes("Musterstadt")));
});
