// SPDX-License-Identifier: EUPL-1.2
#include "base/json_text.h"

#include <algorithm>

#include "base/extra.h"
#include "base/utf8.h"

namespace base {

namespace {

constexpr std::string_view k_space = " \t\r\n";

// Behind the string that starts at `at`.
std::size_t end_of_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, json.size());
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    static constexpr std::string_view k_hex = "0123456789abcdef";
    static constexpr std::string_view k_short = "btn\0fr";  // from 0x08
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (code_point == U'"' || code_point == U'\\') {
            out += '\\';
            out += static_cast<char>(code_point);
        } else if (code_point < 0x20) {
            const std::size_t index = code_point - 0x08;
            const bool is_short = index < 6 && index != 3;
            out += is_short ? "\\" : "\\u00";
            out += is_short ? k_short[index] : k_hex[code_point >> 4U];
            if (!is_short) {
                out += k_hex[code_point & 15U];
            }
        } else {
            append_utf8(out, code_point);
        }
    }
    out += '"';
}

std::string compact_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());  // growing would take three times the room
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t end = json[at] == '"' ? end_of_string(json, at) : at + 1;
        if (k_space.find(json[at]) == std::string_view::npos) {
            out += json.substr(at, end - at);
        }
        at = end;
    }
    return out;
}

void append_line_break(std::string& out, int depth) {
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

void append_indented_json(std::string& out, std::string_view compact, int depth) {
    const auto line_break = [&](int to) {
        if (std::max(depth, to) <= k_deepest_indent) {
            append_line_break(out, to);
        }
    };
    for (std::size_t at = 0; at < compact.size();) {
        const char c = compact[at];
        const std::size_t end = c == '"' ? end_of_string(compact, at) : at + 1;
        const bool opens = c == '{' || c == '[';
        const bool empty = opens && (compact.substr(end, 1) == "}" || compact.substr(end, 1) == "]");
        if (empty) {
            out += compact.substr(at, 2);
            at += 2;
            continue;
        }
        if (c == '}' || c == ']') {
            line_break(depth - 1);
            --depth;
        }
        out += compact.substr(at, end - at);
        if (opens) {
            ++depth;
        }
        if (opens || c == ',') {
            line_break(depth);
        } else if (c == ':') {
            out += ' ';
        }
        at = end;
    }
}

void Extra::add(std::string_view name, std::string_view json) {
    if (!fields_) {
        fields_ = std::make_unique<Fields>();
    }
    fields_->push_back({std::string(name), compact_json(json)});
}

}  // namespace base
