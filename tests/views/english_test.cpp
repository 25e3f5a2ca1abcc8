// SPDX-License-Identifier: EUPL-1.2
// With English chosen the program itself speaks English only; the town's own words stay German and say so.
#include <gtest/gtest.h>

#include <array>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

struct Entry {
    const char* id;
    std::string_view de;
    std::string_view en;
};

constexpr auto k_catalogue = std::to_array<Entry>({
#define TEXT(id, de, en) {#id, de, en},
#include "base/texts/all.inc"
#undef TEXT
});

// Is `text` the pattern with something in place of {0}, {1} …?
bool fits(std::string_view text, std::string_view pattern) {
    const std::size_t brace = pattern.find('{');
    if (brace == std::string_view::npos || brace + 2 >= pattern.size() || pattern[brace + 2] != '}') {
        return text == pattern;
    }
    if (text.substr(0, brace) != pattern.substr(0, brace)) {
        return false;
    }
    const std::string_view rest = pattern.substr(brace + 3);
    for (std::size_t at = brace; at <= text.size(); ++at) {
        if (fits(text.substr(at), rest)) {
            return true;
        }
    }
    return false;
}

std::size_t literal_letters(std::string_view pattern) {
    std::size_t letters = 0;
    for (const char c : pattern) {
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    }
    return letters;
}

void expect_no_german(const std::string& text, const std::string& key) {
    for (const Entry& entry : k_catalogue) {
        if (entry.de != entry.en && literal_letters(entry.de) > 2 && !fits(text, entry.en)) {
            EXPECT_FALSE(fits(text, entry.de)) << entry.id << ": \"" << text << "\" in " << key;
        }
    }
}

void expect_english(const Page& page) {
    for (const Node& node : page.tree().nodes) {
        if (node.language.empty()) {
            expect_no_german(node.text(), node.key);
            expect_no_german(node.name, node.key);
            expect_no_german(node.description, node.key);
            expect_no_german(node.value_text, node.key);
        }
    }
}

TEST(english, every_text_of_the_program_is_english) {
    expect_english(Page({.query = "?lang=en"}));
    expect_english(Page({.query = "?lang=en", .hash = "#/measure/nirgends"}));
    expect_english(Page({.query = "?lang=en", .hash = "#/unbekannt"}));
    expect_english(Page({.query = "?lang=en", .hash = "#/data"}));
    expect_english(Page({.query = "?lang=en", .hash = "#/about"}));
    for (int slide = 1; slide <= 6; ++slide) {
        expect_english(Page({.query = "?lang=en", .hash = "#/present?slide=" + std::to_string(slide)}));
    }
    expect_english(Page({.query = "?lang=en", .hash = "#/gallery"}));
    expect_english(Page({.query = "?lang=en", .hash = "#/calculator/digitalisierung-der-verwaltung"}));
    for (const char* hash :
         {"", "#/measure/rathausdach", "#/measure/waermeplan", "#/measure/stadtbus", "#/accessibility"}) {
        expect_english(Page({.plan = "musterstadt", .query = "?lang=en", .hash = hash}));
    }
}

TEST(english, of_what_went_wrong_too) {
    Page page({.query = "?lang=en", .store_works = false});
    page.set_value("Share of e-files (replacing paper)", 0.1);
    page.type("Additional days working from home: value in person-days per\u00A0year", "abc");
    page.open("{\"format\": \"klimaspur-plan/1\",}", "x.json");
    page.headless().settle();
    EXPECT_EQ(page.all(Role::alert).size(), 2U);
    page.headless().app().loading({{state::PlanSource::Kind::file, "y.json"}, 1e6, 2e6});
    page.headless().app().dispatch(state::Undo{});
    page.headless().settle();
    expect_english(page);
}

TEST(english, numbers_and_dates_are_written_the_english_way) {
    Page page({.query = "?lang=en"});
    EXPECT_TRUE(page.says("5,705"));
    EXPECT_TRUE(page.says("31 December 2025"));
    page.type("Additional days working from home: value in person-days per\u00A0year", "12,345");
    EXPECT_EQ(page.get(Role::slider, "Additional days working from home").now, 12345.0);
}

// WCAG 3.1.2: a screen reader must not read the town's German with an English voice.
void expect_marked(const Page& page, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        std::size_t found = 0;
        for (const Node& node : page.tree().nodes) {
            const bool contains = node.text().find(text) != std::string::npos;
            found += contains ? 1 : 0;
            EXPECT_TRUE(!contains || node.language == "de") << node.key;
        }
        EXPECT_GT(found, 0U) << text;
    }
}

TEST(english, the_towns_german_is_marked_as_german) {
    expect_marked(Page({.query = "?lang=en"}),
                  {"Digitalisierung der Verwaltung", "Nicht begonnen", "Umsetzung des Onlinezugangsgesetzes (OZG)",
                   "vom Stadtrat am 26.09.2024 beschlossen", "papierlosen Büros", "Verbesserung und Erweiterung",
                   "gemäß Klima-Strategie", "hoch", "kurzfristig"});
    expect_marked(Page({.plan = "musterstadt", .query = "?lang=en"}), {"Photovoltaik auf dem Rathausdach"});
    expect_marked(Page({.plan = "musterstadt", .query = "?lang=en", .hash = "#/accessibility"}),
                  {"Das Bild der Wärmeplanung", "Stabsstelle Klimaschutz"});
}

TEST(english, nothing_is_marked_on_the_german_page) {
    for (const char* hash : {"", "#/accessibility", "#/calculator/digitalisierung-der-verwaltung"}) {
        const Page page({.hash = hash});
        for (const Node& node : page.tree().nodes) {
            EXPECT_EQ(node.language, "") << node.key;
        }
    }
}

}  // namespace
