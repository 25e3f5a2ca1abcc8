// SPDX-License-Identifier: EUPL-1.2
// Undo, redo, and two tabs.
#include <cmath>
#include <random>

#include "state/support.h"

namespace {

using namespace state;

State moved(State state, const std::string& quantity, double value, double time_s) {
    return reduce(std::move(state), SetInput{"a", quantity, value, time_s});
}

State undone(State state) {
    return reduce(std::move(state), Undo{});
}

State redone(State state) {
    return reduce(std::move(state), Redo{});
}

TEST(history, nothing_to_undo_is_no_harm) {
    const State state = redone(undone(test::opened()));
    EXPECT_TRUE(state.inputs.empty());
    EXPECT_TRUE(state.history.done.empty());
}

TEST(history, goes_back_and_forth_step_by_step) {
    State state = moved(moved(test::opened(), "share", 0.7, 10.0), "count", 20.0, 20.0);
    state = undone(state);
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"share", 0.7}}));
    state = undone(state);
    EXPECT_TRUE(state.inputs.empty());
    state = redone(redone(state));
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"count", 20.0}, {"share", 0.7}}));
    EXPECT_TRUE(state.history.undone.empty());
}

TEST(history, a_slider_that_is_pulled_is_one_step_and_a_pause_makes_two) {
    State state = test::opened();
    for (int i = 1; i <= 7; ++i) {
        state = moved(state, "share", i * 0.1, 10.0 + i * 0.1);
    }
    EXPECT_EQ(state.history.done.size(), 1U);
    state = moved(state, "share", 0.9, 15.0);
    EXPECT_EQ(state.history.done.size(), 2U);
    EXPECT_NEAR(test::inputs(undone(state), "a").at("share"), 0.7, 1e-12);
    EXPECT_TRUE(undone(undone(state)).inputs.empty());
}

TEST(history, what_was_pulled_back_at_once_is_no_step) {
    const State state = moved(moved(test::opened(), "share", 0.7, 10.0), "share", 0.5, 10.2);
    EXPECT_TRUE(state.inputs.empty());
    EXPECT_TRUE(state.history.done.empty());
}

TEST(history, resetting_can_be_undone) {
    State state = moved(moved(test::opened(), "share", 0.7, 10.0), "count", 20.0, 20.0);
    const InputsByMeasure before = state.inputs;
    state = reduce(state, ResetInputs{"a"});
    EXPECT_TRUE(state.inputs.empty());
    EXPECT_EQ(undone(state).inputs, before);
    EXPECT_TRUE(redone(undone(state)).inputs.empty());
    EXPECT_EQ(reduce(state, ResetInputs{"a"}).history.done.size(), state.history.done.size()) << "nothing was reset";
}

TEST(history, a_new_change_ends_what_could_be_done_again) {
    State state = undone(moved(test::opened(), "share", 0.7, 10.0));
    state = moved(state, "count", 20.0, 10.5);
    EXPECT_TRUE(state.history.undone.empty());
    EXPECT_TRUE(redone(state).history.undone.empty());
}

TEST(history, a_change_after_undo_is_a_step_of_its_own) {
    State state = moved(moved(test::opened(), "share", 0.6, 10.0), "share", 0.7, 20.0);
    state = undone(state);
    state = moved(state, "share", 0.8, 20.1);
    EXPECT_EQ(test::inputs(undone(state), "a").at("share"), 0.6);
}

TEST(history, taking_over_replaces_what_fits_and_can_be_undone) {
    State state = moved(moved(test::opened(), "share", 0.7, 10.0), "count", 20.0, 20.0);
    const InputsByMeasure before = state.inputs;
    state = reduce(state, TakeInputs{{{"a", {{"share", 9.0}, {"factor", 3.0}}}, {"gone", {{"x", 1.0}}}}});
    EXPECT_EQ(state.inputs, (InputsByMeasure{{"a", {{"share", 1.0}}}, {"gone", {{"x", 1.0}}}}));
    EXPECT_EQ(undone(state).inputs, before);
}

TEST(history, does_not_grow_without_end) {
    State state = test::opened();
    for (int i = 0; i < 1000; ++i) {
        state = moved(state, "count", i % 90, i * 10.0);
    }
    EXPECT_EQ(state.history.done.size(), 200U);
    for (int i = 0; i < 300; ++i) {
        state = undone(state);
    }
    EXPECT_EQ(test::inputs(state, "a").at("count"), 799 % 90);
}

TEST(history, undoing_everything_leads_back_whatever_was_done) {
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        State state = test::opened();
        double time_s = 0.0;
        for (int i = 0; i < 60; ++i) {
            time_s += (random() % 40) * 0.1;
            switch (random() % 8) {
                case 0: state = reduce(state, ResetInputs{"a"}); break;
                case 1: state = undone(state); break;
                case 2: state = redone(state); break;
                default: state = moved(state, random() % 2 == 0 ? "share" : "count", (random() % 11) * 0.1, time_s);
            }
        }
        const InputsByMeasure last = state.inputs;
        const std::size_t steps = state.history.done.size();
        for (std::size_t i = 0; i < steps; ++i) {
            state = undone(state);
        }
        ASSERT_TRUE(state.inputs.empty()) << round;
        for (std::size_t i = 0; i < steps; ++i) {
            state = redone(state);
        }
        ASSERT_EQ(state.inputs, last) << round;
    }
}

TEST(merged, keeps_what_either_changed) {
    const InputsByMeasure common = {{"a", {{"x", 1.0}, {"y", 1.0}, {"z", 1.0}}}};
    const InputsByMeasure here = {{"a", {{"x", 2.0}, {"y", 1.0}}}, {"b", {{"q", 5.0}}}};
    const InputsByMeasure there = {{"a", {{"x", 3.0}, {"y", 4.0}, {"z", 1.0}}}, {"c", {{"r", 6.0}}}};
    const InputsByMeasure expected = {{"a", {{"x", 2.0}, {"y", 4.0}}}, {"b", {{"q", 5.0}}}, {"c", {{"r", 6.0}}}};
    EXPECT_EQ(merged(common, here, there), expected);
    EXPECT_EQ(merged(common, common, there), there);
    EXPECT_EQ(merged(common, here, common), here);
    EXPECT_EQ(merged({}, {}, {}), InputsByMeasure());
}

state::State visited(state::SharedScenario scenario) {
    State state = test::opened();
    state.plan_fingerprint = "abcdef0123";
    state = reduce(state, state::SetInput{"a", "count", 20.0});
    return reduce(state, state::VisitShared{"a", std::move(scenario)});
}

TEST(VisitShared, is_looked_at_and_leaves_ones_own_inputs) {
    const State state = visited({.scenario = "plan", .year = 2030, .model = "abcdef", .inputs = {{"share", 0.7}}});
    ASSERT_TRUE(state.shared.has_value());
    EXPECT_FALSE(state.shared->incomplete);
    EXPECT_FALSE(state.shared->of_other_data);
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"share", 0.7}}));
    EXPECT_EQ(lens_of(state, "a").year, 2030);
    EXPECT_EQ(state.inputs.at("a"), (emissions::Inputs{{"count", 20.0}}));
    const State left = reduce(state, state::LeaveShared{});
    EXPECT_EQ(test::inputs(left, "a"), (emissions::Inputs{{"count", 20.0}}));
}

TEST(VisitShared, becomes_ones_own_when_something_is_changed_and_can_be_undone) {
    State state = visited({.model = "abcdef", .inputs = {{"share", 0.7}}});
    state = reduce(state, state::SetInput{"a", "count", 30.0});
    EXPECT_FALSE(state.shared.has_value());
    EXPECT_EQ(state.inputs.at("a"), (emissions::Inputs{{"count", 30.0}, {"share", 0.7}}));
    state = reduce(reduce(state, state::Undo{}), state::Undo{});
    EXPECT_EQ(state.inputs.at("a"), (emissions::Inputs{{"count", 20.0}}));
}

TEST(VisitShared, says_what_does_not_fit) {
    const State state = visited({.scenario = "gone", .model = "000000", .inputs = {{"share", 7.0}, {"nope", 1.0}}});
    ASSERT_TRUE(state.shared.has_value());
    EXPECT_TRUE(state.shared->incomplete);
    EXPECT_TRUE(state.shared->of_other_data);
    EXPECT_EQ(test::inputs(state, "a"), (emissions::Inputs{{"share", 1.0}}));
}

TEST(VisitShared, asks_nothing_where_only_the_way_of_looking_differs) {
    const State state = visited({.scenario = "plan", .year = 2031, .model = "abcdef"});
    EXPECT_FALSE(state.shared.has_value());
    EXPECT_EQ(lens_of(state, "a").year, 2031);
    EXPECT_FALSE(visited({.model = "abcdef", .inputs = {{"count", 20.0}}}).shared.has_value());
}

}  // namespace
