// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <limits>

#include "state/support.h"

namespace {

using namespace state;

State moved(State state, const std::string& quantity, double value, const std::string& measure = "a") {
    return reduce(std::move(state), SetInput{measure, quantity, value});
}

TEST(SetInput, refuses_what_cannot_be_moved) {
    EXPECT_TRUE(moved(State{}, "share", 0.7).inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "share", 0.7, "nope").inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "share", 0.7, "b").inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "nope", 0.7).inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "", 0.7).inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "factor", 0.7).inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "share", std::nan("")).inputs.empty());
    EXPECT_TRUE(moved(test::opened(), "share", std::numeric_limits<double>::infinity()).inputs.empty());
}

TEST(SetInput, a_refused_value_leaves_the_one_before) {
    const State state = moved(moved(test::opened(), "share", 0.7), "share", std::nan(""));
    EXPECT_EQ(test::inputs(state, "a").at("share"), 0.7);
}

TEST(SetInput, clamps_to_the_bounds) {
    EXPECT_EQ(test::inputs(moved(test::opened(), "count", 1e300), "a").at("count"), 100.0);
    EXPECT_EQ(test::inputs(moved(test::opened(), "count", -3.0), "a").at("count"), 0.0);
    EXPECT_EQ(test::inputs(moved(test::opened(), "count", 33.3), "a").at("count"), 33.3);
}

TEST(SetInput, the_default_is_no_input) {
    State state = moved(moved(test::opened(), "share", 0.7), "count", 20.0);
    state = moved(state, "count", 10.0);
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"share", 0.7}}));
    state = moved(state, "share", 0.5);  // what the scenario decides, not the quantity's own 0
    EXPECT_TRUE(state.inputs.empty());
    state = moved(state, "share", 0.0);
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"share", 0.0}}));
}

TEST(SetInput, what_changes_over_the_years_has_no_default) {
    EXPECT_EQ(test::inputs(moved(test::opened(), "growing", 1.0), "a").at("growing"), 1.0);
}

TEST(ResetInputs, forgets_one_measure) {
    State state = moved(test::opened(), "share", 0.7);
    state.inputs["b"]["x"] = 1.0;
    state = reduce(state, ResetInputs{"nope"});
    EXPECT_EQ(state.inputs.size(), 2U);
    state = reduce(state, ResetInputs{"a"});
    EXPECT_TRUE(test::inputs(state, "a").empty());
    EXPECT_EQ(state.inputs.size(), 1U);
}

TEST(PlanRefused, keeps_the_open_plan) {
    const State before = moved(test::opened(), "share", 0.7);
    base::Problem problem;
    problem.line = 3;
    const State after = reduce(before, PlanRefused{{state::PlanSource::Kind::address, "other.json"}, problem});
    EXPECT_EQ(after.plan, before.plan);
    EXPECT_EQ(after.source.name, "plan.json");
    EXPECT_EQ(after.inputs, before.inputs);
    ASSERT_TRUE(after.failure.has_value());
    EXPECT_EQ(after.failure->source.name, "other.json");
    EXPECT_EQ(after.failure->problem.line, 3);
    EXPECT_FALSE(reduce(after, DismissFailure{}).failure.has_value());
}

TEST(PlanOpened, starts_afresh_and_keeps_what_the_person_chose) {
    State state = moved(test::opened(), "share", 0.7);
    state = reduce(state, PlanRefused{{state::PlanSource::Kind::address, "other.json"}, {}});
    state = reduce(state, ToggleExpanded{"tasks"});
    state = reduce(state, Select{"task/1"});
    state = reduce(state, SetLanguage{base::Language::en});
    state = reduce(state, SetTheme{ThemeChoice::dark});
    state = reduce(state, SetView{ViewMode::document});
    const auto next = std::make_shared<const plan::Plan>(test::plan());
    base::Problems problems;
    problems.add({});
    state =
        reduce(state, PlanOpened{{PlanSource::Kind::address, "next.json"}, next, problems, {{"a", {{"count", 20.0}}}}});
    EXPECT_EQ(state.plan, next);
    EXPECT_EQ(state.source.name, "next.json");
    EXPECT_EQ(state.problems.count(), 1U);
    EXPECT_FALSE(state.failure.has_value());
    EXPECT_TRUE(state.expanded.empty());
    EXPECT_TRUE(state.selected.empty());
    EXPECT_EQ(state.language, base::Language::en);
    EXPECT_EQ(state.theme, ThemeChoice::dark);
    EXPECT_EQ(state.view, ViewMode::document);
    EXPECT_EQ(state.inputs, (InputsByMeasure{{"a", {{"count", 20.0}}}}));
}

TEST(PlanOpened, kept_inputs_are_made_to_fit_and_unknown_ones_stay) {
    const InputsByMeasure kept = {{"a", {{"share", 7.0}, {"count", std::nan("")}, {"factor", 3.0}, {"gone", 4.0}}},
                                  {"b", {{"x", -HUGE_VAL}}},
                                  {"c", {{"y", 1.0}}}};
    const State state = reduce(State{}, PlanOpened{{state::PlanSource::Kind::address, "plan.json"},
                                                   std::make_shared<const plan::Plan>(test::plan()),
                                                   {},
                                                   kept});
    EXPECT_EQ(state.inputs, (InputsByMeasure{{"a", {{"gone", 4.0}, {"share", 1.0}}}, {"c", {{"y", 1.0}}}}));
}

TEST(Reduce, toggles_and_selects) {
    State state = reduce(State{}, ToggleExpanded{"tasks"});
    EXPECT_TRUE(state.expanded.contains("tasks"));
    state = reduce(state, ToggleExpanded{"tasks"});
    EXPECT_FALSE(state.expanded.contains("tasks"));
    EXPECT_EQ(reduce(reduce(state, Select{"x"}), Select{""}).selected, "");
}

TEST(Reduce, navigating_away_drops_the_selection) {
    State state = reduce(State{}, Select{"task/1"});
    state = reduce(state, Navigate{Route{}});
    EXPECT_EQ(state.selected, "task/1");
    state = reduce(state, Navigate{Route{Route::View::measure, "b"}});
    EXPECT_EQ(state.selected, "");
    EXPECT_EQ(state.route.id, "b");
}

TEST(Reduce, takes_over_what_comes_from_outside) {
    State state = reduce(State{}, SetToday{{.year = 2026, .month = 11, .day = 24}});
    ASSERT_TRUE(state.today.has_value());
    EXPECT_EQ(state.today->year, 2026);
    state = reduce(state, SetSystemTheme{ThemeChoice::contrast});
    EXPECT_EQ(theme_shown(state), ThemeChoice::contrast);
    state = reduce(state, SetUnkept{Unkept::full});
    EXPECT_EQ(state.unkept, Unkept::full);
    EXPECT_FALSE(reduce(state, SetUnkept{}).unkept.has_value());
}

}  // namespace
