// SPDX-License-Identifier: EUPL-1.2
#include "ui/letters.h"

#include <cstddef>

#include "base/rarely.h"

namespace ui {

namespace {

// Generated beside the faces by tools/fonts.mjs.
constexpr char k_regular[] = RARELY_BEGIN
#include "letters-regular.inc"
    RARELY_END;
constexpr char k_semibold[] = RARELY_BEGIN
#include "letters-semibold.inc"
    RARELY_END;

template <std::size_t Size>
std::string inside(const char (&marked)[Size]) {
    constexpr std::size_t k_begin = sizeof RARELY_BEGIN - 1;
    constexpr std::size_t k_end = sizeof RARELY_END;
    if (!base::is_there(marked)) {
        return {};
    }
    std::string bytes(marked + k_begin, Size - k_begin - k_end);
    for (char& byte : bytes) {
        byte = static_cast<char>(byte ^ 0x55);
    }
    return bytes;
}

}  // namespace

Letters rare_letters() {
    return {inside(k_regular), inside(k_semibold)};
}

}  // namespace ui
