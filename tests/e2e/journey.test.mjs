// SPDX-License-Identifier: EUPL-1.2
// A whole task with the keyboard alone, in every engine: skip what is known, read what is overdue, calculate, take it back,
// hand it on, switch the view, print. Nothing is focused or pressed but by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { settled, until } from "./wait.mjs";

const focused = () => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    return {
        name: element.getAttribute("aria-label") ?? element.textContent,
        tag: element.localName,
        value: element.value,
        ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
        place: element.getBoundingClientRect().toJSON(),
    };
};
const saved = () => window.probe.saved;
const slider = () => document.querySelector("input[type=range][aria-label^='Anteil E-Akte']").value;

inEveryEngine((shared) => {
    // Tab, until what has the focus is called so.
    async function tabTo(pattern, ...keys) {
        const { engine } = shared;
        for (let i = 0; i < 150; ++i) {
            await engine.keys(...(keys.length ? keys : ["Tab"]));
            const at = await engine.evaluate(focused);
            if (at.tag !== "body") assert.ok(at.ring, `${at.name} shows that it has the focus`);
            if (pattern.test(at.name)) return at;
        }
        throw new Error(`The keyboard does not get to ${pattern}`);
    }

    test("from the skip link to the printer", async () => {
        const { engine, server } = shared;
        await shared.open(server.url());
        await engine.evaluate(() => {
            window.probe.printed = 0;
            window.probe.saved = [];
            window.print = () => ++window.probe.printed;
            const click = HTMLAnchorElement.prototype.click;
            HTMLAnchorElement.prototype.click = function () {
                if (this.download) window.probe.saved.push(this.download);
                else click.call(this);
            };
            document.body.focus();
        });

        await tabTo(/Zum Hauptinhalt springen/);
        await engine.keys("Enter");
        await until("the main content has the focus", () =>
            engine.evaluate(() => document.activeElement.id === "main"),
        );

        // Overdue tasks: the rail names each with its date and state.
        const task = await tabTo(/Umsetzung des Onlinezugangsgesetzes/);
        assert.equal(task.tag, "button");
        const told = await engine.evaluate(() => document.activeElement.getAttribute("aria-description"));
        assert.match(told, /Zu erledigen bis 31\.12\.2025, seit 328 Tagen überfällig/);
        await engine.keys("Space");
        await until("the task is picked", () =>
            engine.evaluate(() => document.activeElement.getAttribute("aria-pressed") === "true"),
        );

        await tabTo(/Zum Rechner/);
        await engine.keys("Enter");
        await until("the calculator", () =>
            engine.evaluate(
                () => location.hash.startsWith("#/calculator/") && document.activeElement.localName === "h1",
            ),
        );

        assert.equal((await tabTo(/^Anteil E-Akte \(ersetzt Papier\)$/)).tag, "input");
        const before = await engine.evaluate(slider);
        await engine.keys("ArrowLeft");
        await until("another value", async () => (await engine.evaluate(slider)) !== before);
        await settled(engine);
        await tabTo(/^Rückgängig/);
        await engine.keys("Enter");
        await until("the value from before", async () => (await engine.evaluate(slider)) === before);

        await tabTo(/CSV/);
        await engine.keys("Enter");
        await until("a file", async () => (await engine.evaluate(saved)).some((name) => name.endsWith(".csv")));

        await tabTo(/Diese Seite drucken/);
        await engine.keys("Enter");
        await until("the printer", () => engine.evaluate(() => window.probe.printed === 1));

        await tabTo(/Textansicht/, "Shift", "Tab");
        await engine.keys("Enter");
        await until("the text view", () => engine.evaluate(() => document.body.dataset.view === "document"));
        assert.match((await engine.evaluate(focused)).name, /Grafische Ansicht/, "the focus stays");
        assert.match(await engine.evaluate(() => location.search), /view=document/);
        await tabTo(/Diese Seite drucken/);
        await engine.keys("Enter");
        await until("the printer again", () => engine.evaluate(() => window.probe.printed === 2));
    });

    test("no key of the browser is swallowed", async () => {
        const { engine } = shared;
        const swallowed = await engine.evaluate(() => {
            const keys = [
                { key: "f", ctrlKey: true },
                { key: "l", ctrlKey: true },
                { key: "p", ctrlKey: true },
                { key: "c", ctrlKey: true },
                { key: "v", ctrlKey: true },
                { key: "+", ctrlKey: true },
                { key: "F5" },
                { key: "Tab" },
                { key: "Escape" },
                { key: "PageDown" },
                { key: "ArrowLeft", altKey: true },
                { key: "/" },
                { key: "'" },
            ];
            const target = document.querySelector("#mirror button");
            return keys
                .filter((key) => {
                    const event = new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true });
                    return !target.dispatchEvent(event);
                })
                .map(({ key }) => key);
        });
        assert.deepEqual(swallowed, []);
    });

    test("in a frame the keyboard comes in and goes out on both sides", async () => {
        const { engine, server } = shared;
        await engine.open(server.hostUrl());
        const inFrame = () => document.querySelector("iframe").contentDocument?.body?.dataset.ready === "true";
        await until("the framed page", () => engine.evaluate(inFrame));
        const where = () => document.activeElement.id || document.activeElement.localName;
        await engine.evaluate(() => document.getElementById("davor").focus());
        await engine.keys("Tab");
        await until("into the frame", async () => (await engine.evaluate(where)) === "iframe");
        await engine.keys("Shift", "Tab");
        await until("out again", async () => (await engine.evaluate(where)) === "davor");
        await engine.evaluate(() => document.getElementById("danach").focus());
        await engine.keys("Shift", "Tab");
        await until("in from behind", async () => (await engine.evaluate(where)) === "iframe");
        await engine.keys("Tab");
        await until("out behind", async () => (await engine.evaluate(where)) === "danach");
    });
});
