// SPDX-License-Identifier: EUPL-1.2
// The colours of the page as CSS custom properties, of what `klimaspur theme` prints: declarations of the light theme, the
// dark one and that of high contrast.
// The style bundle imports the result with `@import "asset:theme.css"`.
// Which theme holds: data-theme="light", "dark" or "contrast" on <html>, else what the system prefers.
export function themeCss([light, dark, contrast]) {
    const darkBlock = `    color-scheme: dark;\n${dark}`;
    return [
        `:root {\n    color-scheme: light;\n${light}\n}`,
        `@media (prefers-contrast: more) {\n:root:not([data-theme]) {\n${contrast}\n}\n}`,
        `:root[data-theme="contrast"] {\n${contrast}\n}`,
        `:root[data-theme="dark"] {\n${darkBlock}\n}`,
        `@media (prefers-color-scheme: dark) {\n:root:not([data-theme]) {\n${darkBlock}\n}\n}`,
        // Ink on paper.
        `@media print {\n:root:is([data-theme], :not([data-theme])) {\n    color-scheme: light;\n${contrast}\n}\n}`,
    ].join("\n");
}
