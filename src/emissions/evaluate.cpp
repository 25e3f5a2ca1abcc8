// SPDX-License-Identifier: EUPL-1.2
#include "emissions/evaluate.h"

#include <cmath>
#include <iterator>

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
        case Curve::Type::logistic: return curve.from + change / (1.0 + std::exp(-*curve.k * (year - *curve.mid)));
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
    return at(*std::get_if<Curve>(&value), year);
}

double value_of(const Quantity& quantity, const Scenario& scenario, const Inputs& inputs, int year) {
    if (const auto input = inputs.find(quantity.id); input != inputs.end()) {
        return input->second;
    }
    const auto decision = scenario.set.find(quantity.id);
    return at(decision != scenario.set.end() ? decision->second.value : quantity.value, year);
}

double mapped(double value, Map map) {
    switch (map) {
        case Map::identity: return value;
        case Map::complement: return 1.0 - value;
        case Map::reciprocal: return 1.0 / value;
    }
    return value;
}

}  // namespace

double quantity_value(const Model& model, const Scenario& scenario, const Inputs& inputs, std::string_view id,
                      int year) {
    const Quantity* quantity = model.find_quantity(id);
    return quantity == nullptr ? 0.0 : value_of(*quantity, scenario, inputs, year);
}

Emissions evaluate(const Model& model, const Scenario& scenario, const Inputs& inputs, int year) {
    std::vector<double> values;
    values.reserve(model.quantities.size());
    for (const Quantity& quantity : model.quantities) {
        values.push_back(value_of(quantity, scenario, inputs, year));
    }
    Emissions result;
    result.terms.reserve(model.terms.size());
    for (const Term& term : model.terms) {
        double product = term.sign;
        for (const Factor& factor : term.product) {
            product *= mapped(values[factor.index], factor.map);
        }
        product *= term.scale;
        result.terms.push_back({.id = term.id, .value = product, .memo = term.memo});
        result.total += term.memo ? 0.0 : product;
    }
    return result;
}

Inputs baseline_inputs(const Scenario& scenario, const Inputs& inputs) {
    Inputs kept;
    for (const auto& [id, value] : inputs) {
        if (!scenario.set.contains(id)) {
            kept.emplace(id, value);
        }
    }
    return kept;
}

Comparison compare(const Model& model, const Scenario& scenario, const Inputs& inputs, int year) {
    Comparison result;
    result.baseline = evaluate(model, model.scenarios.front(), baseline_inputs(scenario, inputs), year);
    result.scenario = evaluate(model, scenario, inputs, year);
    result.saving = result.baseline.total - result.scenario.total;
    result.saving_share_0_1 = result.baseline.total == 0.0 ? 0.0 : result.saving / result.baseline.total;
    return result;
}

}  // namespace emissions
