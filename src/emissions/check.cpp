// SPDX-License-Identifier: EUPL-1.2
// check(): everything that evaluate() takes for granted is established here, once.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/format.h"
#include "base/shape_json.h"
#include "emissions/model.h"

namespace emissions {

namespace {

using base::Text;

// Far beyond any figure of a town, far enough below the largest double that differences stay finite.
constexpr double k_largest = 1e300;
// Bounds what exponents can add up to.
constexpr std::size_t k_max_factors = 64;

struct Range {
    double low = 0.0;
    double high = 0.0;
};

Range range_of(const Value& value) {
    if (const auto* scalar = std::get_if<double>(&value)) {
        return {*scalar, *scalar};
    }
    if (const auto* curve = std::get_if<Curve>(&value)) {
        return {std::min(curve->from, curve->to), std::max(curve->from, curve->to)};
    }
    const auto* series = std::get_if<Series>(&value);
    if (series->empty()) {
        return {};
    }
    Range range{series->begin()->second, series->begin()->second};
    for (const auto& [year, number] : *series) {
        range = {std::min(range.low, number), std::max(range.high, number)};
    }
    return range;
}

std::string below(const std::string& pointer, std::string_view token) {
    return base::join_pointer(pointer, token);
}

std::string below(const std::string& pointer, std::size_t index) {
    return base::join_pointer(pointer, std::to_string(index));
}

// "g·{paper}/a": a dimension in base units, for messages.
std::string dimension_text(const Dimension& dimension) {
    std::string above;
    std::string under;
    for (const auto& [name, exponent] : dimension) {
        std::string& side = exponent > 0 ? above : under;
        side += side.empty() ? "" : "·";
        side += name == "M" ? "g" : name == "L" ? "m" : name == "P" ? "W" : name;
        side += std::abs(exponent) == 1 ? "" : std::to_string(std::abs(exponent));
    }
    above = above.empty() ? "1" : above;
    return under.empty() ? above : above + "/" + (under.find("·") == std::string::npos ? under : "(" + under + ")");
}

class Checker {
public:
    Checker(Model& model, base::Problem::Severity severity, base::Problems& problems)
        : model_(model), severity_(severity), problems_(problems) {}

    void run(const std::string& pointer) {
        if (model_.version.value_or(1) != 1) {
            report(below(pointer, "calc"), Text::emissions_unknown_version, std::to_string(*model_.version));
        }
        const base::Result<Unit> unit = parse_unit(model_.unit);
        if (!unit) {
            report(below(pointer, "unit"), unit.problem().what);
        }
        check_quantities(below(pointer, "quantities"));
        check_scenarios(below(pointer, "scenarios"));
        if (model_.terms.empty()) {
            report(below(pointer, "terms"), Text::emissions_no_terms);
        }
        check_terms(below(pointer, "terms"), unit ? &unit.value() : nullptr);
    }

private:
    void check_quantities(const std::string& pointer) {
        unit_known_.resize(model_.quantities.size(), false);
        for (std::size_t i = 0; i < model_.quantities.size(); ++i) {
            Quantity& quantity = model_.quantities[i];
            const std::string here = below(pointer, quantity.id);
            if (quantity.id.empty()) {
                report(here, Text::emissions_empty_id);
            } else if (!indices_.try_emplace(quantity.id, i).second) {
                report(here, Text::emissions_duplicate_quantity, quantity.id);
            }
            base::Result<Unit> unit = parse_unit(quantity.unit);
            if (unit) {
                quantity.parsed_unit = std::move(unit).value();
                unit_known_[i] = true;
                if (quantity.kind == Kind::share && !quantity.parsed_unit.dimension.empty()) {
                    report(below(here, "unit"), Text::emissions_share_unit, quantity.unit);
                }
            } else {
                report(below(here, "unit"), unit.problem().what);
            }
            check_bounds(quantity, here);
            check_value(quantity, quantity.value, here, "value");
            widest_.push_back(range_of(quantity.value));
            widen(i, {quantity.min.value_or(widest_[i].low), quantity.max.value_or(widest_[i].high)});
        }
    }

    void check_bounds(const Quantity& quantity, const std::string& here) {
        const bool min_fits = !quantity.min || check_number(quantity, *quantity.min, below(here, "min"), false);
        const bool max_fits = !quantity.max || check_number(quantity, *quantity.max, below(here, "max"), false);
        if (quantity.is_input() && min_fits && max_fits && !(*quantity.min < *quantity.max)) {
            report(below(here, "min"), Text::emissions_bad_bounds, base::shortest(*quantity.min),
                   base::shortest(*quantity.max));
        }
        if (quantity.step && check_finite(*quantity.step, below(here, "step")) && !(*quantity.step > 0.0)) {
            report(below(here, "step"), Text::emissions_bad_step);
        }
    }

    // A value of the quantity, its own or a scenario's. `scalar` is the key that a plain number stands under.
    void check_value(const Quantity& quantity, const Value& value, const std::string& here, std::string_view scalar) {
        if (const auto* number = std::get_if<double>(&value)) {
            check_number(quantity, *number, scalar.empty() ? here : below(here, scalar), true);
        } else if (const auto* series = std::get_if<Series>(&value)) {
            const std::string place = below(here, "series");
            if (series->empty()) {
                report(place, Text::emissions_empty_series);
            }
            for (const auto& [year, entry] : *series) {
                check_number(quantity, entry, below(place, std::to_string(year)), true);
            }
        } else {
            check_curve(quantity, *std::get_if<Curve>(&value), below(here, "curve"));
        }
    }

    void check_curve(const Quantity& quantity, const Curve& curve, const std::string& here) {
        check_number(quantity, curve.from, below(here, "from"), true);
        check_number(quantity, curve.to, below(here, "to"), true);
        if (curve.type == Curve::Type::logistic) {
            check_given(curve.mid, here, "mid");
            if (check_given(curve.k, here, "k") && *curve.k == 0.0) {
                report(below(here, "k"), Text::emissions_curve_flat);
            }
            return;
        }
        const bool start_fits = check_given(curve.start, here, "start");
        if (curve.type == Curve::Type::linear && check_given(curve.end, here, "end") && start_fits &&
            !(*curve.start < *curve.end)) {
            report(below(here, "end"), Text::emissions_curve_backwards, base::shortest(*curve.start),
                   base::shortest(*curve.end));
        }
    }

    // Which fields a curve needs depends on its type.
    bool check_given(std::optional<double> number, const std::string& here, std::string_view field) {
        if (!number) {
            report(here, Text::emissions_curve_incomplete, field);
        }
        return number && check_finite(*number, below(here, field));
    }

    bool check_number(const Quantity& quantity, double number, const std::string& here, bool against_bounds) {
        if (!check_finite(number, here)) {
            return false;
        }
        const std::string shown = base::shortest(number);
        const double plain = number * quantity.parsed_unit.scale;  // a share in % is meant in hundredths
        const std::size_t index = static_cast<std::size_t>(&quantity - model_.quantities.data());
        const bool share = quantity.kind == Kind::share && unit_known_[index] && quantity.parsed_unit.dimension.empty();
        if (share && (plain < 0.0 || plain > 1.0)) {
            report(here, Text::emissions_kind_share, shown);
        } else if (quantity.kind == Kind::count && number < 0.0) {
            report(here, Text::emissions_kind_count, shown);
        } else if (quantity.kind == Kind::lifetime && number <= 0.0) {
            report(here, Text::emissions_kind_lifetime, shown);
        } else if (against_bounds && quantity.min && std::isfinite(*quantity.min) && number < *quantity.min) {
            report(here, Text::emissions_below_bounds, shown, base::shortest(*quantity.min));
        } else if (against_bounds && quantity.max && std::isfinite(*quantity.max) && number > *quantity.max) {
            report(here, Text::emissions_above_bounds, shown, base::shortest(*quantity.max));
        } else {
            return true;
        }
        return false;
    }

    bool check_finite(double number, const std::string& here) {
        if (!std::isfinite(number)) {
            report(here, Text::emissions_not_finite);
        } else if (std::abs(number) > k_largest) {
            report(here, Text::emissions_number_too_large, base::shortest(number));
        } else {
            return true;
        }
        all_finite_ = false;
        return false;
    }

    void check_scenarios(const std::string& pointer) {
        std::set<std::string_view> seen;
        for (const Scenario& scenario : model_.scenarios) {
            const std::string here = below(pointer, scenario.id);
            if (scenario.id.empty()) {
                report(here, Text::emissions_empty_id);
            } else if (!seen.insert(scenario.id).second) {
                report(here, Text::emissions_duplicate_scenario, scenario.id);
            }
            for (const auto& [id, decision] : scenario.set) {
                const std::string place = below(below(here, "set"), id);
                const auto found = indices_.find(id);
                if (found == indices_.end()) {
                    report(place, Text::emissions_missing_quantity, id);
                    continue;
                }
                check_value(model_.quantities[found->second], decision.value, place, "");
                widen(found->second, range_of(decision.value));
            }
        }
        const auto baseline = std::find_if(model_.scenarios.begin(), model_.scenarios.end(),
                                           [](const Scenario& scenario) { return scenario.id == "baseline"; });
        if (baseline == model_.scenarios.end()) {
            model_.scenarios.insert(model_.scenarios.begin(), Scenario{.id = "baseline", .label = {}, .set = {}});
        } else {
            std::rotate(model_.scenarios.begin(), baseline, baseline + 1);
        }
    }

    void check_terms(const std::string& pointer, const Unit* model_unit) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < model_.terms.size(); ++i) {
            Term& term = model_.terms[i];
            const std::string here = below(pointer, i);
            if (term.id.empty()) {
                report(below(here, "id"), Text::emissions_empty_id);
            } else if (!seen.insert(term.id).second) {
                report(below(here, "id"), Text::emissions_duplicate_term, term.id);
            }
            if (term.sign != 1 && term.sign != -1) {
                report(below(here, "sign"), Text::emissions_bad_sign);
            }
            check_term(term, here, model_unit);
        }
    }

    void check_term(Term& term, const std::string& here, const Unit* model_unit) {
        Unit target;
        if (!term.unit.empty()) {
            base::Result<Unit> own = parse_unit(term.unit);
            if (!own) {
                report(below(here, "unit"), own.problem().what);
                return;
            }
            target = std::move(own).value();
        } else if (model_unit != nullptr) {
            target = *model_unit;
        }
        const std::size_t problems_before = problems_.count();
        Unit unit;
        double largest = 1.0;
        const bool complete = check_product(term, below(here, "product"), unit, largest);
        if (!complete || problems_.count() != problems_before || model_unit == nullptr) {
            return;  // its dimension would only repeat what was said
        }
        if (unit.dimension != target.dimension) {
            report(here, Text::emissions_dimension, term.id, dimension_text(unit.dimension),
                   dimension_text(target.dimension));
            return;
        }
        if (!term.memo && !term.unit.empty()) {
            // A sum has one unit; a term may say so itself, but in that very unit.
            if (target.dimension != model_unit->dimension) {
                report(below(here, "unit"), Text::emissions_own_unit, term.id);
                return;
            }
            target = *model_unit;
        }
        term.scale = unit.scale / target.scale;
        if (all_finite_ && (!std::isfinite(term.scale) || term.scale <= 0.0 || !(largest * term.scale <= k_largest))) {
            report(here, Text::emissions_too_large, term.id);
        }
    }

    // The product's unit and an upper bound of its value; false when a factor's unit is not known.
    bool check_product(Term& term, const std::string& pointer, Unit& unit, double& largest) {
        if (term.product.size() > k_max_factors) {
            report(pointer, Text::emissions_too_many_factors, std::to_string(term.product.size()),
                   std::to_string(k_max_factors));
            return false;
        }
        bool complete = true;
        for (std::size_t i = 0; i < term.product.size(); ++i) {
            Factor& factor = term.product[i];
            const std::string here = below(pointer, i);
            const auto found = indices_.find(factor.quantity);
            if (found == indices_.end()) {
                report(here, Text::emissions_missing_quantity, factor.quantity);
                continue;
            }
            factor.index = found->second;
            if (!unit_known_[factor.index]) {
                complete = false;
                continue;
            }
            const Quantity& quantity = model_.quantities[factor.index];
            const Range& range = widest_[factor.index];
            double size = std::max(std::abs(range.low), std::abs(range.high));
            if (factor.map == Map::complement) {
                size += 1.0;
                if (!quantity.parsed_unit.dimension.empty() || quantity.parsed_unit.scale != 1.0) {
                    report(here, Text::emissions_complement_unit, quantity.id, quantity.unit);
                }
            } else if (factor.map == Map::reciprocal) {
                size = 1.0 / std::min(std::abs(range.low), std::abs(range.high));
                if (range.low <= 0.0 && range.high >= 0.0) {
                    report(here, Text::emissions_reciprocal_of_zero, quantity.id);
                }
            }
            largest *= std::max(size, 1.0);  // what comes later may be zero: the way there has to be finite too
            unit = unit * (factor.map == Map::reciprocal ? inverse(quantity.parsed_unit) : quantity.parsed_unit);
        }
        return complete;
    }

    void widen(std::size_t index, Range by) {
        widest_[index] = {std::min(widest_[index].low, by.low), std::max(widest_[index].high, by.high)};
    }

    template <class... Arguments>
    void report(const std::string& pointer, Text id, Arguments... arguments) {
        report(pointer, base::Message{id, {std::string(std::move(arguments))...}});
    }

    void report(const std::string& pointer, base::Message what) {
        problems_.add({std::move(what), pointer, 0, 0, severity_});
    }

    Model& model_;
    std::map<std::string, std::size_t, std::less<>> indices_;  // of quantities
    bool all_finite_ = true;                                   // else sizes say nothing
    std::vector<char> unit_known_;                             // by quantity
    std::vector<Range> widest_;                                // by quantity: own value, bounds and all scenarios
    base::Problem::Severity severity_;
    base::Problems& problems_;
};

}  // namespace

bool check(Model& model, const std::string& pointer, base::Problem::Severity severity, base::Problems& problems) {
    const std::size_t before = problems.count();
    Checker(model, severity, problems).run(pointer);
    return problems.count() == before;
}

}  // namespace emissions
