// SPDX-License-Identifier: EUPL-1.2
// Plan files as servers give them: good ones, and each kind of bad one. Each answers a request.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

export const largest = 64 * 1024 * 1024; // bytes
export const goodPlan = readFileSync(new URL("../../data/musterstadt/plan.json", import.meta.url), "utf8");

// Small to send and readable to its end, but more than the program's memory holds.
const bomb = (bytes) => {
    const entry = '{"id":"a","name":"a"},';
    const entries = entry.repeat(Math.floor(bytes / entry.length)).slice(0, -1);
    return `{"format":"klimaspur-plan/1","id":"bombe","name":"Bombe","organizations":[${entries}],"measures":[]}`;
};

const answer = (body, headers = {}) => {
    const bytes = Buffer.from(body);
    return (request, response) => {
        const type = "application/json";
        response.writeHead(200, { "content-type": type, "content-length": bytes.length, ...headers });
        response.end(bytes);
    };
};
const status = (code, headers = {}) => {
    return (request, response) => {
        response.writeHead(code, { "content-type": "text/plain", ...headers });
        response.end("no plan");
    };
};

// More than a plan may have, in pieces whose sum nobody announced.
function stream(request, response) {
    const piece = Buffer.alloc(1024 * 1024, " ");
    let left = largest / piece.length + 1;
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
        while (left-- > 0) if (!response.write(piece)) return response.once("drain", more);
        return response.end();
    };
    more();
}

let packedBomb;
export const plans = {
    "gut.json": answer(goodPlan),
    "bom.json": answer(`\ufeff${goodPlan}`),
    "html.json": answer("<!doctype html><title>Anmeldung</title><p>Bitte melden Sie sich an.</p>", {
        "content-type": "text/html",
    }),
    "kaputt.json": answer(
        '{\n  "format": "klimaspur-plan/1",\n  "id": "kaputt",\n  "name": "Kaputt" "measures": []\n}\n',
    ),
    "fremd.json": answer('{"type": "FeatureCollection", "features": []}'),
    "leer.json": answer(""),
    "utf16.json": answer(Buffer.from(`\ufeff${goodPlan}`, "utf16le")),
    "fehler.json": status(500),
    "kreis.json": status(302, { location: "kreis.json" }),
    "weg.json": (request) => request.socket.destroy(),
    "gross.json": (request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": largest + 1 });
        response.write("{");
    },
    "strom.json": stream,
    "abgerissen.json": (request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": goodPlan.length * 2 });
        response.write(goodPlan, () => request.socket.destroySoon());
    },
    "bombe.json": (request, response) => {
        packedBomb ??= gzipSync(bomb(60_000_000), { level: 1 });
        answer(packedBomb, { "content-encoding": "gzip" })(request, response);
    },
};
