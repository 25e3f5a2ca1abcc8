// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

// The code point that starts at `text[at]`; moves `at` behind it. Broken bytes give U+FFFD one by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

// How many bytes the code point takes with which the text begins; 0: they are broken. The text is not empty.
std::size_t utf8_length(std::string_view text);

// Offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

// Is this a letter of any script we set type in (Latin with its extensions, Greek, Cyrillic)?
bool is_letter(char32_t code_point);

}  // namespace base
