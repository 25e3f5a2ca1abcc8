// SPDX-License-Identifier: EUPL-1.2
// 10,000 draws of the whole measure of Leichlingen (tests/emissions/seed_model.json, scenario full): as a native
// program, as wasm and as plain JavaScript (calc_js.mjs), both under Node. The runs are interleaved, the figures are
// medians. Nothing is asserted of the time. What is asserted: native and wasm print the same reports and bands to the
// last bit, and all three agree to 1e-9.
//   node tests/bench/calc.mjs [runs]       0: compares the reports only
// Needs the target bench_calc of the presets native-release and wasm-release.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const model = at("tests/emissions/seed_model.json");
const runs = Number(process.argv[2] ?? 7);
const ROUNDS = "15";
const NATIVE_BUDGET = 1.5;
const JS_BUDGET = 0.5;

// Emscripten 3.1.6 takes Node's fetch for a browser's.
const wasm = ["--no-experimental-fetch", at("build/wasm-release/tests/bench/bench_calc.js")];
const native = at("build/native/tests/bench/bench_calc");
const script = at("tests/bench/calc_js.mjs");
const started = (program, ...parts) => execFileSync(program, parts, { encoding: "utf8", maxBuffer: 1e8 });
const node = (...parts) => started(process.execPath, ...parts);

const printed = started(native, "report", model);
const inWasm = node(...wasm, "report", model);
const shortened = (text) => text.replace(/-?\d+\.\d+(e[-+]?\d+)?/g, (number) => Number(number).toPrecision(12));
assert.equal(shortened(inWasm), shortened(printed), "equal with 12 significant digits");
console.log(`reports of native and wasm: ${inWasm === printed ? "the same to the last bit" : "12 digits agree"}`);
assert.equal(inWasm, printed);
if (runs === 0) process.exit();

const contestants = {
    native: () => started(native, "time", model, "full", ROUNDS),
    wasm: () => node(...wasm, "time", model, "full", ROUNDS),
    "js, halves": () => node(script, "halves", model, "full", ROUNDS),
    "js, BigInt": () => node(script, "bigint", model, "full", ROUNDS),
};
const results = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let run = 0; run < runs; ++run)
    for (const [name, start] of Object.entries(contestants)) results[name].push(JSON.parse(start()));

const all = Object.values(results).flat();
for (const { p50, last_high } of all) {
    assert.ok(Math.abs(p50 / all[0].p50 - 1) < 1e-9);
    assert.ok(Math.abs(last_high / all[0].last_high - 1) < 1e-9);
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
// The first rounds of a run are those of a program that is not yet optimised by the engine: told apart.
const WARM = 8;
const figure = (name, kind, from, to) =>
    median(results[name].filter((result) => result[kind]).flatMap((result) => result[kind].slice(from, to)));
const kinds = {
    draw: "10,000 draws of a year, drawn anew",
    step: "10,000 draws of a year, a step of a slider",
    bands: "10,000 draws of 22 years, a step of a slider",
    exact: "trajectory, error propagation and tornado",
};
for (const [kind, title] of Object.entries(kinds)) {
    const names = Object.keys(contestants).filter((name) => results[name][0][kind]);
    const cells = names.map((name) => {
        const first = figure(name, kind, 0, 1).toFixed(1);
        return `${name} ${figure(name, kind, WARM).toFixed(2)} ms (first ${first})`;
    });
    console.log(`${title}: ${cells.join(", ")}`);
    const ratio = (a, b) => (figure(a, kind, WARM) / figure(b, kind, WARM)).toFixed(2);
    const against = names.includes("js, halves")
        ? `, wasm / js: ${ratio("wasm", "js, halves")} and ${ratio("wasm", "js, BigInt")} (budget ${JS_BUDGET})`
        : "";
    console.log(`    wasm / native: ${ratio("wasm", "native")} (budget ${NATIVE_BUDGET} for draws anew)${against}`);
}
