// SPDX-License-Identifier: EUPL-1.2
// A web space whose content is replaced while people use it: the built site, and a later edition of it.
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "../../tools/npm.mjs";

const sirv = npm("sirv");
const built = process.env.KLIMASPUR_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));

// The site as the town would publish it after `from` became `to` in its plan: what changed has other names.
export function laterEdition(t, from, to) {
    const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
    t.after(() => rmSync(folder, { recursive: true }));
    cpSync(built, folder, { recursive: true });
    const all = readdirSync(folder, { recursive: true });
    for (const file of all.filter((name) => /\.(br|gz)$/.test(name))) rmSync(path.join(folder, file));
    const renamed = all.filter((name) => /^(plan|boot)-\w{8}\.(json|js)$/.test(name));
    const change = (text) =>
        renamed
            .reduce((done, name) => done.replaceAll(name, name.replace(/-\w{8}\./, "-NEWER123.")), text)
            .replaceAll(from, to)
            .replace(/"klimaspur-version-\w+"/, '"klimaspur-version-newer"');
    for (const file of all.filter((name) => /\.(html|js|json)$/.test(name) && !name.startsWith("licences"))) {
        const full = path.join(folder, file);
        writeFileSync(full, change(readFileSync(full, "utf8")));
    }
    for (const name of renamed) renameSync(path.join(folder, name), path.join(folder, change(name)));
    return folder;
}

// The site with files of the town in its folder.
export function editionWith(t, files) {
    const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
    t.after(() => rmSync(folder, { recursive: true }));
    cpSync(built, folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return folder;
}

// `show(folder)` puts another edition online, `fails` names what is answered with 503, `stale` what still is the first edition's (both as below /klima), `headers` come with every answer, `stop()` takes all offline.
export async function startSites() {
    const first = sirv(built, { brotli: true, etag: true });
    const state = { files: first, fails: null, stale: null, headers: {}, requests: [] };
    const server = http.createServer((request, response) => {
        state.requests.push(request.url);
        for (const [name, value] of Object.entries(state.headers)) response.setHeader(name, value);
        request.url = request.url.replace(/^\/klima/, "");
        if (state.fails?.test(request.url)) {
            response.writeHead(503).end();
            return;
        }
        const files = state.stale?.test(request.url) ? first : state.files;
        files(request, response, () => response.writeHead(404).end());
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address();
    return Object.assign(state, {
        url: `http://127.0.0.1:${port}/klima/?today=2026-11-24`,
        show(folder) {
            state.files = sirv(folder, { brotli: true, etag: true });
        },
        stop() {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    });
}
