// SPDX-License-Identifier: EUPL-1.2
// The page works without a network after one visit: a service worker (web/sw.js) keeps its files. Tells whether the
// site can be reached, and whether a newer version of it has been put on this device.
//
// `files`: names by which this version is known; `fetched` promises addresses that are no part of it. In a frame nothing
// is kept: that page is the other site's to keep.
export async function watchConnection(files, fetched, tell) {
    let reachable = true;
    let newer = false;
    let registration;
    let told = "true,false"; // what the page takes for granted
    // Only what is new: nothing moves otherwise.
    function say() {
        const facts = [reachable && navigator.onLine, newer];
        if (String(facts) !== told) {
            told = String(facts);
            tell(...facts);
        }
    }

    // Asking for the newest version shows whether anybody answers.
    async function look() {
        if (registration?.active) {
            reachable = await registration.update().then(
                () => true,
                () => false,
            );
        }
        say();
    }

    window.addEventListener("offline", say);
    window.addEventListener("online", look);
    document.addEventListener("visibilitychange", () => document.hidden || look());
    if (window.top === window && navigator.serviceWorker) {
        const known = navigator.serviceWorker;
        known.addEventListener("message", ({ data }) => {
            newer = Boolean(data?.klimaspur) && !files.every((name) => data.klimaspur.includes(name));
            say();
        });
        // Refused without a secure connection, and where the browser keeps nothing.
        registration = await known.register(new URL("./sw.js", import.meta.url)).catch(() => null);
        // What came before there was anybody to keep it.
        if (registration) {
            const { controller } = known;
            const { active } = await known.ready;
            active.postMessage({ fetched: controller ? [] : await fetched });
        }
    }
    await look();
}
