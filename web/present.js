// SPDX-License-Identifier: EUPL-1.2
// What a presentation (src/views/present.cpp) wants of the device beside its slides: keys and clickers, swipes, and a
// screen that stays awake. It presses the controls that are there; which keys they have, they say themselves.

const isField = (element) => element.matches?.("textarea, select, input:not([type=range], [type=checkbox])");
const isSlider = (element) => element.matches?.("input[type=range]");

function press(key) {
    const control = document.querySelector(`#mirror [aria-keyshortcuts~="${CSS.escape(key)}"]:not(:disabled)`);
    control?.click();
    return Boolean(control);
}

function listenKeys(signal) {
    const heard = ({ key, target, altKey, ctrlKey, metaKey, shiftKey }) => {
        if (altKey || ctrlKey || metaKey || shiftKey || isField(target) || document.querySelector("dialog[open]")) {
            return false;
        }
        // A slider has the arrows; clickers send other keys.
        return (
            !(isSlider(target) && /^(Arrow|Home|End)/.test(key)) && press(key.length === 1 ? key.toUpperCase() : key)
        );
    };
    // Before the slider, which would take the keys of a clicker.
    window.addEventListener("keydown", (event) => heard(event) && event.preventDefault(), { signal, capture: true });
}

// Up and down the browser scrolls; a slider is pulled.
function listenSwipes(canvas, signal) {
    const FAR = 60; // CSS px
    let began = null;
    const isOnSlider = ({ clientX: x, clientY: y }) =>
        [...document.querySelectorAll("#mirror input[type=range]")].some((slider) => {
            const { left, right, top, bottom } = slider.getBoundingClientRect();
            return x >= left && x <= right && y >= top && y <= bottom;
        });
    const on = (type, listener) => canvas.addEventListener(type, listener, { signal });
    on("pointerdown", (event) => {
        // A second finger zooms.
        began = event.pointerType !== "mouse" && event.isPrimary && !isOnSlider(event) ? event : null;
    });
    on("pointerup", (event) => {
        const [x, y] = began ? [event.clientX - began.clientX, event.clientY - began.clientY] : [0, 0];
        if (began?.pointerId === event.pointerId && Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) {
            press(x < 0 ? "PageDown" : "PageUp");
        }
        began = null;
    });
    on("pointercancel", () => (began = null));
}

// Until another program has the screen, and again when it comes back.
function stayAwake(signal) {
    let lock = null;
    const ask = () => {
        if (!document.hidden && !signal.aborted) {
            navigator.wakeLock?.request("screen").then(
                (given) => (signal.aborted ? given.release() : (lock = given)),
                () => null, // the battery is low, or a frame may not
            );
        }
    };
    document.addEventListener("visibilitychange", ask, { signal });
    signal.addEventListener("abort", () => lock?.release());
    ask();
}

function fillScreen() {
    const page = document.documentElement;
    const leave = document.exitFullscreen ?? document.webkitExitFullscreen;
    const enter = page.requestFullscreen ?? page.webkitRequestFullscreen;
    const filled = document.fullscreenElement ?? document.webkitFullscreenElement;
    // Silence where it is refused: the page is as it was.
    Promise.resolve(filled ? leave.call(document) : enter.call(page)).catch(() => null);
}

// Returns what fills the screen, or no longer, and what leaves the stage again.
export function enterStage(canvas) {
    const control = new AbortController();
    const { signal } = control;
    listenKeys(signal);
    listenSwipes(canvas, signal);
    stayAwake(signal);
    return {
        fillScreen,
        leave() {
            control.abort();
            if (document.fullscreenElement) {
                document.exitFullscreen().catch(() => null);
            }
        },
    };
}
