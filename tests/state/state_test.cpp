// SPDX-License-Identifier: EUPL-1.2
#include "state/state.h"

#include "state/support.h"

namespace {

using namespace state;

TEST(ShownMeasure, is_none_without_a_plan_or_for_a_wrong_address) {
    EXPECT_EQ(shown_measure(State{}), nullptr);
    State state = test::opened();
    state.route = {Route::View::measure, "nope"};
    EXPECT_EQ(shown_measure(state), nullptr);
    state.route = {Route::View::not_found, "/a"};
    EXPECT_EQ(shown_measure(state), nullptr);
    state.plan = std::make_shared<const plan::Plan>();
    state.route = {};
    EXPECT_EQ(shown_measure(state), nullptr);
}

TEST(ShownMeasure, follows_the_route) {
    State state = test::opened();
    state.route = {Route::View::measure, "b"};
    ASSERT_NE(shown_measure(state), nullptr);
    EXPECT_EQ(shown_measure(state)->id, "b");
}

TEST(ShownMeasure, of_the_overview_is_the_only_one) {
    State state = test::opened();
    EXPECT_EQ(shown_measure(state), nullptr);  // there are two
    plan::Plan single = *state.plan;
    single.measures.pop_back();
    state.plan = std::make_shared<const plan::Plan>(single);
    ASSERT_NE(shown_measure(state), nullptr);
    EXPECT_EQ(shown_measure(state)->id, "a");
}

TEST(InputsOf, is_empty_when_nothing_was_moved) {
    State state = test::opened();
    EXPECT_TRUE(test::inputs(state, "a").empty());
    state.inputs["a"]["x"] = 1.0;
    EXPECT_EQ(test::inputs(state, "a").at("x"), 1.0);
    EXPECT_TRUE(test::inputs(state, "b").empty());
}

TEST(ThemeShown, follows_the_choice_and_else_the_system) {
    State state;
    EXPECT_EQ(theme_shown(state), ThemeChoice::light);
    state.system_theme = ThemeChoice::dark;
    EXPECT_EQ(theme_shown(state), ThemeChoice::dark);
    state.theme = ThemeChoice::light;
    EXPECT_EQ(theme_shown(state), ThemeChoice::light);
    state.theme = ThemeChoice::contrast;
    EXPECT_EQ(theme_shown(state), ThemeChoice::contrast);
}

}  // namespace
