// SPDX-License-Identifier: EUPL-1.2
// From how well a figure is known to what it may be: x = scale · quantile(u) for u in (0, 1).
#pragma once

#include <cstddef>

#include "emissions/evaluate.h"

namespace emissions {

// An uncertainty with every number in its place; a pedigree has become a lognormal one.
struct Distribution {
    Uncertainty::Distribution form = Uncertainty::Distribution::normal;
    double a = 0.0;  // normal: mean, lognormal: standard deviation of the logarithm (median 1), else minimum
    double b = 0.0;  // normal: standard deviation, triangular: mode
    double c = 0.0;  // triangular, uniform: maximum

    bool operator==(const Distribution&) const = default;
};

// The same in all scenarios and years, since what differs between them is the scale. Needs Figure::uncertainty.
Distribution distribution_of(const Figure& figure);
double scale_of(const Figure& figure);

double quantile(const Distribution& distribution, double p);

// The same for many: each p becomes its quantile.
void to_quantiles(const Distribution& distribution, double* p, std::size_t count);

}  // namespace emissions
