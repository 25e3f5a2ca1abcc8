// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "base/rarely.h"
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/picture.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

void skip_link(ui::Ui& ui) {
    // Drawn by the page's style sheet when it has the focus; on the canvas it takes no room.
    semantics::Node node;
    node.key = "skip";
    node.role = Role::link;
    node.href = "#main";
    node.runs = ui::plain(ui.t(Text::page_skip));
    node.marker = "skip";
    ui.record(std::move(node));
}

void settings(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope group = ui::container(ui, "settings", Role::group, ui.t(Text::page_settings));
    const ui::Scope line = ui::flow(ui, ui.phone() ? 6.0F : 8.0F);
    ui::ButtonOptions appearance;
    appearance.icon = ui::icons::k_contrast;
    appearance.name = ui.t(Text::page_appearance_name);
    // On a phone the three stand in one line; the text view has no icons that could stand for words.
    const bool icon_only = ui.phone() && state.view == state::ViewMode::canvas;
    if (ui::button(ui, "appearance", icon_only ? "" : ui.t(Text::page_appearance), appearance)) {
        actions.push_back(state::ShowHelp{true});
    }
    ui::ButtonOptions language;
    language.icon = ui::icons::k_languages;
    if (ui::button(ui, "language", ui.t(Text::page_other_language), language)) {
        actions.push_back(
            state::SetLanguage{ui.language() == base::Language::de ? base::Language::en : base::Language::de});
    }
    const bool document = state.view == state::ViewMode::document;
    ui::ButtonOptions view;
    view.icon = document ? ui::icons::k_image : ui::icons::k_file_text;
    if (ui::button(ui, "view", ui.t(document ? Text::page_canvas_view : Text::page_document_view), view)) {
        actions.push_back(state::SetView{document ? state::ViewMode::canvas : state::ViewMode::document});
    }
}

constexpr float k_logo_width = 120.0F;

void header(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope banner = ui::container(ui, "header", Role::banner);
    const ui::Area whole = ui.area();
    std::string town = "Klimaspur";
    if (state.plan) {
        const plan::Plan& plan = *state.plan;
        town =
            (plan.municipality.empty() ? plan.name : plan.municipality) + " · " + ui.t(Text::page_climate_protection);
    }
    town = state.town.name.empty() ? town : state.town.name;
    const bool logo = !state.town.logo.empty();
    const bool document = state.view == state::ViewMode::document;
    ui::ButtonOptions back;
    back.icon = ui::icons::k_chevron_left;
    back.name = ui.t(Text::page_back);
    const std::string back_label = document ? back.name : "";
    const bool back_there = state.standalone && state.route.view != state::Route::View::overview;
    const float back_width = back_there ? ui::button_width(ui, back_label, back.icon) + 12.0F : 0.0F;
    const float before_town = back_width + (logo ? k_logo_width + 12.0F : 0.0F);
    const auto width_of = [&](Text text) { return ui::button_width(ui, ui.t(text), ui::icons::k_contrast); };
    const float needed = width_of(Text::page_appearance) + width_of(Text::page_other_language) +
                         width_of(document ? Text::page_canvas_view : Text::page_document_view) + 16.0F;
    const float town_width = before_town + ui::lay_out(ui, ui::plain(town), ui::Type::h4, 4096.0F).width + 32.0F;
    const bool beside = town_width + needed + 24.0F <= whole.width;
    ui.space(beside ? 14.0F : 10.0F);
    ui::Area left = ui.area();
    left.width = beside ? whole.width - needed - 24.0F : whole.width;
    left.y += beside || before_town > 0.0F ? 8.0F : 0.0F;
    const float tall_bottom = before_town > 0.0F ? left.y + 36.0F : 0.0F;
    {
        if (back_there) {
            const ui::Scope in = ui.inside({left.x, left.y - 8.0F, left.width});
            if (ui::button(ui, "back", back_label, back)) {
                actions.push_back(state::Ask{state::Ask::What::go_back});
            }
        }
        if (logo) {
            ui::logo(ui, "logo", state.town.logo, state.town.logo_alt,
                     {left.x + back_width, left.y - 8.0F, k_logo_width, 44.0F});
        }
        left.x += before_town;
        left.width -= before_town;
        const ui::Scope in = ui.inside(left);
        ui::TextOptions name;
        name.type = ui::Type::h4;
        name.color = ui::Color::accent;
        ui::icon_label(ui, "town", logo ? "" : ui::icons::k_sprout, town, name);
        left.y = std::max(ui.area().y, tall_bottom);
    }
    ui::Area right = ui.area();
    right.x = beside ? whole.x + whole.width - needed : whole.x;
    right.width = beside ? needed : whole.width;
    right.y = beside ? right.y : left.y + 8.0F;
    {
        const ui::Scope in = ui.inside(right);
        settings(ui, state, actions);
        right.y = ui.area().y;
    }
    ui.area().y = std::max(left.y, right.y) + (beside ? 14.0F : 12.0F);
}

// In the place of what the part of the program which is not there yet would draw or say.
void more_to_come(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope keys = ui.keys("more");
    if (state.more != state::More::failed) {
        ui.space(32.0F);
        const ui::Scope status = ui::container(ui, "loading", Role::status);
        ui::paragraph(ui, "text", ui.t(Text::page_more_loading));
        return;
    }
    {
        const ui::Scope alert = ui::container(ui, "failed", Role::alert);
        ui::icon_label(ui, "text", ui::icons::k_triangle_alert, ui.t(Text::page_more_failed));
    }
    ui.space(12.0F);
    ui::ButtonOptions retry;
    retry.icon = ui::icons::k_rotate_ccw;
    if (ui::button(ui, "retry", ui.t(Text::page_more_retry), retry)) {
        actions.push_back(state::Ask{state::Ask::What::load_more});
    }
    ui.space(20.0F);
}

void main_content(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope landmark = ui::container(ui, "main", Role::main);
    notices(ui, state, actions);
    const bool view_is_there = state.more == state::More::there || !state::view_needs_more(state);
    if (!view_is_there || (state.more == state::More::failed && state::needs_more(state))) {
        more_to_come(ui, state, actions);
    }
    if (!view_is_there) {
        return;
    }
    if (state.route.view == state::Route::View::gallery) {
        base::rarely(gallery)(ui, state, actions);
        return;
    }
    if (!state.plan || state.route.view == state::Route::View::data) {
        base::rarely(data)(ui, state, actions);
        return;
    }
    if (state.route.view == state::Route::View::about) {
        base::rarely(about)(ui, state, actions);
        return;
    }
    if (state.route.view == state::Route::View::accessibility) {
        base::rarely(accessibility)(ui, state, actions);
        return;
    }
    if (state.route.view == state::Route::View::present && !base::rarely(state::slides)(state).empty()) {
        base::rarely(handout)(ui, state, actions);
        return;
    }
    if (const plan::Measure* shown = state::shown_measure(state)) {
        if (state.route.view == state::Route::View::calculator) {
            base::rarely(calculator)(ui, state, *shown, actions);
            return;
        }
        if (state.plan->measures.size() > 1) {
            const ui::Scope nav = ui::container(ui, "way", Role::navigation, ui.t(Text::page_measures));
            ui::link(ui, "all", ui.t(Text::page_all_measures), "#/", ui::icons::k_chevron_left);
            ui.space(8.0F);
        }
        measure(ui, state, *shown, actions);
    } else if (state.route.view == state::Route::View::overview) {
        overview(ui, state, actions);
    } else {
        base::rarely(not_found)(ui, state);
    }
}

void footer(ui::Ui& ui, const state::State& state, Actions& actions) {
    ui.space(36.0F);
    ui::divider(ui);
    ui.space(20.0F);
    const ui::Scope landmark = ui::container(ui, "footer", Role::content_info);
    ui::TextOptions small;
    small.type = ui::Type::small;
    small.color = ui::Color::muted;
    ui::paragraph(ui, "about", ui.t(Text::page_about), small);
    if (state.plan) {
        const plan::Plan& plan = *state.plan;
        ui.space(4.0F);
        ui::paragraph(ui, "licence",
                      plan.licence.empty() ? ui.t(Text::page_no_licence) : ui.t(Text::page_licence, {plan.licence}),
                      small);
        if (!plan.source_url.empty()) {
            ui::link(ui, "source", ui.t(Text::page_source), plan.source_url, ui::icons::k_external_link);
        }
        ui::link(ui, "data", ui.t(Text::data_link), state::to_hash({state::Route::View::data, {}}),
                 ui::icons::k_file_text, state.route.view == state::Route::View::data);
        const plan::Measure* shown = state::shown_measure(state);
        ui::link(ui, "present", ui.t(Text::page_present),
                 state::to_hash({state::Route::View::present, shown == nullptr ? "" : shown->id, {}}),
                 ui::icons::k_image, state.route.view == state::Route::View::present);
        ui::link(ui, "embed", ui.t(Text::about_embed), state::to_hash({state::Route::View::about, {}}),
                 ui::icons::k_copy, state.route.view == state::Route::View::about);
        ui::link(ui, "accessibility", ui.t(Text::accessibility_title),
                 state::to_hash({state::Route::View::accessibility, {}}), ui::icons::k_info,
                 state.route.view == state::Route::View::accessibility);
        ui.space(8.0F);
        ui::ButtonOptions print;
        print.icon = ui::icons::k_file_text;
        const ui::Scope line = ui::flow(ui, 8.0F);
        if (ui::button(ui, "print", ui.t(Text::page_print), print)) {
            actions.push_back(state::Ask{state::Ask::What::print});
        }
        ui::ButtonOptions share;
        share.icon = ui::icons::k_external_link;
        if (ui::button(ui, "share", ui.t(Text::page_share), share)) {
            actions.push_back(state::Ask{state::Ask::What::share});
        }
    }
    ui.space(32.0F);
}

}  // namespace

void page(ui::Ui& ui, const state::State& state, Actions& actions) {
    if (state::is_on_stage(state)) {
        base::rarely(stage)(ui, state, actions);
        return;
    }
    const float width = ui.area().width;
    const float gutter = width < 600.0F ? 16.0F : (width < 1024.0F ? 24.0F : 40.0F);
    ui::Area column = ui.area();
    column.width = std::min(width - 2.0F * gutter, 1200.0F);
    column.x = std::floor((width - column.width) / 2.0F);
    float bottom = 0.0F;
    {
        const ui::Scope in = ui.inside(column);
        skip_link(ui);
        header(ui, state, actions);
        main_content(ui, state, actions);
        footer(ui, state, actions);
        bottom = ui.area().y;
        if (state.help_is_open && state.more == state::More::there) {
            base::rarely(help)(ui, state, actions);
        }
    }
    ui.area().y = bottom;
}

}  // namespace views
