// SPDX-License-Identifier: EUPL-1.2
// Monte Carlo: what the saving may be when all uncertain quantities are drawn at once (IPCC 2006, approach 2).
// The n-th draw of a stream is the same with the measure and without it, in every scenario and year, with every number
// of draws and on every platform, to the bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "emissions/distribution.h"
#include "emissions/evaluate.h"

namespace emissions {

inline constexpr std::uint64_t k_default_seed = 42;
inline constexpr int k_default_draws = 10'000;

struct MonteCarlo {
    std::uint64_t seed = 0;
    int draws = 0;
    // Percentiles of the saving, interpolated (type 7), and the share of draws with a saving above 0.
    double p025 = 0.0;
    double p50 = 0.0;
    double p975 = 0.0;
    double p_positive = 0.0;
};

// Where the middle 95 % of the saving of a year lie.
struct Band {
    int year = 0;
    double low = 0.0;
    double high = 0.0;
};

// Keeps what it drew, since that follows from the streams and their distributions alone: a step of a slider only
// multiplies. Takes checked models, `draws` ≥ 1.
class Simulator {
public:
    explicit Simulator(std::uint64_t seed = k_default_seed) : seed_(seed) {}

    MonteCarlo simulate(const Model& model, const Question& question, int year, int draws = k_default_draws);
    std::vector<Band> bands(const Model& model, const Question& question, const Years& years,
                            int draws = k_default_draws);

    // A distribution drawn from a stream, or one over it.
    struct Source {
        std::uint64_t stream = 0;
        Distribution distribution;
        bool reciprocal = false;

        bool operator==(const Source&) const = default;
    };

private:
    struct Column {
        Source source;
        std::vector<double> numbers;
    };

    // The first numbers of each, or nullptr where there is no room to keep them.
    std::vector<const double*> keep(const std::vector<Source>& sources, std::size_t draws);
    const double* keep(const Source& source, std::size_t draws);
    // By year and draw.
    std::vector<std::vector<double>> savings(const Model& model, const Question& question, const Years& years,
                                             std::size_t draws);

    std::uint64_t seed_;
    std::vector<Column> columns_;
};

}  // namespace emissions
