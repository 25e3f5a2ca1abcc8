// SPDX-License-Identifier: EUPL-1.2
// What a calculation says about a measure: its way through the years, how well that is known, and what decides it.
// The saving is baseline − scenario in the unit of the output; positive: less of it. All take a checked model.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "emissions/evaluate.h"

namespace emissions {

struct YearResult {
    int year = 0;
    double baseline = 0.0;
    double scenario = 0.0;
    double saving = 0.0;
    double cumulative = 0.0;  // saving since the first year
};

struct Trajectory {
    std::vector<YearResult> rows;
    std::optional<int> break_even_year;  // the first year from which the cumulative saving stays ≥ 0
};

Trajectory trajectory(const Model& model, const Question& question, const Years& years);

// What one random stream does to the saving while all others stay where they are.
struct Influence {
    std::string draw;
    double low = 0.0;   // the saving at the stream's 2.5 % …
    double high = 0.0;  // … and 97.5 %; may be less than `low`
    double variance_share_0_1 = 0.0;

    [[nodiscard]] double swing() const { return high < low ? low - high : high - low; }
};

// Error propagation (IPCC 2006, approach 1, generalised to products that share factors and streams that share
// quantities): half95 = √Σ c², where c sums what half the 95 % range of each quantity of a stream does, with its sign,
// with the measure and without it.
struct Spread {
    int year = 0;
    double central = 0.0;
    double half95 = 0.0;
    std::vector<Influence> influences;  // of every stream of the model, in its order
};

Spread spread(const Model& model, const Question& question, int year);

// The influences that move anything, strongest first.
std::vector<Influence> tornado(const Spread& spread);

}  // namespace emissions
