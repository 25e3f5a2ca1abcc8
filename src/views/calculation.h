// SPDX-License-Identifier: EUPL-1.2
// One measure's result as the page shows it, calculated once a frame and told the same everywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emissions/evaluate.h"
#include "plan/plan.h"
#include "state/state.h"
#include "ui/ui.h"
#include "views/views.h"

namespace views {

struct Calculation {
    const emissions::Model* model = nullptr;
    emissions::Question question;
    int year = 0;
    emissions::Comparison comparison;
};

// Needs a measure that has a model.
Calculation calculate(const state::State& state, const plan::Measure& measure);

// The few inputs that a measure is about.
std::vector<std::string> main_decisions(const Calculation& calculation);

// A slider and a field for each of these quantities, which are inputs of the model.
void quantity_inputs(ui::Ui& ui, const Calculation& calculation, const plan::Measure& measure, std::string_view key,
                     std::string_view name, const std::vector<std::string>& ids, Actions& actions);

// Undo, redo, reset, and what was done last.
void history_controls(ui::Ui& ui, const state::State& state, const Calculation& calculation,
                      const plan::Measure& measure, Actions& actions);

// "kg CO₂e pro Jahr"; "Im Jahr 2030 spart „Mit der Maßnahme“ …"
std::string result_unit(const ui::Ui& ui, const Calculation& calculation);
std::string result_sentence(const ui::Ui& ui, const Calculation& calculation);

// The big figure with its sentence.
void result_figure(ui::Ui& ui, const Calculation& calculation);

// From what is emitted without the measure to what is with it, group by group.
void result_steps(ui::Ui& ui, std::string_view key, const Calculation& calculation);

// A line below a figure: where it comes from.
void origin_note(ui::Ui& ui, std::string_view key, const std::string& text);

}  // namespace views
