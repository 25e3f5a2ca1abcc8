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

// Is this one of them? Most of Latin-1, Latin Extended-A, the trade mark sign: what tools/fonts.mjs left out of the faces.
constexpr bool is_rare_letter(char32_t code_point) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    constexpr Range k_rare[] = {
#include "letters.inc"
    };
    for (const Range& range : k_rare) {
        if (code_point <= range.last) {
            return code_point >= range.first;
        }
    }
    return false;
}

}  // namespace ui
