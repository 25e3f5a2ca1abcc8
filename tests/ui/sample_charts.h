// SPDX-License-Identifier: EUPL-1.2
// Charts of a measure that saves little at first and much in the end, with names as long as German ones get.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "base/format.h"
#include "ui/bars.h"
#include "ui/range_bar.h"
#include "ui/segments.h"
#include "ui/stats.h"
#include "ui/tornado_chart.h"
#include "ui/trajectory_chart.h"
#include "ui/waterfall_chart.h"

namespace sample {

inline std::string number(double value) {
    return base::format_number(value, base::Language::de);
}

inline std::string kg(double value) {
    return base::with_unit(number(value), "kg");
}

inline std::string signed_kg(double value) {
    return base::with_unit(base::format_number(value, base::Language::de, {0, 0, true}), "kg");
}

inline ui::Waterfall waterfall() {
    ui::Waterfall chart;
    chart.name = "Von heute zur E-Akte";
    chart.summary = "Die Heimarbeit spart am meisten, die Geräte kosten 2.310 kg.";
    chart.table_head = {"Schritt", "kg pro Jahr"};
    const auto step = [&](const char* key, const char* name, double value, bool level = false) {
        chart.steps.push_back({key, name, level ? kg(value) : signed_kg(value), value, level});
    };
    step("without", "Ohne Maßnahme", 4692, true);
    step("paper", "Papier und Druck", -3050);
    step("devices", "Herstellung der Geräte", 2310);
    step("data", "Netz, Rechenzentrum und Onlinezugangsgesetzdienste", 780);
    step("telework", "Heimarbeit und vermiedene Pendelwege", -20100);
    step("power", "Ökostrom", -3751);
    step("with", "Mit Maßnahme", -19119, true);
    return chart;
}

inline ui::Trajectory trajectory() {
    ui::Trajectory chart;
    chart.name = "Verlauf 2024–2045";
    chart.summary = "Bis 2026 verursacht die Maßnahme mehr, ab 2029 hat sie insgesamt gespart.";
    chart.unit = "Änderung in kg CO₂e pro Jahr";
    chart.first_year = 2024;
    chart.line.key = "plan";
    chart.line.name = "Wie geplant, mit 95-%-Bereich";
    chart.cumulative_unit = "Aufsummiert in kg CO₂e";
    ui::TrajectoryLine slow{"slow", "E-Akte fünf Jahre später", {}, ui::Color::unknown};
    ui::TrajectoryLine target{"target", "Zielpfad der Verwaltung", {}, ui::Color::late};
    double sum = 0.0;
    for (int i = 0; i <= 21; ++i) {
        const double reached = 1.0 / (1.0 + std::exp(-(i - 6) * 0.7));
        const double value = 2600.0 - 9400.0 * reached + 90.0 * i;
        chart.line.values.push_back(value);
        chart.low.push_back(value - 700.0 - 2400.0 * reached);
        chart.high.push_back(value + 700.0 + 1700.0 * reached);
        slow.values.push_back(2600.0 - 8200.0 / (1.0 + std::exp(-(i - 11) * 0.7)));
        target.values.push_back(-360.0 * i);
        sum += value;
        chart.cumulative.push_back(sum);
        chart.table.push_back({std::to_string(2024 + i), number(value), number(chart.low.back()),
                               number(chart.high.back()), number(sum)});
    }
    chart.others = {slow, target};
    chart.table_head = {"Jahr", "kg pro Jahr", "mindestens", "höchstens", "aufsummiert"};
    chart.marked_year = 2032;
    chart.mark = "Ab 2032 hat die Maßnahme mehr gespart als verursacht";
    chart.selected_year = 2035;
    chart.selected = "2035: −5.810 kg (−8.900 bis −3.400 kg), aufsummiert −18.300 kg";
    return chart;
}

inline ui::Tornado tornado() {
    ui::Tornado chart;
    chart.name = "Was das Ergebnis am meisten bewegt";
    chart.summary = "Am meisten hängt es an den Tagen in Heimarbeit.";
    chart.central = -5810.0;
    chart.central_text = "Ergebnis " + kg(-5810);
    chart.low_name = "niedriger Wert";
    chart.high_name = "hoher Wert";
    chart.table_head = {"Größe", "niedrig", "hoch"};
    const auto row = [&](const char* key, const char* name, double low, double high) {
        chart.rows.push_back({key, name, low, high, kg(low), kg(high)});
    };
    row("paper", "Papierverbrauch", -5390, -6230);
    row("telework", "Tage in Heimarbeit", -2900, -8700);
    row("commute", "Länge der Pendelwege", -4300, -7400);
    row("devices", "Herstellung eines Notebooks einschließlich Dockingstation und Bildschirm", -6700, -4900);
    row("grid", "Strommix", -6150, -5600);
    row("life", "Nutzungsdauer der Geräte", -5200, -6100);
    return chart;
}

inline ui::Range range() {
    ui::Range chart;
    chart.name = "Wie sicher ist das?";
    chart.summary = "Mit 97 % Wahrscheinlichkeit spart die Maßnahme.";
    chart.low = -8900.0;
    chart.central = -5810.0;
    chart.high = 420.0;
    chart.low_text = kg(chart.low);
    chart.central_text = kg(chart.central);
    chart.high_text = signed_kg(chart.high);
    chart.table_head = {"mindestens", "Ergebnis", "höchstens"};
    return chart;
}

inline std::vector<ui::Segment> segments() {
    return {{"plan", "Wie geplant"}, {"slow", "Fünf Jahre später"}, {"all", "Vollständig papierlos"}};
}

inline std::vector<ui::Stat> stats() {
    return {{"saving", "Jährlich gespart", kg(5810), "2035, 95 %: 3.400 bis 8.900 kg", ui::Color::saves},
            {"sure", "Wahrscheinlichkeit, dass es spart", "97 %", "10.000 Ziehungen", ui::Color::text},
            {"even", "Ausgeglichen", "2032", "", ui::Color::text},
            {"cost", "Zusätzliche Geräte", signed_kg(2310), "Herstellung und Strom", ui::Color::adds}};
}

inline std::vector<ui::Bar> bars() {
    using ui::Color;
    return {{"today", "Ohne Maßnahme", kg(4692), {{3050, Color::accent}, {1200, Color::late}, {442, Color::good}}},
            {"then",
             "Mit Maßnahme",
             kg(-1100),
             {{610, Color::accent},
              {1480, Color::late},
              {700, Color::good},
              {-2600, Color::unknown},
              {-1290, Color::muted}}}};
}

}  // namespace sample
