// SPDX-License-Identifier: EUPL-1.2
// Random numbers by counter: the n-th of a stream is computed from its seed, its name and n alone. Nothing is kept
// between two of them, so adding a quantity never shifts another's, and anybody can compute any one of them again.
#pragma once

#include <cstdint>
#include <string_view>

namespace emissions {

// FNV-1a with 64 bits.
constexpr std::uint64_t fnv1a64(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return hash;
}

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t mix64(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

// Uniform in the open interval (0, 1), on the grid of (k + ½) / 2^53. `stream` is fnv1a64 of the name of the draw.
constexpr double uniform(std::uint64_t seed, std::uint64_t stream, std::uint64_t n) {
    constexpr std::uint64_t k_golden_ratio = 0x9e3779b97f4a7c15;
    constexpr double k_grid = 1.0 / 9007199254740992.0;
    const auto k = static_cast<std::int64_t>(mix64((seed ^ stream) + (n + 1) * k_golden_ratio) >> 11);
    return (static_cast<double>(k) + 0.5) * k_grid;
}

}  // namespace emissions
