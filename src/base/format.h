// SPDX-License-Identifier: EUPL-1.2
// Numbers as people of the language write them. Agrees with ICU: rounding is half away from zero on the
// shortest decimal that means the double (1.005 with two digits is "1,01"), and there is no "-0".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/texts.h"

namespace base {

struct NumberStyle {
    int min_decimals = 0;
    int max_decimals = 0;
    bool always_sign = false;  // "+3"; zero has no sign
};

// "1.234,5" or "1,234.5"; the minus sign is U+2212. Not finite: "–".
std::string format_number(double value, Language language, NumberStyle style = {});

// Two significant digits or more: as many decimals as that takes, none from 10 upwards ("3.050", "0,43").
std::string format_significant(double value, Language language);

// A share 0–1 as "16,4 %" with a non-breaking space.
std::string format_percent(double share_0_1, Language language, NumberStyle style = {});

// Value and unit joined by a non-breaking space.
std::string with_unit(std::string_view number, std::string_view unit);

// What a person typed, in either language's manner: "1.234,5", "1234.5", "1 234,5". Nothing if it is no number.
// In German a single point followed by exactly three digits is a thousands separator, as people there write it.
std::optional<double> parse_number(std::string_view typed, Language language);

// The shortest text that reads back as the same double ("0.1"), as JSON writes it, or the nearest one with that many
// significant digits. Needs a finite value.
std::string shortest(double value, int max_digits = 17);

}  // namespace base
