// SPDX-License-Identifier: EUPL-1.2
// Precompressed copies beside the files of the site, and the table of what the page costs.
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import path from "node:path";
import zlib from "node:zlib";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const compressible = /\.(html|js|css|json|svg|wasm|ttf|txt|webmanifest)$/;
const KIB = 1024;
const LIMIT = 230 * KIB;
const GOAL = 200 * KIB;

async function filesOf(folder) {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    return names
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
        .sort();
}

export async function compressFolder(folder) {
    for (const file of (await filesOf(folder)).filter((name) => compressible.test(name))) {
        const full = path.join(folder, file);
        const bytes = await readFile(full);
        const params = {
            [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
            [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
            [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        await writeFile(`${full}.br`, await brotli(bytes, { params }));
        await writeFile(`${full}.gz`, await gzip(bytes, { level: 9 }));
    }
}

// Prints the table; false when the page is over its budget. The `uncounted` files and the licences are not part of it.
export async function printSizes(folder, uncounted) {
    const notCounted = (file) => uncounted.includes(file);
    const size = async (file) => (await stat(path.join(folder, file)).catch(() => null))?.size;
    const row = (cells) =>
        console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(40) : String(cell).padStart(10))).join(""));
    const sum = { raw: 0, gz: 0, br: 0 };
    row(["file (* not counted)", "bytes", "gzip", "brotli"]);
    for (const file of await filesOf(folder)) {
        if (/\.(br|gz)$/.test(file) || file.startsWith("licences/")) continue;
        const raw = await size(file);
        const gz = (await size(`${file}.gz`)) ?? raw;
        const br = (await size(`${file}.br`)) ?? raw;
        row([notCounted(file) ? `* ${file}` : file, raw, gz, br]);
        if (notCounted(file)) continue;
        sum.raw += raw;
        sum.gz += gz;
        sum.br += br;
    }
    row(["measure page", sum.raw, sum.gz, sum.br]);
    const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;
    console.log(`measure page: ${kib(sum.br)} brotli; goal ${kib(GOAL)}, limit ${kib(LIMIT)}`);
    if (sum.br > LIMIT) console.error(`! the page is ${kib(sum.br - LIMIT)} over its limit`);
    return sum.br <= LIMIT;
}
