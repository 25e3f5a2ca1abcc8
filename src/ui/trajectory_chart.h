// SPDX-License-Identifier: EUPL-1.2
// A yearly amount over the years, how sure it is, what it adds up to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

// A value for each year. What is not finite is a gap.
struct TrajectoryLine {
    std::string key;
    std::string name;
    std::vector<double> values;
    Color color = Color::accent;
};

struct Trajectory {
    std::string name;
    std::string summary;  // one sentence, the reading of the picture
    float height = 0.0F;  // of the yearly picture, CSS px; 0: what suits the width
    std::string unit;     // of the yearly values, in the corner: "kg pro Jahr"
    int first_year = 0;
    TrajectoryLine line;      // its values say how many years there are
    std::vector<double> low;  // the band around it; empty: none
    std::vector<double> high;
    std::vector<TrajectoryLine> others;  // scenarios and targets, dashed
    std::string cumulative_unit;         // "Kumuliert, in kg"
    std::vector<double> cumulative;      // a second picture below; empty: none
    std::optional<int> marked_year;
    std::string mark;  // what is then: "Ab 2027 spart die Maßnahme mehr, als sie verursacht hat."
    std::optional<int> selected_year;
    std::string selected;  // what is to be said of it, below the picture
    std::vector<std::string> table_head;
    std::vector<std::vector<std::string>> table;
};

// The year that was picked by a press into the picture; a mouse may also be drawn across it. Whoever shows it
// offers a slider as well, for hands that have no pointer. Nothing is drawn without a year.
std::optional<int> trajectory(Ui& ui, std::string_view key, const Trajectory& trajectory);

}  // namespace ui
