// SPDX-License-Identifier: EUPL-1.2
// Copying and QR codes in all three engines.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { launchChromium } from "./engines/chromium.mjs";
import { inEveryEngine } from "./every_engine.mjs";
import { readCode, showCode } from "./qr.mjs";
import { callsOf } from "./spy.mjs";
import { until } from "./wait.mjs";

inEveryEngine((shared) => {
    let folder;
    before(async () => (folder = await mkdtemp(path.join(tmpdir(), "klimaspur-"))));
    after(() => rm(folder, { recursive: true }));
    const open = () => shared.open(shared.server.spiedUrl());

    for (const without of [false, true]) {
        test(`a text is copied in the frame after a press${without ? ", by command" : ""}`, async () => {
            await open();
            const { engine } = shared;
            const text = `Grün – 100 % ${without}`;
            await engine.evaluate(
                ({ value, command }) => {
                    if (command) Object.defineProperty(navigator, "clipboard", { value: undefined });
                    const copy = () => window.spy.program.host.copy(value);
                    document.addEventListener("click", () => requestAnimationFrame(copy), { once: true });
                },
                { value: text, command: without },
            );
            await (await engine.byRole("button", /^(Textansicht|Grafische Ansicht)$/)).press("Enter");
            const told = () => engine.evaluate(callsOf, "_k_copied");
            await until("a word of the clipboard", async () => (await told()).length > 0);
            assert.equal(Number((await told())[0].numbers[0]), 1);
            const field = await engine.byRole("textbox", /E-Akte/);
            await engine.evaluate(() => (document.querySelector("input[type=text]").value = ""));
            await field.paste();
            await until("the text in the field", async () => (await field.value()) === text);
        });
    }

    test("a QR code can be read off the screen", async () => {
        await open();
        const { engine } = shared;
        const source = await readFile(new URL("../golden/qr_link.txt", import.meta.url), "utf8");
        await engine.evaluate(showCode, { source, side: 231.5 });
        const file = path.join(folder, "qr.png");
        const browser = await launchChromium();
        try {
            const page = await browser.newPage();
            await until("a code on the screen", async () => {
                await engine.screenshot(file);
                return /s=1\.plan\/market/.test((await readCode(page, await readFile(file))) ?? "");
            });
        } finally {
            await browser.close();
        }
    });
});
