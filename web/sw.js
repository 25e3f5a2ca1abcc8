// SPDX-License-Identifier: EUPL-1.2
// The service worker: after one visit the page works without a network. tools/site.mjs puts in what belongs to this
// version of the site.
//
// A version is kept whole or not at all, and pages come from one version only. Nearly all other files have the hash of
// their content in the name, so those of the version before stay for pages that still run: nothing is ever mixed. It takes
// over at once, but reloads nothing; a page whose files are not those of the newest version says so (web/offline.js).
/* global VERSION, FILES, PAGES */
const family = `klimaspur ${self.registration.scope} `;
const plans = `${family}plans`;
const own = family + VERSION;
const MAX_PLANS = 20; // with what else was fetched: the theme, its logo, its faces
const MAX_BYTES = 64 * 1024 * 1024; // as in web/plan.js

const address = (file) => new URL(file, self.registration.scope).href;
const files = new Set(FILES.map(address));
const pages = new Set(PAGES.map(address)); // of folders, with "/" at the end
const isLasting = (url) => /-[A-Z0-9]{8}\.\w+$/.test(url); // by the hash in its name
const find = (url) => caches.match(url, { ignoreVary: true });

// What was redirected may not answer a navigation.
async function plain(response) {
    return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

// While a folder is being replaced, a page may still be the old one or already a newer one: all files that it names must
// be of this version.
async function mustBelong(response) {
    const named = (await response.clone().text()).matchAll(
        /(?:href|src)="(?:\.\.\/)*([\w-]+-[A-Z0-9]{8}\.(?:js|css|json|wasm))"/g,
    );
    const [, stranger] = [...named].find(([, name]) => !FILES.includes(name)) ?? [];
    if (stranger) {
        throw new Error(`${response.url} is of another version: ${stranger}`);
    }
}

async function keep(url, isPage) {
    const cache = await caches.open(own);
    if (await cache.match(url)) {
        return;
    }
    const kept = isLasting(url) ? await find(url) : undefined;
    const response = kept ?? (await fetch(url, { cache: isLasting(url) ? "default" : "reload" }));
    if (!response.ok) {
        throw new Error(`${url}: ${response.status}`);
    }
    if (isPage) {
        await mustBelong(response);
    }
    await cache.put(url, await plain(response));
}

async function install() {
    await Promise.all([
        ...FILES.map((file) => keep(address(file), false)),
        ...PAGES.map((page) => keep(address(page), true)),
    ]);
    await self.skipWaiting();
}

// The newest of the others stays.
async function activate() {
    const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own && name !== plans);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
    for (const client of await self.clients.matchAll()) {
        client.postMessage({ klimaspur: FILES });
    }
}

const ofThisVersion = async (url) => (await caches.open(own)).match(url, { ignoreVary: true });

// The kept page, whatever its query says; the network for pages that came later.
const page = async (url, request) => (await ofThisVersion(url)) ?? fetch(request);

const file = async (request) => (await ofThisVersion(request.url)) ?? (await find(request.url)) ?? fetch(request);

// No more than the page itself takes.
function limited(response) {
    let size = 0;
    const counter = new TransformStream({
        transform(chunk, controller) {
            size += chunk.length;
            if (size > MAX_BYTES) {
                controller.error(new Error("too large to be kept"));
            } else {
                controller.enqueue(chunk);
            }
        },
    });
    return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

async function keepPlan(url, response) {
    const cache = await caches.open(plans);
    await cache.put(url, limited(response));
    const old = (await cache.keys()).slice(0, -MAX_PLANS);
    await Promise.all(old.map((request) => cache.delete(request)));
}

// A plan of another address, the theme that a town edits by hand, its logo: the network first, for it may have changed.
async function plan(event, request) {
    try {
        const response = await fetch(request, { cache: "no-cache" });
        // A picture that the text names, such as the logo, the program fetches as well.
        if (response.ok && request.destination === "") {
            // The page reads the same bytes meanwhile. What does not fit is not kept.
            event.waitUntil(keepPlan(request.url, response.clone()).catch(() => null));
        }
        return response;
    } catch (error) {
        const kept = await (await caches.open(plans)).match(request.url, { ignoreVary: true });
        if (kept) {
            return kept;
        }
        throw error;
    }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    url.hash = "";
    if (request.method !== "GET") {
        return;
    }
    if (request.mode === "navigate") {
        url.search = "";
        url.pathname = url.pathname.replace(/index\.html$/, "");
        if (pages.has(url.href)) {
            event.respondWith(page(url.href, request));
        }
    } else if (files.has(url.href) || isLasting(url.href)) {
        event.respondWith(file(request));
    } else if (/^(image)?$/.test(request.destination) && url.protocol.startsWith("http")) {
        event.respondWith(plan(event, request));
    }
});
self.addEventListener("message", (event) => {
    // A page has loaded a plan and a theme before this was there …
    for (const address of event.data?.fetched ?? []) {
        event.waitUntil(plan(event, new Request(address)).catch(() => null));
    }
    // … or began to listen after this had taken over.
    event.source?.postMessage({ klimaspur: FILES });
});
