// SPDX-License-Identifier: EUPL-1.2
// Chromium of the distribution, driven by Playwright. WebGL2 runs on SwiftShader: no GPU is needed.
import { npm } from "../../../tools/npm.mjs";
import { installProbe } from "../probe.mjs";
import { findCommand } from "./screen.mjs";

const { chromium } = npm("playwright-core");

export const flags = [
    "--no-sandbox", // CI runs as root
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

export const devices = {
    desktop: { viewport: { width: 1440, height: 900 } },
    tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 },
};

export const launchChromium = () =>
    chromium.launch({ executablePath: findCommand("chromium", "chromium-browser", "google-chrome"), args: flags });

// A context and page with the probe installed before any script of the page. `log` collects what the console
// and the network show. What the page fetches to be kept for later is in the way of most tests.
export async function openPage(browser, options = {}) {
    const defaults = { locale: "de-DE", timezoneId: "Europe/Berlin", serviceWorkers: "block" };
    const context = await browser.newContext({ ...defaults, ...options });
    const page = await context.newPage();
    const log = { console: [], requests: [] };
    page.on("console", (message) => {
        if (message.type() === "error") log.console.push(`error: ${message.text()}`);
    });
    page.on("pageerror", (error) => log.console.push(`exception: ${error.message}`));
    page.on("request", (request) => log.requests.push(request.url()));
    if (options.javaScriptEnabled !== false) await page.addInitScript(installProbe);
    return { context, page, log };
}

const tabOf = (page) => ({
    open: (url) => page.goto(url),
    evaluate: (fn, argument) => page.evaluate(fn, argument),
    // Down in this order, up in the opposite one: keys("Shift", "Tab"). To whatever has the focus.
    keys: (...names) => page.keyboard.press(names.join("+")),
    async wheel(x, y, down) {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, down);
    },
    async byRole(role, name) {
        // A summary has no role that everybody agrees on.
        const found =
            role === "summary" ? page.locator("summary").filter({ hasText: name }) : page.getByRole(role, { name });
        return {
            focus: () => found.focus(),
            press: (key) => found.press(key),
            paste: () => found.press("Control+v"),
            value: () => found.inputValue(),
            text: () => found.textContent(),
        };
    },
    screenshot: (path) => page.screenshot({ path }),
});

// The common interface of the three engines. tab(): one more page with the same store, with these scripts before its
// own; not in all of them.
export async function startEngine() {
    const browser = await launchChromium();
    const { page, context } = await openPage(browser, { ...devices.desktop, serviceWorkers: "allow" });
    return {
        ...tabOf(page),
        async tab(...scripts) {
            const another = await context.newPage();
            for (const script of [installProbe, ...scripts]) await another.addInitScript(script);
            return tabOf(another);
        },
        close: () => browser.close(),
    };
}
