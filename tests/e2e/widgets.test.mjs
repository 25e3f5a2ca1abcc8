// SPDX-License-Identifier: EUPL-1.2
// What the browser's own elements do by themselves goes through the program: windows, folded texts, lists to choose from.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { settled, until } from "./wait.mjs";

const isOpen = () => document.querySelector("dialog")?.open === true;
const focusedText = () => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent;
const theme = () => document.documentElement.dataset.theme;
const heightOf = () => document.documentElement.scrollHeight;
const folded = () => document.querySelector("details:has(input)").open;

inEveryEngine((shared) => {
    for (const view of ["canvas", "document"]) {
        test(`a window opens by a key, holds the focus, closes by Escape and gives it back (${view})`, async () => {
            const { engine, server } = shared;
            await shared.open(server.url({ view: view === "document" ? view : undefined }));
            await (await engine.byRole("button", /^Textansicht|^Grafische Ansicht/)).focus();
            await engine.keys("?");
            await until("the window", () => engine.evaluate(isOpen));
            const inside = () => document.activeElement.closest("dialog") !== null;
            assert.ok(await engine.evaluate(inside));
            for (let i = 0; i < 2; ++i) {
                await engine.keys("Tab");
                assert.ok(await engine.evaluate(inside), "all three controls are in it");
            }
            await engine.evaluate(() => document.querySelector("#mirror button").focus());
            assert.ok(await engine.evaluate(inside), "what lies below takes no focus");
            await engine.keys("Escape");
            await until("no window", async () => !(await engine.evaluate(isOpen)));
            assert.match(await engine.evaluate(focusedText), /Textansicht|Grafische Ansicht/);
        });
    }

    test("colours are chosen from the browser's own list", async () => {
        const { engine, server } = shared;
        await shared.open(server.url());
        await (await engine.byRole("button", /Darstellung und Tastatur/)).press("Enter");
        await until("the window", () => engine.evaluate(isOpen));
        const colours = await engine.byRole("combobox", /Farben/);
        await colours.focus();
        // As choosing does; how its menu is worked is the browser's affair, and not the same in all of them.
        await engine.evaluate(() => {
            const list = document.querySelector("dialog select");
            list.value = "contrast";
            list.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await until("high contrast", async () => (await engine.evaluate(theme)) === "contrast");
        assert.equal(await colours.value(), "contrast");
        const keys = await engine.byRole("checkbox", /Tasten ohne Strg/);
        await keys.press("Space");
        await settled(engine);
        assert.equal(await engine.evaluate(() => document.querySelector("dialog input").checked), false);
        await engine.keys("Escape");
        await until("no window", async () => !(await engine.evaluate(isOpen)));
        await engine.keys("?");
        await settled(engine);
        assert.equal(await engine.evaluate(isOpen), false, "single keys are switched off");
    });

    for (const view of ["canvas", "document"]) {
        test(`a folded text unfolds by key, and the page grows (${view})`, async () => {
            const { engine, server } = shared;
            const query = { view: view === "document" ? view : undefined };
            await shared.open(server.url(query, "#/calculator/digitalisierung-der-verwaltung"));
            await until("the calculator", () =>
                engine.evaluate(() => document.querySelector("details:has(input)") !== null),
            );
            await settled(engine);
            const before = await engine.evaluate(heightOf);
            const summary = await engine.byRole("summary", /^Weitere/);
            await summary.press("Enter");
            await until("it is open", () => engine.evaluate(folded));
            await settled(engine);
            assert.ok((await engine.evaluate(heightOf)) > before);
            await summary.press("Space");
            await until("it is closed", async () => !(await engine.evaluate(folded)));
            await settled(engine);
            assert.equal(await engine.evaluate(heightOf), before);
        });
    }

    test("what the browser unfolds by itself stays unfolded", async () => {
        const { engine } = shared;
        // As finding something in it does.
        await engine.evaluate(() => (document.querySelector("details:has(input)").open = true));
        await settled(engine);
        assert.ok(await engine.evaluate(folded));
        const summary = await engine.byRole("summary", /^Weitere/);
        await summary.press("Enter");
        await until("it is closed", async () => !(await engine.evaluate(folded)));
    });
});
