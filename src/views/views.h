// SPDX-License-Identifier: EUPL-1.2
// A view is a function of the state. It draws through ui:: and emits what a person wants to happen.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "state/state.h"
#include "ui/ui.h"

namespace views {

using Actions = std::vector<state::Action>;

// The whole page: skip link, header, notices, the view that the route names, footer.
void page(ui::Ui& ui, const state::State& state, Actions& actions);

// --- views ------------------------------------------------------------------------------------------------
void notices(ui::Ui& ui, const state::State& state, Actions& actions);
void data(ui::Ui& ui, const state::State& state, Actions& actions);
void accessibility(ui::Ui& ui, const state::State& state, Actions& actions);  // needs a plan
void help(ui::Ui& ui, const state::State& state, Actions& actions);
void about(ui::Ui& ui, const state::State& state, Actions& actions);  // needs a plan
// Slides: on the stage one at a time and nothing else, as a handout (needs a plan) below each other.
void stage(ui::Ui& ui, const state::State& state, Actions& actions);
void handout(ui::Ui& ui, const state::State& state, Actions& actions);
void not_found(ui::Ui& ui, const state::State& state);
void gallery(ui::Ui& ui, const state::State& state, Actions& actions);
void overview(ui::Ui& ui, const state::State& state, Actions& actions);
void calculator(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);
void measure(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);

}  // namespace views
