// SPDX-License-Identifier: EUPL-1.2
// Letters that German and English do without: a part of what is rarely needed (base/rarely.h).
#pragma once

#include <string>

namespace ui {

// The bytes of two TrueType files; empty until that part is there.
struct Letters {
    std::string regular;
    std::string semibold;
};

Letters rare_letters();

// Is this one of them? Latin Extended-A, the Romanian letters with a comma, the trade mark sign.
constexpr bool is_rare_letter(char32_t code_point) {
    return (code_point >= 0x100 && code_point < 0x180) || (code_point >= 0x218 && code_point <= 0x21B) ||
           code_point == 0x2122;
}

}  // namespace ui
