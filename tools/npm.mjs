// SPDX-License-Identifier: EUPL-1.2
// The packages of tools/package.json for scripts that lie elsewhere: `const { chromium } = npm("playwright-core")`.
import { createRequire } from "node:module";

export const npm = createRequire(import.meta.url);
