// SPDX-License-Identifier: EUPL-1.2
// A scenario as a short text for the address, that people send each other and print as a QR code:
//
//   1.plan/market/2035/9f3ac2/efile_share=0.6/:workdays=218/k7q2m
//   │ │    │      │    │      │               │             └ check of all before it
//   │ │    │      │    │      │               └ an input for a quantity of the plan, which measures share
//   │ │    │      │    │      └ an input for a quantity of the measure, in its unit
//   │ │    │      │    └ which model it was made for, in the caller's words
//   │ │    │      └ year │ way of accounting │ scenario; "-" where there is none
//   │ version of this form
//
// Ids are percent-encoded. Neither mail programs nor browsers change any of these characters; one that escapes them
// all once more is understood.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "emissions/evaluate.h"

namespace state {

struct SharedScenario {
    std::string scenario;
    std::string method;
    std::optional<int> year;  // 1–9999
    std::string model;        // differs when the published data do
    emissions::Inputs inputs;
    emissions::Inputs plan_inputs;

    bool operator==(const SharedScenario&) const = default;
};

// What mail programs and QR codes still carry.
inline constexpr std::size_t k_longest_shared = 2000;

// Empty when it would be longer than k_longest_shared, or a number is not finite.
std::string write_shared(const SharedScenario& shared);

// Says what is wrong: made by a newer version, cut off or changed, not a number, twice the same, too long. Whether the
// ids exist is for the caller to see.
base::Result<SharedScenario> read_shared(std::string_view text);

}  // namespace state
