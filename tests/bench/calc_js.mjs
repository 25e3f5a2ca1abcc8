// SPDX-License-Identifier: EUPL-1.2
// The engine's algorithm in plain JavaScript, as one would write it for speed: the same columns of draws, the same
// products in runs that fit the cache, quickselect for the percentiles. For tests/bench/calc.mjs to compare with.
//   node calc_js.mjs bigint|halves MODEL SCENARIO N   milliseconds of N rounds of each kind, as JSON
import { readFile } from "node:fs/promises";

const [kind, file, scenarioId, count] = process.argv.slice(2);
const model = JSON.parse(await readFile(file, "utf8"));
const SEED = 42;
const DRAWS = 10000;
const YEAR = 2030;
const RUN = 256;
const YEARS = Array.from({ length: 22 }, (_, i) => 2024 + i);

// --- Uniform numbers by counter: SplitMix64 needs 64 bits --------------------------------------------------------

const MASK = (1n << 64n) - 1n;
const GOLDEN = 0x9e3779b97f4a7c15n;

function fnv1a64(text) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
    return hash;
}

// The natural way.
function uniformsBigInt(stream, out) {
    for (let n = 0; n < out.length; ++n) {
        let x = ((BigInt(SEED) ^ stream) + BigInt(n + 1) * GOLDEN) & MASK;
        x = ((x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
        x = ((x ^ (x >> 27n)) * 0x94d049bb133111ebn) & MASK;
        out[n] = (Number((x ^ (x >> 31n)) >> 11n) + 0.5) * 2 ** -53;
    }
}

// The high half of a product of two 32-bit numbers.
function multiplyHigh(a, b) {
    const a0 = a & 0xffff;
    const a1 = a >>> 16;
    const b0 = b & 0xffff;
    const b1 = b >>> 16;
    const middle = a1 * b0 + ((a0 * b0) >>> 16);
    const other = a0 * b1 + (middle & 0xffff);
    return a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
}

// The fast way: every number as two halves.
function uniformsHalves(stream, out) {
    const start = BigInt(SEED) ^ stream;
    let countHigh = Number(start >> 32n) >>> 0;
    let countLow = Number(start & 0xffffffffn) >>> 0;
    for (let n = 0; n < out.length; ++n) {
        const sum = countLow + 0x7f4a7c15;
        countLow = sum >>> 0;
        countHigh = (countHigh + 0x9e3779b9 + (sum > 0xffffffff ? 1 : 0)) >>> 0;
        let high = countHigh;
        let low = countLow;
        low = (low ^ ((low >>> 30) | (high << 2))) >>> 0;
        high = (high ^ (high >>> 30)) >>> 0;
        high = (multiplyHigh(low, 0x1ce4e5b9) + Math.imul(low, 0xbf58476d) + Math.imul(high, 0x1ce4e5b9)) >>> 0;
        low = Math.imul(low, 0x1ce4e5b9) >>> 0;
        low = (low ^ ((low >>> 27) | (high << 5))) >>> 0;
        high = (high ^ (high >>> 27)) >>> 0;
        high = (multiplyHigh(low, 0x133111eb) + Math.imul(low, 0x94d049bb) + Math.imul(high, 0x133111eb)) >>> 0;
        low = Math.imul(low, 0x133111eb) >>> 0;
        low = (low ^ ((low >>> 31) | (high << 1))) >>> 0;
        high = (high ^ (high >>> 31)) >>> 0;
        out[n] = (high * 2097152 + (low >>> 11) + 0.5) * 2 ** -53;
    }
}

const uniforms = kind === "bigint" ? uniformsBigInt : uniformsHalves;

// --- Quantiles ---------------------------------------------------------------------------------------------------

// AS 241.
function normalQuantile(p) {
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
        const r = 0.180625 - q * q;
        return (
            ((((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
                13731.69376550946) *
                r +
                1971.5909503065513) *
                r +
                133.14166789178438) *
                r +
                3.3871328727963665) *
                q) /
            (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
                5394.196021424751) *
                r +
                687.1870074920579) *
                r +
                42.31333070160091) *
                r +
                1)
        );
    }
    let r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
    let x;
    if (r <= 5) {
        r -= 1.6;
        x =
            (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
                1.2704582524523684) *
                r +
                3.6478483247632045) *
                r +
                5.769497221460691) *
                r +
                4.630337846156546) *
                r +
                1.4234371107496835) /
            (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
                0.14810397642748008) *
                r +
                0.6897673349851) *
                r +
                1.6763848301838038) *
                r +
                2.053191626637759) *
                r +
                1);
    } else {
        r -= 5;
        x =
            (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
                0.026532189526576124) *
                r +
                0.29656057182850487) *
                r +
                1.7848265399172913) *
                r +
                5.463784911164114) *
                r +
                6.657904643501103) /
            (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
                0.0007868691311456133) *
                r +
                0.014875361290850615) *
                r +
                0.1369298809227358) *
                r +
                0.599832206555888) *
                r +
                1);
    }
    return q < 0 ? -x : x;
}

// Fills a column of what is drawn; a lognormal one around 1, since its value is a scale.
function drawColumn({ u, draw, map }) {
    const out = new Float64Array(DRAWS);
    uniforms(fnv1a64(draw), out);
    if (u.dist === "lognormal") {
        const sigma = Math.log(u.gsd95) / 1.9599639845400536;
        for (let i = 0; i < DRAWS; ++i) out[i] = Math.exp(sigma * normalQuantile(out[i]));
    } else {
        const { min, mode, max } = u; // triangular; the model has no other
        const width = max - min;
        const belowMode = (mode - min) / width;
        const left = width * (mode - min);
        const right = width * (max - mode);
        for (let i = 0; i < DRAWS; ++i) {
            const p = out[i];
            out[i] = p < belowMode ? min + Math.sqrt(p * left) : max - Math.sqrt((1 - p) * right);
        }
    }
    if (map === "1/x") for (let i = 0; i < DRAWS; ++i) out[i] = 1 / out[i];
    return out;
}

// --- The model ---------------------------------------------------------------------------------------------------

function valueAt(value, year) {
    if (typeof value === "number") return value;
    if (value.series) {
        const points = Object.entries(value.series).map(([at, y]) => [Number(at), y]);
        const after = points.findIndex(([at]) => at >= year);
        if (after === -1) return points.at(-1)[1];
        if (after === 0 || points[after][0] === year) return points[after][1];
        const [[x0, y0], [x1, y1]] = points.slice(after - 1, after + 1);
        return y0 + ((y1 - y0) * (year - x0)) / (x1 - x0);
    }
    const { type, from, to, start, end, mid, k } = value.curve;
    if (type === "step") return year < start ? from : to;
    if (type === "linear") {
        if (year <= start) return from;
        return year >= end ? to : from + ((to - from) * (year - start)) / (end - start);
    }
    return from + (to - from) / (1 + Math.exp(-k * (year - mid)));
}

const mapped = (x, map) => (map === "1-x" ? 1 - x : map === "1/x" ? 1 / x : x);

function known(scenario, years) {
    const all = new Map();
    for (const [id, quantity] of Object.entries(model.quantities)) {
        const set = scenario.set[id];
        const value = set ?? (quantity.series ? quantity : quantity.value);
        const drawn = quantity.u && typeof set !== "number";
        const byYear = years.map((year) => {
            if (!drawn) return valueAt(value, year);
            return quantity.u.dist === "lognormal" ? valueAt(value, year) : 1;
        });
        all.set(id, { drawn, u: quantity.u, draw: quantity.u?.draw ?? id, byYear });
    }
    return all;
}

const columns = new Map();

function columnOf(id, quantity, map) {
    const key = `${map === "1/x" ? "1/" : ""}${id}`;
    if (!columns.has(key)) columns.set(key, drawColumn({ ...quantity, map }));
    return columns.get(key);
}

function pieceOf(term, quantities, years, sign) {
    const weight = new Float64Array(years.length).fill(sign * (term.sign ?? 1) * (term._scale_to_unit ?? 1));
    const parts = [];
    for (const factor of term.product) {
        const id = factor.q ?? factor;
        const quantity = quantities.get(id);
        if (quantity.drawn) {
            const complement = factor.map === "1-x";
            parts.push({ column: columnOf(id, quantity, factor.map), complement });
            if (complement) continue;
        }
        for (let y = 0; y < years.length; ++y) weight[y] *= mapped(quantity.byYear[y], factor.map);
    }
    return { weight, parts };
}

const sameParts = (a, b) =>
    a.length === b.length && a.every((part, i) => part.column === b[i].column && part.complement === b[i].complement);

function savings(scenario, years) {
    const without = known(model.scenarios.baseline, years);
    const withIt = known(scenario, years);
    const certain = new Float64Array(years.length);
    const pieces = [];
    const add = ({ weight, parts }) => {
        if (parts.length === 0) weight.forEach((w, y) => (certain[y] += w));
        else if (weight.some((w) => w !== 0)) pieces.push({ weight, parts });
    };
    for (const term of model.terms) {
        if (term.memo) continue;
        const minuend = pieceOf(term, without, years, 1);
        const subtrahend = pieceOf(term, withIt, years, -1);
        if (sameParts(minuend.parts, subtrahend.parts)) subtrahend.weight.forEach((w, y) => (minuend.weight[y] += w));
        else add(subtrahend);
        add(minuend);
    }
    const sums = years.map((_, y) => new Float64Array(DRAWS).fill(certain[y]));
    const product = new Float64Array(RUN);
    for (let first = 0; first < DRAWS; first += RUN) {
        const size = Math.min(RUN, DRAWS - first);
        for (const { weight, parts } of pieces) {
            product.fill(1);
            for (const { column, complement } of parts) multiply(product, column, first, size, complement);
            for (let y = 0; y < weight.length; ++y)
                if (weight[y] !== 0) accumulate(sums[y], product, first, size, weight[y]);
        }
    }
    return sums;
}

function multiply(product, column, first, size, complement) {
    if (complement) for (let i = 0; i < size; ++i) product[i] *= 1 - column[first + i];
    else for (let i = 0; i < size; ++i) product[i] *= column[first + i];
}

function accumulate(sum, product, first, size, weight) {
    for (let i = 0; i < size; ++i) sum[first + i] += weight * product[i];
}

// --- Percentiles -------------------------------------------------------------------------------------------------

// Hoare's quickselect with a median of three: values[k] is what it would be if they were sorted.
function select(values, k) {
    let left = 0;
    let right = values.length - 1;
    while (left < right) {
        const middle = (left + right) >> 1;
        const [a, b, c] = [values[left], values[middle], values[right]];
        const pivot = a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
        let i = left;
        let j = right;
        while (i <= j) {
            while (values[i] < pivot) ++i;
            while (values[j] > pivot) --j;
            if (i <= j) {
                const swapped = values[i];
                values[i++] = values[j];
                values[j--] = swapped;
            }
        }
        if (k <= j) right = j;
        else if (k >= i) left = i;
        else return;
    }
}

function percentile(values, p) {
    const position = (values.length - 1) * p;
    const below = Math.floor(position);
    select(values, below);
    let above = Infinity;
    for (let i = below + 1; i < values.length; ++i) if (values[i] < above) above = values[i];
    return values[below] + (position - below) * (above - values[below]);
}

function simulate(scenario, year) {
    const [drawn] = savings(scenario, [year]);
    let positive = 0;
    for (let i = 0; i < DRAWS; ++i) positive += drawn[i] > 0 ? 1 : 0;
    const [p025, p50, p975] = [0.025, 0.5, 0.975].map((p) => percentile(drawn, p));
    return { p025, p50, p975, positive: positive / DRAWS };
}

const bandsOf = (scenario) =>
    savings(scenario, YEARS).map((drawn) => ({ low: percentile(drawn, 0.025), high: percentile(drawn, 0.975) }));

// -----------------------------------------------------------------------------------------------------------------

function rounds(work) {
    return Array.from({ length: Number(count) }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    });
}

const scenario = model.scenarios[scenarioId];
let drawn;
let bands;
const result = {
    draw: rounds(() => {
        columns.clear();
        drawn = simulate(scenario, YEAR);
    }),
    step: rounds(() => (drawn = simulate(scenario, YEAR))),
    bands: rounds(() => (bands = bandsOf(scenario))),
    p50: drawn.p50,
    last_high: bands.at(-1).high,
};
console.log(JSON.stringify(result));
