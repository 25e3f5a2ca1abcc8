// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "plan/rules.h"
#include "plan/search.h"
#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

// So few are seen at a glance.
constexpr std::size_t k_few = 3;

// Those that hold what is searched, and the way to search.
std::vector<const plan::Measure*> search(ui::Ui& ui, const state::State& state, Actions& actions) {
    const plan::Plan& plan = *state.plan;
    std::vector<const plan::Measure*> found;
    const bool many = plan.measures.size() > k_few;
    for (const plan::Measure& measure : plan.measures) {
        if (!many || plan::mentions(plan, measure, state.search)) {
            found.push_back(&measure);
        }
    }
    if (!many) {
        return found;
    }
    ui.space(12.0F);
    const ui::Scope landmark = ui::container(ui, "search", Role::search, ui.t(Text::overview_search));
    if (auto words = ui::search_field(ui, "words", ui.t(Text::overview_search), state.search)) {
        actions.push_back(state::Search{*std::move(words)});
    }
    ui.space(8.0F);
    const ui::Scope status = ui::container(ui, "found", Role::status);
    ui::paragraph(ui, "text",
                  found.empty() ? ui.t(Text::overview_none, {state.search})
                                : ui.t(Text::overview_found,
                                       {std::to_string(found.size()), std::to_string(plan.measures.size())}),
                  {ui::Type::small, ui::Color::muted});
    return found;
}

}  // namespace

void overview(ui::Ui& ui, const state::State& state, Actions& actions) {
    const plan::Plan& plan = *state.plan;
    const ui::Scope keys = ui.keys("overview");
    ui.space(24.0F);
    {
        const ui::Scope words = plans_words(ui, plan);
        ui::heading(ui, "title", 1, plan.name);
    }
    ui.space(16.0F);
    ui::heading(ui, "measures_title", 2, ui.t(Text::page_measures));
    const std::vector<const plan::Measure*> found = search(ui, state, actions);
    if (found.empty()) {
        return;
    }
    const ui::Scope list = ui::container(ui, "measures", Role::list, ui.t(Text::page_measures));
    for (const plan::Measure* shown : found) {
        const plan::Measure& measure = *shown;
        ui.space(16.0F);
        const ui::Scope card = ui::card(ui, measure.id, Role::list_item);
        {
            const ui::Scope words = plans_words(ui, plan);
            ui::link(ui, "link", measure.name, state::to_hash({state::Route::View::measure, measure.id}));
        }
        const ui::Scope line = ui::flow(ui, 10.0F);
        if (const plan::Phase* phase = plan.find_phase(measure.phase)) {
            const ui::Scope words = plans_words(ui, plan);
            ui::chip(ui, "phase", ui::icons::k_calendar, plan::phase_name(*phase, measure), ui::Tone::accent);
        }
        status_chip(ui, plan, measure);
        fact_chips(ui, state, measure);
    }
}

}  // namespace views
