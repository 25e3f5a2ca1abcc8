// SPDX-License-Identifier: EUPL-1.2
#include "base/fingerprint.h"

#include <cstdint>

namespace base {

std::string fingerprint(std::string_view bytes) {
    // http://www.isthe.com/chongo/tech/comp/fnv/
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) {
        out += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 15U];
    }
    return out;
}

}  // namespace base
