// SPDX-License-Identifier: EUPL-1.2
// E(year) = Σ sign · Π map(q(year)) · scale, in the output's unit, with a measure and without it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "emissions/model.h"

namespace emissions {

// What a person moved: quantity id → value in the quantity's unit. Where the scenario sets that quantity, the input
// replaces the scenario's decision (of a curve what it leads to: the timing stays); otherwise it replaces the quantity
// itself, in baseline and scenario.
using Inputs = std::map<std::string, double, std::less<>>;

// One way of looking at a checked model, which must stay where it is.
struct Question {
    const Scenario* scenario = nullptr;
    const Method* method = nullptr;  // nullptr: no quantity is set by the way of accounting
    const Output* output = nullptr;  // nullptr: the emissions
    Inputs inputs;
};

// The question that the page asks first: the default scenario, the first method, the emissions.
Question first_question(const Model& model);

// The same for the baseline that it is compared with: only those inputs that do not replace a decision.
Question baseline_of(const Model& model, const Question& question);

const std::vector<Term>& terms_of(const Model& model, const Question& question);
const std::string& unit_of(const Model& model, const Question& question);

// The years of the trajectory; without any, `year` alone.
Years years_of(const Model& model, int year);

// The value of a quantity, and how well it is known: a plain number of a scenario or method, and an input, are certain.
struct Figure {
    double value = 0.0;
    const Uncertainty* uncertainty = nullptr;
    double relative_to = 1.0;  // the uncertainty is that of this value; the draws are scaled to `value`
};

Figure figure(const Model& model, const Question& question, std::size_t index, int year);

// In the quantity's unit; one that the model does not have is 0.
double quantity_value(const Model& model, const Question& question, std::string_view id, int year);

// What a person's input for it starts from: the same, but of a curve of the scenario what it leads to.
double input_value(const Model& model, const Question& question, std::string_view id, int year);

// x, 1 − x or 1/x.
double mapped(double value, Map map);

struct Sum {
    double total = 0.0;         // without memo terms
    std::vector<double> terms;  // as terms_of(); signed; a memo term's in its own unit
};

Sum evaluate(const Model& model, const Question& question, int year);

// Saving of a scenario against the baseline; positive = less emissions.
struct Comparison {
    Sum baseline;
    Sum scenario;
    double saving = 0.0;
    double saving_share_0_1 = 0.0;  // of the baseline; 0 when the baseline is 0
};

Comparison compare(const Model& model, const Question& question, int year);

}  // namespace emissions
