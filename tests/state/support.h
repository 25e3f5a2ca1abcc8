// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "state/state.h"

namespace test {

inline emissions::Quantity quantity(std::string id, double value) {
    emissions::Quantity result;
    result.id = std::move(id);
    result.unit = "1";
    result.value = value;
    return result;
}

// Two measures; "a" has a calculation: slider "share" (0–1, own value 0, the scenario decides 0.5), slider "count"
// (0–100, 10), slider "growing" (a series) and "factor", which is no slider.
inline plan::Plan plan() {
    emissions::Model model;
    model.unit = "1";
    model.quantities = {quantity("share", 0.0), quantity("count", 10.0), quantity("growing", 0.0),
                        quantity("factor", 2.0)};
    model.quantities[0].max = 1.0;
    model.quantities[1].max = 100.0;
    model.quantities[2].max = 10.0;
    model.quantities[2].value = emissions::Series{{2024, 1.0}, {2030, 5.0}};
    for (int i = 0; i < 3; ++i) {
        model.quantities[static_cast<std::size_t>(i)].min = 0.0;
    }
    emissions::Term term;
    term.id = "term";
    term.product = {{.quantity = "share"}, {.quantity = "count"}, {.quantity = "growing"}, {.quantity = "factor"}};
    model.terms = {term};
    model.scenarios = {{.id = "plan", .set = {{"share", {0.5}}}}};
    base::Problems problems;
    emissions::Units units;
    EXPECT_TRUE(emissions::check(model, emissions::Library(), base::Pointer(), base::Problem::Severity::fatal, problems,
                                 units));

    plan::Plan result;
    result.id = "plan";
    result.measures.resize(2);
    result.measures[0].id = "a";
    result.measures[0].emissions = model;
    result.measures[1].id = "b";
    return result;
}

inline state::State opened() {
    state::State state;
    state.plan = std::make_shared<const plan::Plan>(plan());
    state.source = {state::PlanSource::Kind::address, "plan.json"};
    return state;
}

inline emissions::Inputs inputs(const state::State& state, std::string_view measure) {
    return state::inputs_of(state, *state.plan->find_measure(measure));
}

}  // namespace test
