// SPDX-License-Identifier: EUPL-1.2
#include "emissions/random.h"

#include "emissions/oracle.h"

namespace {

using namespace emissions;

std::uint64_t hex(const test::Json& text) {
    return std::stoull(text.get<std::string>(), nullptr, 16);
}

TEST(Random, hashes_names_as_fnv1a_does) {
    const test::Json hashes = test::oracle("rng-and-quantiles.json")["fnv1a64"];
    ASSERT_EQ(hashes.size(), 5U);
    for (const auto& [text, hash] : hashes.items()) {
        EXPECT_EQ(fnv1a64(text), hex(hash)) << text;
    }
    EXPECT_NE(fnv1a64("ä"), fnv1a64("a"));
}

TEST(Random, mixes_as_splitmix64_does) {
    std::uint64_t state = 1234567;
    const test::Json numbers = test::oracle("rng-and-quantiles.json")["splitmix64_seed_1234567"];
    ASSERT_EQ(numbers.size(), 5U);
    for (const auto& expected : numbers) {
        state += 0x9e3779b97f4a7c15;
        EXPECT_EQ(mix64(state), std::stoull(expected.get<std::string>()));
    }
}

TEST(Random, draws_the_recorded_streams_to_the_bit) {
    const test::Json streams = test::oracle("rng-and-quantiles.json")["uniform_seed42"];
    ASSERT_EQ(streams.size(), 2U);
    for (const auto& [name, numbers] : streams.items()) {
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            EXPECT_EQ(uniform(42, fnv1a64(name), n), numbers[n].get<double>()) << name << " " << n;
        }
    }
}

TEST(Random, stays_within_the_open_interval_whatever_the_counter) {
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{42}, ~std::uint64_t{0}}) {
        for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{1} << 32, ~std::uint64_t{0}}) {
            const double u = uniform(seed, fnv1a64("x"), n);
            EXPECT_GT(u, 0.0);
            EXPECT_LT(u, 1.0);
        }
    }
}

TEST(Random, is_even_and_independent_between_names_and_seeds) {
    constexpr int k_draws = 20000;
    constexpr double k_tolerance = 0.012;  // six standard errors of a mean of 20,000, and as much of a covariance
    double sum = 0.0;
    double between_names = 0.0;
    double between_seeds = 0.0;
    double between_neighbours = 0.0;
    for (std::uint64_t n = 0; n < k_draws; ++n) {
        const double u = uniform(1, fnv1a64("a"), n) - 0.5;
        sum += u;
        between_names += u * (uniform(1, fnv1a64("b"), n) - 0.5);
        between_seeds += u * (uniform(2, fnv1a64("a"), n) - 0.5);
        between_neighbours += u * (uniform(1, fnv1a64("a"), n + 1) - 0.5);
    }
    for (const double total : {sum, between_names, between_seeds, between_neighbours}) {
        EXPECT_NEAR(total / k_draws, 0.0, k_tolerance);
    }
}

}  // namespace
