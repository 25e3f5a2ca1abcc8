// SPDX-License-Identifier: EUPL-1.2
// What comes out of the printer, from either view, read by somebody else's program.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { devices, setUp, settled } from "./chromium.mjs";
import { missingFrom, normalised } from "./seed.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const folder = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const read = (program, ...args) => execFileSync(program, args, { encoding: "utf8" });

// Hyphens at the ends of lines belong to the paper.
const textOf = (file) => read("pdftotext", "-raw", file, "-").replace(/[-\u00ad\u2010]\n(?=\p{Ll})/gu, "");
const withoutHyphens = (text) =>
    normalised(text)
        .replace(/[-\u2010]/g, "")
        .replace(/ /g, "");

for (const view of ["canvas", "document"]) {
    test(`${view}: a tagged PDF with every sentence, its pages numbered, with address and day`, async (t) => {
        await mkdir(folder, { recursive: true });
        const query = view === "document" ? { view } : {};
        const { page } = await shared.openReady(t, { ...devices.desktop, colorScheme: "dark" }, query);
        await settled(page);
        const file = `${folder}printed-${view}.pdf`;
        await page.pdf({ path: file, tagged: true, preferCSSPageSize: true });
        const info = read("pdfinfo", file);
        assert.match(info, /Tagged:\s+yes/);
        const text = textOf(file);
        const given = withoutHyphens(text);
        // The skip link is one presses; the rest has to be there.
        const missing = missingFrom("").filter(
            (sentence) => !given.includes(withoutHyphens(sentence)) && sentence !== "Zum Hauptinhalt springen",
        );
        assert.deepEqual(missing, []);
        const pages = Number(/Pages:\s+(\d+)/.exec(info)[1]);
        assert.ok(text.includes(`${pages} / ${pages}`), "the last page has its number");
        assert.match(text, new RegExp(`${new URL(page.url()).host}.*\\d+\\.\\d+\\.20\\d\\d`));
        assert.doesNotMatch(text, /Zurücksetzen|Textansicht|Grafische Ansicht/, "no controls on paper");
        const structure = read("pdfinfo", "-struct", file);
        for (const tag of ["H1", "H2", "Table", "TR", "L", "LI"])
            assert.match(structure, new RegExp(`^\\s*${tag}\\b`, "m"));
        assert.equal(await page.evaluate(() => document.body.dataset.view), view, "on the screen it stays as it was");
        assert.equal(new URL(page.url()).searchParams.get("view"), query.view ?? null);
    });
}

test("where there are no events for printing, the medium does", async (t) => {
    const { page } = await shared.openReady(t, devices.desktop);
    const view = () => page.evaluate(() => document.body.dataset.view);
    await page.emulateMedia({ media: "print" });
    await until("the document", async () => (await view()) === "document");
    assert.deepEqual(missingFrom(await page.evaluate(() => document.body.innerText)).slice(1), []);
    await page.emulateMedia({ media: "screen" });
    await until("the canvas", async () => (await view()) === "canvas");
});
