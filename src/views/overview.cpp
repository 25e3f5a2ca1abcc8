// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

void overview(ui::Ui& ui, const state::State& state, Actions& /*actions*/) {
    const plan::Plan& plan = *state.plan;
    const ui::Scope keys = ui.keys("overview");
    ui.space(24.0F);
    {
        const ui::Scope words = plans_words(ui, plan);
        ui::heading(ui, "title", 1, plan.name);
    }
    ui.space(16.0F);
    ui::heading(ui, "measures_title", 2, ui.t(Text::page_measures));
    const ui::Scope list = ui::container(ui, "measures", Role::list, ui.t(Text::page_measures));
    for (const plan::Measure& measure : plan.measures) {
        ui.space(16.0F);
        const ui::Scope card = ui::card(ui, measure.id, Role::list_item);
        {
            const ui::Scope words = plans_words(ui, plan);
            ui::link(ui, "link", measure.name, state::to_hash({state::Route::View::measure, measure.id}));
        }
        const ui::Scope line = ui::flow(ui, 10.0F);
        if (const plan::Phase* phase = plan.find_phase(measure.phase)) {
            const ui::Scope words = plans_words(ui, plan);
            ui::chip(ui, "phase", ui::icons::k_flag, plan::phase_name(*phase, measure), ui::Tone::accent);
        }
        status_chip(ui, plan, measure);
        fact_chips(ui, state, measure);
    }
}

}  // namespace views
