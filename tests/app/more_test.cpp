// SPDX-License-Identifier: EUPL-1.2
// The part of the program that only few views need, where it has to be waited for.
#include <gtest/gtest.h>

#include "support/page.h"
#include "support/rules.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_choose = "Datei wählen";
constexpr const char* k_loading = "Diese Ansicht wird geladen";
constexpr const char* k_failed = "Ein Teil dieser Seite konnte nicht geladen werden";
constexpr const char* k_retry = "Noch einmal versuchen";

void arrive(Page& page, bool ok) {
    page.headless().app().more_arrived(ok);
    page.headless().settle();
}

void go_to(Page& page, const char* hash) {
    page.headless().app().navigate(hash);
    page.headless().settle();
}

TEST(more, is_not_asked_for_by_the_measure) {
    Page page({.more_is_there = false});
    EXPECT_EQ(page.headless().asked(), "");
    EXPECT_FALSE(page.says(k_loading));
}

TEST(more, is_waited_for_by_a_view_and_then_kept) {
    Page page({.hash = "#/data", .more_is_there = false});
    EXPECT_EQ(page.headless().asked(), "more");
    EXPECT_TRUE(page.says(k_loading));
    EXPECT_FALSE(page.has(Role::button, k_choose));
    support::expect_control_rules(page);
    arrive(page, true);
    EXPECT_FALSE(page.says(k_loading));
    page.press(Role::button, k_choose);
    EXPECT_EQ(page.headless().asked(), "choose");
    go_to(page, "#/");
    go_to(page, "#/data");
    EXPECT_TRUE(page.has(Role::button, k_choose));
    EXPECT_EQ(page.headless().asked(), "choose");
}

TEST(more, holds_the_english_texts_and_until_then_the_page_is_german) {
    Page page({.query = "?lang=en", .more_is_there = false});
    EXPECT_EQ(page.headless().asked(), "more");
    EXPECT_TRUE(page.says("Quelle der Daten"));
    EXPECT_EQ(page.headless().facts().language, base::Language::de);
    EXPECT_FALSE(page.says(k_loading)) << "nothing is missing";
    arrive(page, false);
    EXPECT_TRUE(page.says("Quelle der Daten"));
    EXPECT_TRUE(page.says(k_failed));
    page.press(Role::button, k_retry);
    arrive(page, true);
    EXPECT_TRUE(page.says("Source of the data"));
    EXPECT_FALSE(page.says("Quelle der Daten"));
    EXPECT_EQ(page.headless().facts().language, base::Language::en);
}

TEST(more, is_asked_for_again_when_a_person_wants_it) {
    Page page({.hash = "#/data", .more_is_there = false});
    for (const bool by_button : {true, false}) {
        arrive(page, false);
        EXPECT_TRUE(page.says(k_failed));
        EXPECT_FALSE(page.says(k_loading));
        support::expect_control_rules(page);
        page.headless().cancel_fetch();  // asked for something else meanwhile
        page.headless().app().wake();
        page.headless().settle();
        EXPECT_EQ(page.headless().asked(), "cancel") << "not by itself";
        if (by_button) {
            page.press(Role::button, k_retry);
        } else {
            go_to(page, "#/");
            EXPECT_FALSE(page.says(k_failed));
            EXPECT_EQ(page.headless().asked(), "cancel");
            go_to(page, "#/data");
        }
        EXPECT_EQ(page.headless().asked(), "more");
        EXPECT_TRUE(page.says(k_loading));
    }
    arrive(page, true);
    EXPECT_TRUE(page.has(Role::button, k_choose));
}

TEST(more, has_the_letters_that_few_plans_are_written_with) {
    Page page({.plan = "musterstadt", .more_is_there = false});
    EXPECT_EQ(page.headless().asked(), "");
    std::string plan = support::plan_file("musterstadt");
    plan.replace(plan.find("Stadtbus"), 8, "Łódź");
    page.open(plan, "m.json");
    page.headless().settle();
    EXPECT_EQ(page.headless().asked(), "more");
    EXPECT_TRUE(page.says("Łódź")) << "read by others at once";
    EXPECT_FALSE(page.says(k_loading));
}

TEST(more, is_not_needed_to_say_that_the_net_is_away) {
    Page page({.more_is_there = false});
    page.headless().app().refuse({state::PlanSource::Kind::address, "fern.json"},
                                 {app::FetchFailure::Kind::no_answer, 0});
    page.headless().settle();
    EXPECT_NE(page.headless().asked(), "more");
    EXPECT_TRUE(page.says("Die Datei war nicht erreichbar"));
}

TEST(more, is_what_a_page_without_a_plan_is_made_of) {
    platform::HeadlessOptions options;
    options.more_is_there = false;
    platform::Headless page(support::fonts(), options);
    const auto says = [&](std::string_view sentence) {
        page.settle();
        return semantics::to_text(page.tree()).find(sentence) != std::string::npos;
    };
    EXPECT_EQ(page.asked(), "") << "a plan may still come";
    page.app().refuse({}, {});
    EXPECT_EQ(page.asked(), "more");
    page.app().more_arrived(false);
    EXPECT_TRUE(says("Die Datei konnte nicht geöffnet werden")) << "that must not wait";
    EXPECT_TRUE(says(k_failed));
    page.app().more_arrived(true);
    EXPECT_FALSE(says(k_failed));
    EXPECT_TRUE(says(k_choose));
}

}  // namespace
