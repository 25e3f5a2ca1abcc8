// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "emissions/evaluate.h"
#include "icons.h"
#include "ui/bars.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/calculation.h"
#include "views/parts.h"

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

std::string amount_text(const ui::Ui& ui, double amount) {
    return base::format_significant(std::fabs(amount), ui.language());
}

namespace {

void result(ui::Ui& ui, const Calculation& calculation) {
    const emissions::Comparison& comparison = calculation.comparison;
    const std::string unit = emissions::unit_label(calculation.model->unit, ui.language());
    const std::string& scenario = calculation.question.scenario->label.in(ui.language());
    const double saving = comparison.saving;
    const Text sentence =
        saving > 0.0 ? Text::emissions_saves : (saving < 0.0 ? Text::emissions_costs : Text::emissions_same);
    ui::paragraph(ui, "reading", ui.t(sentence, {scenario, amount_text(ui, saving), unit}));
    ui.space(16.0F);
    {
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
        const std::string share = base::format_percent(std::fabs(comparison.saving_share_0_1), ui.language(), {1, 1});
        const std::string percent =
            ui.t(saving >= 0.0 ? Text::emissions_percent_less : Text::emissions_percent_more, {share});
        ui::label(ui, "unit", saving == 0.0 ? unit : unit + "\n" + percent, beside);
    }
}

std::vector<ui::BarPart> parts_of(const emissions::Model& model, const emissions::Sum& sum) {
    constexpr ui::Color k_series[] = {ui::Color::series_primary, ui::Color::series_recycled};
    std::vector<ui::BarPart> parts;
    for (std::size_t i = 0; i < sum.terms.size(); ++i) {
        if (!model.terms[i].memo) {
            parts.push_back({std::max(0.0, sum.terms[i]), k_series[i % 2]});
        }
    }
    return parts;
}

void chart(ui::Ui& ui, const Calculation& calculation) {
    const emissions::Comparison& comparison = calculation.comparison;
    const std::string unit = emissions::unit_label(calculation.model->unit, ui.language());
    const auto figure = [&](double value) {
        return base::with_unit((value < 0.0 ? "\u2212" : "") + amount_text(ui, value), unit);
    };
    ui::Bar today{"today", ui.t(Text::emissions_today), figure(comparison.baseline.total),
                  parts_of(*calculation.model, comparison.baseline)};
    ui::Bar then{"then", calculation.question.scenario->label.in(ui.language()), figure(comparison.scenario.total),
                 parts_of(*calculation.model, comparison.scenario), std::max(0.0, comparison.saving)};
    ui::bars(ui, "bars", ui.t(Text::emissions_comparison), {today, then});
    ui.space(12.0F);
    std::vector<ui::LegendEntry> entries;
    std::size_t series = 0;
    for (const emissions::Term& term : calculation.model->terms) {
        if (!term.memo) {
            const ui::Color color = series % 2 == 0 ? ui::Color::series_primary : ui::Color::series_recycled;
            entries.push_back({term.id, term.label.in(ui.language()), color});
            ++series;
        }
    }
    entries.push_back({"saved", ui.t(Text::emissions_saved), ui::Color::series_saving, true});
    ui::legend(ui, "legend", entries);
}

// Steps on the way that are no emissions themselves: how much paper it is.
void memos(ui::Ui& ui, const Calculation& calculation) {
    for (std::size_t i = 0; i < calculation.model->terms.size(); ++i) {
        const emissions::Term& term = calculation.model->terms[i];
        if (!term.memo) {
            continue;
        }
        const std::string unit =
            emissions::unit_label(term.unit.empty() ? calculation.model->unit : term.unit, ui.language());
        const auto figure = [&](const emissions::Sum& sum) {
            return base::with_unit(amount_text(ui, sum.terms[i]), unit);
        };
        ui.space(10.0F);
        ui::paragraph(ui, "memo_" + term.id,
                      ui.t(Text::emissions_memo, {term.label.in(ui.language()), figure(calculation.comparison.baseline),
                                                  figure(calculation.comparison.scenario)}));
    }
}

// "Papier aus Primärfasern = Papierverbrauch × (1 − Anteil E-Akte) × …"
std::string formula(const ui::Ui& ui, const emissions::Model& model, const emissions::Term& term) {
    std::string text = term.label.in(ui.language()) + " = ";
    for (std::size_t i = 0; i < term.product.size(); ++i) {
        const emissions::Factor& factor = term.product[i];
        const emissions::Quantity* quantity = model.find_quantity(factor.quantity);
        const std::string name = quantity == nullptr ? factor.quantity : quantity->label.in(ui.language());
        text += i == 0 ? (term.sign < 0 ? "\u2212 " : "") : " × ";
        switch (factor.map) {
            case emissions::Map::identity: text += name; break;
            case emissions::Map::complement: text += "(1\u00A0\u2212\u00A0" + name + ")"; break;
            case emissions::Map::reciprocal: text += "1\u00A0/\u00A0" + name; break;
        }
    }
    return text;
}

void factors(ui::Ui& ui, const Calculation& calculation) {
    ui::heading(ui, "factors_title", 3, ui.t(Text::emissions_factors));
    const ui::Scope list = ui::container(ui, "factors", Role::list, ui.t(Text::emissions_factors));
    for (const emissions::Quantity& written : calculation.model->quantities) {
        const emissions::Quantity& quantity = written.effective();
        if (quantity.is_input()) {
            continue;
        }
        ui.space(14.0F);
        const ui::Scope item = ui::container(ui, quantity.id, Role::list_item);
        const double value =
            emissions::quantity_value(*calculation.model, calculation.question, quantity.id, calculation.year);
        {
            const ui::Scope line = ui::flow(ui, 10.0F);
            ui::label(ui, "name", quantity.label.in(ui.language()), {ui::Type::body});
            const std::string figure = base::format_number(value, ui.language(), {0, 6});
            ui::label(ui, "value", base::with_unit(figure, emissions::unit_label(quantity.unit, ui.language())),
                      {ui::Type::strong});
        }
        ui::TextOptions note;
        note.type = ui::Type::small;
        note.color = ui::Color::muted;
        ui::Runs origin = ui::plain(provenance_text(ui, quantity.provenance));
        if (!quantity.provenance.url.empty()) {
            origin.back().text += " ";
            semantics::Run address;
            address.text = quantity.provenance.url;
            address.href = quantity.provenance.url;
            origin.push_back(std::move(address));
        }
        ui::paragraph(ui, "origin", std::move(origin), note);
    }
}

}  // namespace

void measure_emissions(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    if (!measure.emissions) {
        return;
    }
    const Calculation calculation = calculate(state, measure);
    const ui::Scope card = ui::card(ui, "emissions", Role::region, ui.t(Text::emissions_title));
    ui::heading(ui, "title", 2, ui.t(Text::emissions_title));
    ui.space(8.0F);
    result(ui, calculation);
    ui.space(20.0F);
    chart(ui, calculation);
    memos(ui, calculation);
    ui.space(28.0F);

    measure_inputs(ui, state, calculation, measure, actions);
    ui.space(28.0F);
    ui::heading(ui, "formula_title", 3, ui.t(Text::emissions_formula));
    ui.space(8.0F);
    ui::paragraph(ui, "formula_sum", ui.t(Text::emissions_formula_sum));
    for (const emissions::Term& term : calculation.model->terms) {
        if (term.memo) {
            continue;
        }
        ui.space(8.0F);
        ui::paragraph(ui, "formula_" + term.id, formula(ui, *calculation.model, term), {ui::Type::small});
    }
    ui.space(24.0F);
    factors(ui, calculation);
    ui.space(20.0F);
    origin_note(ui, "limits", ui.t(Text::emissions_limits));
}

}  // namespace views
