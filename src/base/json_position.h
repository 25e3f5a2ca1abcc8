// SPDX-License-Identifier: EUPL-1.2
// Inside base: what the two JSON passes share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace base::detail {

// The first byte of the value that comes after `from`, where the parser last stopped.
std::size_t token_start(std::string_view bytes, std::size_t from);

// Why the parser stopped at `offset`, in words for people. `complaint` is the parser's own message.
Message explain_syntax(std::string_view bytes, std::size_t offset, std::string_view complaint);

}  // namespace base::detail
