// SPDX-License-Identifier: EUPL-1.2
// What Chromium computes for assistive technology is what the program recorded: the same roles, names, levels, values and
// states in the same order. The recorded side is the golden tree of the unit tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { devices, setUp, settled } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();

// Chromium's names of the roles that carry a name of their own.
const roles = {
    heading: "heading",
    link: "link",
    button: "button",
    slider: "slider",
    textbox: "textbox",
    image: "image",
    region: "region",
    complementary: "complementary",
    navigation: "navigation",
    banner: "banner",
    main: "main",
    contentinfo: "contentinfo",
    table: "table",
    columnheader: "columnheader",
    rowheader: "rowheader",
    cell: "cell",
    summary: "DisclosureTriangle",
};
const written = new Set(Object.keys(roles));
const ours = Object.fromEntries(Object.entries(roles).map(([our, theirs]) => [theirs, our]));
const plain = (text) => text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ").trim();

// The lines of a golden tree, without what is folded.
function linesOf(golden) {
    const all = readFileSync(new URL(`../golden/${golden}.txt`, import.meta.url), "utf8")
        .trimEnd()
        .split("\n");
    let closed = Infinity; // depth of the disclosure that is closed
    return all.filter((line) => {
        const depth = line.search(/\S/);
        if (depth <= closed) closed = /^ *disclosure .*collapsed/.test(line) ? depth : Infinity;
        return depth <= closed || / *summary /.test(line);
    });
}

const recorded = (lines) =>
    lines.flatMap((line) => {
        const [, role, level, name, rest] = line.match(/^ *(\w+)(?: (\d))?(?: "(.*?)"(?= |$))?(.*)$/) ?? [];
        if (!written.has(role)) return [];
        const value = role === "slider" ? "" : rest.match(/ value="([^"]*)"/)?.[1];
        const pressed = / pressed/.test(rest) ? "pressed" : / unpressed/.test(rest) ? "unpressed" : "";
        return [[role, level ?? "", plain(name ?? ""), plain(value ?? ""), pressed].join(" | ")];
    });

async function computed(page) {
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const told = [];
    // Links in a sentence are a part of its node; they are counted.
    let inline = 0;
    const walk = (node, inText) => {
        const role = ours[node.role?.value];
        const property = (name) => node.properties?.find((entry) => entry.name === name)?.value.value;
        const isInline = inText && role === "link";
        inline += isInline ? 1 : 0;
        if (!node.ignored && role && !isInline) {
            const level = role === "heading" ? String(property("level")) : "";
            // The value of a slider in words is compared below.
            const value = role === "textbox" ? node.value?.value : "";
            const pressed = { true: "pressed", false: "unpressed" }[property("pressed")] ?? "";
            const name = plain(node.name?.value ?? "");
            told.push([role, level, name, plain(String(value ?? "")), pressed].join(" | "));
        }
        for (const id of node.childIds ?? [])
            if (byId.has(id)) walk(byId.get(id), inText || (!node.ignored && node.role?.value === "paragraph"));
    };
    walk(nodes[0], false);
    return { told, inline };
}

// Landmarks have a name only where they were given one.
const unnamed = (line) => line.replace(/^(banner|main|contentinfo) \|.*$/, "$1");

for (const [golden, query, hash] of [
    ["leichlingen_desktop", {}, ""],
    ["leichlingen_english", { lang: "en" }, ""],
    ["calculator_desktop", {}, "#/calculator/digitalisierung-der-verwaltung"],
]) {
    test(golden, async (t) => {
        const { page } = await shared.open(t, devices.desktop);
        await page.goto(shared.server.url(query, hash));
        await until("the page", () => page.evaluate(() => document.body.dataset.ready === "true"));
        if (hash) await until("the calculator", () => page.getByRole("heading", { name: /Rechner/, level: 1 }).count());
        await settled(page);
        const lines = linesOf(golden);
        const expected = recorded(lines).map(unnamed);
        assert.ok(expected.length > 60);
        const { told, inline } = await computed(page);
        assert.deepEqual(told.map(unnamed), expected);
        assert.equal(inline, lines.join("\n").split(' link="').length - 1);
        const words = lines.flatMap((line) => line.match(/^ *slider .* value="([^"]*)"/)?.[1] ?? []).map(plain);
        const spoken = await page
            .locator("input[type=range]:not(details:not([open]) *)")
            .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute("aria-valuetext")));
        assert.deepEqual(spoken.map(plain), words);
    });
}
