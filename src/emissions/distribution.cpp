// SPDX-License-Identifier: EUPL-1.2
#include "emissions/distribution.h"

#include <algorithm>
#include <cstddef>

#include "emissions/portable_math.h"
#include "emissions/quantile.h"

namespace emissions {

namespace {

using Form = Uncertainty::Distribution;

bool is_lognormal(const Uncertainty& uncertainty) {
    return uncertainty.distribution == Form::lognormal || uncertainty.distribution == Form::pedigree;
}

double gsd95_of(const Uncertainty& uncertainty) {
    if (uncertainty.distribution == Form::lognormal) {
        return uncertainty.gsd95.value_or(1.0);
    }
    PedigreeScores scores = {1, 1, 1, 1, 1, 1};
    std::copy_n(uncertainty.scores.begin(), std::min(scores.size(), uncertainty.scores.size()), scores.begin());
    constexpr int k_newest = 2;
    return pedigree_gsd95(scores, uncertainty.basic.value_or(1.0), uncertainty.version.value_or(k_newest));
}

}  // namespace

Distribution distribution_of(const Figure& figure) {
    const Uncertainty& given = *figure.uncertainty;
    if (is_lognormal(given)) {
        return {Form::lognormal, portable_log(gsd95_of(given)) / k_sigmas_of_95_percent};
    }
    if (given.distribution == Form::normal) {
        return {Form::normal, figure.relative_to, given.half95.value_or(0.0) / k_sigmas_of_95_percent};
    }
    return {given.distribution, given.min.value_or(0.0), given.mode.value_or(0.0), given.max.value_or(0.0)};
}

double scale_of(const Figure& figure) {
    if (is_lognormal(*figure.uncertainty)) {
        return figure.value;
    }
    // Equal, both may be zero: a range around zero is still a range.
    return figure.value == figure.relative_to ? 1.0 : figure.value / figure.relative_to;
}

double quantile(const Distribution& distribution, double p) {
    to_quantiles(distribution, &p, 1);
    return p;
}

void to_quantiles(const Distribution& distribution, double* p, std::size_t count) {
    const auto& [form, a, b, c] = distribution;
    switch (form) {
        case Form::normal:
            to_normal_quantiles(p, count);
            for (std::size_t i = 0; i < count; ++i) {
                p[i] = a + b * p[i];
            }
            return;
        case Form::triangular:
            for (std::size_t i = 0; i < count; ++i) {
                p[i] = triangular_quantile(a, b, c, p[i]);
            }
            return;
        case Form::uniform:
            for (std::size_t i = 0; i < count; ++i) {
                p[i] = a + (c - a) * p[i];
            }
            return;
        case Form::lognormal:
        case Form::pedigree: break;
    }
    to_normal_quantiles(p, count);
    for (std::size_t i = 0; i < count; ++i) {
        p[i] = portable_exp(a * p[i]);
    }
}

}  // namespace emissions
