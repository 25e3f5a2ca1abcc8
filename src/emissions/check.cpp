// SPDX-License-Identifier: EUPL-1.2
// check(): everything that evaluate() takes for granted is established here, once.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/format.h"
#include "base/pointer.h"
#include "emissions/model.h"

namespace emissions {

namespace {

using base::Pointer;
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
    Checker(Model& model, base::Problem::Severity severity, base::Problems& problems, Units& units)
        : model_(model), severity_(severity), problems_(problems), units_(units) {}

    void run(const Pointer& pointer) {
        if (model_.version.value_or(1) != 1) {
            report(pointer / "calc", Text::emissions_unknown_version, std::to_string(*model_.version));
        }
        const base::Result<Unit>& unit = units_.of(model_.unit);
        if (!unit) {
            report(pointer / "unit", unit.problem().what);
        }
        check_quantities(pointer / "quantities");
        check_scenarios(pointer / "scenarios");
        if (model_.terms.empty()) {
            report(pointer / "terms", Text::emissions_no_terms);
        }
        check_terms(pointer / "terms", unit ? &unit.value() : nullptr);
    }

private:
    void check_quantities(const Pointer& pointer) {
        unit_of_.resize(model_.quantities.size(), nullptr);
        widest_.reserve(model_.quantities.size());
        for (std::size_t i = 0; i < model_.quantities.size(); ++i) {
            Quantity& quantity = model_.quantities[i];
            const Pointer here = pointer / quantity.id;
            if (quantity.id.empty()) {
                report(here, Text::emissions_empty_id);
            } else if (!indices_.try_emplace(quantity.id, i).second) {
                report(here, Text::emissions_duplicate_quantity, quantity.id);
            }
            const base::Result<Unit>& unit = units_.of(quantity.unit);
            if (unit) {
                unit_of_[i] = &unit.value();
                if (quantity.kind == Kind::share && !unit.value().dimension.empty()) {
                    report(here / "unit", Text::emissions_share_unit, quantity.unit);
                }
            } else {
                report(here / "unit", unit.problem().what);
            }
            check_bounds(quantity, here);
            check_value(quantity, quantity.value, here, "value");
            widest_.push_back(range_of(quantity.value));
            widen(i, {quantity.min.value_or(widest_[i].low), quantity.max.value_or(widest_[i].high)});
        }
    }

    void check_bounds(const Quantity& quantity, const Pointer& here) {
        const bool min_fits = !quantity.min || check_number(quantity, *quantity.min, here / "min", false);
        const bool max_fits = !quantity.max || check_number(quantity, *quantity.max, here / "max", false);
        if (quantity.is_input() && min_fits && max_fits && !(*quantity.min < *quantity.max)) {
            report(here / "min", Text::emissions_bad_bounds, base::shortest(*quantity.min),
                   base::shortest(*quantity.max));
        }
        if (quantity.step && check_finite(*quantity.step, here / "step") && !(*quantity.step > 0.0)) {
            report(here / "step", Text::emissions_bad_step);
        }
    }

    // A value of the quantity, its own or a scenario's. `scalar` is the key that a plain number stands under.
    void check_value(const Quantity& quantity, const Value& value, const Pointer& here, std::string_view scalar) {
        if (const auto* number = std::get_if<double>(&value)) {
            check_number(quantity, *number, scalar.empty() ? here : here / scalar, true);
        } else if (const auto* series = std::get_if<Series>(&value)) {
            const Pointer place = here / "series";
            if (series->empty()) {
                report(place, Text::emissions_empty_series);
            }
            for (const auto& [year, entry] : *series) {
                check_number(quantity, entry, place / std::to_string(year), true);
            }
        } else {
            check_curve(quantity, *std::get_if<Curve>(&value), here / "curve");
        }
    }

    void check_curve(const Quantity& quantity, const Curve& curve, const Pointer& here) {
        check_number(quantity, curve.from, here / "from", true);
        check_number(quantity, curve.to, here / "to", true);
        if (curve.type == Curve::Type::logistic) {
            check_given(curve.mid, here, "mid");
            if (check_given(curve.k, here, "k") && *curve.k == 0.0) {
                report(here / "k", Text::emissions_curve_flat);
            }
            return;
        }
        const bool start_fits = check_given(curve.start, here, "start");
        if (curve.type == Curve::Type::linear && check_given(curve.end, here, "end") && start_fits &&
            !(*curve.start < *curve.end)) {
            report(here / "end", Text::emissions_curve_backwards, base::shortest(*curve.start),
                   base::shortest(*curve.end));
        }
    }

    // Which fields a curve needs depends on its type.
    bool check_given(std::optional<double> number, const Pointer& here, std::string_view field) {
        if (!number) {
            report(here, Text::emissions_curve_incomplete, field);
        }
        return number && check_finite(*number, here / field);
    }

    bool check_number(const Quantity& quantity, double number, const Pointer& here, bool against_bounds) {
        if (!check_finite(number, here)) {
            return false;
        }
        const auto shown = [&] { return base::shortest(number); };
        const Unit* unit = unit_of_[static_cast<std::size_t>(&quantity - model_.quantities.data())];
        const double plain = unit == nullptr ? number : number * unit->scale;  // a share in % is meant in hundredths
        const bool share = quantity.kind == Kind::share && unit != nullptr && unit->dimension.empty();
        if (share && (plain < 0.0 || plain > 1.0)) {
            report(here, Text::emissions_kind_share, shown());
        } else if (quantity.kind == Kind::count && number < 0.0) {
            report(here, Text::emissions_kind_count, shown());
        } else if (quantity.kind == Kind::lifetime && number <= 0.0) {
            report(here, Text::emissions_kind_lifetime, shown());
        } else if (against_bounds && quantity.min && std::isfinite(*quantity.min) && number < *quantity.min) {
            report(here, Text::emissions_below_bounds, shown(), base::shortest(*quantity.min));
        } else if (against_bounds && quantity.max && std::isfinite(*quantity.max) && number > *quantity.max) {
            report(here, Text::emissions_above_bounds, shown(), base::shortest(*quantity.max));
        } else {
            return true;
        }
        return false;
    }

    bool check_finite(double number, const Pointer& here) {
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

    void check_scenarios(const Pointer& pointer) {
        std::set<std::string_view> seen;
        for (const Scenario& scenario : model_.scenarios) {
            const Pointer here = pointer / scenario.id;
            if (scenario.id.empty()) {
                report(here, Text::emissions_empty_id);
            } else if (!seen.insert(scenario.id).second) {
                report(here, Text::emissions_duplicate_scenario, scenario.id);
            }
            const Pointer set = here / "set";
            for (const auto& [id, decision] : scenario.set) {
                const Pointer place = set / id;
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

    void check_terms(const Pointer& pointer, const Unit* model_unit) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < model_.terms.size(); ++i) {
            Term& term = model_.terms[i];
            const Pointer here = pointer / i;
            if (term.id.empty()) {
                report(here / "id", Text::emissions_empty_id);
            } else if (!seen.insert(term.id).second) {
                report(here / "id", Text::emissions_duplicate_term, term.id);
            }
            if (term.sign != 1 && term.sign != -1) {
                report(here / "sign", Text::emissions_bad_sign);
            }
            check_term(term, here, model_unit);
        }
    }

    void check_term(Term& term, const Pointer& here, const Unit* model_unit) {
        const Unit* target = model_unit;
        if (!term.unit.empty()) {
            const base::Result<Unit>& own = units_.of(term.unit);
            if (!own) {
                report(here / "unit", own.problem().what);
                return;
            }
            target = &own.value();
        }
        const std::size_t problems_before = problems_.count();
        Unit unit;
        double largest = 1.0;
        const bool complete = check_product(term, here / "product", unit, largest);
        if (!complete || problems_.count() != problems_before || model_unit == nullptr) {
            return;  // its dimension would only repeat what was said
        }
        if (unit.dimension != target->dimension) {
            report(here, Text::emissions_dimension, term.id, dimension_text(unit.dimension),
                   dimension_text(target->dimension));
            return;
        }
        if (!term.memo && !term.unit.empty()) {
            // A sum has one unit; a term may say so itself, but in that very unit.
            if (target->dimension != model_unit->dimension) {
                report(here / "unit", Text::emissions_own_unit, term.id);
                return;
            }
            target = model_unit;
        }
        term.scale = unit.scale / target->scale;
        if (all_finite_ && (!std::isfinite(term.scale) || term.scale <= 0.0 || !(largest * term.scale <= k_largest))) {
            report(here, Text::emissions_too_large, term.id);
        }
    }

    // The product's unit and an upper bound of its value; false when a factor's unit is not known.
    bool check_product(Term& term, const Pointer& pointer, Unit& unit, double& largest) {
        if (term.product.size() > k_max_factors) {
            report(pointer, Text::emissions_too_many_factors, std::to_string(term.product.size()),
                   std::to_string(k_max_factors));
            return false;
        }
        bool complete = true;
        for (std::size_t i = 0; i < term.product.size(); ++i) {
            Factor& factor = term.product[i];
            const Pointer here = pointer / i;
            const auto found = indices_.find(factor.quantity);
            if (found == indices_.end()) {
                report(here, Text::emissions_missing_quantity, factor.quantity);
                continue;
            }
            factor.index = found->second;
            const Unit* own = unit_of_[factor.index];
            if (own == nullptr) {
                complete = false;
                continue;
            }
            const Quantity& quantity = model_.quantities[factor.index];
            const Range& range = widest_[factor.index];
            double size = std::max(std::abs(range.low), std::abs(range.high));
            if (factor.map == Map::complement) {
                size += 1.0;
                if (!own->dimension.empty() || own->scale != 1.0) {
                    report(here, Text::emissions_complement_unit, quantity.id, quantity.unit);
                }
            } else if (factor.map == Map::reciprocal) {
                size = 1.0 / std::min(std::abs(range.low), std::abs(range.high));
                if (range.low <= 0.0 && range.high >= 0.0) {
                    report(here, Text::emissions_reciprocal_of_zero, quantity.id);
                }
            }
            largest *= std::max(size, 1.0);  // what comes later may be zero: the way there has to be finite too
            (factor.map == Map::reciprocal ? divide : multiply)(unit, *own);
        }
        return complete;
    }

    void widen(std::size_t index, Range by) {
        widest_[index] = {std::min(widest_[index].low, by.low), std::max(widest_[index].high, by.high)};
    }

    template <class... Arguments>
    void report(const Pointer& pointer, Text id, Arguments... arguments) {
        report(pointer, base::Message{id, {std::string(std::move(arguments))...}});
    }

    void report(const Pointer& pointer, base::Message what) {
        if (problems_.passes_over(severity_)) {
            return;
        }
        problems_.add({std::move(what), pointer.text(), 0, 0, severity_});
    }

    Model& model_;
    std::map<std::string_view, std::size_t> indices_;  // of quantities
    bool all_finite_ = true;                           // else sizes say nothing
    std::vector<const Unit*> unit_of_;                 // by quantity; nullptr: not known
    std::vector<Range> widest_;                        // by quantity: own value, bounds and all scenarios
    base::Problem::Severity severity_;
    base::Problems& problems_;
    Units& units_;
};

}  // namespace

bool check(Model& model, const Pointer& pointer, base::Problem::Severity severity, base::Problems& problems,
           Units& units) {
    units.forget_many();
    const std::size_t before = problems.count();
    Checker(model, severity, problems, units).run(pointer);
    return problems.count() == before;
}

}  // namespace emissions
