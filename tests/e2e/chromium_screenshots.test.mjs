// SPDX-License-Identifier: EUPL-1.2
// Pictures for people to look at, in build/screenshots: four sizes, light and dark, the whole page once; and the gallery in
// every theme.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { looksDrawn, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const folder = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const shared = setUp();
const sizes = [
    [390, 844],
    [820, 1180],
    [1180, 820],
    [1440, 900],
];

// The canvas covers the window only: for the whole page the window grows to its height.
async function wholePage(page, width, file) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await until("the canvas to grow", () =>
        page.evaluate(
            (wanted) => document.getElementById("canvas").getBoundingClientRect().height >= wanted - 1,
            height,
        ),
    );
    await settled(page);
    await page.screenshot({ path: file });
}

for (const colorScheme of ["light", "dark"]) {
    for (const [width, height] of sizes) {
        test(`${width} × ${height}, ${colorScheme}`, async (t) => {
            await mkdir(folder, { recursive: true });
            const { page } = await shared.openReady(t, { viewport: { width, height }, colorScheme });
            await settled(page);
            await page.screenshot({ path: `${folder}${width}x${height}-${colorScheme}.png` });
            await wholePage(page, width, `${folder}${width}-whole-${colorScheme}.png`);
        });
    }
}

for (const theme of ["light", "dark", "contrast"]) {
    for (const width of [390, 1440]) {
        test(`the gallery, ${width}, ${theme}`, async (t) => {
            await mkdir(folder, { recursive: true });
            const { page } = await shared.openReady(t, { viewport: { width, height: 900 } }, { theme });
            await page.evaluate(() => (location.hash = "#/gallery"));
            await until("the gallery", () => page.getByRole("heading", { name: "Bausteine" }).count());
            await settled(page);
            await wholePage(page, width, `${folder}gallery-${width}-${theme}.png`);
            assert.ok(await looksDrawn(page));
        });
    }
}
