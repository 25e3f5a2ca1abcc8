// SPDX-License-Identifier: EUPL-1.2
#include "base/number.h"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace base {

// The JSON library knows how (Grisu2), and has to for its own sake. printf, asked for ever more digits until they
// read back, would bring the arithmetic of long doubles along, which WebAssembly has to imitate: 10 KB of the page.
// (The floor toolchain has no std::to_chars for double.)
Decimal shortest_decimal(double value) {
    Decimal decimal;
    decimal.negative = std::signbit(value);
    if (value == 0.0) {
        return decimal;
    }
    std::array<char, 32> digits{};
    int count = 0;
    int exponent = 0;
    nlohmann::detail::dtoa_impl::grisu2(digits.data(), count, exponent, std::fabs(value));
    decimal.digits.assign(digits.data(), static_cast<std::size_t>(count));
    decimal.point = count + exponent;
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

}  // namespace base
