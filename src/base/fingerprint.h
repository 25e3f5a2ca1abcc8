// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace base {

// 16 hexadecimal digits that differ when the bytes do (FNV-1a, 64 bit, by words). Against accidents, not against malice.
std::string fingerprint(std::string_view bytes);

}  // namespace base
