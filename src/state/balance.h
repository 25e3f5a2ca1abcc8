// SPDX-License-Identifier: EUPL-1.2
// What all calculated measures of a plan do together, and what that is against its targets.
#pragma once

#include <string>
#include <vector>

#include "state/state.h"

namespace state {

// Measures that save an amount which is there only once (Quantity::activity), so that their savings may not be added.
struct Overlap {
    std::string activity;  // id among the plan's quantities
    std::vector<const plan::Measure*> measures;
};

struct BalanceRow {
    int year = 0;
    double needed = 0.0;  // below the start, on the straight way from there to the target
    double saved = 0.0;   // by the measures together
    double gap = 0.0;     // needed − saved; what is missing
};

struct TargetBalance {
    const plan::Target* target = nullptr;
    std::vector<BalanceRow> rows;  // this year, every fifth, the target's; in the target's unit
    std::vector<Overlap> overlaps;
};

// Of every target in figures that has not passed, as far as there is something to add. `year` is this one.
std::vector<TargetBalance> balance_of(const State& state, int year);

}  // namespace state
