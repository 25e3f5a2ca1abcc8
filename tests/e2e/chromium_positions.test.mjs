// SPDX-License-Identifier: EUPL-1.2
// An element lies where the canvas draws it: the frames of buttons are looked for in the pixels, at every density, zoom
// and place of the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setUp, settled } from "./chromium.mjs";

const shared = setUp();

// Browser zoom is fewer CSS pixels with more device pixels each.
const looks = [
    ...[1, 1.5, 2, 3].map((density) => [`${density} pixels per CSS pixel`, 1280, 900, density]),
    ...[0.5, 0.75, 1.25, 2, 4].map((zoom) => [`zoom ${100 * zoom} %`, 1280 / zoom, 900 / zoom, zoom]),
];

// Where the frame begins on each side of `box`, from its own edge, in CSS pixels; seen from outside.
async function distances(page, box) {
    const around = 4; // less than the gap to the next button
    const clip = {
        x: box.x - around,
        y: box.y - around,
        width: box.width + 2 * around,
        height: box.height + 2 * around,
    };
    const png = await page.screenshot({ clip });
    return page.evaluate(
        async ({ base64, margin, cssWidth }) => {
            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
            const { width, height } = bitmap;
            const context = new OffscreenCanvas(width, height).getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, width, height);
            const at = (x, y) => [0, 1, 2].map((channel) => data[4 * (y * width + x) + channel]);
            const ground = at(0, 0);
            const differs = (x, y) => at(x, y).some((value, i) => Math.abs(value - ground[i]) > 24);
            const first = (count, pixel) =>
                Array.from({ length: count }, (_, i) => i).find((i) => differs(...pixel(i)));
            const middle = [Math.floor(width / 2), Math.floor(height / 2)];
            const scale = width / cssWidth;
            return [
                first(width, (i) => [i, middle[1]]),
                first(width, (i) => [width - 1 - i, middle[1]]),
                first(height, (i) => [middle[0], i]),
                first(height, (i) => [middle[0], height - 1 - i]),
            ].map((pixels) => pixels / scale - margin);
        },
        { base64: png.toString("base64"), margin: around, cssWidth: clip.width },
    );
}

for (const [name, width, height, deviceScaleFactor] of looks) {
    test(`elements lie on their pixels: ${name}`, async (t) => {
        const viewport = { width: Math.round(width), height: Math.round(height) };
        const { page } = await shared.openReady(t, { viewport, deviceScaleFactor });
        for (const button of ["English", "Textansicht", "Diese Seite drucken"]) {
            const element = page.getByRole("button", { name: button });
            await element.scrollIntoViewIfNeeded();
            await settled(page);
            const found = await distances(page, await element.boundingBox());
            for (const distance of found)
                assert.ok(Math.abs(distance) <= 2 + 0.5 / deviceScaleFactor, `${button}: ${found}`);
        }
    });
}
