// SPDX-License-Identifier: EUPL-1.2
// What the live regions say, in every engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { settled, until } from "./wait.mjs";

const said = (region) => document.getElementById(region).textContent;

inEveryEngine((shared) => {
    test("a result is told when the slider rests, and one that is wrong at once", async () => {
        const { engine, server } = shared;
        await shared.open(server.url());
        assert.equal(await engine.evaluate(said, "polite"), "", "nothing is told of what was there from the beginning");
        const slider = await engine.byRole("slider", /E-Akte/);
        await slider.press("ArrowRight");
        await slider.press("ArrowRight");
        await until("the result is told", async () =>
            /gegenüber dem Verlauf ohne Maßnahme.*gespeichert/s.test(await engine.evaluate(said, "polite")),
        );
        const field = await engine.byRole("textbox", /E-Akte/);
        await field.press("v");
        await until("the error is told", async () => /Zahl zwischen/.test(await engine.evaluate(said, "assertive")));
        await settled(engine);
        await until("what was told is gone", async () => (await engine.evaluate(said, "polite")) === "");
    });

    test("who follows a link goes on at the title of the new view", async () => {
        const { engine } = shared;
        const link = await engine.byRole("link", /Zum Rechner/);
        await link.press("Enter");
        await until("the title has the focus", () =>
            engine.evaluate(
                () => document.activeElement.localName === "h1" && location.hash.startsWith("#/calculator/"),
            ),
        );
    });
});
