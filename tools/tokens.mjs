// SPDX-License-Identifier: EUPL-1.2
// Colour tokens of assets/theme/*.json as CSS custom properties: "on_accent" becomes --on-accent.
// The style bundle imports the result with `@import "asset:theme.css"`; the program reads the same JSON.
// Which theme holds: data-theme="light", "dark" or "contrast" on <html>, else what the system prefers.
import { readFile } from "node:fs/promises";
import path from "node:path";

const declarations = (theme) =>
    Object.entries(theme.colors)
        .map(([name, value]) => `    --${name.replaceAll("_", "-")}: ${value};`)
        .join("\n");

export async function themeCss(root) {
    const read = async (name) => JSON.parse(await readFile(path.join(root, `assets/theme/${name}.json`), "utf8"));
    const [light, dark, contrast] = await Promise.all(["light", "dark", "contrast"].map(read));
    const darkBlock = `    color-scheme: dark;\n${declarations(dark)}`;
    return [
        `:root {\n    color-scheme: light;\n${declarations(light)}\n}`,
        `@media (prefers-contrast: more) {\n:root:not([data-theme]) {\n${declarations(contrast)}\n}\n}`,
        `:root[data-theme="contrast"] {\n${declarations(contrast)}\n}`,
        `:root[data-theme="dark"] {\n${darkBlock}\n}`,
        `@media (prefers-color-scheme: dark) {\n:root:not([data-theme]) {\n${darkBlock}\n}\n}`,
        // Ink on paper.
        `@media print {\n:root:is([data-theme], :not([data-theme])) {\n    color-scheme: light;\n${declarations(contrast)}\n}\n}`,
    ].join("\n");
}
