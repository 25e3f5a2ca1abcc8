// SPDX-License-Identifier: EUPL-1.2
// Seeds and dictionaries for the fuzzers, made of the plans and the schema in data/:
//   node tests/fuzz/corpus.mjs <folder>
// writes <folder>/<fuzzer>/… and <folder>/<fuzzer>.dict.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";

const data = fileURLToPath(new URL("../../data", import.meta.url));
const [folder] = process.argv.slice(2);
const json = async (...parts) => JSON.parse(await readFile(path.join(data, ...parts), "utf8"));

async function plans() {
    const names = await readdir(data);
    const read = names.map((name) => json(name, "plan.json").catch(() => null));
    return (await Promise.all(read)).filter((plan) => plan !== null);
}

// A plan with one measure, and one with each field of it alone: small inputs are tried more often.
function* pieces(plan) {
    for (const measure of plan.measures) {
        const { id, name, ...fields } = measure;
        yield { ...plan, measures: [measure] };
        for (const [field, value] of Object.entries(fields)) {
            const small = { format: plan.format, id: "p", name: "P", phases: plan.phases, statuses: plan.statuses };
            yield { ...small, measures: [{ id, name, [field]: value }], x_own: [field] };
        }
    }
}

// Names of fields and whatever a field may be, wherever in the schema.
function words(schema, found = new Set()) {
    if (schema === null || typeof schema !== "object") return found;
    for (const [key, value] of Object.entries(schema)) {
        if (key === "properties") Object.keys(value).forEach((name) => found.add(`"${name}":`));
        if (key === "enum") value.forEach((one) => found.add(JSON.stringify(one)));
        if (key === "const") found.add(JSON.stringify(value));
        words(value, found);
    }
    return found;
}

const schema = await json("schema", "klimaspur-plan-1.schema.json");
const marks = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-0",
    "1e400",
    "1e308",
    '""',
    '"\\u00e4"',
    '"\\n"',
    "\xef",
];
const escape = (text) =>
    text.replace(/[\\"]|[^ -~]/g, (c) => (c < "\x7f" ? `\\${c}` : `\\x${c.charCodeAt(0).toString(16)}`));
const lines = (list) => [...list].map((word) => `"${escape(word)}"\n`).join("");

// What is kept in a browser: a file of inputs, and what lies in the store as this version and the first wrote it.
const kept = [
    {
        format: "klimaspur-kept/1",
        settings: { version: 2, language: "en" },
        plans: [{ version: 2, id: "a", inputs: {} }],
    },
    { version: 2, language: "de", theme: "dark" },
    { version: 2, id: "a", name: "A", inputs: { m: { x: 1.5, y: -2e3 } } },
    { version: 2, plans: [{ kind: "file", name: "x", fingerprint: "01", title: "t", opened_on: "2026-11-24" }] },
    { version: 1, inputs: { m: { x: 1 } } },
];
const names =
    "format version language theme id name inputs plans kind fingerprint title municipality opened_on settings";
const storeWords = names.split(" ").map((name) => `"${name}":`);

const planSeeds = (await plans()).flatMap((plan) => [...pieces(plan)]);
const fuzzers = [
    ["json", planSeeds, []],
    ["plan", planSeeds, words(schema)],
    ["store", kept, storeWords],
];
for (const [fuzzer, seeds, dictionary] of fuzzers) {
    await mkdir(path.join(folder, fuzzer), { recursive: true });
    await writeFile(path.join(folder, `${fuzzer}.dict`), lines([...marks, ...dictionary]));
    for (const [index, seed] of seeds.entries()) {
        const text = JSON.stringify(seed, null, index % 2);
        await writeFile(path.join(folder, fuzzer, `seed-${index}.json`), text);
    }
}
