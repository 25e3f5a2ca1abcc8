// SPDX-License-Identifier: EUPL-1.2
// JSON as text, where no struct is concerned.
#pragma once

#include <string>
#include <string_view>

namespace base {

// Appends `text` as a JSON string. Broken UTF-8 becomes U+FFFD, since what is written has to be readable again.
void append_json_string(std::string& out, std::string_view text);

// Valid JSON without the white space between its tokens.
std::string compact_json(std::string_view json);

// Appends compact JSON, which starts at this depth of a text that is indented by two spaces. Numbers and escapes stay
// as they are. What lies deeper than k_deepest_indent stays on one line: a value can be nested a hundred thousand deep.
inline constexpr int k_deepest_indent = 64;
void append_indented_json(std::string& out, std::string_view compact, int depth);

// A line break and what stands before the first character of a line at this depth.
void append_line_break(std::string& out, int depth);

}  // namespace base
