// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.h"

namespace base {

namespace {

constexpr char32_t k_replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// Length of the valid sequence at `at` and its code point; length 0: broken.
struct Sequence {
    std::size_t length = 0;
    char32_t code_point = k_replacement;
};

Sequence decode(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    if (first < 0x80) {
        return {1, first};
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) {
        return {};
    }
    char32_t code_point = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        code_point = code_point << 6 | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (overlong || surrogate || code_point > 0x10FFFF) {
        return {};
    }
    return {length, code_point};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size()) {
        return k_replacement;
    }
    const Sequence sequence = decode(text, at);
    at += sequence.length == 0 ? 1 : sequence.length;
    return sequence.code_point;
}

std::size_t utf8_length(std::string_view text) {
    return decode(text, 0).length;
}

void append_utf8(std::string& out, char32_t code_point) {
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
        code_point = k_replacement;
    }
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (code_point >> shift & 0x3FU)); };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xC0U | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0U | code_point >> 12);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = decode(text, at).length;
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

bool is_letter(char32_t c) {
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    const bool latin = c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
                       (c >= 0x250 && c <= 0x2AF) || (c >= 0x1E00 && c <= 0x1EFF);
    const bool greek = (c >= 0x370 && c <= 0x373) || c == 0x376 || c == 0x377 || (c >= 0x37B && c <= 0x37D) ||
                       c == 0x37F || c == 0x386 ||
                       (c >= 0x388 && c <= 0x3FF && c != 0x38B && c != 0x38D && c != 0x3A2 && c != 0x3F6) ||
                       (c >= 0x1F00 && c <= 0x1FBC);
    const bool cyrillic = (c >= 0x400 && c <= 0x481) || (c >= 0x48A && c <= 0x52F);
    const bool combining = c >= 0x300 && c <= 0x36F;  // stays with the letter before it
    return latin || greek || cyrillic || combining;
}

}  // namespace base
