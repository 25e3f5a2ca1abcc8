// SPDX-License-Identifier: EUPL-1.2
// Joins the program and the page: frames, input, storage, address. Frames run only when something happened.
import { createAnnouncer } from "./announce.js";
import { copy } from "./copy.js";
import { chooseFile, download, watchFiles } from "./files.js";
import { isTyping, listen, listenKeys, listenMirror } from "./input.js";
import { Failure, Source, pause } from "./kinds.js";
import { createMirror } from "./mirror.js";
import { createDoor } from "./program.js";
import { createStore, watchStore } from "./store.js";
import { showColors } from "./theme.js";
import { showView, watchForcedColors, watchPrinting, watchTranslation } from "./views.js";

// The calendar date where the towns are, whatever zone the device is in.
function todayInGermany() {
    return new Intl.DateTimeFormat("en-CA", {
        timeZone: "Europe/Berlin",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
    }).format(new Date());
}

function millisecondsToMidnight() {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", timeStyle: "medium" })
        .format(new Date())
        .split(":");
    const [hours, minutes, seconds] = parts.map(Number);
    return ((23 - hours) * 3600 + (59 - minutes) * 60 + (60 - seconds)) * 1000 + 500;
}

// A page that was made for one view (src/cli/pages.h) shows it until the address says otherwise.
const routeOf = () => location.hash || document.documentElement.dataset.route || "";

const Theme = { light: 1, dark: 2, contrast: 3 };
const dark = matchMedia("(prefers-color-scheme: dark)");
const moreContrast = matchMedia("(prefers-contrast: more)");

// The theme of high contrast is a light one, and the dark one has much of it already.
function systemTheme() {
    return dark.matches ? Theme.dark : moreContrast.matches ? Theme.contrast : Theme.light;
}

// The loader of plan.js, which is fetched with the first plan that is not the page's own.
function createLazyLoader(door) {
    let loading;
    const loaded = () =>
        (loading ??= import("./plan.js").then(({ createLoader }) => createLoader(door, { Failure, Source, pause })));
    const lazily = (name, kind) => async (what, more) => {
        try {
            await (await loaded())[name](what, more);
        } catch {
            loading = null;
            door.refuse({ kind: more ?? kind, name: what.name ?? what }, Failure.noAnswer);
        }
    };
    return {
        fetchPlan: lazily("fetchPlan", Source.address),
        fetchKeptPlan: lazily("fetchKeptPlan", Source.kept),
        loadFile: lazily("loadFile"),
        cancelFetch: () => loading?.then((loader) => loader.cancelFetch()),
    };
}

// `create` makes a program with these callbacks, `faces` promises three lists of chunks, `giveUp` says that there is
// no program.
export function createHost(create, faces, giveUp) {
    const canvas = document.getElementById("canvas");
    const root = document.getElementById("mirror");
    const door = createDoor(() => Promise.all([createWithPictures(), faces]), begin, giveUp);
    const loader = createLazyLoader(door);
    const { call } = door;
    let mirror;
    let watching = false; // until then nothing is shown: the first frame may wait for its plan
    let requested = false;
    let frame = 0;
    let size = { width: 0, height: 0, dpr: 1 };
    let pictures; // comes with the second part of the program, whose views draw them
    let endPicture;
    let translation;
    let stage = null; // while there is a presentation: a promise of what it can do
    let writeHash = 0; // timer
    let hash = null; // {from, to}
    let later = 0; // timer
    const announce = createAnnouncer();
    let isReady;
    const ready = new Promise((resolve) => (isReady = resolve));

    async function createWithPictures() {
        const program = await create(callbacks);
        const { loadMore } = program;
        program.loadMore = async () => {
            [, pictures] = await Promise.all([loadMore(), import("./picture.js")]);
        };
        return program;
    }

    function measure() {
        const dpr = window.devicePixelRatio || 1;
        const width = document.documentElement.clientWidth;
        const height = canvas.clientHeight || window.innerHeight;
        size = { width, height, dpr };
        // The gutter of a scroll bar belongs to the window, not to the page.
        canvas.style.width = `${width}px`;
        const pixelWidth = Math.max(1, Math.round(width * dpr));
        const pixelHeight = Math.max(1, Math.round(height * dpr));
        if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
            canvas.width = pixelWidth;
            canvas.height = pixelHeight;
        }
    }

    // The first thing in sight, where somebody is reading.
    function placeOfReading() {
        if (window.scrollY > 0 && document.body.dataset.view === "canvas") {
            for (const element of root.querySelectorAll("h1, h2, h3, h4, p, li")) {
                const { top } = element.getBoundingClientRect();
                if (top >= 0 && top < window.innerHeight) {
                    return { element, top };
                }
            }
        }
        return null;
    }

    function tick(time) {
        requested = false;
        const { width } = size;
        measure();
        // Who turns the device goes on where they were.
        const place = width && width !== size.width ? placeOfReading() : null;
        const fontScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
        call("_k_frame", [], size.width, size.height, window.scrollY, size.dpr, fontScale, time / 1000);
        door.trust();
        if (place?.element.isConnected) {
            window.scrollBy(0, place.element.getBoundingClientRect().top - place.top);
        }
    }

    function begin(faces) {
        // Takes over the elements of a program that is no more.
        mirror = createMirror(root);
        const texts = [...faces, location.search, routeOf(), todayInGermany()];
        if (!call("_k_start", texts, systemTheme(), matchMedia("(display-mode: standalone)").matches)) {
            document.getElementById("notice-webgl").hidden = false;
        }
    }

    // Not if people went elsewhere meanwhile.
    function flushHash() {
        clearTimeout(writeHash);
        if (hash?.from === location.hash) {
            history.replaceState(history.state, "", hash.to);
        }
        writeHash = 0;
        hash = null;
    }

    const callbacks = {
        ...createStore(door.give),
        ...loader,
        requestFrame() {
            if (!requested) {
                requested = true;
                if (watching) {
                    frame = requestAnimationFrame(tick);
                }
            }
        },
        patch(text) {
            mirror.apply(text);
            translation?.own();
        },
        focus: (key) => mirror.element(key)?.focus({ preventScroll: true }),
        announce,
        wakeIn(seconds) {
            clearTimeout(later);
            later = setTimeout(() => call("_k_wake"), seconds * 1000);
        },
        facts(height, title, language, theme, view, onStage, cursor) {
            document.body.style.setProperty("--page-height", `${Math.ceil(height)}px`);
            document.documentElement.lang = language;
            document.documentElement.dataset.theme = theme;
            document.title = title;
            if (document.body.dataset.view !== view) {
                showView(view);
                callbacks.requestFrame();
            }
            canvas.style.cursor = cursor;
            if (Boolean(onStage) !== Boolean(stage)) {
                stage?.then(
                    ({ leave }) => leave(),
                    () => null,
                );
                stage = onStage ? import("./present.js").then(({ enterStage }) => enterStage(canvas)) : null;
            }
        },
        showColors,
        ready() {
            delete document.documentElement.dataset.waiting;
            document.body.dataset.ready = "true";
            performance.mark("klimaspur:first-frame");
            isReady();
        },
        print: () => window.print(),
        // What was entered a moment ago is written first.
        reload() {
            flush();
            location.reload();
        },
        goBack: () => (history.length > 1 ? history.back() : (location.hash = "#/")),
        chooseFile: () => chooseFile(loader),
        loadMore: door.loadMore,
        // Silence where it cannot be kept: that it is not there is told when it is wanted.
        keepPlan(fingerprint) {
            const { name, blob } = door.plan();
            import("./kept.js").then(({ keep }) => keep(fingerprint, { name, blob })).catch(() => null);
        },
        forgetPlan: (fingerprint) => import("./kept.js").then(({ forget }) => forget(fingerprint)).catch(() => null),
        download: (name, bytes) => download(name, [bytes]),
        downloadPlan: (name) => download(name, [door.plan().blob]),
        copy: (text) => copy(text).then((done) => call("_k_copied", [], done)),
        beginPicture(width, height) {
            endPicture = pictures.beginPicture(canvas, width, height);
        },
        endPicture: (name) => endPicture().then((blob) => download(name, [blob])),
        pageAddress() {
            const url = new URL(location.href);
            url.hash = "";
            url.searchParams.delete("today");
            url.searchParams.delete("embed");
            if (url.searchParams.get("plan")?.startsWith("kept:")) {
                url.searchParams.delete("plan");
            }
            return door.give(url.href);
        },
        siteAddress: () => door.give(new URL(".", import.meta.url).href),
        // Safari allows a hundred in ten seconds, and a slider that is pulled asks for more.
        replaceHash(to) {
            hash = { from: hash?.from ?? location.hash, to };
            writeHash ||= setTimeout(flushHash, 200);
        },
        goTo(to) {
            location.hash = to;
        },
        turnTo: (to) => location.replace(to),
        canFillScreen: () => Boolean(document.fullscreenEnabled ?? document.webkitFullscreenEnabled),
        isFramed: () => window.parent !== window,
        fillScreen: () => stage?.then(({ fillScreen }) => fillScreen()),
        // Who closes the list of programs wanted none.
        share(url) {
            const copying = () => copy(url).then((done) => call("_k_copied", [], done));
            if (navigator.share) {
                const { title } = document;
                navigator.share({ title, url }).catch(({ name }) => name === "AbortError" || copying());
            } else {
                copying();
            }
        },
        setQuery(name, value) {
            const url = new URL(location.href);
            if (value) {
                url.searchParams.set(name, value);
            } else {
                url.searchParams.delete(name);
            }
            if (url.href !== location.href) {
                history.replaceState(history.state, "", url);
            }
        },
    };

    const showDocument = (on) => call("_k_document_view", [], on);

    function dayChanged() {
        call("_k_set_today", [todayInGermany()]);
    }

    function watchDay() {
        setTimeout(() => {
            dayChanged();
            watchDay();
        }, millisecondsToMidnight());
    }

    // What was entered a moment ago is kept by the next frame, which a page that goes away will not see.
    function flush() {
        if (requested) {
            cancelAnimationFrame(frame);
            tick(performance.now());
        }
        flushHash();
    }

    function watchPage() {
        const wake = () => call("_k_wake");
        for (const query of [dark, moreContrast]) {
            query.addEventListener("change", () => call("_k_set_system_theme", [], systemTheme()));
        }
        new ResizeObserver(wake).observe(canvas);
        new ResizeObserver(wake).observe(document.documentElement);
        // Fires once per change of the pixel ratio: a new query each time.
        const watchRatio = () => {
            matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
                "change",
                () => {
                    wake();
                    watchRatio();
                },
                { once: true },
            );
        };
        watchRatio();
        window.addEventListener("scroll", () => call("_k_scrolled"), { passive: true });
        window.addEventListener("resize", wake);
        // The keyboard of a phone covers what is typed into.
        window.visualViewport?.addEventListener("resize", () => {
            if (isTyping({ target: document.activeElement })) {
                document.activeElement.scrollIntoView({ block: "nearest" });
            }
        });
        window.addEventListener("pageshow", wake);
        window.addEventListener("pagehide", flush);
        window.addEventListener("hashchange", () => {
            call("_k_navigate", [routeOf()]);
            window.scrollTo(0, 0);
        });
        document.addEventListener("visibilitychange", () => (document.hidden ? flush() : dayChanged()));
        watchContext();
    }

    // A phone takes the graphics away in the background. If it does not give them back, the text stays.
    function watchContext() {
        let waiting = 0;
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            call("_k_context", [], 0);
            waiting = setTimeout(() => {
                document.getElementById("notice-webgl").hidden = false;
                showDocument(true);
            }, 2000);
        });
        canvas.addEventListener("webglcontextrestored", () => {
            clearTimeout(waiting);
            document.getElementById("notice-webgl").hidden = true;
            call("_k_context", [], 1);
        });
    }

    return {
        door,
        loader,
        ready, // a promise: the first frame is complete
        run() {
            watchPage();
            watchDay();
            watchStore((key) => call("_k_stored_elsewhere", [key]));
            watchFiles(loader);
            listen(canvas, call);
            listenMirror(call);
            listenKeys(call);
            watchPrinting();
            watchForcedColors(showDocument);
            translation = watchTranslation(root, () => showDocument(true));
            watching = true;
            requested = false;
            call("_k_wake");
            callbacks.requestFrame();
        },
    };
}
