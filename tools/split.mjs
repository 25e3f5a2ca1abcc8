// SPDX-License-Identifier: EUPL-1.2
// Splits the linked program in two: what every page needs stays in NAME.wasm, what tools/split.json names and only that
// reaches goes to NAME-more.wasm, which the page fetches when it is wanted (web/parts.js).
//   node tools/split.mjs NAME.wasm [FOLDER of Binaryen's programs]      without a folder nothing moves
// NAME.wasm must have been linked with --profiling-funcs; the names are gone afterwards, but for a copy in NAME.named.wasm.
//
// Arrays of characters between RARELY_BEGIN and RARELY_END (src/base/rarely.h) move, too.
//
// Who reaches whom is read from the finished program. Its roots are the exports, and everything in the function table,
// for nobody can tell any more who calls through it: of the table, only what the list names is moved.
import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import process from "node:process";

const Section = { custom: 0, code: 10, data: 11, dataCount: 12 };
// Lines of Binaryen's text. What is moved out of the table leaves a placeholder behind, which costs, too.
const smallest = 64;
const moving = { begin: Buffer.from("klimaspur:rarely{"), end: Buffer.from("}klimaspur:rarely") };

// --- the few things of the binary format that are needed: numbers, names, sections
class Reader {
    constructor(bytes, at = 0) {
        Object.assign(this, { bytes, at });
    }
    number() {
        let value = 0;
        for (let scale = 1; ; scale *= 128) {
            const byte = this.bytes[this.at++];
            value += (byte & 127) * scale;
            if (byte < 128) return value;
        }
    }
    take(size) {
        this.at += size;
        return this.bytes.subarray(this.at - size, this.at);
    }
    text() {
        return this.take(this.number()).toString();
    }
}

const header = Buffer.from("\0asm\x01\0\0\0", "latin1");

function number(value) {
    const bytes = [];
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    return Buffer.from([...bytes, value]);
}
const text = (string) => Buffer.concat([number(Buffer.byteLength(string)), Buffer.from(string)]);
function signedNumber(value) {
    const bytes = [];
    for (; value > 63; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    return Buffer.from([...bytes, value]);
}
const sized = (id, ...parts) => {
    const content = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([id]), number(content.length), content]);
};
const assembled = (sections) => Buffer.concat([header, ...sections.map(({ id, content }) => sized(id, content))]);

function sectionsOf(bytes) {
    const reader = new Reader(bytes, header.length);
    const sections = [];
    while (reader.at < bytes.length) {
        const id = reader.take(1)[0];
        const content = reader.take(reader.number());
        const name = id === Section.custom ? new Reader(content).text() : "";
        sections.push({ id, name, content });
    }
    return sections;
}

// Demangled names by index.
function namesOf(sections) {
    const section = sections.find(({ name }) => name === "name");
    if (!section) throw new Error("The program has no names: link it with --profiling-funcs.");
    const reader = new Reader(section.content);
    reader.text();
    const names = new Map();
    while (reader.at < section.content.length) {
        const kind = reader.take(1)[0];
        const part = new Reader(reader.take(reader.number()));
        if (kind !== 1) continue;
        for (let count = part.number(); count > 0; --count) names.set(part.number(), part.text());
    }
    return names;
}

// The same program with names that no tool has to escape: f0, f1 …
function withPlainNames(sections, names) {
    const plain = [...names.keys()].map((index) => Buffer.concat([number(index), text(`f${index}`)]));
    const functions = sized(1, number(plain.length), ...plain);
    const kept = sections.filter(({ name }) => name !== "name");
    return assembled([...kept, { id: Section.custom, content: Buffer.concat([text("name"), functions]) }]);
}

// From Binaryen's text: what each function calls, how many lines it has, the table, the exports.
function graphOf(disassembly) {
    const graph = { calls: new Map(), lines: new Map(), table: new Set(), exported: new Set() };
    const functionsIn = (line) => [...line.matchAll(/\$f(\d+)\b/g)].map((match) => Number(match[1]));
    let current;
    for (const line of disassembly.split("\n")) {
        if (/^ \(func \$/.test(line)) {
            current = functionsIn(line)[0];
            graph.calls.set(current, new Set());
            graph.lines.set(current, 0);
        } else if (/^ \(elem /.test(line)) {
            functionsIn(line).forEach((index) => graph.table.add(index));
        } else if (/^ \((export|start) /.test(line)) {
            functionsIn(line).forEach((index) => graph.exported.add(index));
        } else if (/^ {2}/.test(line)) {
            graph.lines.set(current, graph.lines.get(current) + 1);
            if (/\((call|return_call|ref\.func) \$/.test(line))
                functionsIn(line).forEach((index) => graph.calls.get(current).add(index));
        }
    }
    return graph;
}

// The functions that move.
function movingFunctions(graph, names, patterns) {
    const unused = new Set(patterns);
    const listed = (index) => patterns.filter((pattern) => pattern.test(names.get(index)));
    for (const index of graph.calls.keys()) listed(index).forEach((pattern) => unused.delete(pattern));
    if (unused.size > 0) throw new Error(`tools/split.json names what is not there: ${[...unused].join(", ")}`);
    const tooSmall = (index) => graph.table.has(index) && graph.lines.get(index) < smallest;
    const moves = (index) => listed(index).length > 0 && !tooSmall(index);
    const staying = new Set();
    const left = [...graph.exported, ...graph.table].filter((index) => graph.exported.has(index) || !moves(index));
    while (left.length > 0) {
        const index = left.pop();
        if (staying.has(index)) continue;
        staying.add(index);
        // Whatever the list says: of functions that came out alike Binaryen keeps one, under any of their names. Where
        // it is meant, the call goes through the table (base::rarely).
        left.push(...(graph.calls.get(index) ?? []));
    }
    return [...graph.calls.keys()].filter((index) => !staying.has(index));
}

// --- data: segments {at, bytes}, which fill the memory when the program is instantiated
const constantAddress = 0x41; // i32.const
const endOfExpression = 0x0b;

function segmentsOf(content) {
    const reader = new Reader(content);
    return Array.from({ length: reader.number() }, () => {
        const [kind, instruction] = reader.take(2);
        const at = reader.number(); // signed, but no address of ours reaches the sign
        const [end] = reader.take(1);
        if (kind !== 0 || instruction !== constantAddress || end !== endOfExpression)
            throw new Error("There is data whose address is not a constant.");
        return { at, bytes: reader.take(reader.number()) };
    });
}

const dataOf = (segments) =>
    Buffer.concat([
        number(segments.length),
        ...segments.flatMap(({ at, bytes }) => [
            Buffer.from([0, constantAddress]),
            signedNumber(at),
            Buffer.from([endOfExpression]),
            number(bytes.length),
            bytes,
        ]),
    ]);

// [what stays, what moves]
function splitSegment({ at, bytes }) {
    const from = bytes.indexOf(moving.begin);
    if (from < 0) return [[{ at, bytes }], []];
    const end = bytes.indexOf(moving.end, from);
    // Binaryen cuts segments at long runs of zeros.
    if (end < 0) throw new Error("RARELY_BEGIN without RARELY_END, or with many zeros in between");
    const to = end + moving.end.length;
    const part = (begin, end) => ({ at: at + begin, bytes: bytes.subarray(begin, end) });
    const [stay, move] = splitSegment(part(to));
    return [
        [part(0, from), ...stay],
        [part(from, to), ...move],
    ];
}

function moveData(program, more) {
    const sections = sectionsOf(readFileSync(program));
    const data = sections.find(({ id }) => id === Section.data);
    const parts = segmentsOf(data.content).map(splitSegment);
    const stay = parts.flatMap(([staying]) => staying).filter((segment) => segment.bytes.length > 0);
    data.content = dataOf(stay);
    for (const section of sections) if (section.id === Section.dataCount) section.content = number(stay.length);
    writeFileSync(program, assembled(sections));
    const other = sectionsOf(readFileSync(more)).filter(({ id }) => id <= Section.code);
    writeFileSync(
        more,
        assembled([...other, { id: Section.data, content: dataOf(parts.flatMap(([, move]) => move)) }]),
    );
}

const [program, folder] = process.argv.slice(2);
const stem = program.replace(/\.wasm$/, "");
const more = `${stem}-more.wasm`;
if (!folder) {
    writeFileSync(more, header);
    process.exit();
}

const bytes = readFileSync(program);
const sections = sectionsOf(bytes);
const names = namesOf(sections);
const plain = `${stem}.plain.wasm`;
const list = `${stem}.moved.txt`;
writeFileSync(`${stem}.named.wasm`, bytes);
writeFileSync(plain, withPlainNames(sections, names));
const run = (tool, ...args) => execFileSync(path.join(folder, tool), args, { maxBuffer: 1 << 30, encoding: "utf8" });
const graph = graphOf(run("wasm-dis", plain));
const { functions } = JSON.parse(readFileSync(fileURLToPath(new URL("split.json", import.meta.url)), "utf8"));
const moved = movingFunctions(
    graph,
    names,
    functions.map((pattern) => new RegExp(pattern)),
);
writeFileSync(list, moved.map((index) => `f${index}`).join("\n"));
// Those that options.cmake asks the compiler for, and the stack pointer is exported.
const features = ["nontrapping-float-to-int", "bulk-memory", "sign-ext", "mutable-globals"].map(
    (name) => `--enable-${name}`,
);
run("wasm-split", plain, "--split", ...features, `--split-funcs=@${list}`, `-o1=${program}`, `-o2=${more}`);
// What is alone now can become smaller: 0.4 KB brotli.
for (const file of [program, more]) run("wasm-opt", file, "-Oz", ...features, "-o", file);
moveData(program, more);
writeFileSync(list, moved.map((index) => `${graph.lines.get(index)}\t${names.get(index)}\n`).join(""));
rmSync(plain);
