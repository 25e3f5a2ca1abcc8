// SPDX-License-Identifier: EUPL-1.2
// The two web servers that towns have, as Debian packages them: Apache with the .htaccess of the site, nginx with the
// lines of the README. Types, compression and caching are as the page wants them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { ready, setUp } from "./chromium.mjs";
import { until } from "./wait.mjs";

const shared = setUp();
const site = process.env.KLIMASPUR_SITE
    ? path.resolve(process.env.KLIMASPUR_SITE)
    : fileURLToPath(new URL("../../build/site", import.meta.url));
const nginxRoot = fileURLToPath(new URL("../../build/nginx", import.meta.url)); // unpacked by tools/setup
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

const freePort = () =>
    new Promise((resolve) => {
        const server = net.createServer().listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });

// What a browser would see, not unpacked.
const ask = (url, encoding) =>
    new Promise((resolve, reject) => {
        const headers = encoding ? { "accept-encoding": encoding } : {};
        http.get(url, { headers }, (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.on("end", () =>
                resolve({
                    ...response,
                    body: Buffer.concat(chunks),
                    status: response.statusCode,
                    headers: response.headers,
                }),
            );
        }).on("error", reject);
    });

// The modules that are part of Apache's package and what web spaces have switched on.
const apache = (folder, port) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
DocumentRoot ${folder}/empty
${["mpm_event", "authz_core", "mime", "headers", "rewrite", "alias", "dir"]
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    .join("\n")}
TypesConfig /etc/mime.types
DirectoryIndex index.html
Alias /klima ${site}
<Directory ${site}>
    AllowOverride All
    Require all granted
</Directory>
`;

const nginx = (folder, port) => `
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
${readdirSync(`${nginxRoot}/usr/lib/nginx/modules`)
    .filter((name) => name.includes("brotli_static"))
    .map((name) => `load_module ${nginxRoot}/usr/lib/nginx/modules/${name};`)
    .join("\n")}
events {}
http {
    access_log off;
    include ${nginxRoot}/etc/nginx/mime.types;
    client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
    uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
    server {
        listen 127.0.0.1:${port};
        ${readme.match(/```nginx\n([\s\S]*?)```/)[1].replaceAll("/var/www/klima", site)}
    }
}
`;

const servers = {
    apache: { write: apache, start: (file) => spawn("/usr/sbin/apache2", ["-f", file, "-D", "FOREGROUND"]) },
    nginx: { write: nginx, start: (file) => spawn(`${nginxRoot}/usr/sbin/nginx`, ["-c", file]) },
};

for (const [name, { write, start }] of Object.entries(servers)) {
    test(`${name} serves types, compressed copies and lasting names`, async (t) => {
        const folder = mkdtempSync(path.join(os.tmpdir(), "klimaspur-"));
        mkdirSync(path.join(folder, "empty"));
        const port = await freePort();
        const file = path.join(folder, `${name}.conf`);
        writeFileSync(file, write(folder, port));
        const server = start(file);
        let said = "";
        server.stderr.on("data", (chunk) => (said += chunk));
        t.after(async () => {
            server.kill("SIGTERM");
            await new Promise((resolve) => (server.exitCode === null ? server.once("exit", resolve) : resolve()));
            rmSync(folder, { recursive: true });
        });
        const url = `http://127.0.0.1:${port}/klima/`;
        await until(`${name} to answer`, async () => {
            assert.equal(server.exitCode, null, said);
            return (await ask(url).catch(() => null))?.status === 200;
        });
        const types = {
            ".wasm": "application/wasm",
            ".js": "text/javascript",
            ".css": "text/css",
            ".json": "application/json",
            ".svg": "image/svg+xml",
            ".ttf": "font/ttf",
            ".webmanifest": "application/manifest+json",
            ".png": "image/png",
        };
        for (const entry of readdirSync(site).filter((one) => types[path.extname(one)])) {
            for (const encoding of ["br", "gzip", ""]) {
                const { status, headers, body } = await ask(url + entry, encoding);
                const what = `${entry}, ${encoding}`;
                assert.equal(status, 200, what);
                const [type] = headers["content-type"].split(";");
                const wanted = types[path.extname(entry)];
                assert.ok(
                    type === wanted || (wanted === "text/javascript" && type === "application/javascript"),
                    `${what}: ${type}`,
                );
                // The theme is edited by hand: a packed copy would go on being served.
                const packed = encoding && !entry.endsWith(".png") && entry !== "theme.json";
                assert.equal(headers["content-encoding"], packed ? encoding : undefined, what);
                const unpack = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
                const bytes = packed ? unpack[encoding](body) : body;
                assert.ok(bytes.equals(readFileSync(path.join(site, entry))), what);
                const lasting = /-[A-Z0-9]{8}\.\w+$/.test(entry);
                assert.match(headers["cache-control"], lasting ? /immutable/ : /no-cache/, what);
                assert.equal(headers["x-content-type-options"], "nosniff", what);
            }
        }
        const page = await ask(url, "br");
        assert.match(page.headers["content-type"], /^text\/html/);
        assert.match(page.headers["cache-control"], /no-cache/);
        const opened = await shared.browser.newPage();
        t.after(() => opened.close());
        await opened.goto(url);
        await ready(opened);
    });
}
