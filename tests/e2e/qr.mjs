// SPDX-License-Identifier: EUPL-1.2
// Reads QR codes off screenshots with jsQR, which shares nothing with what made them.
import { npm } from "../../tools/npm.mjs";

const jsQR = npm("jsqr");

// `page` is any page of Chromium: it unpacks the PNG. Null: no code was found.
export async function readCode(page, png) {
    const { width, height, grey } = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        let shades = "";
        for (let i = 0; i < data.length; i += 4)
            shades += String.fromCharCode(Math.round((data[i] + data[i + 1] + data[i + 2]) / 3));
        return { width: bitmap.width, height: bitmap.height, grey: shades };
    }, png.toString("base64"));
    const pixels = new Uint8ClampedArray(4 * width * height);
    for (let i = 0; i < width * height; ++i)
        pixels.set([grey.charCodeAt(i), grey.charCodeAt(i), grey.charCodeAt(i), 255], 4 * i);
    const found = (jsQR.default ?? jsQR)(pixels, width, height);
    return found && Buffer.from(found.binaryData).toString("utf8");
}

// Runs inside the page: shows a picture as the page shows its own QR codes.
export function showCode({ source, side }) {
    const image = document.createElement("img");
    image.className = "qr";
    image.dataset.key = "test";
    image.src = source;
    for (const [name, value] of Object.entries({ x: 40, y: 60, w: side, h: side }))
        image.style.setProperty(`--${name}`, `${value}px`);
    document.querySelector("[data-key=test]")?.remove();
    document.getElementById("mirror").append(image);
    return image.decode().then(() => true);
}
