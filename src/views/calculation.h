// SPDX-License-Identifier: EUPL-1.2
// One measure's result as the page shows it, calculated once a frame and told the same everywhere.
#pragma once

#include <string>
#include <string_view>

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

// Sliders, fields, undo and redo.
void measure_inputs(ui::Ui& ui, const state::State& state, const Calculation& calculation, const plan::Measure& measure,
                    Actions& actions);

// A line below a figure: where it comes from.
void origin_note(ui::Ui& ui, std::string_view key, const std::string& text);

// The size of an amount, rounded as everywhere on the page.
std::string amount_text(const ui::Ui& ui, double amount);

}  // namespace views
