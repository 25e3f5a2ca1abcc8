// SPDX-License-Identifier: EUPL-1.2
// E_scenario(year) = Σ sign · Π map(q(year)) · scale, in the model's unit.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "emissions/model.h"

namespace emissions {

// What a person moved: quantity id → value in the quantity's unit. Where the scenario sets that quantity, the
// input replaces the scenario's decision; otherwise it replaces the quantity itself, in baseline and scenario.
using Inputs = std::map<std::string, double, std::less<>>;

// The value of a quantity in a scenario and year after inputs, in the quantity's unit. Needs a checked model;
// a quantity that it does not have is 0. For the baseline that a scenario is compared with, see baseline_inputs.
double quantity_value(const Model& model, const Scenario& scenario, const Inputs& inputs, std::string_view id,
                      int year);

struct TermResult {
    std::string id;
    double value = 0.0;  // signed, in the model's unit; a memo term's in its own
    bool memo = false;
};

struct Emissions {
    double total = 0.0;  // without memo terms
    std::vector<TermResult> terms;
};

Emissions evaluate(const Model& model, const Scenario& scenario, const Inputs& inputs, int year);

// The inputs that hold in the baseline too: those that do not replace a decision of the scenario.
Inputs baseline_inputs(const Scenario& scenario, const Inputs& inputs);

// Saving of a scenario against the baseline; positive = less emissions.
struct Comparison {
    Emissions baseline;
    Emissions scenario;
    double saving = 0.0;
    double saving_share_0_1 = 0.0;  // of the baseline; 0 when the baseline is 0
};

Comparison compare(const Model& model, const Scenario& scenario, const Inputs& inputs, int year);

}  // namespace emissions
