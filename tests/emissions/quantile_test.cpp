// SPDX-License-Identifier: EUPL-1.2
#include "emissions/quantile.h"

#include <cstdlib>
#include <limits>

#include "emissions/oracle.h"
#include "emissions/portable_math.h"

namespace {

using namespace emissions;
using test::Json;

double lognormal(double gsd95, double p) {
    return portable_exp(portable_log(gsd95) / k_sigmas_of_95_percent * normal_quantile(p));
}

template <class Quantile>
void expect_all(const Json& by_p, Quantile quantile) {
    ASSERT_FALSE(by_p.empty());
    for (const auto& [p, expected] : by_p.items()) {
        EXPECT_REL(quantile(std::strtod(p.c_str(), nullptr)), expected.template get<double>()) << p;
    }
}

TEST(Quantile, agrees_with_our_reference) {
    const Json oracle = test::oracle("rng-and-quantiles.json");
    expect_all(oracle["std_normal_inv_cdf"], normal_quantile);
    expect_all(oracle["lognormal_value1_gsd95_1.3"], [](double p) { return lognormal(1.3, p); });
    expect_all(oracle["triangular_150_250_350"], [](double p) { return triangular_quantile(150, 250, 350, p); });
    expect_all(oracle["triangular_1_3_4"], [](double p) { return triangular_quantile(1, 3, 4, p); });
    EXPECT_EQ(normal_quantile(0.975), k_sigmas_of_95_percent);
}

template <class Quantile>
void expect_row(const Json& oracle, const char* name, Quantile quantile) {
    ASSERT_EQ(oracle["p"].size(), oracle[name].size()) << name;
    for (std::size_t i = 0; i < oracle["p"].size(); ++i) {
        EXPECT_REL(quantile(oracle["p"][i].template get<double>()), oracle[name][i].template get<double>()) << name;
    }
}

TEST(Quantile, agrees_with_scipy) {
    const Json oracle = test::oracle("scipy-distributions.json");
    expect_row(oracle, "norm", normal_quantile);
    expect_row(oracle, "lognorm_median1_gsd95_1.3", [](double p) { return lognormal(1.3, p); });
    expect_row(oracle, "triang_150_250_350", [](double p) { return triangular_quantile(150, 250, 350, p); });
    expect_row(oracle, "triang_1_3_4", [](double p) { return triangular_quantile(1, 3, 4, p); });
    expect_row(oracle, "triang_0_0.6_2.5", [](double p) { return triangular_quantile(0, 0.6, 2.5, p); });
}

TEST(Quantile, agrees_with_stats_arrays) {
    const Json oracle = test::oracle("fetched-stats-arrays.json");
    const Json& ppf = oracle["triangular_ppf"];
    const double tolerance = ppf["tol_rel"];
    for (std::size_t i = 0; i < ppf["p"].size(); ++i) {
        const double expected = ppf["expected"][i];
        EXPECT_NEAR(triangular_quantile(ppf["min"], ppf["mode"], ppf["max"], ppf["p"][i]), expected,
                    tolerance * expected);
    }
    const Json& low = oracle["right_triangle_min_1_1_4"];
    EXPECT_NEAR(triangular_quantile(1, 1, 4, 0.5), low["median"].get<double>(), low["tol_rel"].get<double>());
    const Json& high = oracle["right_triangle_max_1_4_4"];
    EXPECT_NEAR(triangular_quantile(1, 4, 4, 0.5), high["median"].get<double>(), high["tol_rel"].get<double>());
}

TEST(Quantile, is_the_inverse_of_the_normal_distribution_in_every_branch) {
    for (double p = 0.5; p > 1e-300; p *= 0.7) {
        // A relative error e of a quantile x makes one of about x² e of its p.
        const double x = normal_quantile(p);
        EXPECT_NEAR(0.5 * std::erfc(-x / std::sqrt(2.0)) / p, 1.0, 2e-15 * (1.0 + x * x)) << p;
    }
    EXPECT_EQ(normal_quantile(0.25), -normal_quantile(0.75));
    EXPECT_EQ(normal_quantile(0.0625), -normal_quantile(0.9375));
    EXPECT_EQ(normal_quantile(0.5), 0.0);
}

TEST(Quantile, of_a_triangle_without_width_is_its_place) {
    EXPECT_EQ(triangular_quantile(2, 2, 2, 0.3), 2.0);
    EXPECT_EQ(triangular_quantile(0, 0, 0, 0.9), 0.0);
}

TEST(Quantile, resolves_the_pedigree_matrix) {
    const Json oracle = test::oracle("fetched-pedigree-matrix.json");
    ASSERT_EQ(oracle["cases"].size(), 10U);
    for (const Json& one : oracle["cases"]) {
        const auto scores = one["scores"].get<PedigreeScores>();
        EXPECT_REL(pedigree_gsd95(scores, one["basic"], one["version"]), one["gsd2_95"].get<double>()) << one.dump();
    }
    // Every cell of both tables: the one score that is not 1 (whose factor is 1) gives back its factor.
    for (const auto& [version, table] : oracle["factors"].items()) {
        std::size_t indicator = 0;
        for (const Json& row : table) {
            for (int score = 1; score <= 5; ++score) {
                PedigreeScores scores = {1, 1, 1, 1, 1, 1};
                scores[indicator] = score;
                EXPECT_REL(pedigree_gsd95(scores, 1.0, version == "v1" ? 1 : 2),
                           row[static_cast<std::size_t>(score - 1)].get<double>());
            }
            ++indicator;
        }
        EXPECT_EQ(indicator, 6U);
    }
    EXPECT_EQ(pedigree_gsd95({9, 9, 9, 9, 9, 9}, 1.5, 1), pedigree_gsd95({5, 5, 5, 5, 5, 5}, 1.5, 1));
    EXPECT_EQ(pedigree_gsd95({0, -1, 0, 0, 0, 0}, 1.5, 1), pedigree_gsd95({1, 1, 1, 1, 1, 1}, 1.5, 1));
}

TEST(Quantile, takes_percentiles_as_numpy_does) {
    const Json oracle = test::oracle("scipy-distributions.json")["percentile_type7"];
    for (std::size_t i = 0; i < oracle["p"].size(); ++i) {
        std::vector<double> data = oracle["data"];
        std::swap(data[0], data[3]);
        EXPECT_REL(percentile(data, oracle["p"][i]), oracle["expected"][i].get<double>());
    }
    std::vector<double> one = {7.0};
    EXPECT_EQ(percentile(one, 0.975), 7.0);
    std::vector<double> ends = {3.0, 1.0, 2.0};
    EXPECT_EQ(percentile(ends, 0.0), 1.0);
    EXPECT_EQ(percentile(ends, 1.0), 3.0);
}

TEST(PortableMath, is_within_a_unit_of_the_last_place) {
    for (double x = -700.0; x < 700.0; x += 0.37) {
        EXPECT_NEAR(portable_exp(x), std::exp(x), std::exp(x) * std::numeric_limits<double>::epsilon()) << x;
        const double positive = std::exp(x);
        EXPECT_NEAR(portable_log(positive), std::log(positive),
                    std::abs(std::log(positive)) * std::numeric_limits<double>::epsilon())
            << x;
    }
    EXPECT_EQ(portable_exp(0.0), 1.0);
    EXPECT_EQ(portable_log(1.0), 0.0);
    EXPECT_EQ(portable_exp(1000.0), std::numeric_limits<double>::infinity());
    EXPECT_EQ(portable_exp(-1000.0), 0.0);
    EXPECT_EQ(portable_log(0.0), -std::numeric_limits<double>::infinity());
}

}  // namespace
