// SPDX-License-Identifier: EUPL-1.2
// Firefox ESR of the distribution over WebDriver BiDi, driven by Puppeteer. WebGL2 needs Mesa's software renderer
// and a (virtual) screen: headless, ESR 153 finds no driver.
import { npm } from "../../../tools/npm.mjs";
import { findByRole, installProbe } from "../probe.mjs";
import { findCommand, startScreen } from "./screen.mjs";

const puppeteer = npm("puppeteer-core").default ?? npm("puppeteer-core");

export async function startEngine() {
    const screen = await startScreen();
    const browser = await puppeteer.launch({
        browser: "firefox",
        executablePath: findCommand("firefox-esr", "firefox"),
        headless: false,
        // The window's own size: older releases of ESR do not know the commands behind setViewport().
        defaultViewport: null,
        args: ["--width=1280", "--height=900"],
        env: { ...process.env, DISPLAY: screen.display, MOZ_ENABLE_WAYLAND: "0" },
        extraPrefsFirefox: { "webgl.force-enabled": true, "intl.accept_languages": "de-DE, de" },
    });
    return {
        ...(await openTab(browser)),
        tab: (...scripts) => openTab(browser, ...scripts),
        async close() {
            await browser.close();
            screen.stop();
        },
    };
}

// Puppeteer calls this key by what it writes.
const keyOf = (name) => (name === "Space" ? " " : name);

async function openTab(browser, ...scripts) {
    const page = await browser.newPage();
    for (const script of [installProbe, ...scripts]) await page.evaluateOnNewDocument(script);
    return {
        open: (url) => page.goto(url),
        evaluate: (fn, argument) => page.evaluate(fn, argument),
        async keys(...names) {
            for (const name of names) await page.keyboard.down(keyOf(name));
            for (const name of names.toReversed()) await page.keyboard.up(keyOf(name));
        },
        async wheel(x, y, down) {
            await page.mouse.move(x, y);
            await page.mouse.wheel({ deltaY: down });
        },
        async byRole(role, name) {
            const handle = await page.evaluateHandle(findByRole, { role, name: name.source });
            const element = handle.asElement();
            if (!element) throw new Error(`No ${role} named ${name}`);
            return {
                focus: () => element.focus(),
                async press(key) {
                    await element.focus();
                    await page.keyboard.press(keyOf(key));
                },
                async paste() {
                    await element.focus();
                    await page.keyboard.down("Control");
                    await page.keyboard.press("v");
                    await page.keyboard.up("Control");
                },
                value: () => element.evaluate((node) => node.value),
                text: () => element.evaluate((node) => node.textContent),
            };
        },
        screenshot: (path) => page.screenshot({ path }),
    };
}
