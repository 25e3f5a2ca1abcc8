// SPDX-License-Identifier: EUPL-1.2
// Lighthouse, as anybody can run it: accessibility is 100. What it says besides is printed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { npm } from "../../tools/npm.mjs";
import { flags } from "./engines/chromium.mjs";
import { findCommand } from "./engines/screen.mjs";
import { startServer } from "./server.mjs";

const { default: lighthouse } = await import(pathToFileURL(npm.resolve("lighthouse")));
const puppeteer = npm("puppeteer-core").default ?? npm("puppeteer-core");
const shared = {};

before(async () => {
    shared.server = await startServer();
    shared.browser = await puppeteer.launch({
        executablePath: findCommand("chromium", "chromium-browser", "google-chrome"),
        args: flags,
    });
});
after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
});

for (const query of [{}, { theme: "dark" }, { view: "document" }, { view: "document", theme: "contrast" }]) {
    test(`${query.view ?? "canvas"}, ${query.theme ?? "light"}`, async (t) => {
        const { lhr } = await lighthouse(shared.server.url(query), {
            port: Number(new URL(shared.browser.wsEndpoint()).port),
            onlyCategories: ["accessibility", "best-practices", "seo"],
            logLevel: "error",
        });
        const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1);
        t.diagnostic(
            Object.values(lhr.categories)
                .map(({ id, score }) => `${id} ${100 * score}`)
                .join(", "),
        );
        assert.equal(
            lhr.categories.accessibility.score,
            1,
            failed.map(({ id, title }) => `${id}: ${title}`).join("; "),
        );
    });
}
