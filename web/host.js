// SPDX-License-Identifier: EUPL-1.2
// Joins the program and the page: frames, input, storage, address. Frames run only when something happened.
import { createMirror } from "./mirror.js";
import { listen, listenMirror } from "./input.js";

// The numbers of app::Kept and state::PlanSource::Kind.
const Kept = { yes: 0, full: 1, blocked: 2 };
export const Source = { bundled: 0, address: 1, file: 2, pasted: 3, kept: 4 };

const encoder = new TextEncoder();

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

export function createHost() {
    const canvas = document.getElementById("canvas");
    const root = document.getElementById("mirror");
    const mirror = createMirror(root);
    let program;
    let requested = false;
    let size = { width: 0, height: 0, dpr: 1 };

    // Hands texts over: the program collects them until the call that uses them.
    function give(...values) {
        for (const value of values) {
            const bytes = typeof value === "string" ? encoder.encode(value) : value;
            // First: it may grow the memory, and HEAPU8 is then a new one.
            const at = program._k_text(bytes.length);
            program.HEAPU8.set(bytes, at);
        }
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

    function tick(time) {
        requested = false;
        measure();
        const fontScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
        program._k_frame(size.width, size.height, window.scrollY, size.dpr, fontScale, time / 1000);
    }

    const callbacks = {
        requestFrame() {
            if (!requested) {
                requested = true;
                requestAnimationFrame(tick);
            }
        },
        patch: (text) => mirror.apply(text),
        focus: (key) => mirror.element(key)?.focus({ preventScroll: true }),
        facts(height, title, language, dark, view, cursor) {
            document.body.style.setProperty("--page-height", `${Math.ceil(height)}px`);
            document.documentElement.lang = language;
            document.documentElement.dataset.theme = dark ? "dark" : "light";
            document.title = title;
            if (document.body.dataset.view !== view) {
                document.body.dataset.view = view;
                callbacks.requestFrame();
            }
            canvas.style.cursor = cursor;
        },
        ready() {
            document.body.dataset.ready = "true";
            performance.mark("klimaspur:first-frame");
        },
        // Reading a blocked storage throws; what cannot be read is not there.
        load(key) {
            try {
                const value = localStorage.getItem(key);
                if (value === null) {
                    return 0;
                }
                give(value);
                return 1;
            } catch {
                return 0;
            }
        },
        save(key, value) {
            try {
                localStorage.setItem(key, value);
                return Kept.yes;
            } catch (error) {
                return error.name === "QuotaExceededError" ? Kept.full : Kept.blocked;
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

    function watchDay() {
        setTimeout(() => {
            give(todayInGermany());
            program._k_set_today();
            watchDay();
        }, millisecondsToMidnight());
    }

    function watchPage() {
        const dark = matchMedia("(prefers-color-scheme: dark)");
        dark.addEventListener("change", () => program._k_set_system_theme(dark.matches));
        new ResizeObserver(() => program._k_wake()).observe(canvas);
        new ResizeObserver(() => program._k_wake()).observe(document.documentElement);
        // Fires once per change of the pixel ratio: a new query each time.
        const watchRatio = () => {
            matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
                "change",
                () => {
                    program._k_wake();
                    watchRatio();
                },
                { once: true },
            );
        };
        watchRatio();
        window.addEventListener("scroll", () => program._k_scrolled(), { passive: true });
        window.addEventListener("resize", () => program._k_wake());
        window.addEventListener("pageshow", () => program._k_wake());
        // What was entered a moment ago is kept by the next frame, which a page that goes away will not see.
        window.addEventListener("pagehide", () => requested && tick(performance.now()));
        window.addEventListener("hashchange", () => {
            give(location.hash);
            program._k_navigate();
            window.scrollTo(0, 0);
        });
        document.addEventListener("visibilitychange", () => {
            if (!document.hidden) {
                give(todayInGermany());
                program._k_set_today();
            }
        });
        watchContext();
    }

    // A phone takes the graphics away in the background. If it does not give them back, the text stays.
    function watchContext() {
        let waiting = 0;
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            program._k_context(0);
            waiting = setTimeout(() => {
                document.getElementById("notice-webgl").hidden = false;
                program._k_document_view(1);
            }, 2000);
        });
        canvas.addEventListener("webglcontextrestored", () => {
            clearTimeout(waiting);
            document.getElementById("notice-webgl").hidden = true;
            program._k_context(1);
        });
    }

    return {
        callbacks,
        start(loaded, faces) {
            program = loaded;
            give(...faces);
            give(location.search, location.hash, todayInGermany());
            const dark = matchMedia("(prefers-color-scheme: dark)").matches;
            if (!program._k_start(dark)) {
                document.getElementById("notice-webgl").hidden = false;
            }
        },
        // False: it could not be used; the page says so once there is one to show.
        open(file, source) {
            if (file.bytes) {
                give(file.bytes, source.name);
                return program._k_open(source.kind) === 1;
            }
            give(source.name);
            program._k_refuse(source.kind, file.failure, file.status);
            return false;
        },
        run() {
            watchPage();
            watchDay();
            listen(canvas, program);
            listenMirror(root, program, give);
            program._k_wake();
        },
    };
}
