// SPDX-License-Identifier: EUPL-1.2
// Quantile functions: where a distribution has the share p of its values below. p lies strictly between 0 and 1.
// The bits of a result are the same on every platform.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace emissions {

// The standard normal one. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988); relative error 1e-16.
double normal_quantile(double p);

// The same for many: each p becomes its quantile.
void to_normal_quantiles(double* p, std::size_t count);

// normal_quantile(0.975): half of a 95 % range in standard deviations.
inline constexpr double k_sigmas_of_95_percent = 1.9599639845400536;

// min ≤ mode ≤ max; all three equal: that value.
double triangular_quantile(double min, double mode, double max, double p);

// Scores 1–5 for reliability, completeness, temporal, geographical and technological correlation and sample size.
using PedigreeScores = std::array<int, 6>;

// The factor between the median and either end of the 95 % range that ecoinvent's pedigree matrix gives, in its first
// version or the second one of 2012. `basic` is the factor of the unit process itself. A score out of range counts as
// the nearest one, a version that is not 1 as 2.
double pedigree_gsd95(const PedigreeScores& scores, double basic, int version);

// The percentile of a sample by linear interpolation (type 7 of Hyndman and Fan; numpy's default), p in [0, 1].
// Reorders the values; several of one sample are cheapest in ascending order. Needs values, all of them numbers.
double percentile(std::vector<double>& values, double p);

}  // namespace emissions
