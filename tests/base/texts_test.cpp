// SPDX-License-Identifier: EUPL-1.2
#include "base/texts.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"

using base::Language;

namespace {

struct Entry {
    const char* name;
    std::string_view de;
    std::string_view en;
};

const Entry k_entries[] = {
#define TEXT(id, de, en) {#id, de, en},
#include "base/texts/all.inc"
#undef TEXT
};

std::set<char> placeholders(std::string_view text) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 2] == '}') {
            found.insert(text[i + 1]);
        }
    }
    return found;
}

TEST(Texts, are_there_in_both_languages_with_the_same_placeholders) {
    for (const Entry& entry : k_entries) {
        EXPECT_FALSE(entry.de.empty()) << entry.name;
        EXPECT_FALSE(entry.en.empty()) << entry.name;
        EXPECT_EQ(placeholders(entry.de), placeholders(entry.en)) << entry.name;
        EXPECT_EQ(base::find_invalid_utf8(entry.de), std::string_view::npos) << entry.name;
        EXPECT_EQ(base::find_invalid_utf8(entry.en), std::string_view::npos) << entry.name;
    }
}

TEST(Texts, put_arguments_in) {
    EXPECT_EQ(base::text(base::Text::problem_line_column, Language::de, {"3", "14"}), "Zeile 3, Spalte 14");
    EXPECT_EQ(base::text(base::Text::shape_missing, Language::de, {"{0}"}), "Das Feld „{0}“ fehlt.");
    EXPECT_EQ(base::text(base::Text::shape_missing, Language::en, {}), "The field “{0}” is missing.");
    EXPECT_EQ(base::text(base::Text::month_3, Language::de), "März");
}

}  // namespace
