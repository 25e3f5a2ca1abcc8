// SPDX-License-Identifier: EUPL-1.2
// The measures of a plan, and how one is found among many.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

std::size_t shown(const Page& page) {
    std::size_t measures = 0;
    for (const support::Node& link : page.all(Role::link)) {
        measures += link.href.starts_with("#/measure/") ? 1 : 0;
    }
    return measures;
}

TEST(overview, shows_what_is_searched_and_says_how_many) {
    Page page({.plan = "musterstadt"});
    EXPECT_EQ(page.all(Role::search).size(), 1U);
    EXPECT_EQ(shown(page), 5U);
    EXPECT_TRUE(page.says("5 von 5 Maßnahmen"));
    page.search("Maßnahmen suchen", "waerme");
    EXPECT_LT(shown(page), 5U);
    EXPECT_TRUE(page.has(Role::link, "Straßenbeleuchtungserneuerungsprogramm und Wärmeversorgungskonzept"));
    EXPECT_EQ(page.get(Role::search_field, "Maßnahmen suchen").value_text, "waerme");
    page.search("Maßnahmen suchen", "");
    EXPECT_EQ(shown(page), 5U);
}

TEST(overview, says_when_nothing_is_found) {
    Page page({.plan = "musterstadt"});
    page.search("Maßnahmen suchen", "Weltraumbahnhof");
    EXPECT_EQ(shown(page), 0U);
    EXPECT_TRUE(page.says("Keine Maßnahme enthält „Weltraumbahnhof“."));
}

TEST(overview, keeps_the_search_when_one_comes_back) {
    Page page({.plan = "musterstadt"});
    page.search("Maßnahmen suchen", "waerme");
    const std::size_t found = shown(page);
    page.headless().app().dispatch(state::Navigate{{state::Route::View::measure, "waermeplan", {}}});
    page.headless().app().dispatch(state::Navigate{{state::Route::View::overview, {}, {}}});
    page.headless().settle();
    EXPECT_EQ(shown(page), found);
}

}  // namespace
