// SPDX-License-Identifier: EUPL-1.2
// The same tests in one engine after the other. One alone: KLIMASPUR_ENGINES=webkit.
import { after, before, describe } from "node:test";
import { isReady } from "./probe.mjs";
import { startServer } from "./server.mjs";
import { until } from "./wait.mjs";

export function inEveryEngine(define, engines = ["chromium", "webkit", "firefox"]) {
    const wanted = process.env.KLIMASPUR_ENGINES?.split(",") ?? engines;
    for (const name of engines.filter((engine) => wanted.includes(engine))) {
        describe(name, () => {
            // `server` and `engine` are there while a test runs.
            const shared = {
                name,
                async open(url, tab = shared.engine) {
                    await tab.open(url);
                    await until(`${name}: ready`, () => tab.evaluate(isReady).catch(() => false), 60000);
                },
            };
            before(async () => {
                shared.server = await startServer();
                shared.engine = await (await import(`./engines/${name}.mjs`)).startEngine();
            });
            after(async () => {
                await shared.engine?.close();
                await shared.server?.close();
            });
            define(shared);
        });
    }
}
