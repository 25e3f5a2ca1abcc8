// SPDX-License-Identifier: EUPL-1.2
// Plans and inputs, in and out.
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

using Kind = state::PlanSource::Kind;

constexpr float k_gap_px = 32.0F;

void section(ui::Ui& ui, std::string_view key, Text title) {
    ui.space(k_gap_px);
    ui::heading(ui, key, 2, ui.t(title));
    ui.space(8.0F);
}

void open(ui::Ui& ui, Actions& actions) {
    section(ui, "open", Text::data_open);
    ui::paragraph(ui, "open_hint", ui.t(Text::data_open_hint));
    ui.space(12.0F);
    ui::ButtonOptions choose;
    choose.style = ui::ButtonStyle::filled;
    choose.icon = ui::icons::k_file_text;
    if (ui::button(ui, "choose", ui.t(Text::data_choose), choose)) {
        actions.push_back(state::Ask{state::Ask::What::choose_file});
    }
}

std::string origin(const ui::Ui& ui, const state::RecentPlan& plan) {
    std::string text = plan.kind == Kind::address  ? plan.name
                       : plan.kind == Kind::pasted ? ui.t(Text::data_recent_pasted)
                                                   : ui.t(Text::data_recent_file, {plan.name});
    if (plan.opened_on) {
        text += ", " + ui.t(Text::data_recent_on, {base::format_date(*plan.opened_on, ui.language())});
    }
    return text;
}

void recent(ui::Ui& ui, const state::State& state, Actions& actions) {
    section(ui, "recent", Text::data_recent);
    if (state.recent.empty()) {
        ui::paragraph(ui, "recent_none", ui.t(Text::data_recent_none), {ui::Type::body, ui::Color::muted});
        return;
    }
    const ui::Scope list = ui::container(ui, "recent_list", Role::list, ui.t(Text::data_recent));
    for (std::size_t i = 0; i < state.recent.size(); ++i) {
        const state::RecentPlan& plan = state.recent[i];
        ui.space(i > 0 ? 12.0F : 4.0F);
        const ui::Scope card = ui::card(ui, plan.fingerprint, Role::list_item);
        ui::label(ui, "title", plan.title, {ui::Type::h4});
        ui::paragraph(ui, "origin", origin(ui, plan), {ui::Type::small, ui::Color::muted});
        ui.space(8.0F);
        const ui::Scope line = ui::flow(ui, 8.0F);
        ui::ButtonOptions open;
        open.icon = ui::icons::k_file_text;
        open.name = ui.t(Text::data_recent_open_name, {plan.title});
        if (ui::button(ui, "open", ui.t(Text::data_recent_open), open)) {
            actions.push_back(state::Ask{state::Ask::What::open_recent, i});
        }
        ui::ButtonOptions forget;
        forget.icon = ui::icons::k_x;
        forget.name = ui.t(Text::data_recent_forget_name, {plan.title});
        if (ui::button(ui, "forget", ui.t(Text::data_recent_forget), forget)) {
            actions.push_back(state::Ask{state::Ask::What::forget_recent, i});
        }
    }
}

std::string shown_from(const ui::Ui& ui, const state::PlanSource& source) {
    switch (source.kind) {
        case Kind::address: return ui.t(Text::data_address, {source.name});
        case Kind::file:
        case Kind::kept: return ui.t(Text::data_file, {source.name});
        case Kind::pasted: return ui.t(Text::data_pasted);
        case Kind::bundled: break;
    }
    return ui.t(Text::data_bundled);
}

void shown(ui::Ui& ui, const state::State& state, Actions& actions) {
    section(ui, "shown", Text::data_shown);
    {
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::paragraph(ui, "shown_name", state.plan->name);
    }
    ui::paragraph(ui, "shown_from", shown_from(ui, state.source), {ui::Type::body, ui::Color::muted});
    ui.space(12.0F);
    ui::ButtonOptions save;
    save.icon = ui::icons::k_download;
    if (ui::button(ui, "save_plan", ui.t(Text::data_save_plan), save)) {
        actions.push_back(state::Ask{state::Ask::What::save_plan});
    }
    if (state.source.kind != Kind::bundled) {
        // Opened anew without a parameter, the page shows what it came with.
        ui::link(ui, "to_bundled", ui.t(Text::data_to_bundled), "?", ui::icons::k_chevron_left);
    }
}

void inputs(ui::Ui& ui, const state::State& state, Actions& actions) {
    section(ui, "inputs", Text::data_inputs);
    if (!state.unkept) {
        ui::paragraph(ui, "inputs_kept", ui.t(Text::data_kept));
    }
    ui.space(8.0F);
    ui::paragraph(ui, "inputs_hint", ui.t(Text::data_save_kept_hint));
    ui.space(12.0F);
    save_kept_button(ui, actions);
}

}  // namespace

void data(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope keys = ui.keys("data");
    if (state.plan) {
        ui::link(ui, "back", ui.t(Text::page_to_start), "#/", ui::icons::k_chevron_left);
    }
    ui.space(8.0F);
    ui::heading(ui, "title", 1, ui.t(Text::data_title));
    open(ui, actions);
    recent(ui, state, actions);
    if (state.plan) {
        shown(ui, state, actions);
        inputs(ui, state, actions);
    }
}

}  // namespace views
