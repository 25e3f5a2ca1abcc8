// SPDX-License-Identifier: EUPL-1.2
// Pointer input on the canvas, and what people do to the elements over it. Pointer listeners sit on the canvas
// alone: with one on an ancestor of the mirror, VoiceOver on iOS would send touches instead of clicks.

const Pointer = { move: 0, down: 1, up: 2, left: 3 };
const kinds = { mouse: 0, touch: 1, pen: 2 };

export function listen(canvas, call) {
    const send = (what) => (event) => {
        call("_k_pointer", [], what, event.clientX, event.clientY, kinds[event.pointerType] ?? 0);
    };
    canvas.addEventListener("pointermove", send(Pointer.move));
    canvas.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) {
            return;
        }
        canvas.setPointerCapture(event.pointerId);
        // The canvas would take the focus from the control that is about to get it.
        event.preventDefault();
        send(Pointer.down)(event);
    });
    canvas.addEventListener("pointerup", (event) => {
        send(Pointer.up)(event);
        if (event.pointerType === "touch") {
            send(Pointer.left)(event);
        }
    });
    // The browser took the gesture for scrolling.
    canvas.addEventListener("pointercancel", send(Pointer.left));
    canvas.addEventListener("pointerleave", send(Pointer.left));
}

const Act = { press: 0, setValue: 1, setText: 2, blur: 3 };

export function listenMirror(call) {
    const root = document.body; // windows above the page are no part of the mirror
    const act = (element, kind, value = 0, text = "") => {
        call("_k_act", [element.dataset.key, text], kind, value);
    };
    root.addEventListener("click", (event) => {
        const control = event.target.closest("button[data-key], summary[data-key], a.skip");
        if (!control) {
            return;
        }
        if (control.localName === "a") {
            // A real jump would overwrite the route in the address.
            event.preventDefault();
            const main = document.getElementById("main");
            main.focus({ preventScroll: true });
            main.scrollIntoView();
        } else {
            event.preventDefault(); // the program opens what a summary belongs to
            act(control, Act.press);
        }
    });
    // The browser has opened it by itself: it found there what somebody was looking for.
    root.addEventListener(
        "toggle",
        ({ target }) => {
            if (target.localName === "details" && target.open !== Boolean(target.isOpen)) {
                act(target.firstElementChild, Act.press);
            }
        },
        true,
    );
    // Escape.
    root.addEventListener(
        "cancel",
        (event) => {
            event.preventDefault();
            act(event.target, Act.press);
        },
        true,
    );
    root.addEventListener("input", (event) => {
        const field = event.target;
        if (field.type === "range") {
            act(field, Act.setValue, Number(field.value));
        } else if (field.type === "checkbox") {
            act(field, Act.press);
        } else {
            act(field, Act.setText, 0, field.value);
        }
    });
    root.addEventListener("focusout", (event) => {
        const field = event.target;
        if (field.localName === "input" && field.type === "text") {
            act(field, Act.blur);
            // While it had the focus, what the program shows was not written into it.
            field.value = field.getAttribute("value");
        }
    });
}

// Where people type, undoing and pasting are the field's own.
export const isTyping = ({ target }) => target.matches?.("textarea, select, input:not([type=range], [type=checkbox])");

export function listenKeys(call) {
    document.addEventListener("keydown", (event) => {
        if (event.altKey || isTyping(event)) {
            return;
        }
        if (!(event.ctrlKey || event.metaKey)) {
            if (event.key === "?") {
                call("_k_help");
            }
            return;
        }
        const key = event.key.toLowerCase();
        if (key === "z" || (key === "y" && event.ctrlKey)) {
            event.preventDefault();
            call(key === "y" || event.shiftKey ? "_k_redo" : "_k_undo");
        }
    });
}
