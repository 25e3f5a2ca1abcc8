// SPDX-License-Identifier: EUPL-1.2
// Inside base: what the two JSON passes share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace base::detail {

// The first byte of the value that comes after `from`, where the parser last stopped.
std::size_t token_start(std::string_view bytes, std::size_t from);

struct Found {
    Problem problem;
    std::size_t offset = 0;  // k_nowhere: to be found by its pointer
};

inline constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);

// Turns offsets into lines and columns.
void fill_positions(std::string_view bytes, std::vector<Found>& found);

// Why the parser stopped at `offset`, in words for people. `complaint` is the parser's own message.
Message explain_syntax(std::string_view bytes, std::size_t offset, std::string_view complaint);

}  // namespace base::detail
