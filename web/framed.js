// SPDX-License-Identifier: EUPL-1.2
// In a frame of another website (web/embed.js): tells it what it may know, and sends people who follow a link to other
// sites there in a window of their own. Hears nothing.
export function watchFrame(isReady) {
    if (!new URLSearchParams(location.search).has("embed")) {
        return;
    }
    const root = document.getElementById("mirror");
    // Where we are is no secret, and who frames us is not known.
    const tell = (type, more) => window.parent.postMessage({ klimaspur: 1, type, ...more }, "*");
    const tellHeight = () => {
        if (document.body.dataset.view === "document") {
            tell("resize", { height: root.getBoundingClientRect().bottom + window.scrollY });
        }
    };
    new ResizeObserver(tellHeight).observe(root);
    window.addEventListener("hashchange", () => tell("navigate", { hash: location.hash }));
    document.addEventListener(
        "click",
        ({ target }) => {
            const link = target.closest('a[href^="http"]');
            if (link) {
                link.target = "_blank";
                link.rel = "noopener";
            }
        },
        true,
    );
    isReady.then(() => tell("ready", { hash: location.hash }));
}
