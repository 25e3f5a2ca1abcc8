// SPDX-License-Identifier: EUPL-1.2
// check(): everything that evaluate() takes for granted is established here, once.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "emissions/quantity_check.h"

namespace emissions {

namespace {

using base::Pointer;
using base::Text;

// Bounds what exponents can add up to.
constexpr std::size_t k_max_factors = 64;
constexpr int k_first_year = 1;
constexpr int k_last_year = 9999;
constexpr int k_max_years = 200;

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
    Checker(Model& model, const Library& library, base::Problem::Severity severity, base::Problems& problems,
            Units& units)
        : model_(model),
          library_(library),
          reporter_(problems, severity),
          units_(units),
          quantities_(reporter_, units) {}

    void run(const Pointer& pointer) {
        if (model_.version.value_or(1) != 1) {
            report(pointer / "calc", Text::emissions_unknown_version, std::to_string(*model_.version));
        }
        if (model_.years) {
            check_years(*model_.years, pointer / "years");
        }
        check_quantities(pointer / "quantities");
        check_methods(pointer / "methods");
        check_scenarios(pointer / "scenarios");
        check_output(model_.unit, model_.terms, pointer);
        const Pointer outputs = pointer / "outputs";
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < model_.outputs.size(); ++i) {
            Output& output = model_.outputs[i];
            const Pointer here = outputs / i;
            check_id(output.id, seen, here / "id", Text::emissions_duplicate_output);
            check_output(output.unit, output.terms, here);
        }
    }

private:
    void check_years(const Years& years, const Pointer& here) {
        const bool in_calendar = years.from >= k_first_year && years.to <= k_last_year;
        if (!in_calendar || years.from > years.to) {
            report(here, Text::emissions_years_backwards, std::to_string(years.from), std::to_string(years.to));
        } else if (years.to - years.from >= k_max_years) {
            report(here, Text::emissions_years_too_many, std::to_string(years.to - years.from + 1),
                   std::to_string(k_max_years));
        }
    }

    void check_id(std::string_view id, std::set<std::string_view>& seen, const Pointer& here, Text duplicate) {
        if (id.empty()) {
            report(here, Text::emissions_empty_id);
        } else if (!seen.insert(id).second) {
            report(here, duplicate, id);
        }
    }

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
            if (resolve(quantity, here)) {
                unit_of_[i] = quantities_.check(quantity.effective(), here);
            }
            widest_.push_back(QuantityCheck::widest(quantity.effective()));
        }
    }

    // False: what it refers to is not there.
    bool resolve(Quantity& quantity, const Pointer& here) {
        quantity.resolved.quantity = nullptr;
        if (quantity.factor.empty() && quantity.shared.empty()) {
            return true;
        }
        const bool is_factor = !quantity.factor.empty();
        const std::string& id = is_factor ? quantity.factor : quantity.shared;
        const Library::Entries& entries = is_factor ? library_.factors : library_.shared;
        const auto found = entries.find(id);
        if (found == entries.end()) {
            report(here / (is_factor ? "factor" : "shared"),
                   is_factor ? Text::emissions_unknown_factor : Text::emissions_unknown_shared, id);
            return false;
        }
        if (!quantity.unit.empty() && quantity.unit != found->second->unit) {
            report(here / "unit", Text::emissions_reference_unit, found->second->unit, quantity.unit);
        }
        quantity.resolved.quantity = std::make_shared<const Quantity>(merged(quantity, *found->second));
        return true;
    }

    void check_decisions(const Decisions& set, const Pointer& pointer) {
        for (const auto& [id, decision] : set) {
            const Pointer place = pointer / id;
            const auto found = indices_.find(id);
            if (found == indices_.end()) {
                report(place, Text::emissions_missing_quantity, id);
                continue;
            }
            const Quantity& quantity = model_.quantity(found->second);
            quantities_.check_decision(quantity, unit_of_[found->second], decision.value, place);
            widest_[found->second].include(QuantityCheck::widest(quantity, decision.value));
        }
    }

    void check_methods(const Pointer& pointer) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < model_.methods.size(); ++i) {
            const Method& method = model_.methods[i];
            const Pointer here = pointer / i;
            check_id(method.id, seen, here / "id", Text::emissions_duplicate_method);
            check_decisions(method.set, here / "set");
        }
    }

    void check_scenarios(const Pointer& pointer) {
        std::set<std::string_view> seen;
        for (const Scenario& scenario : model_.scenarios) {
            const Pointer here = pointer / scenario.id;
            check_id(scenario.id, seen, here, Text::emissions_duplicate_scenario);
            check_decisions(scenario.set, here / "set");
        }
        const auto baseline = std::find_if(model_.scenarios.begin(), model_.scenarios.end(),
                                           [](const Scenario& scenario) { return scenario.id == "baseline"; });
        if (baseline == model_.scenarios.end()) {
            Scenario added;
            added.id = "baseline";
            model_.scenarios.insert(model_.scenarios.begin(), std::move(added));
        } else {
            std::rotate(model_.scenarios.begin(), baseline, baseline + 1);
        }
    }

    // The sum of the terms, in a unit of its own.
    void check_output(const std::string& unit, std::vector<Term>& terms, const Pointer& pointer) {
        const base::Result<Unit>& read = units_.of(unit);
        if (!read) {
            report(pointer / "unit", read.problem().what);
        }
        const Pointer here = pointer / "terms";
        if (terms.empty()) {
            report(here, Text::emissions_no_terms);
        }
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            Term& term = terms[i];
            const Pointer place = here / i;
            check_id(term.id, seen, place / "id", Text::emissions_duplicate_term);
            if (term.sign != 1 && term.sign != -1) {
                report(place / "sign", Text::emissions_bad_sign);
            }
            check_term(term, place, read ? &read.value() : nullptr);
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
        const std::size_t problems_before = reporter_.count();
        Unit unit;
        double largest = 1.0;
        const bool complete = check_product(term, here / "product", unit, largest);
        if (!complete || reporter_.count() != problems_before || model_unit == nullptr) {
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
        if (quantities_.all_finite() &&
            (!std::isfinite(term.scale) || term.scale <= 0.0 || !(largest * term.scale <= k_largest))) {
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
            const Quantity& quantity = model_.quantity(factor.index);
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

    template <class... Arguments>
    void report(const Pointer& pointer, Text id, Arguments... arguments) {
        reporter_.say(pointer, id, std::move(arguments)...);
    }

    void report(const Pointer& pointer, base::Message what) { reporter_.say(pointer, std::move(what)); }

    Model& model_;
    const Library& library_;
    Reporter reporter_;
    Units& units_;
    QuantityCheck quantities_;
    std::map<std::string_view, std::size_t> indices_;  // of quantities
    std::vector<const Unit*> unit_of_;                 // by quantity; nullptr: not known
    std::vector<Range> widest_;                        // by quantity: own value, bounds and all decisions
};

}  // namespace

bool check(Model& model, const Library& library, const Pointer& pointer, base::Problem::Severity severity,
           base::Problems& problems, Units& units) {
    units.forget_many();
    const std::size_t before = problems.count();
    Checker(model, library, severity, problems, units).run(pointer);
    return problems.count() == before;
}

}  // namespace emissions
