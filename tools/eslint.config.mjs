// SPDX-License-Identifier: EUPL-1.2
// Mistakes only; what it looks like is prettier's.
import { createRequire } from "node:module";
import globals from "globals";

const js = createRequire(import.meta.url)("@eslint/js");

export default [
    js.configs.recommended,
    {
        languageOptions: { ecmaVersion: 2022, sourceType: "module" },
        rules: {
            eqeqeq: "error",
            "no-eval": "error",
            "no-implied-eval": "error",
            "no-new-func": "error",
            "no-var": "error",
            "prefer-const": "error",
            "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "none" }],
        },
    },
    { files: ["**/web/**"], languageOptions: { globals: globals.browser } },
    // Tests hold functions that run inside the page.
    { files: ["**/tests/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
    { files: ["**/tools/**"], languageOptions: { globals: globals.node } },
];
