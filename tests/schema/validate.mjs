// SPDX-License-Identifier: EUPL-1.2
// Every plan and factor set in data/ and every model of the tests is valid by the schema, and what is broken on
// purpose is not: an independent reader (Ajv) says so, in strict mode, which also finds mistakes in the schema itself.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { npm } from "../../tools/npm.mjs";

const Ajv = npm("ajv/dist/2020.js").default;
const addFormats = npm("ajv-formats").default;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const read = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

const ajv = new Ajv({
    allErrors: true,
    // Both are about style: `if` beside `properties`, and "anyOf of number or object" under one name.
    strictRequired: false,
    allowUnionTypes: true,
});
addFormats(ajv);
// Each refers to the other.
const schema = read("data/schema/klimaspur-plan-1.schema.json");
const factorsSchema = read("data/schema/klimaspur-factors-1.schema.json");
ajv.addSchema([schema, factorsSchema]);
const isPlan = ajv.getSchema(schema.$id);
const isFactorSet = ajv.getSchema(factorsSchema.$id);
const isModel = ajv.compile({ $ref: `${schema.$id}#/$defs/model` });

let passed = 0;
let failed = 0;

function check(name, ok, errors) {
    if (ok) {
        passed += 1;
        return;
    }
    failed += 1;
    console.error(`FAILED ${name}`);
    for (const error of errors ?? []) {
        console.error(`  ${error.instancePath || "/"}: ${error.message} ${JSON.stringify(error.params)}`);
    }
}

const plans = readdirSync(path.join(root, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `data/${entry.name}/plan.json`)
    .filter((file) => {
        try {
            readFileSync(path.join(root, file));
            return true;
        } catch {
            return false;
        }
    });
check("there are plans in data/", plans.length >= 2);
for (const file of plans) {
    check(file, isPlan(read(file)), isPlan.errors);
}

const sets = readdirSync(path.join(root, "data/factors"));
check("there are factor sets in data/", sets.length >= 1);
for (const file of sets) {
    const set = read(`data/factors/${file}`);
    check(file, isFactorSet(set), isFactorSet.errors);
    check(`${file} is named after its id`, file === `${set.id}.json`);
}

const models = readdirSync(path.join(root, "tests/emissions")).filter((file) => file.endsWith("_model.json"));
for (const file of models) {
    check(`tests/emissions/${file}`, isModel(read(`tests/emissions/${file}`)), isModel.errors);
}

// Each changes a good plan so that it is bad in one place.
const broken = {
    "another format": (plan) => (plan.format = "klimaspur-plan/2"),
    "no format": (plan) => delete plan.format,
    "no measures": (plan) => delete plan.measures,
    "measures as an object": (plan) => (plan.measures = {}),
    "a measure without a name": (plan) => delete plan.measures[0].name,
    "an empty id": (plan) => (plan.measures[0].id = ""),
    "a number for a text": (plan) => (plan.measures[0].description = 5),
    "a German date": (plan) => (plan.measures[0].updated_at = "29.09.2024"),
    "the 31st of February": (plan) => (plan.measures[0].updated_at = "2025-02-31"),
    "the 13th month": (plan) => (plan.measures[0].updated_at = "2025-13"),
    "the year 0": (plan) => (plan.measures[0].updated_at = "0000"),
    "an unknown task state": (plan) => (plan.measures[0].tasks[0].state = "done"),
    "completed without a date": (plan) => (plan.measures[0].tasks[0] = { id: "t", name: "T", state: "completed" }),
    "a date without completed": (plan) =>
        (plan.measures[0].tasks[0] = { id: "t", name: "T", state: "in_progress", completed_at: "2024" }),
    "a status without id": (plan) => (plan.measures[0].status = { reason: "…" }),
    "an unknown attribute format": (plan) => (plan.attribute_types[0].format = "stars"),
    "an unknown sentiment": (plan) => (plan.statuses[0].sentiment = "great"),
    "an unknown provenance status": (plan) => (plan.measures[0].provenance = { phase: { status: "guessed" } }),
    "a category that is a number": (plan) => (plan.measures[0].categories = [1]),
    "factors without a set": (plan) => (plan.factors = { override: {} }),
    "an override that refers to another factor": (plan) =>
        (plan.factors = { set: "s", override: { a: { factor: "b" } } }),
    "an override without unit": (plan) => (plan.factors = { set: "s", override: { a: { value: 1 } } }),
    "a factor set of its own without factors": (plan) =>
        (plan.factor_sets = [{ format: "klimaspur-factors/1", id: "s" }]),
    "a shared quantity without value": (plan) => (plan.quantities = { a: { unit: "1" } }),
    "a target value without unit": (plan) => delete plan.targets[0].unit,
    "a path without a target value": (plan) => delete plan.targets[0].value,
    "a statement without a status": (plan) => delete plan.accessibility.status,
    "a statement of another status": (plan) => (plan.accessibility.status = "mostly"),
    "an office without a name": (plan) => delete plan.accessibility.contact.name,
    "a barrier without a text": (plan) => (plan.accessibility.barriers = [{ reason: "burden" }]),
    "a barrier for another reason": (plan) => (plan.accessibility.barriers[0].reason = "lazy"),
    "a path without its first value": (plan) => delete plan.targets[0].from.value,
};
for (const [name, breakIt] of Object.entries(broken)) {
    const plan = structuredClone(read("data/musterstadt/plan.json"));
    breakIt(plan);
    check(`refuses ${name}`, !isPlan(plan));
}

const goodSet = {
    format: "klimaspur-factors/1",
    id: "s",
    factors: { f: { unit: "1", value: 1, prov: { licence: "ODbL-1.0", superseded_by: "g" } } },
};
check("takes a small factor set", isFactorSet(goodSet), isFactorSet.errors);
const brokenSets = {
    "another format": (set) => (set.format = "klimaspur-factors/2"),
    "a set without id": (set) => delete set.id,
    "an empty id of a set": (set) => (set.id = ""),
    "factors as a list": (set) => (set.factors = [set.factors.f]),
    "a factor without unit": (set) => delete set.factors.f.unit,
    "a factor without value": (set) => delete set.factors.f.value,
    "a factor that refers to another": (set) => (set.factors.f = { factor: "g" }),
    "a factor that refers to a plan": (set) => (set.factors.f = { shared: "g" }),
    "a successor that is a number": (set) => (set.factors.f.prov.superseded_by = 2022),
    "a German date of a set": (set) => (set.published_at = "24.11.2026"),
};
for (const [name, breakIt] of Object.entries(brokenSets)) {
    const set = structuredClone(goodSet);
    breakIt(set);
    check(`refuses ${name}`, !isFactorSet(set));
}

const goodModel = {
    calc: 1,
    unit: "kg{CO2e}/a",
    baseYear: 2024,
    years: { from: 2024, to: 2045 },
    methods: [{ id: "m", set: { a: 1 } }],
    groups: { g: { label: "G" } },
    quantities: {
        a: { unit: "kg{CO2e}/a", value: 1, u: { dist: "lognormal", gsd95: 1.3 } },
        b: { factor: "f" },
        c: { shared: "s", min: 0, max: 1 },
    },
    terms: [{ id: "t", note: "…", product: ["a", { q: "a", map: "1/x" }] }],
    outputs: [{ id: "energy", unit: "kW.h/a", terms: [{ id: "e", product: ["b"] }] }],
    missing: ["Toner"],
    scenarios: {
        baseline: {},
        plan: { set: { a: { curve: { type: "logistic", from: 0, to: 1, mid: 2028, k: 1 } } } },
    },
};
check("takes a small model", isModel(goodModel), isModel.errors);
const brokenModels = {
    "a term without product": (model) => delete model.terms[0].product,
    "an unknown map": (model) => (model.terms[0].product[1].map = "x^2"),
    "a quantity without unit": (model) => delete model.quantities.a.unit,
    "a quantity without value": (model) => delete model.quantities.a.value,
    "a quantity with value and series": (model) => (model.quantities.a.series = { 2024: 1 }),
    "a quantity with value and factor": (model) => (model.quantities.a.factor = "f"),
    "a quantity with factor and shared": (model) => (model.quantities.b.shared = "s"),
    "a reference to nothing": (model) => (model.quantities.b.factor = ""),
    "an unknown kind": (model) => (model.quantities.a.kind = "money"),
    "a step of 0": (model) => (model.quantities.a.step = 0),
    "an uncertainty without distribution": (model) => delete model.quantities.a.u.dist,
    "an unknown distribution": (model) => (model.quantities.a.u.dist = "beta"),
    "a lognormal without gsd95": (model) => delete model.quantities.a.u.gsd95,
    "a gsd95 of 1000": (model) => (model.quantities.a.u.gsd95 = 1000),
    "a gsd95 below 1": (model) => (model.quantities.a.u.gsd95 = 0.7),
    "a normal without half95": (model) => (model.quantities.a.u = { dist: "normal" }),
    "a negative half95": (model) => (model.quantities.a.u = { dist: "normal", half95: -0.1 }),
    "a triangular without mode": (model) => (model.quantities.a.u = { dist: "triangular", min: 0, max: 1 }),
    "a uniform without max": (model) => (model.quantities.a.u = { dist: "uniform", min: 0 }),
    "five pedigree scores": (model) => (model.quantities.a.u = { dist: "pedigree", scores: [1, 1, 1, 1, 1], basic: 1 }),
    "a pedigree score of 6": (model) =>
        (model.quantities.a.u = { dist: "pedigree", scores: [1, 1, 1, 1, 1, 6], basic: 1 }),
    "a pedigree without basic": (model) => (model.quantities.a.u = { dist: "pedigree", scores: [1, 1, 1, 1, 1, 1] }),
    "an empty draw": (model) => (model.quantities.a.u.draw = ""),
    "a base year as a text": (model) => (model.baseYear = "2024"),
    "years without an end": (model) => delete model.years.to,
    "methods by id": (model) => (model.methods = { m: {} }),
    "a method without id": (model) => delete model.methods[0].id,
    "a method that sets a text": (model) => (model.methods[0].set.a = "0"),
    "groups as a list": (model) => (model.groups = ["g"]),
    "an output without unit": (model) => delete model.outputs[0].unit,
    "an output without terms": (model) => (model.outputs[0].terms = []),
    "a missing part that is a number": (model) => (model.missing = [5]),
    "an empty series": (model) => (model.quantities.a = { unit: "1", series: {} }),
    "a series by month": (model) => (model.quantities.a = { unit: "1", series: { "2024-01": 1 } }),
    "a value as a text": (model) => (model.quantities.a.value = "1"),
    "a curve with k = 0": (model) => (model.scenarios.plan.set.a.curve.k = 0),
    "a logistic curve without middle": (model) => delete model.scenarios.plan.set.a.curve.mid,
    "a decision that is a text": (model) => (model.scenarios.plan.set.a = "60 %"),
    "a sign of 2": (model) => (model.terms[0].sign = 2),
};
for (const [name, breakIt] of Object.entries(brokenModels)) {
    const model = structuredClone(goodModel);
    breakIt(model);
    check(`refuses ${name}`, !isModel(model));
}

// Newer files and a town's own fields stay readable.
const extended = read("data/musterstadt/plan.json");
extended.x_mayor = { since: 2020 };
extended.measures[0].tasks[0].x_ticket = 17;
check("takes unknown fields", isPlan(extended), isPlan.errors);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
