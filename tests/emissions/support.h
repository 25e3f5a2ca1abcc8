// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include "base/result.h"
#include "emissions/evaluate.h"
#include "emissions/model_json.h"

namespace test {

// The tolerance of the worked examples: libm may differ in the last bits, nothing else may.
#define EXPECT_REL(actual, expected) EXPECT_NEAR(actual, expected, std::abs(expected) * 1e-12)

inline std::string file(const std::string& name) {
    std::ifstream stream(KLIMASPUR_SOURCE_DIR "/tests/emissions/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string told(const base::Problems& problems) {
    std::string out;
    for (const base::Problem& problem : problems.kept()) {
        out += base::describe(problem, base::Language::de) + "\n";
    }
    return out;
}

// `pointer` is "" or one name behind a slash.
inline base::Problems checked(emissions::Model& model, const std::string& pointer) {
    const base::Pointer root;
    emissions::Units units;
    base::Problems problems;
    const bool good = emissions::check(model, emissions::Library(), pointer.empty() ? root : root / pointer.substr(1),
                                       base::Problem::Severity::entry, problems, units);
    EXPECT_EQ(good, problems.empty());
    return problems;
}

inline emissions::Model model(const std::string& json) {
    emissions::LoadedModel loaded = emissions::read_model(json);
    EXPECT_TRUE(loaded.model.has_value()) << told(loaded.problems);
    return loaded.model ? *std::move(loaded.model) : emissions::Model{};
}

}  // namespace test
