// SPDX-License-Identifier: EUPL-1.2
// The clipboard, out.

// How it was done before there was a way: a field is filled, selected and copied. Pages without https have no other.
function copyByCommand(text) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed"; // nothing scrolls to it
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
}

// Whether it was done. Call it soon after a press, or the browser refuses.
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyByCommand(text);
    }
}
