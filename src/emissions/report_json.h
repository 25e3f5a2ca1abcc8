// SPDX-License-Identifier: EUPL-1.2
// The figures of a calculation as a file: what `klimaspur calc --json` prints and the page exports.
//
//   {"scenario": id, "unit": …, "rows": [{"year", "baseline", "scenario", "saving", "cumulative"}, …],
//    "break_even_year": year or null,
//    "uncertainty": {"year", "central", "half95", "variance_share": {draw: share, …},
//                    "monte_carlo": {"seed", "n", "p025", "p50", "p975", "p_positive"},
//                    "tornado": [{"draw", "low", "high"}, …]},
//    "method": id, "output": id, "inputs": {quantity: value, …}}     where the question has them
//
// Numbers have all their digits; what is not finite is null.
#pragma once

#include <string>

#include "emissions/analysis.h"
#include "emissions/simulator.h"

namespace emissions {

struct Report {
    Trajectory trajectory;
    Spread spread;
    MonteCarlo monte_carlo;
};

std::string write_report(const Model& model, const Question& question, const Report& report);

}  // namespace emissions
