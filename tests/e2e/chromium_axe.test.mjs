// SPDX-License-Identifier: EUPL-1.2
// axe-core over the document view and over the mirror of the canvas. The canvas draws the mirror's text, so
// contrast is for the document view to show (and for a unit test of the tokens).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { npm } from "../../tools/npm.mjs";
import { devices, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const axe = readFileSync(npm.resolve("axe-core/axe.min.js"), "utf8");
const shared = setUp();

for (const colorScheme of ["light", "dark"]) {
    for (const view of ["document", "canvas"]) {
        test(`axe: ${view}, ${colorScheme}`, async (t) => {
            const { page } = await shared.openReady(t, { ...devices.desktop, colorScheme }, { view });
            await settled(page);
            await page.evaluate(axe);
            const found = async () => {
                const { violations } = await page.evaluate(
                    (rules) => window.axe.run(document, { rules }),
                    view === "canvas" ? { "color-contrast": { enabled: false } } : {},
                );
                return violations.map(
                    ({ id, help, nodes }) =>
                        `${id}: ${help} (${nodes.length}) ${nodes[0].target} ${nodes[0].failureSummary}`,
                );
            };
            assert.deepEqual(await found(), []);
            await page.evaluate(() => (location.hash = "#/calculator/digitalisierung-der-verwaltung"));
            await until("the calculator", () => page.evaluate(() => document.body.textContent.includes("10.000")));
            await settled(page);
            assert.deepEqual(await found(), []);
        });
    }
}
