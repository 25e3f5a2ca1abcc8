// SPDX-License-Identifier: EUPL-1.2
// Serves build/site below a sub-path, as a town's web space would, beside the plan files of plans.mjs in pruefung/.
// Precompressed files and MIME types are sirv's, as in tools/run.
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";
import { npm } from "../../tools/npm.mjs";
import { plans } from "./plans.mjs";
import { installSpy } from "./spy.mjs";
import { until } from "./wait.mjs";

const sirv = npm("sirv");
const base = "/irgendwo/klima/";
const root = process.env.KLIMASPUR_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));

async function listen(answer) {
    const server = http.createServer(answer);
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        close() {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    };
}

// Another town's web space: it lets every site read its plans.
export const startOtherSite = () =>
    listen((request, response) => {
        response.setHeader("access-control-allow-origin", "*");
        plans[request.url.slice(1)](request, response);
    });

// The page from one folder below.
const pageBelow = () =>
    readFileSync(`${root}/index.html`, "utf8").replaceAll(/(href|src)="(?!#|http|data:)/g, '$1="../');

// The page with the spy in it, for drivers that cannot bring a script before the page's own.
const spiedPage = () => pageBelow().replace("<script", '<script src="spion.js"></script><script');

// A page of the town with ours in a frame.
const hostPage = `<!doctype html><html lang="de"><title>Rathaus</title>
<p><a id="davor" href="#davor">Davor</a></p>
<iframe title="Klimaschutz" src="./?today=2026-11-24" width="700" height="600"></iframe>
<p><a id="danach" href="#danach">Danach</a></p></html>`;

// The page of a town that allows it to fetch plans from the site which the query names.
const widerPage = (url) =>
    pageBelow().replace(
        "object-src",
        `connect-src 'self' ${new URLSearchParams(url.split("?")[1]).get("von")}; object-src`,
    );

export async function startServer() {
    if (!existsSync(`${root}/index.html`)) throw new Error("There is no build/site: run tools/run --build-only first.");
    const files = sirv(root, { brotli: true, gzip: true, etag: true });
    const requests = [];
    const held = new Map();
    const { origin, close } = await listen((request, response) => {
        requests.push(request.url);
        const notFound = () => {
            response.writeHead(404, { "content-type": "text/plain" });
            response.end("not found");
        };
        if (!request.url.startsWith(base)) return notFound();
        request.url = request.url.slice(base.length - 1);
        const name = request.url.match(/^\/pruefung\/([^?]+)/)?.[1];
        if (request.url.startsWith("/weit/?")) return response.end(widerPage(request.url));
        if (request.url.startsWith("/spion/?")) return response.end(spiedPage());
        if (request.url === "/rathaus.html") {
            response.writeHead(200, { "content-type": "text/html" });
            return response.end(hostPage);
        }
        if (request.url === "/spion/spion.js") {
            response.writeHead(200, { "content-type": "text/javascript" });
            return response.end(`(${installSpy})()`);
        }
        if (name?.startsWith("gehalten")) return held.set(name, response);
        return plans[name] ? plans[name](request, response) : files(request, response, notFound);
    });
    return {
        origin,
        requests,
        close,
        // query as an object, hash with its "#"; today is fixed so that "overdue" and "stale" do not move.
        url: (query = {}, hash = "") =>
            `${origin}${base}?${new URLSearchParams({ today: "2026-11-24", ...query })}${hash}`,
        widerUrl: (site) => `${origin}${base}weit/?${new URLSearchParams({ von: site })}`,
        spiedUrl: () => `${origin}${base}spion/?today=2026-11-24`,
        hostUrl: () => `${origin}${base}rathaus.html`,
        plan: (name) => `${origin}${base}pruefung/${name}`,
        // The response to a request for a plan whose name begins with "gehalten": the test gives it.
        response: (name) => until(`a request for ${name}`, () => held.get(name)),
    };
}
