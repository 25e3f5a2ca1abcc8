// SPDX-License-Identifier: EUPL-1.2
#include "state/balance.h"

#include <algorithm>
#include <map>

namespace state {

namespace {

struct Counted {
    const plan::Measure* measure = nullptr;
    emissions::Question question;
    double scale = 1.0;  // its unit in the target's
};

std::vector<Counted> counted_in(const State& state, const emissions::Unit& unit, emissions::Units& units) {
    std::vector<Counted> counted;
    for (const plan::Measure& measure : state.plan->measures) {
        if (!measure.emissions) {
            continue;
        }
        const emissions::Unit& own = units.of(measure.emissions->unit).value();
        if (own.dimension == unit.dimension) {
            Counted entry{&measure, emissions::first_question(*measure.emissions), own.scale / unit.scale};
            entry.question.inputs = inputs_of(state, measure);
            counted.push_back(std::move(entry));
        }
    }
    return counted;
}

// The years that a town looks at: now, the round ones, the end.
std::vector<int> years_to(int from, int target) {
    constexpr int k_step = 5;
    std::vector<int> years{from};
    for (int year = from / k_step * k_step + k_step; year < target; year += k_step) {
        years.push_back(year);
    }
    if (target > from) {
        years.push_back(target);
    }
    return years;
}

std::vector<Overlap> overlaps_of(const std::vector<Counted>& counted, int year) {
    std::map<std::string, std::vector<const plan::Measure*>> savers;
    for (const Counted& entry : counted) {
        const emissions::Model& model = *entry.measure->emissions;
        const emissions::Comparison sums = emissions::compare(model, entry.question, year);
        for (std::size_t i = 0; i < model.terms.size(); ++i) {
            if (model.terms[i].memo || sums.baseline.terms[i] == sums.scenario.terms[i]) {
                continue;
            }
            for (const emissions::Factor& factor : model.terms[i].product) {
                const emissions::Quantity& quantity = model.quantity(factor.index);
                if (quantity.activity && !quantity.shared.empty()) {
                    std::vector<const plan::Measure*>& list = savers[quantity.shared];
                    if (list.empty() || list.back() != entry.measure) {
                        list.push_back(entry.measure);
                    }
                }
            }
        }
    }
    std::vector<Overlap> overlaps;
    for (auto& [activity, measures] : savers) {
        if (measures.size() > 1) {
            overlaps.push_back({activity, std::move(measures)});
        }
    }
    return overlaps;
}

}  // namespace

std::vector<TargetBalance> balance_of(const State& state, int year) {
    std::vector<TargetBalance> balances;
    emissions::Units units;
    for (const plan::Target& target : state.plan->targets) {
        if (!target.value || !target.from || target.year < year) {
            continue;
        }
        const std::vector<Counted> counted = counted_in(state, units.of(target.unit).value(), units);
        if (counted.empty()) {
            continue;
        }
        TargetBalance balance;
        balance.target = &target;
        balance.overlaps = overlaps_of(counted, target.year);
        for (const int at : years_to(std::max(year, target.from->year), target.year)) {
            BalanceRow row;
            row.year = at;
            const double passed = at - target.from->year;
            const double span = target.year - target.from->year;
            row.needed = (target.from->value - *target.value) * passed / span;
            for (const Counted& entry : counted) {
                row.saved += emissions::compare(*entry.measure->emissions, entry.question, at).saving * entry.scale;
            }
            row.gap = row.needed - row.saved;
            balance.rows.push_back(row);
        }
        balances.push_back(std::move(balance));
    }
    return balances;
}

}  // namespace state
