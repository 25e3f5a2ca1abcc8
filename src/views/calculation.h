// SPDX-License-Identifier: EUPL-1.2
// One measure's result as the page shows it, calculated once a frame and told the same everywhere.
#pragma once

#include <string>

#include "emissions/evaluate.h"
#include "plan/plan.h"
#include "state/state.h"
#include "ui/ui.h"

namespace views {

struct Calculation {
    const emissions::Model* model = nullptr;
    const emissions::Scenario* scenario = nullptr;
    emissions::Inputs inputs;
    int year = 0;
    emissions::Comparison comparison;
};

// Needs a measure that has a model.
Calculation calculate(const state::State& state, const plan::Measure& measure);

// The size of an amount, rounded as everywhere on the page.
std::string amount_text(const ui::Ui& ui, double amount);

}  // namespace views
