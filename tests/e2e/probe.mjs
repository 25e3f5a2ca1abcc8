// SPDX-License-Identifier: EUPL-1.2
// Functions that run inside the page. Each is self-contained: drivers send its source text.

// Counts frames and timers that fire, and collects what a page must not do. Safe to run twice.
export function installProbe() {
    if (window.probe) return;
    const probe = { frames: 0, timers: 0, atReady: null, violations: [], errors: [] };
    window.probe = probe;
    const wrap = (name, count) => {
        const original = window[name];
        window[name] = (callback, ...rest) => count(original, callback, rest);
    };
    wrap("requestAnimationFrame", (original, callback) => {
        ++probe.frames;
        return original.call(window, callback);
    });
    const firing = (original, callback, rest) =>
        original.call(
            window,
            (...args) => {
                ++probe.timers;
                return callback(...args);
            },
            ...rest,
        );
    wrap("setTimeout", firing);
    wrap("setInterval", firing);
    // What was counted at the very moment the page called itself ready.
    new MutationObserver(() => {
        if (document.body?.dataset.ready === "true") probe.atReady ??= { frames: probe.frames, timers: probe.timers };
    }).observe(document, { attributes: true, attributeFilter: ["data-ready"], subtree: true });
    document.addEventListener("securitypolicyviolation", (event) =>
        probe.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    window.addEventListener("error", (event) => probe.errors.push(event.message));
    window.addEventListener("unhandledrejection", (event) => probe.errors.push(String(event.reason)));
}

export const isReady = () => document.body?.dataset.ready === "true";
export const domText = () => document.body.textContent;
export const visibleText = () => document.body.innerText;
export const counts = () => ({ frames: window.probe.frames, timers: window.probe.timers });
export const isOverdrawn = () => document.documentElement.scrollWidth > window.innerWidth;

// An element by role and accessible name, the way native HTML gives them. Used where an engine's driver has
// no query of its own; the Chromium tests use the browser's computed roles and names.
export function findByRole({ role, name }) {
    const selectors = {
        slider: "input[type=range], [role=slider]",
        textbox: "input[type=text], input:not([type]), textarea, [role=textbox]",
        button: "button, [role=button]",
        link: "a[href], [role=link]",
        summary: "summary",
        combobox: "select",
        checkbox: "input[type=checkbox]",
        alert: "#mirror .alert",
        heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    };
    const nameOf = (element) => {
        const by = element.getAttribute("aria-labelledby");
        if (by)
            return by
                .split(" ")
                .map((id) => document.getElementById(id)?.textContent ?? "")
                .join(" ");
        return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    };
    const pattern = new RegExp(name);
    return [...document.querySelectorAll(selectors[role])].find((element) => pattern.test(nameOf(element)));
}
