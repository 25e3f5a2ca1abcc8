// SPDX-License-Identifier: EUPL-1.2
// Plans from the device: dialog, drop, clipboard, what was kept; and back onto it.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { ready, setUp } from "./chromium.mjs";
import { goodPlan } from "./plans.mjs";
import { normalised } from "./seed.mjs";
import { callsOf, drop, installSpy, paste } from "./spy.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const Source = { address: 1, file: 2, pasted: 3, kept: 4 };
const small = { viewport: { width: 640, height: 480 }, permissions: ["clipboard-read", "clipboard-write"] };
const open = (t, query = {}) => shared.openReady(t, small, query, (page) => page.addInitScript(installSpy));

let folder;
let file;
before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "klimaspur-"));
    file = path.join(folder, "musterstadt.json");
    await writeFile(file, goodPlan);
});
after(() => rm(folder, { recursive: true }));

const alert = (page) => page.locator("#mirror .alert");
async function message(page, expected) {
    await until(`a message like ${expected}`, async () => (await alert(page).count()) > 0);
    assert.match(normalised((await alert(page).allTextContents()).join("\n")), expected);
}

// Waits for the plan of Musterstadt to come this way, without a message.
async function opened(page, kind, name) {
    await until(`a plan of kind ${kind}, “${name}”`, async () => {
        const last = (await page.evaluate(callsOf, "_k_open")).at(-1);
        return last.numbers[0] === kind && last.text === name && (await page.title()).includes("Musterstadt");
    });
    await until("no message", async () => (await alert(page).count()) === 0);
}

// A real drag from outside the browser.
async function dragIn(page, context, files) {
    const client = await context.newCDPSession(page);
    const data = { items: [], files, dragOperationsMask: 1 };
    const send = (type) => client.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data });
    await send("dragEnter");
    await send("dragOver");
    return send;
}
const isMarked = (page) =>
    page.evaluate(() => {
        const frame = getComputedStyle(document.body, "::after");
        return "drag" in document.body.dataset && frame.position === "fixed" && parseFloat(frame.borderTopWidth) > 0;
    });

test("the file dialog opens from the frame after a press, and once more for the same file", async (t) => {
    const { page } = await open(t);
    page.on("filechooser", () => null); // the driver steps in from here on; with the first press it may be late
    await page.evaluate(() => {
        const choose = () => window.spy.program.host.chooseFile();
        document.getElementById("canvas").addEventListener("pointerup", () => requestAnimationFrame(choose));
    });
    const opens = async () => (await page.evaluate(callsOf, "_k_open")).length;
    for (let round = 0; round < 2; ++round) {
        const before = await opens();
        const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.mouse.click(4, 300)]);
        assert.equal(chooser.isMultiple(), false);
        await chooser.setFiles(file);
        await until("the plan to be opened", async () => (await opens()) > before);
        await opened(page, Source.file, "musterstadt.json");
    }
});

test("a file can be dropped anywhere, which the page shows; a folder is no file", async (t) => {
    const { page, context } = await open(t);
    const letFolderGo = await dragIn(page, context, [folder]);
    await until("a frame around the page", () => isMarked(page));
    await letFolderGo("drop");
    await message(page, /konnte die Datei nicht lesen.*Ordner/);
    assert.equal(await isMarked(page), false);

    await dragIn(page, context, [file]);
    await until("a frame around the page", () => isMarked(page));
    // The driver has no way out of the window.
    await page.evaluate(() => document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true })));
    await until("no frame any more", async () => !(await isMarked(page)));

    await page.mouse.wheel(0, 700);
    await until("the page to scroll", () => page.evaluate(() => window.scrollY > 300));
    await (
        await dragIn(page, context, [file, path.join(folder, "nicht-da.json")])
    )("drop");
    await opened(page, Source.file, "musterstadt.json");
});

test("a plan is pasted: as text, as address, as file, not into a field", async (t) => {
    const { page } = await open(t);
    const pasteText = async (text) => {
        await page.evaluate((value) => navigator.clipboard.writeText(value), text);
        await page.keyboard.press("Control+v");
    };
    await pasteText("  \n{ kaputt");
    await message(page, /Zeile 2/);
    await pasteText(goodPlan);
    await opened(page, Source.pasted, "");
    await pasteText(` ${shared.server.plan("fehlt.json")}\n`);
    await message(page, /Antwort 404/);
    await page.evaluate(paste, `\ufeff${goodPlan}`);
    await opened(page, Source.pasted, "");
    await page.evaluate(paste, { name: "kopiert.json", text: goodPlan });
    await opened(page, Source.pasted, "kopiert.json");

    await page.goto(shared.server.url());
    await ready(page);
    await page.getByRole("textbox", { name: /Tage im Homeoffice/ }).focus();
    await pasteText("{}");
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Control+v");
    await until("the second paste", async () => (await page.evaluate(callsOf, "_k_open")).length > 1);
    const kinds = (await page.evaluate(callsOf, "_k_open")).map(({ numbers }) => numbers[0]);
    assert.deepEqual(kinds, [0, Source.pasted], "the bundled plan and what was pasted beside the field");
});

test("a plan from the device is kept until it is removed from the list", async (t) => {
    const { page } = await open(t);
    await page.evaluate(drop, [["musterstadt.json", goodPlan]]);
    await opened(page, Source.file, "musterstadt.json");
    const kept = new URL(page.url()).searchParams.get("plan");
    assert.match(kept, /^kept:[0-9a-f]{16}$/);

    await page.reload();
    await ready(page);
    await opened(page, Source.kept, kept.slice(5));
    await page.evaluate(() => (location.hash = "#/data"));
    await page.getByText("Er stammt aus der Datei musterstadt.json auf Ihrem Gerät.").first().waitFor();

    // From the page's own plan by the list, as a person does; then the list forgets it.
    await page.goto(shared.server.url({}, "#/data"));
    await ready(page);
    await page.getByRole("button", { name: "Öffnen: Musterstadt (fiktiv)" }).press("Enter");
    await opened(page, Source.kept, kept.slice(5));
    assert.equal(new URL(page.url()).hash, "#/", "who opens a plan wants to see it");
    await page.evaluate(() => (location.hash = "#/data"));
    await page.getByRole("button", { name: "Entfernen: Musterstadt (fiktiv)" }).press("Enter");
    await page.getByText("Noch keiner.").first().waitFor();
    const isEmpty = () =>
        page.evaluate(
            () =>
                new Promise((resolve) => {
                    indexedDB.open("klimaspur").onsuccess = ({ target: { result: database } }) => {
                        const count = database.transaction("plans").objectStore("plans").count();
                        count.onsuccess = () => {
                            database.close();
                            resolve(count.result === 0);
                        };
                    };
                }),
        );
    await until("it to be forgotten", isEmpty);
    await page.goto(shared.server.url({ plan: kept }));
    await ready(page);
    await message(page, /nicht mehr hinterlegt/);
});

test("without a store and without IndexedDB the page works and says so only where it matters", async (t) => {
    const blocked = () => {
        for (const name of ["localStorage", "indexedDB"])
            Object.defineProperty(window, name, {
                get: () => {
                    throw new DOMException("The operation is insecure.", "SecurityError");
                },
            });
    };
    const { page, log } = await shared.openReady(t, small, {}, async (fresh) => {
        await fresh.addInitScript(installSpy);
        await fresh.addInitScript(blocked);
    });
    const results = await page.evaluate(() => {
        const { host } = window.spy.program;
        host.remove("klimaspur/x");
        window.spy.during._k_open = () => host.keepPlan("abc");
        return [host.load("klimaspur/x"), host.save("klimaspur/x", "1"), host.storedKeys()];
    });
    assert.deepEqual(results, [0, 2, 0]);
    await page.evaluate(drop, [["musterstadt.json", goodPlan]]);
    await opened(page, Source.file, "musterstadt.json");
    await page.evaluate(() => window.spy.program.host.fetchKeptPlan("abc"));
    await message(page, /nicht mehr hinterlegt/);
    assert.deepEqual(log.console, []);
});

test("only our own keys are in the store's list", async (t) => {
    const { page } = await open(t);
    const texts = await page.evaluate(() => {
        localStorage.clear();
        for (const key of ["fremd", "klimaspur/a", "klimaspur/b", "klimaspurig"]) localStorage.setItem(key, "1");
        return window.spy.program.host.storedKeys();
    });
    assert.equal(texts, 2);
});

test("what was entered is kept when the page is hidden, before a frame", async (t) => {
    const { page } = await open(t);
    const kept = await page.evaluate(() => {
        const slider = document.querySelector("input[type=range]");
        slider.value = slider.min;
        slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const before = localStorage.length;
        Object.defineProperty(document, "hidden", { get: () => true });
        document.dispatchEvent(new Event("visibilitychange"));
        return [before, localStorage.length];
    });
    assert.deepEqual(kept, [0, 1]);
});

test("a file is handed out, and the open plan byte for byte", async (t) => {
    const { page } = await open(t);
    const saved = async (act) => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.evaluate(act)]);
        return [download.suggestedFilename(), await readFile(await download.path())];
    };
    const [name, bytes] = await saved(() => window.spy.program.host.download("ä.json", new Uint8Array([123, 125])));
    assert.deepEqual([name, String(bytes)], ["ä.json", "{}"]);
    const [, bundled] = await saved(() => window.spy.program.host.downloadPlan("plan.json"));
    const served = await page.evaluate(async () => {
        const address = performance.getEntriesByType("resource").find(({ name }) => /plan-\w+\.json$/.test(name)).name;
        return (await fetch(address)).text();
    });
    assert.equal(String(bundled), served, "the page's own plan");

    await page.evaluate(drop, [["bom.json", `\ufeff${goodPlan}`]]);
    await opened(page, Source.file, "bom.json");
    await page.evaluate(drop, [["kaputt.json", "{"]]);
    await message(page, /kaputt\.json/);
    const [, dropped] = await saved(() => window.spy.program.host.downloadPlan("plan.json"));
    assert.equal(String(dropped), `\ufeff${goodPlan}`, "the last one that could be opened");
});

test("the keys of undo and redo, except where people type", async (t) => {
    const { page } = await open(t);
    for (const keys of ["Control+z", "Control+Shift+z", "Control+y", "Meta+z", "Meta+Shift+z", "Meta+y", "z"])
        await page.keyboard.press(keys);
    await page.getByRole("slider").first().press("Control+z");
    await page.getByRole("textbox").first().press("Control+z");
    const names = await page.evaluate(() =>
        window.spy.calls.map(({ name }) => name).filter((name) => /do$/.test(name)),
    );
    assert.deepEqual(names, ["_k_undo", "_k_redo", "_k_redo", "_k_undo", "_k_redo", "_k_undo"]);

    const slider = page.getByRole("slider", { name: /E-Akte/ });
    const start = await slider.inputValue();
    await slider.press("ArrowRight");
    await until("the slider to move", async () => (await slider.inputValue()) !== start);
    await page.keyboard.press("Control+z");
    await until("the slider to go back", async () => (await slider.inputValue()) === start);
    const said = await page.locator("#mirror .status").allTextContents();
    assert.match(normalised(said.join()), /Rückgängig gemacht: „Anteil E-Akte/);
});
