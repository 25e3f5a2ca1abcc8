// SPDX-License-Identifier: EUPL-1.2
#include "emissions/evaluate.h"

#include <iterator>

#include "emissions/portable_math.h"

namespace emissions {

namespace {

double at(const Series& series, int year) {
    const auto after = series.lower_bound(year);
    if (after == series.end()) {
        return series.empty() ? 0.0 : series.rbegin()->second;
    }
    if (after == series.begin() || after->first == year) {
        return after->second;
    }
    const auto before = std::prev(after);
    const double passed = year - before->first;
    const double span = after->first - before->first;
    return before->second + (after->second - before->second) * passed / span;
}

double at(const Curve& curve, int year) {
    const double change = curve.to - curve.from;
    switch (curve.type) {
        case Curve::Type::step: return year < *curve.start ? curve.from : curve.to;
        case Curve::Type::linear:
            if (year <= *curve.start) {
                return curve.from;
            }
            return year >= *curve.end ? curve.to
                                      : curve.from + change * (year - *curve.start) / (*curve.end - *curve.start);
        case Curve::Type::logistic: return curve.from + change / (1.0 + portable_exp(-*curve.k * (year - *curve.mid)));
    }
    return curve.from;
}

double at(const Value& value, int year) {
    if (const auto* scalar = std::get_if<double>(&value)) {
        return *scalar;
    }
    if (const auto* series = std::get_if<Series>(&value)) {
        return at(*series, year);
    }
    const auto* curve = std::get_if<Curve>(&value);
    return curve == nullptr ? 0.0 : at(*curve, year);
}

const Value* decision_in(const Decisions& decisions, std::string_view id) {
    const auto found = decisions.find(id);
    return found == decisions.end() ? nullptr : &found->second.value;
}

// What is decided keeps the uncertainty of the quantity only if it is more than a plain number.
Figure decided(const Quantity& quantity, const Value& decision, int year) {
    Figure figure{at(decision, year)};
    if (quantity.uncertainty && !std::holds_alternative<double>(decision)) {
        const auto* own = std::get_if<double>(&quantity.value);
        figure.relative_to = own == nullptr ? 1.0 : *own;
        figure.uncertainty = figure.relative_to == 0.0 ? nullptr : &*quantity.uncertainty;
    }
    return figure;
}

}  // namespace

Question first_question(const Model& model) {
    Question question;
    question.scenario = &default_scenario(model);
    question.method = model.methods.empty() ? nullptr : &model.methods.front();
    return question;
}

Question baseline_of(const Model& model, const Question& question) {
    Question baseline = question;
    baseline.scenario = &model.scenarios.front();
    std::erase_if(baseline.inputs, [&](const auto& input) { return question.scenario->set.contains(input.first); });
    return baseline;
}

const std::vector<Term>& terms_of(const Model& model, const Question& question) {
    return question.output == nullptr ? model.terms : question.output->terms;
}

const std::string& unit_of(const Model& model, const Question& question) {
    return question.output == nullptr ? model.unit : question.output->unit;
}

Years years_of(const Model& model, int year) {
    Years alone;
    alone.from = model.base_year.value_or(year);
    alone.to = alone.from;
    return model.years.value_or(alone);
}

Figure figure(const Model& model, const Question& question, std::size_t index, int year) {
    const Quantity& quantity = model.quantity(index);
    if (question.method != nullptr) {
        if (const Value* set = decision_in(question.method->set, quantity.id)) {
            return decided(quantity, *set, year);
        }
    }
    const Value* decision = decision_in(question.scenario->set, quantity.id);
    if (const auto input = question.inputs.find(quantity.id); input != question.inputs.end()) {
        const auto* curve = decision == nullptr ? nullptr : std::get_if<Curve>(decision);
        if (curve == nullptr) {
            return {input->second};
        }
        Curve moved = *curve;
        moved.to = input->second;
        return {at(moved, year)};
    }
    if (decision != nullptr) {
        return decided(quantity, *decision, year);
    }
    Figure own{at(quantity.value, year)};
    if (quantity.uncertainty) {
        own.uncertainty = &*quantity.uncertainty;
        own.relative_to = std::holds_alternative<double>(quantity.value) ? own.value : 1.0;
    }
    return own;
}

double quantity_value(const Model& model, const Question& question, std::string_view id, int year) {
    for (std::size_t i = 0; i < model.quantities.size(); ++i) {
        if (model.quantities[i].id == id) {
            return figure(model, question, i, year).value;
        }
    }
    return 0.0;
}

double input_value(const Model& model, const Question& question, std::string_view id, int year) {
    const Value* decision = decision_in(question.scenario->set, id);
    const auto* curve = decision == nullptr ? nullptr : std::get_if<Curve>(decision);
    if (curve != nullptr && !question.inputs.contains(id)) {
        return curve->to;
    }
    const auto input = question.inputs.find(id);
    return input == question.inputs.end() ? quantity_value(model, question, id, year) : input->second;
}

double mapped(double value, Map map) {
    switch (map) {
        case Map::identity: return value;
        case Map::complement: return 1.0 - value;
        case Map::reciprocal: return 1.0 / value;
    }
    return value;
}

Sum evaluate(const Model& model, const Question& question, int year) {
    std::vector<double> values;
    values.reserve(model.quantities.size());
    for (std::size_t i = 0; i < model.quantities.size(); ++i) {
        values.push_back(figure(model, question, i, year).value);
    }
    const std::vector<Term>& terms = terms_of(model, question);
    Sum sum;
    sum.terms.reserve(terms.size());
    for (const Term& term : terms) {
        double product = term.sign;
        for (const Factor& factor : term.product) {
            product *= mapped(values[factor.index], factor.map);
        }
        product *= term.scale;
        sum.terms.push_back(product);
        sum.total += term.memo ? 0.0 : product;
    }
    return sum;
}

Comparison compare(const Model& model, const Question& question, int year) {
    Comparison result;
    result.baseline = evaluate(model, baseline_of(model, question), year);
    result.scenario = evaluate(model, question, year);
    result.saving = result.baseline.total - result.scenario.total;
    result.saving_share_0_1 = result.baseline.total == 0.0 ? 0.0 : result.saving / result.baseline.total;
    return result;
}

}  // namespace emissions
