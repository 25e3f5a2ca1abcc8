// SPDX-License-Identifier: EUPL-1.2
// Where people calculate for themselves: one slider and field per input, and the way back.
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "emissions/units.h"
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/calculation.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

void origin_note(ui::Ui& ui, std::string_view key, const std::string& text) {
    ui::TextOptions note;
    note.type = ui::Type::small;
    note.color = ui::Color::muted;
    ui::paragraph(ui, key, text, note);
}

namespace {

// Before anyone moved it.
double initial_value(const Calculation& calculation, const emissions::Quantity& quantity) {
    emissions::Question untouched = calculation.question;
    untouched.inputs.clear();
    return emissions::input_value(*calculation.model, untouched, quantity.id, calculation.year);
}

// "80 %"; absent: the value that the quantity has by itself.
std::string figure(const ui::Ui& ui, const Calculation& calculation, const emissions::Quantity& quantity,
                   std::optional<double> value) {
    return quantity_figure(ui, quantity, value ? *value : initial_value(calculation, quantity));
}

void input(ui::Ui& ui, const Calculation& calculation, const plan::Measure& measure,
           const emissions::Quantity& quantity, Actions& actions) {
    const ui::Scope item = ui::container(ui, quantity.id, Role::list_item);
    const double value =
        emissions::input_value(*calculation.model, calculation.question, quantity.id, calculation.year);
    const Reading reading = reading_of(ui, quantity);
    const std::string& name = quantity.label.in(ui.language());
    const std::string field_name = reading.unit.empty() ? ui.t(Text::emissions_field_plain, {name})
                                                        : ui.t(Text::emissions_field, {name, reading.unit});
    const std::string field_key = ui.key("field");
    const auto draft = ui.drafts().find(field_key);
    const bool usable = draft == ui.drafts().end() || base::parse_number(draft->second, ui.language()).has_value();

    const ui::Area whole = ui.area();
    const bool own = calculation.question.inputs.count(quantity.id) > 0;
    const float field_width = 132.0F;
    const float unit_room = std::clamp(whole.width - field_width - 12.0F, 1.0F, 220.0F);
    const float unit_width = ui::lay_out(ui, ui::plain(reading.unit), ui::Type::body, unit_room).width;
    const bool beside = whole.width >= 440.0F;
    ui::Area left = whole;
    left.width = beside ? whole.width - field_width - unit_width - 32.0F : whole.width;
    float left_bottom = 0.0F;
    {
        const ui::Scope in = ui.inside(left);
        ui::label(ui, "name", name, {ui::Type::h4});
        left_bottom = ui.area().y;
    }
    ui::Area right = whole;
    right.x = beside ? whole.x + whole.width - field_width - unit_width - 10.0F : whole.x;
    right.y = beside ? whole.y - 8.0F : left_bottom + 4.0F;
    right.width = whole.x + whole.width - right.x;
    std::optional<std::string> typed;
    float unit_bottom = 0.0F;
    {
        const ui::Scope in = ui.inside(right);
        const ui::Scope line = ui::flow(ui, 10.0F);
        typed = ui::text_field(ui, "field", field_name, plain_value(ui, value, reading),
                               {field_width, usable ? "" : "error"});
        ui::Area& at = ui.area();
        ui::Area unit = at;
        unit.x += at.flow_x;
        unit.y += (ui::k_target_px - ui.setting(ui::Type::body).line_px) / 2.0F;
        unit.width = unit_width + 1.0F;
        const ui::Scope beside_field = ui.inside(unit);
        ui.area().flow = false;
        ui::label(ui, "unit", reading.unit, {});
        unit_bottom = ui.area().y;
    }
    ui.area().y = std::max({left_bottom, right.y + ui::k_target_px, unit_bottom});
    if (!usable) {
        const auto bound = [&](double limit) { return plain_value(ui, limit, reading); };
        ui.space(6.0F);
        const ui::Scope alert = ui::container(ui, "error", Role::alert);
        ui::TextOptions wrong;
        wrong.type = ui::Type::label;
        wrong.color = ui::Color::late;
        ui::icon_label(ui, "text", ui::icons::k_triangle_alert,
                       ui.t(Text::emissions_not_a_number, {bound(*quantity.min), bound(*quantity.max)}), wrong);
    }
    ui::SliderOptions options;
    options.min = *quantity.min;
    options.max = *quantity.max;
    options.step = quantity.step.value_or((options.max - options.min) / 100.0);
    options.value_text = spoken_figure(ui, plain_value(ui, value, reading), reading);
    const std::optional<double> moved = ui::slider(ui, "slider", name, value, options);
    const std::string origin = provenance_text(ui, quantity.provenance);
    if (own) {
        const double initial = initial_value(calculation, quantity);
        const std::string figure = base::with_unit(plain_value(ui, initial, reading), reading.unit);
        origin_note(ui, "origin", ui.t(Text::provenance_own_input, {figure, origin}));
    } else {
        origin_note(ui, "origin", origin);
    }

    if (moved) {
        actions.push_back(state::SetInput{measure.id, quantity.id, *moved});
    }
    if (typed) {
        if (const auto number = base::parse_number(*typed, ui.language())) {
            actions.push_back(state::SetInput{measure.id, quantity.id, *number / reading.factor});
        }
    }
}

const emissions::Quantity* moved_quantity(const emissions::Model& model, const state::InputMove& move) {
    if (move.measure != state::k_shared_inputs) {
        return model.find_quantity(move.quantity);
    }
    for (const emissions::Quantity& quantity : model.quantities) {
        if (quantity.effective().shared == move.quantity) {
            return &quantity.effective();
        }
    }
    return nullptr;
}

// What a step of the history did, on the page of this measure: "Anteil E-Akte von 60 % auf 80 %".
std::string words(const ui::Ui& ui, const state::State& state, const state::Change& change, const plan::Measure& here) {
    const state::InputMove& first = change.moves.front();
    const plan::Measure* measure = state.plan->find_measure(first.measure);
    std::string text;
    switch (change.kind) {
        case state::Change::Kind::reset: text = ui.t(Text::history_reset); break;
        case state::Change::Kind::taken_over: return ui.t(Text::history_taken_over);
        case state::Change::Kind::set:
            // What measures share is told by the one that is shown.
            measure = first.measure == state::k_shared_inputs ? &here : measure;
            if (measure != nullptr && measure->emissions) {
                const Calculation calculation = calculate(state, *measure);
                const emissions::Quantity* quantity = moved_quantity(*calculation.model, first);
                if (quantity == nullptr) {
                    return ui.t(Text::history_something);
                }
                text = ui.t(Text::history_set,
                            {quantity->label.in(ui.language()), figure(ui, calculation, *quantity, first.before),
                             figure(ui, calculation, *quantity, first.after)});
            }
            break;
    }
    const bool elsewhere = measure != nullptr && measure != &here;
    return elsewhere ? text + " (" + measure->name + ")" : text;
}

void ways_back(ui::Ui& ui, const state::State& state, const Calculation& calculation, const plan::Measure& measure,
               Actions& actions) {
    const state::History& history = state.history;
    const bool moved = !calculation.question.inputs.empty();
    if (!moved && history.done.empty() && history.undone.empty()) {
        return;
    }
    ui.space(20.0F);
    const ui::Scope line = ui::flow(ui, 8.0F);
    if (!history.done.empty()) {
        ui::ButtonOptions undo;
        undo.icon = ui::icons::k_undo_2;
        undo.name = ui.t(Text::history_undo_name, {words(ui, state, history.done.back(), measure)});
        if (ui::button(ui, "undo", ui.t(Text::history_undo), undo)) {
            actions.push_back(state::Undo{});
        }
    }
    if (!history.undone.empty()) {
        ui::ButtonOptions redo;
        redo.icon = ui::icons::k_redo_2;
        redo.name = ui.t(Text::history_redo_name, {words(ui, state, history.undone.back(), measure)});
        if (ui::button(ui, "redo", ui.t(Text::history_redo), redo)) {
            actions.push_back(state::Redo{});
        }
    }
    if (moved) {
        ui::ButtonOptions reset;
        reset.icon = ui::icons::k_rotate_ccw;
        reset.name = ui.t(Text::emissions_reset_name);
        if (ui::button(ui, "reset", ui.t(Text::emissions_reset), reset)) {
            actions.push_back(state::ResetInputs{measure.id});
        }
    }
}

// There from the beginning: an assistive technology tells what changes in it, seldom that it appears.
void last_step(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const state::History& history = state.history;
    const ui::Scope status = ui::container(ui, "history", Role::status);
    using Last = state::History::Last;
    std::string said;
    if (history.last == Last::undo) {
        said = ui.t(Text::history_undone, {words(ui, state, history.undone.back(), measure)});
    } else if (!history.done.empty()) {
        said = words(ui, state, history.done.back(), measure);
        said = history.last == Last::redo ? ui.t(Text::history_redone, {said}) : said;
    }
    if (!said.empty()) {
        said += state.unkept ? "." : ". " + ui.t(Text::history_saved);
        ui.space(8.0F);
        origin_note(ui, "said", said);
    }
}

}  // namespace

void quantity_inputs(ui::Ui& ui, const Calculation& calculation, const plan::Measure& measure, std::string_view key,
                     std::string_view name, const std::vector<std::string>& ids, Actions& actions) {
    const ui::Scope list = ui::container(ui, key, Role::list, name);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ui.space(i == 0 ? 14.0F : 22.0F);
        input(ui, calculation, measure, *calculation.model->find_quantity(ids[i]), actions);
    }
}

void history_controls(ui::Ui& ui, const state::State& state, const Calculation& calculation,
                      const plan::Measure& measure, Actions& actions) {
    ways_back(ui, state, calculation, measure, actions);
    last_step(ui, state, measure);
}

}  // namespace views
