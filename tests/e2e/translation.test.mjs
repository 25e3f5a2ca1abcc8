// SPDX-License-Identifier: EUPL-1.2
// Somebody's translator changes the words of the page: the canvas would go on showing the old ones, in every engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { settled, until } from "./wait.mjs";

const view = () => document.body.dataset.view;
const title = () => document.querySelector("h1").innerText;

// As Google's does in Chrome and Edge: each text goes into an element of its own.
function wrap() {
    const text = document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT).nextNode();
    const font = document.createElement("font");
    font.textContent = "Digitisation of the administration";
    text.replaceWith(font);
}

// As Firefox does: the text itself is another one.
function replace() {
    document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT).nextNode().data =
        "Digitisation of the administration";
}

inEveryEngine((shared) => {
    for (const [name, translate] of Object.entries({ wrap, replace })) {
        test(`translated (${name}), the page becomes a document in the new words`, async () => {
            const { engine, server } = shared;
            await shared.open(server.url());
            await (await engine.byRole("slider", /E-Akte/)).press("ArrowRight");
            await settled(engine);
            assert.equal(await engine.evaluate(view), "canvas", "what the page changes itself is no translation");
            await engine.evaluate(() => document.querySelector("h1").setAttribute("data-extension", "was here"));
            await settled(engine);
            assert.equal(await engine.evaluate(view), "canvas", "attributes say nothing to people");
            await engine.evaluate(translate);
            await until("the document", async () => (await engine.evaluate(view)) === "document");
            await settled(engine);
            assert.match(await engine.evaluate(title), /Digitisation of the administration/);
        });
    }
});
