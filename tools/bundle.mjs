// SPDX-License-Identifier: EUPL-1.2
// A plan with those factors that it uses brought along, so that the page needs no more than these. What names a factor
// set of data/factors keeps its text; the rest of the set comes with the program for plans from elsewhere.
import { readFile } from "node:fs/promises";
import path from "node:path";

// The values of all fields of this name, wherever they stand.
function valuesOf(field, value, found = new Set()) {
    if (value && typeof value === "object") {
        for (const [name, inner] of Object.entries(value)) {
            if (name === field && typeof inner === "string") found.add(inner);
            valuesOf(field, inner, found);
        }
    }
    return found;
}

export async function bundlePlan(file, sets) {
    const text = await readFile(file, "utf8");
    const plan = JSON.parse(text);
    const id = plan.factors?.set ?? plan.factors;
    if (!id || plan.factor_sets) return text;
    const set = JSON.parse(await readFile(path.join(sets, `${id}.json`), "utf8"));
    const used = valuesOf("factor", plan);
    // What took the place of one that is used is told beside it.
    for (const name of used) {
        const newer = set.factors[name]?.prov?.superseded_by;
        if (newer) used.add(newer);
    }
    set.factors = Object.fromEntries(Object.entries(set.factors).filter(([name]) => used.has(name)));
    const end = text.lastIndexOf("}");
    return `${text.slice(0, end).trimEnd()},\n  "factor_sets": [${JSON.stringify(set)}]\n}\n`;
}
