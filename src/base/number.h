// SPDX-License-Identifier: EUPL-1.2
// Inside base: the decimal digits of doubles.
#pragma once

#include <string>

namespace base {

// 0.d1d2d3… × 10^point. No digits: zero. Neither the first nor the last digit is '0'.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;
};

// A decimal that reads back as `value`, the shortest one but for rare values that need 17 digits anyway.
// Needs a finite value.
Decimal shortest_decimal(double value);

}  // namespace base
