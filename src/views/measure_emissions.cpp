// SPDX-License-Identifier: EUPL-1.2
// What a measure does to emissions, as far as one wants to know at a glance; the calculator has the rest.
#include <cmath>

#include "base/format.h"
#include "emissions/parts.h"
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/waterfall_chart.h"
#include "views/calculation.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

Calculation calculate(const state::State& state, const plan::Measure& measure) {
    Calculation result;
    result.model = &*measure.emissions;
    result.question = state::question_of(state, measure);
    result.year = state::year_of(state, measure);
    result.comparison = emissions::compare(*result.model, result.question, result.year);
    return result;
}

std::string result_unit(const ui::Ui& ui, const Calculation& calculation) {
    return emissions::unit_label(emissions::unit_of(*calculation.model, calculation.question), ui.language());
}

std::string result_sentence(const ui::Ui& ui, const Calculation& calculation) {
    const double saving = calculation.comparison.saving;
    const Text sentence =
        saving > 0.0 ? Text::emissions_saves : (saving < 0.0 ? Text::emissions_costs : Text::emissions_same);
    return ui.t(sentence, {calculation.question.scenario->label.in(ui.language()), amount_text(ui, saving),
                           result_unit(ui, calculation), std::to_string(calculation.year)});
}

void result_figure(ui::Ui& ui, const Calculation& calculation) {
    const emissions::Comparison& comparison = calculation.comparison;
    const double saving = comparison.saving;
    {
        const ui::Scope status = ui::container(ui, "result", Role::status);
        ui::paragraph(ui, "reading", result_sentence(ui, calculation));
    }
    ui.space(16.0F);
    const ui::Scope line = ui::flow(ui, 14.0F);
    const std::string sign = saving > 0.0 ? "\u2212" : (saving < 0.0 ? "+" : "");
    ui::TextOptions big;
    big.type = ui::Type::figure_big;
    big.color = saving >= 0.0 ? ui::Color::accent : ui::Color::late;
    big.max_width = ui.area().width;
    ui::label(ui, "figure", sign + amount_text(ui, saving), big);
    ui::TextOptions beside;
    beside.type = ui::Type::h3;
    beside.max_width = ui.area().width;
    // A share of what is small or below zero without the measure says nothing.
    const double share = comparison.saving_share_0_1;
    const bool telling = saving != 0.0 && comparison.baseline.total > 0.0 && std::fabs(share) <= 1.0;
    const std::string percent = ui.t(saving >= 0.0 ? Text::emissions_percent_less : Text::emissions_percent_more,
                                     {base::format_percent(std::fabs(share), ui.language(), {1, 1})});
    const std::string unit = result_unit(ui, calculation);
    ui::label(ui, "unit", telling ? unit + "\n" + percent : unit, beside);
}

void result_steps(ui::Ui& ui, std::string_view key, const Calculation& calculation) {
    const emissions::Comparison& comparison = calculation.comparison;
    const std::string unit = result_unit(ui, calculation);
    ui::Waterfall steps;
    steps.name = ui.t(Text::emissions_steps, {std::to_string(calculation.year)});
    steps.table_head = {ui.t(Text::emissions_steps_part), ui.t(Text::emissions_steps_amount, {unit})};
    const auto level = [&](const char* id, std::string name, double value) {
        steps.steps.push_back({id, std::move(name), signed_amount(ui, value, {}), value, true});
    };
    level("without", ui.t(Text::emissions_without), comparison.baseline.total);
    std::string most_saving;
    std::string most_adding;
    double saved = 0.0;
    double added = 0.0;
    for (const emissions::Part& part :
         emissions::parts_by(emissions::Tag::group, *calculation.model, calculation.question, comparison)) {
        if (part.saving == 0.0) {
            continue;
        }
        const std::string& name =
            emissions::group_name(*calculation.model, calculation.question, part.id, ui.language());
        const std::string sign = part.saving < 0.0 ? "+" : "\u2212";
        steps.steps.push_back({part.id, name, sign + amount_text(ui, part.saving), -part.saving, false});
        if (part.saving > saved) {
            saved = part.saving;
            most_saving = name;
        } else if (part.saving < added) {
            added = part.saving;
            most_adding = name;
        }
    }
    level("with", calculation.question.scenario->label.in(ui.language()), comparison.scenario.total);
    if (!most_saving.empty() && !most_adding.empty()) {
        steps.summary = ui.t(Text::emissions_steps_both, {most_saving, most_adding});
    } else if (!most_saving.empty()) {
        steps.summary = ui.t(Text::emissions_steps_saving, {most_saving});
    } else if (!most_adding.empty()) {
        steps.summary = ui.t(Text::emissions_steps_adding, {most_adding});
    }
    const ui::Scope keys = ui.keys(key);
    ui::heading(ui, "title", 3, steps.name);
    ui.space(4.0F);
    const std::string in_unit = ui.t(Text::emissions_steps_amount, {unit});
    origin_note(ui, "unit", steps.summary.empty() ? in_unit : steps.summary + " " + in_unit + ".");
    ui.space(8.0F);
    ui::waterfall(ui, "chart", steps);
}

std::vector<std::string> main_decisions(const Calculation& calculation) {
    constexpr std::size_t k_most = 3;
    // As published: no slider may go away because of where another one stands.
    emissions::Question untouched = calculation.question;
    untouched.inputs.clear();
    std::vector<std::string> ids;
    for (const emissions::Input& input :
         emissions::decisions(*calculation.model, untouched, calculation.year, k_most)) {
        ids.push_back(input.id);
    }
    return ids;
}

void measure_emissions(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    if (!measure.emissions) {
        return;
    }
    const Calculation calculation = calculate(state, measure);
    const ui::Scope card = ui::card(ui, "emissions", Role::region, ui.t(Text::emissions_title));
    ui::heading(ui, "title", 2, ui.t(Text::emissions_title));
    ui.space(8.0F);
    result_figure(ui, calculation);
    ui.space(24.0F);
    result_steps(ui, "steps", calculation);
    ui.space(28.0F);

    const std::vector<std::string> inputs = main_decisions(calculation);
    if (!inputs.empty()) {
        ui::heading(ui, "inputs_title", 3, ui.t(Text::emissions_inputs));
        ui.space(6.0F);
        ui::paragraph(ui, "inputs_hint", ui.t(Text::emissions_inputs_hint), {ui::Type::body, ui::Color::muted});
        quantity_inputs(ui, calculation, measure, "inputs", ui.t(Text::emissions_inputs), inputs, actions);
        history_controls(ui, state, calculation, measure, actions);
        ui.space(24.0F);
    }
    ui::link(ui, "calculator", ui.t(Text::emissions_to_calculator),
             state::to_hash({state::Route::View::calculator, measure.id, {}}), ui::icons::k_chevron_right);
    ui.space(12.0F);
    origin_note(ui, "limits", ui.t(Text::emissions_limits));
}

}  // namespace views
