// SPDX-License-Identifier: EUPL-1.2
// Every widget in every state: to look up how one looks, and for tests of contrast, names and pictures.
#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/figure_list.h"
#include "ui/layout.h"
#include "ui/markdown.h"
#include "ui/picture.h"
#include "ui/qr.h"
#include "ui/segments.h"
#include "ui/stats.h"
#include "ui/stepper.h"
#include "ui/table.h"
#include "ui/text.h"
#include "ui/time_rail.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

ui::Scope section(ui::Ui& ui, std::string_view key, Text title) {
    ui.space(32.0F);
    ui::Scope region = ui::container(ui, key, Role::region, ui.t(title));
    ui::heading(ui, "title", 2, ui.t(title));
    ui.space(12.0F);
    return region;
}

void type(ui::Ui& ui) {
    const ui::Scope region = section(ui, "type", Text::gallery_type);
    ui::paragraph(ui, "lead", ui.t(Text::gallery_sample_lead), {ui::Type::lead});
    ui.space(12.0F);
    ui::heading(ui, "third", 3, ui.t(Text::gallery_third));
    ui.space(8.0F);
    ui::paragraph(ui, "body", ui.t(Text::gallery_sample_body));
    ui.space(8.0F);
    ui::paragraph(ui, "strong", ui.t(Text::gallery_sample_strong), {ui::Type::strong});
    ui.space(12.0F);
    ui::heading(ui, "fourth", 4, ui.t(Text::gallery_fourth));
    ui.space(8.0F);
    ui::markdown(ui, "markdown", ui.t(Text::gallery_sample_markdown));
    ui.space(8.0F);
    ui::paragraph(ui, "small", ui.t(Text::gallery_sample_small), {ui::Type::small, ui::Color::muted});
}

// Text pairs are shown as they look, what is not text by its figure.
void colours(ui::Ui& ui) {
    const ui::Scope region = section(ui, "colours", Text::gallery_colours);
    ui::paragraph(ui, "note", ui.t(Text::gallery_colours_note), {ui::Type::body, ui::Color::muted});
    ui.space(12.0F);
    const auto words = [&](const ui::ColorPair& pair) {
        return ui.t(Text::gallery_colour_pair,
                    {std::string(ui::color_name(pair.ink)), std::string(ui::color_name(pair.ground))});
    };
    const auto ratio = [&](const ui::ColorPair& pair) {
        const double contrast = ui::contrast(ui.color(pair.ink), ui.color(pair.ground));
        return ui.t(Text::gallery_ratio, {base::format_number(contrast, ui.language(), {1, 1})});
    };
    {
        ui::heading(ui, "text_title", 3, ui.t(Text::gallery_colours_text));
        ui.space(8.0F);
        const ui::Scope list = ui::container(ui, "text", Role::list, ui.t(Text::gallery_colours_text));
        for (const ui::ColorPair& pair : ui::k_color_pairs) {
            if (pair.at_least >= 4.5) {
                const ui::Scope card = ui::card(ui, words(pair), Role::list_item, {}, {pair.ground, 12.0F, 8.0F});
                ui::paragraph(ui, "words", words(pair) + ", " + ratio(pair), {ui::Type::label, pair.ink});
            }
            ui.space(pair.at_least >= 4.5 ? 4.0F : 0.0F);
        }
    }
    ui.space(16.0F);
    ui::heading(ui, "graphics_title", 3, ui.t(Text::gallery_colours_graphics));
    std::vector<ui::FigureRow> rows;
    for (const ui::ColorPair& pair : ui::k_color_pairs) {
        if (pair.at_least < 4.5) {
            rows.push_back({words(pair), words(pair), ratio(pair)});
        }
    }
    ui::figure_list(ui, "graphics", ui.t(Text::gallery_colours_graphics), rows);
}

void facts(ui::Ui& ui) {
    const ui::Scope region = section(ui, "facts", Text::gallery_facts);
    {
        const ui::Scope line = ui::flow(ui, 10.0F);
        ui::chip(ui, "neutral", ui::icons::k_info, ui.t(Text::gallery_neutral), ui::Tone::neutral);
        ui::chip(ui, "good", ui::icons::k_circle_check, ui.t(Text::gallery_good), ui::Tone::good);
        ui::chip(ui, "late", ui::icons::k_triangle_alert, ui.t(Text::gallery_late), ui::Tone::late);
        ui::chip(ui, "cancelled", ui::icons::k_circle_x, ui.t(Text::gallery_cancelled), ui::Tone::cancelled);
        ui::chip(ui, "unknown", ui::icons::k_circle, ui.t(Text::gallery_unknown), ui::Tone::unknown);
        ui::chip(ui, "accent", ui::icons::k_calendar, ui.t(Text::gallery_accent), ui::Tone::accent);
    }
    ui.space(16.0F);
    ui::dots(ui, 3, 5, ui::Color::accent);
    ui.space(16.0F);
    const auto kg = [&](double value) {
        return base::with_unit(base::format_number(value, ui.language(), {0, 0, value < 0.0}), "kg");
    };
    const ui::Scope card = ui::card(ui, "tiles", Role::group);
    ui::stats(ui, "stats", ui.t(Text::gallery_facts),
              {{"saved", ui.t(Text::gallery_stat), kg(5810.0), ui.t(Text::gallery_stat_note), ui::Color::saves},
               {"caused", ui.t(Text::gallery_stat_other), kg(2310.0), "", ui::Color::adds}});
}

void controls(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope region = section(ui, "controls", Text::gallery_controls);
    state::Samples samples = state.samples;
    {
        const ui::Scope line = ui::flow(ui, 8.0F);
        ui::ButtonOptions filled;
        filled.style = ui::ButtonStyle::filled;
        filled.icon = ui::icons::k_download;
        ui::button(ui, "filled", ui.t(Text::gallery_filled), filled);
        ui::button(ui, "quiet", ui.t(Text::gallery_quiet));
        ui::ButtonOptions toggle;
        toggle.pressed = samples.on;
        if (ui::button(ui, "pressed", ui.t(Text::gallery_pressed), toggle)) {
            samples.on = !samples.on;
            actions.push_back(state::Try{samples});
        }
        ui::ButtonOptions icon;
        icon.icon = ui::icons::k_contrast;
        icon.name = ui.t(Text::page_appearance_name);
        // The text view has no icons.
        const bool document = state.view == state::ViewMode::document;
        if (ui::button(ui, "icon", document ? ui.t(Text::page_appearance) : "", icon)) {
            actions.push_back(state::ShowHelp{true});
        }
    }
    ui.space(8.0F);
    ui::link(ui, "link", ui.t(Text::gallery_link), "#/", ui::icons::k_chevron_left);
    ui::link(ui, "here", ui.t(Text::gallery_link_here), "#/gallery", ui::icons::k_image, true);
}

void inputs(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope region = section(ui, "inputs", Text::gallery_inputs);
    state::Samples samples = state.samples;
    bool changed = false;
    const std::string percent = base::format_number(samples.share * 100.0, ui.language());
    ui::label(ui, "slider_text", ui.t(Text::gallery_slider), {ui::Type::h4});
    if (const auto share =
            ui::slider(ui, "slider", ui.t(Text::gallery_slider), samples.share,
                       {.min = 0.0, .max = 1.0, .value_text = ui.t(Text::emissions_spoken_percent, {percent})})) {
        samples.share = *share;
        changed = true;
    }
    ui.space(12.0F);
    ui::label(ui, "field_text", ui.t(Text::gallery_field), {ui::Type::label});
    if (const auto typed = ui::text_field(ui, "field", ui.t(Text::gallery_field), percent)) {
        if (const auto number = base::parse_number(*typed, ui.language())) {
            samples.share = std::clamp(*number / 100.0, 0.0, 1.0);
            changed = true;
        }
    }
    ui.space(12.0F);
    ui::label(ui, "wrong_text", ui.t(Text::gallery_field_wrong), {ui::Type::label});
    ui::text_field(ui, "wrong", ui.t(Text::gallery_field_wrong), ui.t(Text::gallery_field_what), {.error = "error"});
    ui.space(6.0F);
    {
        const ui::Scope alert = ui::container(ui, "error", Role::alert);
        ui::icon_label(ui, "text", ui::icons::k_triangle_alert, ui.t(Text::gallery_field_error),
                       {ui::Type::label, ui::Color::late});
    }
    ui.space(12.0F);
    if (const auto on = ui::checkbox(ui, "checkbox", ui.t(Text::gallery_checkbox), samples.on)) {
        samples.on = *on;
        changed = true;
    }
    const std::pair<const char*, Text> k_choices[] = {
        {"one", Text::gallery_one}, {"two", Text::gallery_two}, {"three", Text::gallery_three}};
    std::vector<ui::Option> options;
    std::vector<ui::Segment> all;
    std::size_t chosen = 0;
    for (const auto& [id, text] : k_choices) {
        chosen = samples.choice == id ? all.size() : chosen;
        options.push_back({id, ui.t(text)});
        all.push_back({id, ui.t(text)});
    }
    ui.space(8.0F);
    if (auto picked = ui::select(ui, "select", ui.t(Text::gallery_select), options, options[chosen].id)) {
        samples.choice = *std::move(picked);
        changed = true;
    }
    ui.space(16.0F);
    if (const std::size_t now = ui::segments(ui, "segments", ui.t(Text::gallery_segments), all, chosen);
        now != chosen) {
        samples.choice = all[now].key;
        changed = true;
    }
    ui.space(16.0F);
    {
        const ui::Scope landmark = ui::container(ui, "search", Role::search, ui.t(Text::gallery_search));
        if (auto words = ui::search_field(ui, "words", ui.t(Text::gallery_search), samples.words)) {
            samples.words = *std::move(words);
            changed = true;
        }
    }
    ui.space(16.0F);
    {
        const ui::Scope folded = fold(ui, state, "fold", ui.t(Text::gallery_fold), actions);
        ui::paragraph(ui, "text", ui.t(Text::gallery_folded));
    }
    if (changed) {
        actions.push_back(state::Try{std::move(samples)});
    }
}

void progress(ui::Ui& ui) {
    const ui::Scope region = section(ui, "progress", Text::gallery_progress);
    using State = ui::Step::State;
    ui::stepper(ui, "stepper", ui.t(Text::gallery_progress),
                {{"one", ui.t(Text::gallery_one), State::done, false, ui.t(Text::measure_phase_done)},
                 {"two", ui.t(Text::gallery_two), State::active, true, ui.t(Text::measure_phase_active)},
                 {"three", ui.t(Text::gallery_three), State::open, false, ui.t(Text::measure_phase_open)}});
    ui.space(16.0F);
    ui::label(ui, "known_text", ui.t(Text::gallery_progress_known), {ui::Type::label});
    ui.space(6.0F);
    ui::progress(ui, "known", ui.t(Text::gallery_progress_known), 2.0 / 3.0);
    ui.space(12.0F);
    ui::label(ui, "unknown_text", ui.t(Text::gallery_progress_unknown), {ui::Type::label});
    ui.space(6.0F);
    ui::progress(ui, "unknown", ui.t(Text::gallery_progress_unknown), std::nullopt);
}

void rail(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope region = section(ui, "rail", Text::gallery_rail);
    using Mark = ui::RailItem::Mark;
    ui::Rail rail;
    rail.name = ui.t(Text::rail_title);
    rail.summary = ui.t(Text::gallery_rail_summary);
    rail.phase_label = ui.t(Text::rail_phase, {ui.t(Text::gallery_two)});
    rail.today_label = ui.t(Text::rail_today);
    rail.today = base::Date{2026, 6, 15};
    rail.phases = {{ui.t(Text::gallery_one), base::Date{2024, 1, 1}, base::Date{2025, 3, 31}, false},
                   {ui.t(Text::gallery_two), base::Date{2025, 4, 1}, {}, true}};
    const auto add = [&](const char* key, Text name, Mark mark, base::Date date, Text text, Text mark_text) {
        rail.items.push_back(
            {key, ui.t(name), mark, date, ui.t(text, {base::format_date(date, ui.language())}), ui.t(mark_text)});
    };
    add("done", Text::gallery_task_done, Mark::done, {2024, 9, 26}, Text::measure_task_done, Text::rail_state_done);
    add("late", Text::gallery_task_late, Mark::overdue, {2025, 12, 31}, Text::measure_task_due, Text::gallery_late);
    add("off", Text::gallery_task_off, Mark::cancelled, {2026, 3, 31}, Text::measure_task_due,
        Text::measure_task_cancelled);
    add("open", Text::gallery_task_open, Mark::open, {2027, 6, 30}, Text::measure_task_due, Text::measure_task_open);
    rail.selected = state.selected;
    rail.hint = ui.t(Text::rail_hint);
    const ui::Scope card = ui::card(ui, "card", Role::group);
    if (auto picked = ui::time_rail(ui, "sample", rail)) {
        actions.push_back(state::Select{*std::move(picked)});
    }
    std::vector<std::vector<std::string>> rows;
    for (const ui::RailItem& item : rail.items) {
        rows.push_back({item.name, item.date_text, item.state_text});
    }
    ui::data_table(ui, "table", rail.name,
                   {ui.t(Text::rail_column_task), ui.t(Text::rail_column_date), ui.t(Text::rail_column_state)}, rows);
}

void pictures(ui::Ui& ui) {
    const ui::Scope region = section(ui, "pictures", Text::gallery_pictures);
    ui::qr_code(ui, "qr", ui::qr_image("Klimaspur"), ui.t(Text::gallery_qr), ui.place(164.0F, 164.0F));
}

}  // namespace

void gallery(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope keys = ui.keys("gallery");
    ui.space(24.0F);
    ui::heading(ui, "title", 1, ui.t(Text::gallery_title));
    ui.space(12.0F);
    ui::paragraph(ui, "lead", ui.t(Text::gallery_lead), {ui::Type::lead});
    type(ui);
    colours(ui);
    facts(ui);
    controls(ui, state, actions);
    inputs(ui, state, actions);
    progress(ui);
    rail(ui, state, actions);
    {
        const ui::Scope region = section(ui, "charts", Text::gallery_charts);
        gallery_charts(ui);
    }
    pictures(ui);
}

}  // namespace views
