// SPDX-License-Identifier: EUPL-1.2
// The address of a page for others: by the device where it can, else by the clipboard, in frames as well.
import assert from "node:assert/strict";
import { test } from "node:test";
import { devices, setUp } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const share = (page) => page.getByRole("button", { name: "Diese Seite teilen" });
const says = (page, words) => until(words, async () => (await page.locator("#mirror").textContent()).includes(words));

// What the device does with it; none: it has no way.
const device = (answer) => (page) =>
    page.addInitScript((how) => {
        window.shared = [];
        window.copied = [];
        const give = async (what) => {
            if (!navigator.userActivation.isActive) throw new DOMException("", "NotAllowedError");
            window.shared.push(what);
            if (how !== "yes") throw new DOMException("", how);
        };
        Object.defineProperty(navigator, "share", { value: how ? give : undefined });
        navigator.clipboard.writeText = async (text) => {
            window.copied.push(text);
        };
    }, answer);

test("the device offers its programs, under the title of the page and within the press", async (t) => {
    const { page } = await shared.openReady(t, devices.phone, {}, device("yes"));
    await share(page).press("Enter");
    await until("the list of programs", () => page.evaluate(() => window.shared.length));
    const [{ title, url }] = await page.evaluate(() => window.shared);
    assert.match(title, /^Digitalisierung der Verwaltung – /);
    assert.ok(url.endsWith("/klima/#/"), url);
    assert.deepEqual(await page.evaluate(() => window.copied), []);
});

test("who wants none of them gets nothing else", async (t) => {
    const { page } = await shared.openReady(t, devices.phone, {}, device("AbortError"));
    await share(page).press("Enter");
    await until("the list of programs", () => page.evaluate(() => window.shared.length));
    assert.deepEqual(await page.evaluate(() => window.copied), []);
});

for (const [what, answer] of [
    ["a device that has no way", null],
    ["a frame that may not", "NotAllowedError"],
]) {
    test(`${what}: the address is on the clipboard`, async (t) => {
        const { page } = await shared.openReady(t, devices.desktop, {}, device(answer));
        await share(page).press("Enter");
        await until("the clipboard", () => page.evaluate(() => window.copied.length));
        const [copied] = await page.evaluate(() => window.copied);
        assert.ok(copied.endsWith("/klima/#/"), copied);
        await says(page, "Zwischenablage");
    });
}
