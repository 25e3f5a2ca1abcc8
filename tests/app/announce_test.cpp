// SPDX-License-Identifier: EUPL-1.2
// What a person hears who does not look: results when they have come to rest, what is kept, what went wrong.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_slider = "Anteil E-Akte (ersetzt Papier)";

bool told(Page& page, std::string_view part, bool assertive) {
    for (const semantics::Announcement& said : page.headless().announced()) {
        if (said.assertive == assertive && said.text.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

TEST(announce, says_nothing_by_itself) {
    Page page;
    page.headless().rest();
    EXPECT_TRUE(page.headless().announced().empty());
    page.headless().app().navigate("#/calculator/digitalisierung-der-verwaltung");
    page.headless().rest();
    EXPECT_TRUE(page.headless().announced().empty()) << page.headless().announced().front().text;
}

TEST(announce, a_result_is_told_once_when_the_slider_rests) {
    Page page;
    for (const double value : {0.2, 0.3, 0.4}) {
        page.set_value(k_slider, value);
    }
    EXPECT_TRUE(page.headless().announced().empty()) << "while it moves, nobody talks over it";
    page.headless().rest();
    ASSERT_EQ(page.headless().announced().size(), 1U);
    const semantics::Announcement& said = page.headless().announced().front();
    EXPECT_FALSE(said.assertive);
    EXPECT_NE(said.text.find("gegenüber dem Verlauf ohne Maßnahme"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("In diesem Browser gespeichert."), std::string::npos) << said.text;
    page.headless().app().wake();
    page.headless().rest();
    EXPECT_EQ(page.headless().announced().size(), 1U) << "told already";
}

TEST(announce, what_is_not_kept_is_told) {
    Page page({.store_is_full = true});
    page.set_value(k_slider, 0.3);
    page.headless().rest();
    EXPECT_TRUE(told(page, "Ihre Eingaben werden nicht gespeichert", false));
    EXPECT_FALSE(told(page, "In diesem Browser gespeichert", false));
}

TEST(announce, an_error_is_told_at_once_and_anew_when_it_changes) {
    Page page;
    page.open("{", "kaputt.json");
    page.headless().settle();
    EXPECT_TRUE(told(page, "Die Datei konnte nicht geöffnet werden", true));
    const std::size_t before = page.headless().announced().size();
    page.open("[]", "anders.json");
    page.headless().settle();
    EXPECT_GT(page.headless().announced().size(), before);
    EXPECT_FALSE(told(page, "Andere Datei wählen", true)) << "a control is no message";
}

TEST(announce, a_wrong_entry_is_told_at_once) {
    Page page;
    const std::string field = "Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr";
    page.type(field, "abc");
    EXPECT_TRUE(told(page, "Bitte geben Sie eine Zahl zwischen", true));
}

TEST(announce, who_goes_elsewhere_goes_on_reading_at_the_title) {
    Page page({.plan = "musterstadt"});
    EXPECT_EQ(page.headless().focused(), "") << "nobody is sent anywhere when the page opens";
    page.headless().app().navigate("#/measure/druckregeln");
    page.headless().settle();
    const support::Node* title = page.tree().find(page.headless().focused());
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->role, Role::heading);
    EXPECT_EQ(title->level, 1);
}

TEST(announce, another_language_is_no_news) {
    Page page;
    page.press(Role::button, "English");
    page.headless().rest();
    EXPECT_TRUE(page.headless().announced().empty()) << page.headless().announced().front().text;
}

}  // namespace
