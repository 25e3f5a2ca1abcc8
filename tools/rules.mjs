// SPDX-License-Identifier: EUPL-1.2
// Rules of the house that no compiler or linter knows. Each says what it found and where.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const findings = [];
const report = (file, line, message) => findings.push(`${file}${line ? `:${line}` : ""}: ${message}`);

async function filesBelow(folder) {
    const names = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    return names
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
        .filter((file) => !file.includes("node_modules"));
}

const all = (await Promise.all(["src", "web", "tests", "tools", "assets", "data", ".ci"].map(filesBelow)))
    .flat()
    .sort();
const text = new Map(await Promise.all(all.map(async (file) => [file, await readFile(path.join(root, file), "utf8")])));
const cpp = /\.(cpp|h)$/;

function forbid(filter, pattern, message) {
    for (const [file, content] of text) {
        if (!filter(file)) continue;
        content.split("\n").forEach((line, index) => pattern.test(line) && report(file, index + 1, message));
    }
}

const below =
    (...folders) =>
    (file) =>
        folders.some((folder) => file.startsWith(folder));
const inSource = (file) => cpp.test(file) && file.startsWith("src/");

// Arrows between the rooms, where linking alone would not say it as clearly.
forbid(
    (file) => inSource(file) && !below("src/ui/", "src/platform/")(file),
    /\bImGui::|#include .*imgui/,
    "Dear ImGui belongs to src/ui and src/platform: call ui:: instead",
);
forbid(
    (file) => inSource(file) && !file.startsWith("src/platform/web/"),
    /#include <(emscripten|GLES|webgl)/,
    "the browser belongs to src/platform/web",
);
forbid(
    (file) => inSource(file) && !/(_json|\/import_\w+|\/export_\w+)\.cpp$/.test(file),
    /#include .*nlohmann/,
    "the JSON library belongs to files named *_json, import_*, export_*",
);

// Nothing inline in the page: its policy forbids it.
const isPage = (file) => file.startsWith("web/") && /\.(html|js)$/.test(file);
forbid(
    (file) => file.endsWith(".html") && isPage(file),
    /<script(?![^>]*\ssrc=)|<style|\sstyle=/,
    "inline script or style",
);
forbid(isPage, /\son[a-z]+\s*=\s*["']|setAttribute\(\s*["']style/, "inline handler or style attribute");

// Work that is left is written in the issues.
const isOurs = (file) => !/\.(json|txt|ttf|png)$/.test(file) && file !== "tools/rules.mjs";
forbid(isOurs, /\b(TODO|FIXME|XXX)\b/, "open work belongs into an issue");

// A longer file needs its reason: the words "longer than 450 lines:" followed by it.
for (const [file, content] of text) {
    const lines = content.split("\n").length - 1;
    const isText = cpp.test(file) || /\.(mjs|js|css|sh|cmake)$/.test(file);
    if (isText && lines > 450 && !content.includes("longer than 450 lines:"))
        report(file, 0, `${lines} lines, 450 at most`);
    const head = content.split("\n", 2).join("\n");
    const needsLicence = cpp.test(file) || /\.(mjs|js|css|sh|cmake)$/.test(file) || content.startsWith("#!");
    if (needsLicence && !head.includes("SPDX-License-Identifier: EUPL-1.2")) report(file, 1, "no SPDX line at the top");
}

// Every text of the catalogue is shown somewhere.
const code = [...text].filter(([file]) => cpp.test(file)).map(([, content]) => content);
const used = new Set(code.flatMap((content) => [...content.matchAll(/\bText::(\w+)/g)].map((match) => match[1])));
for (const [file, content] of text) {
    if (!/^src\/base\/texts\/.*\.inc$/.test(file)) continue;
    for (const match of content.matchAll(/^TEXT\((\w+)/gm)) {
        const line = content.slice(0, match.index).split("\n").length;
        // A numbered series (month_1 … month_12) is reached from its first member.
        if (!used.has(match[1]) && !used.has(match[1].replace(/_\d+$/, "_1")))
            report(file, line, `text "${match[1]}" is used nowhere`);
    }
}

// What the second part of the program says, only the views say that come with it: texts/data.inc is for views/data*.cpp.
// Problems are found anywhere but in views, which show them when their words are there.
for (const [, name] of text.get("src/base/texts/few.inc").matchAll(/texts\/(\w+)\.inc/g)) {
    const ids = [...text.get(`src/base/texts/${name}.inc`).matchAll(/^TEXT\((\w+)/gm)].map((match) => match[1]);
    forbid(
        (file) =>
            inSource(file) &&
            (name === "problems" ? file.startsWith("src/views/") : !file.startsWith(`src/views/${name}`)),
        new RegExp(`Text::(${ids.join("|")})\\b`),
        `a text of texts/${name}.inc may not be there yet`,
    );
}

// Every icon costs bytes of the page.
const icons = JSON.parse(text.get("assets/icons/icons.json")).icons;
for (const name of icons) {
    const constant = `icons::k_${name.replaceAll("-", "_")}`;
    if (!code.some((content) => content.includes(constant)))
        report("assets/icons/icons.json", 0, `icon "${name}" is used nowhere`);
}

// Nothing that only holds on the machine it was written on.
const here = path.resolve(root);
const local = { test: (line) => line.includes(here) || /"resolved": "http/.test(line) };
forbid(
    (file) => !file.startsWith("data/") && file !== "tools/rules.mjs",
    local,
    "names a path of this machine or a registry",
);

findings.forEach((finding) => console.error(finding));
if (findings.length > 0) console.error(`${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
