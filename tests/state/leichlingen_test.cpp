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
    return emissions::compare(
        model, {.scenario = &emissions::default_scenario(model), .inputs = inputs_of(state, *measure)}, 2024);
}

TEST(Leichlingen, calculates_W1) {
    State state = leichlingen();
    ASSERT_NE(shown_measure(state), nullptr);
    ASSERT_TRUE(shown_measure(state)->emissions.has_value());
    const std::string id = shown_measure(state)->id;
    EXPECT_REL(compared(state).baseline.total, 4581.57546);
    EXPECT_REL(compared(state).saving, 3049.7732496);

    state = reduce(state, SetInput{id, "efile_share", 0.0});
    EXPECT_REL(compared(state).saving, 752.069934);

    state = reduce(state, SetInput{id, "sheets", 500.0});
    EXPECT_REL(compared(state).saving, 0.4340952);

    state = reduce(state, ResetInputs{id});
    EXPECT_TRUE(state.inputs.empty());
    EXPECT_REL(compared(state).saving, 3049.7732496);
}

}  // namespace
