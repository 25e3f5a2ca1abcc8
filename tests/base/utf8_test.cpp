// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

TEST(Utf8, reads_back_what_it_wrote) {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string text;
        base::append_utf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(base::next_code_point(text, at), c);
        ASSERT_EQ(at, text.size());
        ASSERT_EQ(base::find_invalid_utf8(text), std::string_view::npos);
    }
}

TEST(Utf8, finds_the_first_broken_byte) {
    struct Case {
        const char* text;
        std::size_t offset;
    };
    const Case cases[] = {
        {"", std::string_view::npos},
        {"äöü€😀", std::string_view::npos},
        {"a\xFC", 1},
        {"ab\xC3", 2},
        {"\x80", 0},
        {"\xC0\x80", 0},
        {"\xC1\xBF", 0},
        {"\xE0\x80\x80", 0},
        {"\xED\xA0\x80", 0},
        {"a\xF0\x80\x80\x80", 1},
        {"\xF4\x90\x80\x80", 0},
        {"\xF5\x80\x80\x80", 0},
        {"\xE2\x82g", 0},
        {"ok\xFF", 2},
    };
    for (const Case& item : cases) {
        EXPECT_EQ(base::find_invalid_utf8(item.text), item.offset) << item.text;
    }
}

TEST(Utf8, goes_on_behind_broken_bytes) {
    const std::string_view text = "a\xE2\x82z";
    std::u32string seen;
    for (std::size_t at = 0; at < text.size();) {
        seen += base::next_code_point(text, at);
    }
    EXPECT_EQ(seen, U"a\uFFFD\uFFFDz");
    std::string surrogate;
    base::append_utf8(surrogate, 0xD800);
    EXPECT_EQ(surrogate, "\uFFFD");
}

TEST(Utf8, knows_letters) {
    for (const char32_t c : U"azAZäöüßÄÖÜéñŁžſẞΩλЖя") {
        EXPECT_TRUE(c == 0 || base::is_letter(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : U"09 .,-–*_@×÷§\u00A0\u00AD\u200B€😀") {
        EXPECT_FALSE(c != 0 && base::is_letter(c)) << static_cast<unsigned>(c);
    }
}

}  // namespace
