// SPDX-License-Identifier: EUPL-1.2
// The two live regions of the page. They stand in it from the beginning: of one that is made together with its text
// many screen readers say nothing.
const STAYS = 5000; // ms in which it is said; later it would only be found by who reads to the end of the page

export function createAnnouncer() {
    const regions = ["polite", "assertive"].map((id) => ({ region: document.getElementById(id), clearing: 0 }));
    return (text, assertive) => {
        const entry = regions[assertive];
        // The same once more is said again only if it is not the same.
        entry.region.textContent = entry.region.textContent === text ? `${text}\u00a0` : text;
        clearTimeout(entry.clearing);
        entry.clearing = setTimeout(() => entry.region.replaceChildren(), STAYS);
    };
}
