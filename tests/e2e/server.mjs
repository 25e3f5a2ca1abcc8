// SPDX-License-Identifier: EUPL-1.2
// Serves build/site below a sub-path, as a town's web space would, beside plan files that are broken in one
// way each. Precompressed files and MIME types are sirv's, as in tools/run.
import { existsSync } from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";
import { npm } from "../../tools/npm.mjs";

const sirv = npm("sirv");
const base = "/irgendwo/klima/";
const root = process.env.KLIMASPUR_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));

const json = "application/json";
const badPlans = {
    "html.json": ["text/html", "<!doctype html><title>Anmeldung</title><p>Bitte melden Sie sich an.</p>"],
    "kaputt.json": [
        json,
        '{\n  "format": "klimaspur-plan/1",\n  "id": "kaputt",\n  "name": "Kaputt" "measures": []\n}\n',
    ],
    "fremd.json": [json, '{"type": "FeatureCollection", "features": []}'],
    "leer.json": [json, ""],
};

export async function startServer() {
    if (!existsSync(`${root}/index.html`)) throw new Error("There is no build/site: run tools/run --build-only first.");
    const files = sirv(root, { brotli: true, gzip: true, etag: true });
    const requests = [];
    const server = http.createServer((request, response) => {
        requests.push(request.url);
        const notFound = () => {
            response.writeHead(404, { "content-type": "text/plain" });
            response.end("not found");
        };
        if (!request.url.startsWith(base)) return notFound();
        request.url = request.url.slice(base.length - 1);
        const bad = badPlans[request.url.match(/^\/pruefung\/([^?]+)/)?.[1]];
        if (!bad) return files(request, response, notFound);
        response.writeHead(200, { "content-type": bad[0] });
        return response.end(bad[1]);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    return {
        origin,
        requests,
        // query as an object, hash with its "#"; today is fixed so that "overdue" and "stale" do not move.
        url: (query = {}, hash = "") =>
            `${origin}${base}?${new URLSearchParams({ today: "2026-11-24", ...query })}${hash}`,
        close() {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    };
}
