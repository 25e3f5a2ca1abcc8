// SPDX-License-Identifier: EUPL-1.2
// Every step of the calculation in words, with every number and its source.
#include <algorithm>

#include "base/format.h"
#include "emissions/distribution.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/calculator.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

std::string name_of(const ui::Ui& ui, const emissions::Quantity& quantity) {
    return quantity.label.de.empty() ? quantity.id : quantity.label.in(ui.language());
}

// "Arbeitsplätze × Arbeitstage × (1 − Anteil E-Akte)", or the same in figures.
std::string product_text(const ui::Ui& ui, const Calculator& shown, const emissions::Term& term,
                         const std::function<std::string(const emissions::Quantity&)>& say) {
    std::string text = term.sign < 0 ? "\u2212\u00a0" : "";
    for (std::size_t i = 0; i < term.product.size(); ++i) {
        const emissions::Factor& factor = term.product[i];
        const std::string said = say(shown.model.quantity(factor.index));
        text += i == 0 ? "" : " × ";
        switch (factor.map) {
            case emissions::Map::identity: text += said; break;
            case emissions::Map::complement: text += ui.t(Text::calc_one_minus, {said}); break;
            case emissions::Map::reciprocal: text += ui.t(Text::calc_one_over, {said}); break;
        }
    }
    return text;
}

void range_note(ui::Ui& ui, const emissions::Quantity& quantity, const emissions::Figure& figure) {
    if (figure.uncertainty == nullptr) {
        return;
    }
    constexpr double k_low = 0.025;
    constexpr double k_high = 0.975;
    const emissions::Distribution distribution = emissions::distribution_of(figure);
    const double scale = emissions::scale_of(figure);
    const Reading reading = reading_of(ui, quantity);
    const auto bound = [&](double p) {
        return base::format_significant(scale * emissions::quantile(distribution, p) * reading.factor, ui.language());
    };
    origin_note(ui, "range",
                ui.t(Text::calc_value_range, {bound(k_low), base::with_unit(bound(k_high), reading.unit)}));
}

// What the town's plan put in the place of a factor, what there is newer, what its figure leaves out.
void factor_notes(ui::Ui& ui, const plan::Plan& plan, const emissions::Quantity& quantity) {
    const std::shared_ptr<const emissions::FactorSet>& set = plan.chosen_factors.set;
    if (!set || quantity.factor.empty()) {
        return;
    }
    const auto in_set = [&](const std::string& id) {
        const auto found = std::find_if(set->factors.begin(), set->factors.end(),
                                        [&](const emissions::Quantity& it) { return it.id == id; });
        return found == set->factors.end() ? nullptr : &*found;
    };
    const std::vector<emissions::Quantity>& overrides = plan.factors.overrides;
    const bool replaced = std::any_of(overrides.begin(), overrides.end(),
                                      [&](const emissions::Quantity& it) { return it.id == quantity.factor; });
    const emissions::Quantity* original = in_set(quantity.factor);
    if (replaced && original != nullptr) {
        const auto* value = std::get_if<double>(&original->value);
        origin_note(ui, "overridden",
                    ui.t(Text::calc_overridden,
                         {value == nullptr ? name_of(ui, *original) : quantity_figure(ui, *original, *value)}));
    }
    if (const emissions::Quantity* newer = in_set(quantity.provenance.superseded_by)) {
        const auto* value = std::get_if<double>(&newer->value);
        const std::string figure = value == nullptr ? std::string() : ": " + quantity_figure(ui, *newer, *value);
        origin_note(ui, "superseded", ui.t(Text::calc_superseded, {name_of(ui, *newer) + figure}));
    }
    if (quantity.provenance.gas == "CO2" && quantity.unit.find("CO2e") != std::string::npos) {
        origin_note(ui, "co2_only", ui.t(Text::calc_co2_only));
    }
}

void quantity_item(ui::Ui& ui, const Calculator& shown, std::size_t index) {
    const emissions::Quantity& quantity = shown.model.quantity(index);
    const int year = shown.analysis.key.year;
    const emissions::Figure with = emissions::figure(shown.model, shown.analysis.question, index, year);
    const emissions::Figure without =
        emissions::figure(shown.model, emissions::baseline_of(shown.model, shown.analysis.question), index, year);
    ui.space(12.0F);
    const ui::Scope item = ui::container(ui, quantity.id, Role::list_item);
    {
        const ui::Scope line = ui::flow(ui, 10.0F);
        ui::label(ui, "name", name_of(ui, quantity), {ui::Type::body});
        const std::string figure = quantity_figure(ui, quantity, with.value);
        const bool changes = with.value != without.value;
        ui::label(
            ui, "value",
            changes ? ui.t(Text::calc_value_with, {figure, quantity_figure(ui, quantity, without.value)}) : figure,
            {ui::Type::strong});
    }
    ui::TextOptions note;
    note.type = ui::Type::small;
    note.color = ui::Color::muted;
    ui::Runs origin = origin_runs(ui, quantity.provenance);
    if (!origin.front().text.empty()) {
        ui::paragraph(ui, "origin", std::move(origin), note);
    }
    range_note(ui, quantity, with);
    factor_notes(ui, *shown.state.plan, quantity);
}

void term_item(ui::Ui& ui, const Calculator& shown, std::size_t index, Actions& actions) {
    const emissions::Term& term = emissions::terms_of(shown.model, shown.analysis.question)[index];
    const emissions::Comparison& sums = shown.analysis.comparison;
    const std::string unit = term.unit.empty() ? shown.unit : emissions::unit_label(term.unit, ui.language());
    const std::string name = term.label.de.empty() ? term.id : term.label.in(ui.language());
    const std::string line = ui.t(Text::calc_term, {name, signed_amount(ui, sums.baseline.terms[index], {}),
                                                    signed_amount(ui, sums.scenario.terms[index], unit)});
    ui.space(8.0F);
    const ui::Scope item = ui::container(ui, term.id, Role::list_item);
    const ui::Scope content = fold(ui, shown.state, "open", line, actions);
    ui.space(8.0F);
    ui::paragraph(ui, "words", name + " = " + product_text(ui, shown, term, [&](const emissions::Quantity& it) {
                                   return name_of(ui, it);
                               }));
    ui.space(4.0F);
    const auto number = [&](const emissions::Quantity& it) {
        return quantity_figure(
            ui, it, emissions::quantity_value(shown.model, shown.analysis.question, it.id, shown.analysis.key.year));
    };
    ui::paragraph(
        ui, "numbers",
        "= " + product_text(ui, shown, term, number) + " = " + signed_amount(ui, sums.scenario.terms[index], unit),
        {ui::Type::small});
    if (!term.note.de.empty()) {
        ui.space(4.0F);
        ui::paragraph(ui, "note", term.note.in(ui.language()));
    }
    const ui::Scope list = ui::container(ui, "quantities", Role::list, name);
    std::vector<std::size_t> told;
    for (const emissions::Factor& factor : term.product) {
        if (std::find(told.begin(), told.end(), factor.index) == told.end()) {
            told.push_back(factor.index);
            quantity_item(ui, shown, factor.index);
        }
    }
}

}  // namespace

void calculator_formula(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const ui::Scope card = ui::card(ui, "formula", Role::region, ui.t(Text::calc_formula));
    ui::heading(ui, "title", 2, ui.t(Text::calc_formula));
    ui.space(6.0F);
    ui::paragraph(ui, "hint", ui.t(Text::calc_formula_hint), {ui::Type::body, ui::Color::muted});
    const std::vector<emissions::Term>& terms = emissions::terms_of(shown.model, shown.analysis.question);
    const auto steps = [&](std::string_view key, const std::string& name, bool memo) {
        const ui::Scope list = ui::container(ui, key, Role::list, name);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].memo == memo) {
                term_item(ui, shown, i, actions);
            }
        }
    };
    ui.space(8.0F);
    steps("steps", ui.t(Text::calc_formula), false);
    if (std::any_of(terms.begin(), terms.end(), [](const emissions::Term& term) { return term.memo; })) {
        ui.space(24.0F);
        ui::heading(ui, "memo_title", 3, ui.t(Text::calc_memo));
        steps("memos", ui.t(Text::calc_memo), true);
    }
    if (!shown.model.missing.empty()) {
        ui.space(24.0F);
        ui::heading(ui, "missing_title", 3, ui.t(Text::calc_missing));
        ui.space(4.0F);
        const ui::Scope list = ui::container(ui, "missing", Role::list, ui.t(Text::calc_missing));
        for (std::size_t i = 0; i < shown.model.missing.size(); ++i) {
            const ui::Scope item = ui::container(ui, std::to_string(i), Role::list_item);
            ui.space(4.0F);
            ui::paragraph(ui, "text", shown.model.missing[i].in(ui.language()));
        }
    }
    if (const auto& set = shown.state.plan->chosen_factors.set) {
        ui.space(20.0F);
        origin_note(
            ui, "set",
            ui.t(Text::calc_factor_set, {set->name.in(ui.language()), set->published_at, set->note.in(ui.language())}));
    }
}

}  // namespace views
