// SPDX-License-Identifier: EUPL-1.2
#include "plan/search.h"

#include <gtest/gtest.h>

namespace {

plan::Plan plan_of(const std::string& name) {
    plan::Plan plan;
    plan.organizations.push_back({.id = "a", .name = "Amt für Straßenbau", .abbreviation = "ASB"});
    plan::Measure measure;
    measure.name = name;
    measure.tasks.push_back({.id = "t", .name = "Förderbescheid beantragen"});
    measure.responsible_parties.push_back({.organization = "a"});
    plan.measures.push_back(measure);
    return plan;
}

bool finds(const std::string& words, const std::string& name) {
    const plan::Plan plan = plan_of(name);
    return plan::mentions(plan, plan.measures.front(), words);
}

TEST(search, finds_parts_of_words_whatever_the_case) {
    EXPECT_TRUE(finds("wärmeplan", "Kommunale Wärmeplanung"));
    EXPECT_TRUE(finds("WÄRME", "Kommunale Wärmeplanung"));
    EXPECT_TRUE(finds("ernhof", "Bauernhof"));
    EXPECT_FALSE(finds("Wald", "Kommunale Wärmeplanung"));
}

TEST(search, finds_umlauts_written_in_three_ways) {
    for (const char* words : {"Wärme", "waerme", "Warme", "WAERME"}) {
        EXPECT_TRUE(finds(words, "Kommunale Wärmeplanung")) << words;
    }
    EXPECT_TRUE(finds("strassen", "Straßenbäume"));
    EXPECT_TRUE(finds("Straße", "Strassenbaum"));
    EXPECT_TRUE(finds("cafe", "Repair-Café"));
    EXPECT_TRUE(finds("neue", "Neue Heizung"));
    EXPECT_FALSE(finds("warme", "Wurm"));
}

TEST(search, wants_all_words_in_any_order) {
    EXPECT_TRUE(finds("planung  kommunale ", "Kommunale Wärmeplanung"));
    EXPECT_FALSE(finds("planung verkehr", "Kommunale Wärmeplanung"));
    EXPECT_TRUE(finds("", "Kommunale Wärmeplanung"));
    EXPECT_TRUE(finds("   ", "Kommunale Wärmeplanung"));
}

TEST(search, looks_past_soft_hyphens_and_no_break_spaces) {
    EXPECT_TRUE(finds("Wärmeplanung", "Wärme\u00adplanung"));
    EXPECT_TRUE(finds("wärme\u00adplan", "Wärmeplanung"));
    EXPECT_TRUE(finds("10\u00a0km", "Radweg von 10 km"));
}

TEST(search, reads_tasks_and_organizations) {
    EXPECT_TRUE(finds("foerderbescheid", "Radweg"));
    EXPECT_TRUE(finds("asb", "Radweg"));
    EXPECT_TRUE(finds("strassenbau", "Radweg"));
}

TEST(search, takes_what_is_no_text) {
    EXPECT_FALSE(finds("\xff\xfe", "Radweg"));
    EXPECT_TRUE(finds("ж", "Проект ж"));
}

}  // namespace
