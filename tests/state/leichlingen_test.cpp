// SPDX-License-Identifier: EUPL-1.2
// The shipped plan and what the page makes of it: W1 of the emissions research by way of actions.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "plan/plan_json.h"
#include "state/state.h"

namespace {

using namespace state;

#define EXPECT_REL(actual, expected) EXPECT_NEAR(actual, expected, std::abs(expected) * 1e-12)

State leichlingen() {
    std::ifstream stream(KLIMASPUR_SOURCE_DIR "/data/leichlingen/plan.json", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    plan::Loaded loaded = plan::read_plan(bytes);
    for (const base::Problem& problem : loaded.problems.kept()) {
        ADD_FAILURE() << base::describe(problem, base::Language::de);
    }
    return reduce({}, PlanOpened{{state::PlanSource::Kind::address, "plan.json"},
                                 std::make_shared<const plan::Plan>(*std::move(loaded.plan)),
                                 {},
                                 {}});
}

emissions::Comparison compared(const State& state) {
    const plan::Measure* measure = shown_measure(state);
    const emissions::Model& model = *measure->emissions;
    return emissions::compare(model, question_of(state, *measure), year_of(state, *measure));
}

TEST(Leichlingen, calculates_W1) {
    State state = leichlingen();
    ASSERT_NE(shown_measure(state), nullptr);
    ASSERT_TRUE(shown_measure(state)->emissions.has_value());
    const std::string id = shown_measure(state)->id;
    state = reduce(state, SetLens{id, {.scenario = "paper", .year = 2045}});
    EXPECT_NEAR(compared(state).saving, 3049.7732496, 1e-5);  // the e-file approaches its 60 %

    state = reduce(state, SetInput{id, "efile_share", 0.0});
    EXPECT_REL(compared(state).saving, 752.069934);

    // Shared by the measures of the plan: kept for all of them.
    state = reduce(state, SetInput{id, "workdays", 165.0});
    EXPECT_EQ(state.inputs.at(std::string(state::k_shared_inputs)).at("workdays"), 165.0);
    EXPECT_REL(compared(state).saving, 752.069934 * 0.75);

    state = reduce(state, ResetInputs{id});
    EXPECT_TRUE(state.inputs.empty());
    EXPECT_NEAR(compared(state).saving, 3049.7732496, 1e-5);
}

}  // namespace
