// SPDX-License-Identifier: EUPL-1.2
// What happens at the door of the program. Functions that run inside the page; each is self-contained.

// Before any script of the page: records the calls into the program. Emscripten hangs its exports on a plain
// object, so what that inherits can see them come.
export function installSpy() {
    const spy = {
        calls: [], // {name, numbers, text}; the text is the last one that was given
        program: null, // the newest
        programs: 0,
        trap: "", // the export that traps, as if the memory were exhausted
        during: Object.create(null), // export → what to do inside it, before the program does
    };
    window.spy = spy;
    const names = [
        "open",
        "refuse",
        "loading",
        "stored_elsewhere",
        "undo",
        "redo",
        "start",
        "frame",
        "text",
        "navigate",
        "copied",
    ];
    let text = "";
    const called = (name, original) =>
        function (...numbers) {
            if (name === "_k_text") {
                const at = original(...numbers);
                text = () => new TextDecoder().decode(this.HEAPU8.slice(at, at + numbers[0]));
                return at;
            }
            if (name === "_k_start") {
                spy.program = this;
                ++spy.programs;
            }
            if (name !== "_k_frame")
                spy.calls.push({ name, numbers, text: name === "_k_start" || !text ? "" : text() });
            text = "";
            spy.during[name]?.();
            if (spy.trap === name) throw new WebAssembly.RuntimeError("unreachable");
            return original(...numbers);
        };
    for (const name of names.map((short) => `_k_${short}`)) {
        Object.defineProperty(Object.prototype, name, {
            set(first) {
                let original = first;
                const wrapper = called(name, (...numbers) => original(...numbers));
                const replace = (next) => {
                    original = next;
                };
                Object.defineProperty(this, name, { get: () => wrapper, set: replace });
            },
        });
    }
}

export const callsOf = (name) => window.spy.calls.filter((call) => call.name === name);

// What a browser does when files are dropped, and when a text or a file {name, text} is pasted. `files`: [name, text];
// a text of n blanks is written as the number n.
export function drop(files) {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files)
        dataTransfer.items.add(new File([typeof text === "number" ? new Uint8Array(text).fill(32) : text], name));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("dragover", options));
    document.body.dispatchEvent(new DragEvent("drop", options));
}

export function paste(what) {
    const clipboardData = new DataTransfer();
    if (typeof what === "string") clipboardData.setData("text", what);
    else clipboardData.items.add(new File([what.text], what.name));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}
