// SPDX-License-Identifier: EUPL-1.2
// What the calculator hands out says what it shows.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_calculator = "#/calculator/digitalisierung-der-verwaltung";

// What was saved under a name that ends like this.
std::string saved(Page& page, const std::string& end) {
    const auto& downloads = page.headless().downloads();
    const auto found = downloads.find("klimaspur-digitalisierung-der-verwaltung" + end);
    return found == downloads.end() ? std::string() : found->second;
}

TEST(calculator, the_council_text_has_the_figures_of_the_page) {
    Page page({.hash = k_calculator});
    page.press(Role::button, "Text speichern");
    const std::string text = saved(page, ".txt");
    EXPECT_NE(text.find("gegenüber dem Verlauf ohne Maßnahme 5.705"), std::string::npos) << text;
    EXPECT_NE(text.find("Ab 2027"), std::string::npos);
    EXPECT_NE(text.find("Datengüte D"), std::string::npos);
    EXPECT_NE(text.find("https://example.org/#/calculator/"), std::string::npos);
    page.press(Role::button, "Text kopieren");
    ASSERT_EQ(page.headless().copied().size(), 1U);
    EXPECT_EQ(page.headless().copied().front(), text);
}

TEST(calculator, tables_have_a_line_for_each_year) {
    Page page({.hash = k_calculator});
    page.press(Role::button, "Verlauf (CSV, RFC 4180)");
    const std::string plain = saved(page, "-verlauf-rfc4180.csv");
    EXPECT_EQ(std::count(plain.begin(), plain.end(), '\n'), 23);  // the head and 2024–2045
    EXPECT_NE(plain.find("\n2030,"), std::string::npos);
    page.press(Role::button, "Verlauf für Excel (CSV)");
    const std::string excel = saved(page, "-verlauf.csv");
    EXPECT_EQ(excel.substr(0, 3), "\xEF\xBB\xBF");
    EXPECT_NE(excel.find("\n2030;"), std::string::npos);
}

TEST(calculator, pictures_are_offered_only_where_they_can_be_drawn) {
    EXPECT_TRUE(Page({.hash = k_calculator}).says("Als Bild speichern (PNG)"));
    Page page({.hash = k_calculator});
    EXPECT_FALSE(page.has(Role::image, "QR-Code mit dem Link zu diesem Szenario"));
    page.press(Role::summary, "QR-Code zeigen");
    EXPECT_TRUE(page.has(Role::image, "QR-Code mit dem Link zu diesem Szenario"));
}

TEST(calculator, what_was_entered_is_no_assumption_any_more) {
    Page page({.hash = k_calculator});
    EXPECT_TRUE(page.says("14 von 22 Angaben sind noch Annahmen."));
    page.set_value("Tage im Homeoffice, zusätzlich", 5000.0);
    EXPECT_TRUE(page.says("13 von 22 Angaben sind noch Annahmen."));
    EXPECT_TRUE(page.says("10.000 Ziehungen"));  // all draws as soon as nothing moves
}

TEST(calculator, double_counting_is_told) {
    Page page({.plan = "musterstadt", .hash = "#/calculator/druckregeln"});
    EXPECT_TRUE(page.says("Mögliche Doppelzählung"));
}

}  // namespace
