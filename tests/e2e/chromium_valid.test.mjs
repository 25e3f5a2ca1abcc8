// SPDX-License-Identifier: EUPL-1.2
// The W3C's validator finds no error in the files of the site, in the elements over the canvas and in the text view.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { npm } from "../../tools/npm.mjs";
import { devices, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const validator = npm.resolve("vnu-jar/build/dist/vnu.jar");
const site = process.env.KLIMASPUR_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const shared = setUp();

// What it does not know yet: CSP level 3, https://www.w3.org/TR/CSP3/#grammardef-keyword-source
const unknown = "'wasm-unsafe-eval'";

// Its messages about these files, one a line. Rejected when it cannot run.
const errorsIn = (files) =>
    new Promise((resolve, reject) =>
        execFile("java", ["-jar", validator, "--errors-only", "--format", "gnu", ...files], (failure, out, err) => {
            if (failure && !/: error: /.test(err)) reject(failure);
            resolve(err.split("\n").filter((line) => line && !line.includes(`found "${unknown}"`)));
        }),
    );

test("the validator finds what is wrong", async (t) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "falsch.html");
    writeFileSync(file, '<!doctype html><html lang="de"><title>x</title><ul><p>kein Punkt</p></ul></html>');
    const [first] = await errorsIn([file]);
    assert.match(first, /Element “p” not allowed as child of element “ul”/);
});

test("the files of the site are valid", async () => {
    const files = readdirSync(site, { recursive: true })
        .filter((file) => file.endsWith(".html"))
        .map((file) => path.join(site, file));
    assert.ok(files.length >= 3, "the start page, a measure, the accessibility statement");
    assert.deepEqual(await errorsIn(files), []);
});

const routes = {
    "#/": "Was passiert gerade?",
    "#/calculator/digitalisierung-der-verwaltung": "10.000",
    "#/data": "Datei wählen",
    "#/accessibility": "Barrieren melden",
    "#/about": "klimaspur-plan",
    "#/present?slide=4": "Was bewirkt es?",
    "#/gallery": "Grundstücksverkehrsgenehmigung",
};

for (const view of ["document", "canvas"]) {
    test(`the elements are valid: ${view}`, async (t) => {
        const { page } = await shared.openReady(t, devices.desktop, { view });
        const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
        t.after(() => rmSync(folder, { recursive: true }));
        const files = [];
        const keep = async (name) => {
            const html = await page.evaluate(() => document.documentElement.outerHTML);
            files.push(path.join(folder, `${name}.html`));
            writeFileSync(files.at(-1), `<!doctype html>${html}`);
        };
        for (const [hash, words] of Object.entries(routes)) {
            await page.evaluate((to) => (location.hash = to), hash);
            await until(words, () => page.evaluate((text) => document.body.textContent.includes(text), words));
            await settled(page);
            await keep(hash.replaceAll(/\W/g, "-"));
        }
        await page.getByRole("button", { name: "Darstellung und Tastatur" }).first().press("Enter");
        await until("the window", () => page.getByRole("dialog").count());
        await keep("window");
        const errors = await errorsIn(files);
        assert.deepEqual(errors, []);
    });
}
