// SPDX-License-Identifier: EUPL-1.2
// A visit, then no server any more: the page is still there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryEngine } from "./every_engine.mjs";
import { domText } from "./probe.mjs";
import { missingFrom } from "./seed.mjs";
import { startSites } from "./sites.mjs";
import { until } from "./wait.mjs";

inEveryEngine((shared) => {
    test("a visit, then the server stopped, then a reload", async (t) => {
        const sites = await startSites();
        t.after(() => sites.stop());
        await shared.open(sites.url);
        await until("the service worker", () =>
            shared.engine.evaluate(() => navigator.serviceWorker.controller !== null),
        );
        await sites.stop();
        await shared.open(`${sites.url}&view=document`);
        assert.deepEqual(missingFrom(await shared.engine.evaluate(domText)), []);
        await until("the notice", async () =>
            (await shared.engine.evaluate(domText)).includes("Die Website ist gerade nicht erreichbar"),
        );
    });
});
