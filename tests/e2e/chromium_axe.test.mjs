// SPDX-License-Identifier: EUPL-1.2
// axe-core on every route, over the document view and over the mirror of the canvas, in every theme. The canvas draws
// the mirror's text, so contrast is for the document view to show (and for a unit test of the tokens).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { npm } from "../../tools/npm.mjs";
import { devices, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const axe = readFileSync(npm.resolve("axe-core/axe.min.js"), "utf8");
const shared = setUp();
const measure = "digitalisierung-der-verwaltung";
const routes = {
    "#/": "Was passiert gerade?",
    [`#/calculator/${measure}`]: "10.000",
    "#/data": "Datei wählen",
    "#/accessibility": "Barrieren melden",
    "#/about": "klimaspur-plan",
    "#/present?slide=4": "Was bewirkt es?",
    "#/gallery": "Grundstücksverkehrsgenehmigung",
    "#/nirgends": "Diese Seite gibt es hier nicht",
};

for (const theme of ["light", "dark", "contrast"]) {
    for (const view of ["document", "canvas"]) {
        test(`axe: ${view}, ${theme}`, async (t) => {
            const { page } = await shared.openReady(t, devices.desktop, { view, theme });
            await page.evaluate(axe);
            for (const [hash, words] of Object.entries(routes)) {
                await page.evaluate((to) => (location.hash = to), hash);
                await until(words, () => page.evaluate((text) => document.body.textContent.includes(text), words));
                await settled(page);
                const { violations } = await page.evaluate(
                    (rules) => window.axe.run(document, { rules }),
                    view === "canvas" ? { "color-contrast": { enabled: false } } : {},
                );
                const told = violations.map(
                    ({ id, help, nodes }) =>
                        `${id}: ${help} (${nodes.length}) ${nodes[0].target} ${nodes[0].failureSummary}`,
                );
                assert.deepEqual(told, [], hash);
            }
            await page.getByRole("button", { name: "Darstellung und Tastatur" }).press("Enter");
            await until("the window", () => page.getByRole("dialog").count());
            const { violations } = await page.evaluate(() => window.axe.run(document));
            assert.deepEqual(
                violations.filter(({ nodes }) => nodes.some(({ target }) => /dialog|help/.test(target))),
                [],
            );
        });
    }
}
