// SPDX-License-Identifier: EUPL-1.2
// Files that people hand over (dialog, drop, clipboard) and files that they are handed.
import { isTyping } from "./input.js";
import { Source } from "./kinds.js";

let dialog = null;

// Call it soon after a press, or the browser refuses.
export function chooseFile(loader) {
    dialog = document.createElement("input"); // a new one each time: it would not tell of the same file twice
    dialog.type = "file";
    dialog.accept = ".json,application/json";
    dialog.addEventListener("change", ({ target }) => loader.loadFile(target.files[0], Source.file));
    dialog.click();
}

export function download(name, parts) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts));
    link.download = name;
    link.click();
    // Safari reads it only after it has asked.
    setTimeout(() => URL.revokeObjectURL(link.href), 40_000);
}

function watchDrop(loader) {
    const { dataset } = document.body;
    const ofFiles = (act) => (event) => {
        if (event.dataTransfer?.types.includes("Files")) {
            event.preventDefault();
            act(event);
        }
    };
    document.addEventListener(
        "dragover",
        ofFiles(() => (dataset.drag = "")),
    );
    document.addEventListener("dragleave", ({ relatedTarget }) => {
        if (!relatedTarget) {
            delete dataset.drag; // out of the window
        }
    });
    document.addEventListener(
        "drop",
        ofFiles(({ dataTransfer }) => {
            delete dataset.drag;
            loader.loadFile(dataTransfer.files[0], Source.file);
        }),
    );
}

function watchPaste(loader) {
    document.addEventListener("paste", (event) => {
        if (isTyping(event)) {
            return;
        }
        const { files } = event.clipboardData;
        const text = event.clipboardData.getData("text");
        if (files.length > 0) {
            loader.loadFile(files[0], Source.pasted);
        } else if (/^\s*[[{]/.test(text)) {
            // \s includes the byte order mark
            loader.loadFile(new File([text], ""), Source.pasted);
        } else if (/^\s*https?:\/\/\S+\s*$/i.test(text)) {
            loader.fetchPlan(text.trim());
        }
    });
}

export function watchFiles(loader) {
    watchDrop(loader);
    watchPaste(loader);
}
