// SPDX-License-Identifier: EUPL-1.2
#include "emissions/quantile.h"

#include <algorithm>
#include <cmath>

#include "emissions/portable_math.h"

namespace emissions {

namespace {

// Coefficients, the highest power first.
using Polynomial = std::array<double, 8>;

struct Rational {
    Polynomial numerator;
    Polynomial denominator;
};

// AS 241: around the median, in the tails, far out in the tails.
constexpr Rational k_middle = {
    {2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0},
    {5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0}};
constexpr Rational k_tail = {
    {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0},
    {1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0}};
constexpr Rational k_far_tail = {
    {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0},
    {2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0}};

double at(const Polynomial& polynomial, double x) {
    double sum = polynomial.front();
    for (std::size_t i = 1; i < polynomial.size(); ++i) {
        sum = sum * x + polynomial[i];
    }
    return sum;
}

// Uncertainty factors of the pedigree matrix by indicator and score.
using PedigreeTable = std::array<std::array<double, 5>, 6>;

constexpr PedigreeTable k_pedigree_1 = {{{1.0, 1.05, 1.1, 1.2, 1.5},
                                         {1.0, 1.02, 1.05, 1.1, 1.2},
                                         {1.0, 1.03, 1.1, 1.2, 1.5},
                                         {1.0, 1.01, 1.02, 1.02, 1.1},
                                         {1.0, 1.0, 1.2, 1.5, 2.0},
                                         {1.0, 1.02, 1.05, 1.1, 1.2}}};
constexpr PedigreeTable k_pedigree_2 = {{{1.0, 1.54, 1.61, 1.69, 1.69},
                                         {1.0, 1.03, 1.04, 1.08, 1.08},
                                         {1.0, 1.03, 1.1, 1.19, 1.29},
                                         {1.0, 1.04, 1.08, 1.11, 1.11},
                                         {1.0, 1.18, 1.65, 2.08, 2.8},
                                         {1.0, 1.0, 1.0, 1.0, 1.0}}};

double squared_log(double x) {
    const double log = portable_log(x);
    return log * log;
}

}  // namespace

double normal_quantile(double p) {
    constexpr double k_middle_half_width = 0.425;
    constexpr double k_middle_squared = 0.180625;
    const double q = p - 0.5;
    if (std::abs(q) <= k_middle_half_width) {
        const double r = k_middle_squared - q * q;
        return at(k_middle.numerator, r) * q / at(k_middle.denominator, r);
    }
    double r = std::sqrt(-portable_log(q < 0.0 ? p : 1.0 - p));
    constexpr double k_far = 5.0;
    const bool far = r > k_far;
    r -= far ? k_far : 1.6;
    const Rational& tail = far ? k_far_tail : k_tail;
    const double x = at(tail.numerator, r) / at(tail.denominator, r);
    return q < 0.0 ? -x : x;
}

void to_normal_quantiles(double* p, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        p[i] = normal_quantile(p[i]);
    }
}

double triangular_quantile(double min, double mode, double max, double p) {
    const double width = max - min;
    const double below_mode = width > 0.0 ? (mode - min) / width : 1.0;
    return p < below_mode ? min + std::sqrt(p * width * (mode - min))
                          : max - std::sqrt((1.0 - p) * width * (max - mode));
}

double pedigree_gsd95(const PedigreeScores& scores, double basic, int version) {
    const PedigreeTable& table = version == 1 ? k_pedigree_1 : k_pedigree_2;
    double sum = squared_log(basic);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        sum += squared_log(table[i][static_cast<std::size_t>(std::clamp(scores[i], 1, 5) - 1)]);
    }
    return portable_exp(std::sqrt(sum));
}

double percentile(std::vector<double>& values, double p) {
    const double position = static_cast<double>(values.size() - 1) * p;
    const auto whole = static_cast<std::size_t>(position);
    const auto below = values.begin() + static_cast<std::ptrdiff_t>(whole);
    std::nth_element(values.begin(), below, values.end());
    if (whole + 1 == values.size()) {
        return *below;
    }
    const double above = *std::min_element(below + 1, values.end());
    return *below + (position - static_cast<double>(whole)) * (above - *below);
}

}  // namespace emissions
