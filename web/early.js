// SPDX-License-Identifier: EUPL-1.2
// Runs before anything is painted. Until the program is there, the page stands in the colours that were chosen; and what
// was prerendered is not shown when something else will be: nobody reads half a sentence of another page.
{
    const root = document.documentElement;
    const query = new URLSearchParams(location.search);
    let kept = "";
    try {
        // The newer of two slots (src/state/slot.h). What is damaged is for the program to tell.
        const slots = ["a", "b"].map((slot) => localStorage.getItem(`klimaspur/settings/${slot}`) ?? "0");
        kept = slots.sort((one, other) => parseInt(other) - parseInt(one))[0];
    } catch {
        // No store, nothing chosen.
    }
    const chosen = (parameter, name) =>
        query.getAll(parameter).find((value) => /^\w+$/.test(value)) ?? kept.match(`"${name}":"(\\w+)"`)?.[1];
    const theme = chosen("theme", "theme");
    if (/^(light|dark|contrast)$/.test(theme)) {
        root.dataset.theme = theme;
    }
    // A program that does not arrive at all, as in a frame that may not read files of its own site, leaves the text.
    const tell = () => {
        document.getElementById("notice-wasm").hidden = false;
        delete root.dataset.waiting;
    };
    const missing = ({ target }) => {
        if (target.type === "module") {
            document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", tell) : tell();
        }
    };
    window.addEventListener("error", missing, true);
    const elsewhere = location.hash.startsWith("#/") && location.hash !== (root.dataset.route ?? "#/");
    if (elsewhere || query.has("plan") || chosen("lang", "language") === "en") {
        root.dataset.waiting = "";
    }
}
