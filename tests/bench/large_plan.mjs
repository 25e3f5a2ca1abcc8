// SPDX-License-Identifier: EUPL-1.2
// A plan as large as a state's: German measures made of a few words, the same ones on every machine.
//   node tests/bench/large_plan.mjs [measures] > plan.json
import { fileURLToPath } from "node:url";

const actions = ["Ausbau", "Sanierung", "Umstellung", "Förderung", "Erneuerung", "Digitalisierung", "Begrünung"];
const things = [
    "der Straßenbeleuchtung",
    "der Grundschule Büscherhöfen",
    "des Radwegenetzes",
    "der Wärmeversorgung im Rathaus",
    "der städtischen Fahrzeugflotte",
    "von Photovoltaik auf Dächern",
    "des öffentlichen Nahverkehrs",
];
const sentences = [
    "Die Verwaltung prüft, welche Gebäude sich für eine Umstellung eignen, und legt dem Stadtrat einen Zeitplan vor.",
    "Zuständig ist das Amt für Gebäudewirtschaft; die Stadtwerke führen die Arbeiten aus.",
    "Durch die Maßnahme sinkt der Energieverbrauch voraussichtlich um 12,5 % gegenüber dem Jahr 2019.",
    "Fördermittel des Landes wurden am 26.09.2024 beantragt (Vorlage 33-03/2024).",
    "Näheres steht im „Klimaschutzkonzept“ auf Seite 48: https://stadt.example/klima/konzept.pdf?seite=48",
    "Bürger*innen können sich an der Planung beteiligen.\n\n- Auftakt im Rathaus\n- Befragung im Internet\n- *Beschluss*",
];

const phases = ["not_started", "planning", "implementation", "completed"];
const states = ["not_started", "in_progress", "completed", "cancelled"];
const levels = ["low", "medium", "high"];

// Numbers that look like chance and are not: xorshift32.
function numbers(seed) {
    let state = seed;
    return (below) => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % below;
    };
}

function measure(index) {
    const next = numbers(index * 2654435761 + 1);
    const pick = (list) => list[next(list.length)];
    const text = (count) => Array.from({ length: count }, () => pick(sentences)).join(" ");
    const date = () => `20${20 + next(12)}-${String(1 + next(12)).padStart(2, "0")}-${10 + next(19)}`;
    const several = (count, make) => Array.from({ length: count }, (_, i) => make(i));
    const task = (i) => {
        const state = pick(states);
        return {
            id: `aufgabe-${i + 1}`,
            name: `${pick(actions)} ${pick(things)}`,
            state,
            due_at: date(),
            ...(state === "completed" ? { completed_at: date() } : {}),
            details: text(1 + next(3)),
        };
    };
    return {
        id: `massnahme-${index + 1}`,
        identifier: `M-${index + 1}`,
        name: `${pick(actions)} ${pick(things)} (${index + 1})`,
        lead: pick(sentences),
        description: text(3 + next(4)),
        phase: pick(phases),
        status: { id: pick(["on_time", "late"]), reason: text(1) },
        schedule: { begins_at: date().slice(0, 7), ends_at: "2035" },
        categories: [pick(["gebaeude", "verkehr"])],
        attributes: [
            { type: "priority", choice: pick(levels) },
            { type: "costs", choice: pick(levels), text: text(1) },
            { type: "remarks", text: text(1 + next(2)) },
        ],
        tasks: several(2 + next(4), task),
        responsible_parties: [{ organization: "bauamt", role: "primary" }, { organization: "stadtwerke" }],
        contacts: [{ name: "Erika Mustermann", email: "erika.mustermann@stadt.example", phone: "+49 30 23125 000" }],
        links: [{ url: `https://stadt.example/klima/${index + 1}`, title: "Seite der Stadt" }],
        history: several(1 + next(3), () => ({ date: date(), phase: pick(phases), text: pick(sentences) })),
        ...(next(2) === 0 ? { emissions: model(next) } : {}),
        updated_at: date(),
        provenance: { phase: { status: "derived", note: { de: pick(sentences) } } },
    };
}

function model(next) {
    const quantity = (de, unit, value, more = {}) => ({ label: { de }, unit, value, ...more });
    return {
        calc: 1,
        unit: "kg{CO2e}/a",
        quantities: {
            consumption: quantity("Stromverbrauch", "kW.h/a", 50000 + next(900000), {
                min: 0,
                max: 2000000,
                step: 1000,
                prov: { status: "measured", year: 2019 + next(6), note: "Abrechnung der Stadtwerke" },
            }),
            saving: quantity("Einsparung", "1", 0, { kind: "share", min: 0, max: 1, step: 0.05, prov: "assumption" }),
            grid: {
                label: { de: "Strommix", en: "Electricity mix" },
                unit: "kg{CO2e}/(kW.h)",
                series: { 2024: 0.363, 2030: 0.1175, 2045: 0.03 },
            },
        },
        terms: [
            {
                id: "strom",
                label: { de: "Strom" },
                scope: "2",
                product: ["consumption", { q: "saving", map: "1-x" }, "grid"],
            },
        ],
        scenarios: { baseline: {}, plan: { set: { saving: (1 + next(60)) / 100 } } },
    };
}

export function largePlan(measures = 10000) {
    const named = (entries) => Object.entries(entries).map(([id, name]) => ({ id, name }));
    const choices = named({ low: "niedrig", medium: "mittel", high: "hoch" });
    const plan = {
        format: "klimaspur-plan/1",
        id: "gross",
        name: "Ein großer Plan (erzeugt)",
        phases: named({
            not_started: "Nicht begonnen",
            planning: "Planung",
            implementation: "Umsetzung",
            completed: "Abgeschlossen",
        }),
        statuses: named({ on_time: "Pünktlich", late: "Verspätet" }),
        categories: named({ gebaeude: "Gebäude", verkehr: "Verkehr" }),
        attribute_types: [
            { id: "priority", name: "Priorität", format: "ordered_choice", choices },
            { id: "costs", name: "Kosten", format: "ordered_choice", choices },
            { id: "remarks", name: "Anmerkungen", format: "rich_text" },
        ],
        organizations: named({ bauamt: "Amt für Gebäudewirtschaft", stadtwerke: "Stadtwerke" }),
        measures: Array.from({ length: measures }, (_, index) => measure(index)),
    };
    return `${JSON.stringify(plan, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    process.stdout.write(largePlan(Number(process.argv[2] ?? 10000)));
}
