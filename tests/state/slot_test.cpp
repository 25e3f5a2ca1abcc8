// SPDX-License-Identifier: EUPL-1.2
#include "state/slot.h"

#include <gtest/gtest.h>

#include <set>

#include "base/fingerprint.h"

namespace {

using state::read_slot;
using state::write_slot;

// http://www.isthe.com/chongo/src/fnv/test_fnv.c
TEST(fingerprint, is_fnv_1a) {
    EXPECT_EQ(base::fingerprint(""), "cbf29ce484222325");
    EXPECT_EQ(base::fingerprint("a"), "af63dc4c8601ec8c");
    EXPECT_EQ(base::fingerprint("foobar"), "85944171f73967e8");
}

TEST(fingerprint, every_bit_of_a_long_text_counts) {
    const std::string text(61, 'x');
    std::set<std::string> seen = {base::fingerprint(text)};
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
            seen.insert(base::fingerprint(changed));
        }
        seen.insert(base::fingerprint(text.substr(0, at)));
    }
    EXPECT_EQ(seen.size(), 1 + text.size() * 9);
}

TEST(slot, goes_there_and_back) {
    for (const char* text : {"", "x", "{\"version\":2}\n", "Straße\n\n 17 a\n"}) {
        for (const std::uint64_t sequence : {std::uint64_t{0}, std::uint64_t{17}, std::uint64_t{123456789012}}) {
            const auto read = read_slot(write_slot({sequence, text}));
            ASSERT_TRUE(read.has_value());
            EXPECT_EQ(read->sequence, sequence);
            EXPECT_EQ(read->text, text);
        }
    }
}

TEST(slot, nothing_shorter_or_changed_is_read) {
    const std::string whole = write_slot({17, "{\"version\":2,\"inputs\":{\"a\":{\"x\":1}}}"});
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(read_slot(whole.substr(0, length)).has_value()) << length;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char c : {'0', '1', ' ', '\n', '"', '\0'}) {
            std::string changed = whole;
            changed[at] = c;
            EXPECT_EQ(read_slot(changed).has_value(), changed == whole) << at << " " << c;
        }
    }
    EXPECT_FALSE(read_slot(whole + " ").has_value());
    EXPECT_FALSE(read_slot("99999999999999999999 cbf29ce484222325\n").has_value());
}

}  // namespace
