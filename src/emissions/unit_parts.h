// SPDX-License-Identifier: EUPL-1.2
// The factors of a unit as written, for the two readers of one parser: dimension (units.cpp) and words
// (unit_label.cpp). Inside of the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/texts.h"

namespace emissions {

struct UnitPart {
    char prefix = 0;         // 0: none; one of k M G T m c u
    std::string symbol;      // "1" "%" "g" "t" "m" "W" "J" "h" "d" "mo" "a" "B" "EUR"; empty: an annotation alone
    std::string annotation;  // without braces; empty: none
    int exponent = 1;        // negative behind "/"; never 0
};

struct UnitParts {
    std::vector<UnitPart> parts;           // in the order written, parentheses dissolved
    std::optional<base::Message> trouble;  // set: `parts` means nothing
};

UnitParts parse_unit_parts(std::string_view text);

}  // namespace emissions
