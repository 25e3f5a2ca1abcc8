// SPDX-License-Identifier: EUPL-1.2
// When the page is a document without anybody having chosen it: on paper, where the system forces its colours upon it,
// and when somebody's translator has changed its words, which the canvas would go on showing as they were.

export function showView(view) {
    document.body.dataset.view = view;
    document.getElementById("mirror").classList.toggle("flow", view !== "canvas");
}

// On paper stands the document, whichever view is on the screen; the program hears nothing of it.
export function watchPrinting() {
    let onScreen = null;
    const begin = () => {
        onScreen ??= document.body.dataset.view;
        showView("document");
        // Links whose text is no address get theirs behind them.
        for (const link of document.querySelectorAll('#mirror a[href^="http"]')) {
            link.classList.toggle("address", link.textContent.startsWith("http"));
        }
        document.getElementById("printed").textContent = `${location.href} · ${new Date().toLocaleDateString("de-DE")}`;
    };
    const end = () => {
        if (onScreen !== null) {
            showView(onScreen);
            onScreen = null;
        }
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    // Some engines have no events for it.
    matchMedia("print").addEventListener("change", ({ matches }) => (matches ? begin() : end()));
}

// Chosen as if by hand, and taken back when the colours are no longer forced.
export function watchForcedColors(showDocument) {
    const forced = matchMedia("(forced-colors: active)");
    let automatic = false;
    const follow = () => {
        const chosen = new URLSearchParams(location.search).get("view") === "document";
        if (forced.matches ? !chosen : automatic) {
            automatic = forced.matches;
            showDocument(forced.matches);
        }
    };
    forced.addEventListener("change", follow);
    follow();
}

// Tells when text below `root` was changed by somebody else. What the page changes itself is between own() and the end
// of the task.
export function watchTranslation(root, translated) {
    const observer = new MutationObserver((records) => {
        const isText = (node) => node.nodeType === Node.TEXT_NODE || node.localName === "font";
        const inText = ({ type, target, addedNodes }) =>
            (type === "characterData" || [...addedNodes].some(isText)) && target !== root;
        if (records.some(inText)) {
            observer.disconnect();
            translated();
        }
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    return { own: () => observer.takeRecords() };
}
