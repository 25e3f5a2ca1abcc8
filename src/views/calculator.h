// SPDX-License-Identifier: EUPL-1.2
// Parts of the calculator, in the order of the page.
#pragma once

#include <string>
#include <string_view>

#include "state/analysis.h"
#include "ui/trajectory_chart.h"
#include "views/calculation.h"
#include "views/views.h"

namespace views {

// What is shown, at hand for all parts.
struct Calculator {
    const state::State& state;
    const state::Analysis& analysis;
    const plan::Measure& measure;
    const emissions::Model& model;
    Calculation calculation;
    std::string unit;
};

// As the analysis has it; it must be that of this measure.
Calculator calculator_of(const ui::Ui& ui, const state::State& state, const plan::Measure& measure);

void calculator_result(ui::Ui& ui, const Calculator& shown, Actions& actions);
void calculator_inputs(ui::Ui& ui, const Calculator& shown, Actions& actions);
void calculator_trajectory(ui::Ui& ui, const Calculator& shown, Actions& actions);
// The picture of calculator_trajectory(), for analyses of more than one year; a press picks a year.
ui::Trajectory trajectory_picture(const ui::Ui& ui, const Calculator& shown);
void trajectory_chart(ui::Ui& ui, const Calculator& shown, const ui::Trajectory& chart, Actions& actions);
void calculator_tornado(ui::Ui& ui, const Calculator& shown, Actions& actions);
void calculator_comparison(ui::Ui& ui, const Calculator& shown, Actions& actions);
void calculator_accounts(ui::Ui& ui, const Calculator& shown);
void calculator_targets(ui::Ui& ui, const Calculator& shown);
void calculator_formula(ui::Ui& ui, const Calculator& shown, Actions& actions);
void calculator_share(ui::Ui& ui, const Calculator& shown, Actions& actions);

// "Mit 95 % Wahrscheinlichkeit …", "In 95 von 100 Rechnungen …": told the same on the page and in the paper.
std::string range_sentence(const ui::Ui& ui, const Calculator& shown);
std::string probability_sentence(const ui::Ui& ui, const Calculator& shown);
std::string trajectory_sentence(const ui::Ui& ui, const Calculator& shown);
std::string quality_sentence(const ui::Ui& ui, const Calculator& shown);

// The name of a draw: that of the quantity which is drawn by it.
std::string draw_name(const ui::Ui& ui, const emissions::Model& model, const std::string& draw);

// "23.620 kg gespart", "1.200 kg mehr", "keine Änderung"
std::string saving_text(const ui::Ui& ui, double saving, const std::string& unit);

// Saves what was drawn between `top` and here as a picture; nothing where no pictures can be drawn.
void picture_button(ui::Ui& ui, const Calculator& shown, const ui::Area& top, const std::string& name,
                    std::string_view file, Actions& actions);

// --- files ---------------------------------------------------------------------------------------------------
std::string trajectory_csv(const ui::Ui& ui, const Calculator& shown, bool german);
std::string figures_csv(const ui::Ui& ui, const Calculator& shown, bool german);
std::string report_json(const Calculator& shown);
std::string council_text(const ui::Ui& ui, const Calculator& shown, const std::string& link);

}  // namespace views
