// SPDX-License-Identifier: EUPL-1.2
#include "base/fingerprint.h"

#include <cstdint>
#include <cstring>

namespace base {

std::string fingerprint(std::string_view bytes) {
    // http://www.isthe.com/chongo/tech/comp/fnv/, eight bytes at a time as long as there are: a plan may have 64 MB.
    constexpr std::uint64_t k_prime = 0x100000001b3;
    std::uint64_t hash = 0xcbf29ce484222325;
    std::uint64_t word = 0;
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        // Folded, for a product hands nothing down to its lower digits.
        hash = (hash ^ word) * k_prime;
        hash ^= hash >> 32U;
    }
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * k_prime;
    }
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) {
        out += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 15U];
    }
    return out;
}

}  // namespace base
