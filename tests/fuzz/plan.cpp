// SPDX-License-Identifier: EUPL-1.2
// Whatever bytes come as a plan: an answer with a place; what loads can be calculated with, and what loads as a whole
// comes back from the writer as it was.
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "emissions/evaluate.h"
#include "fuzz/require.h"
#include "plan/plan_json.h"

namespace {

void evaluate(const emissions::Model& model) {
    REQUIRE(!model.scenarios.empty());
    for (const emissions::Scenario& scenario : model.scenarios) {
        for (const int year : {-1, 2024, 2045}) {
            const emissions::Comparison result = emissions::compare(model, {.scenario = &scenario}, year);
            REQUIRE(std::isfinite(result.baseline.total) && std::isfinite(result.scenario.total));
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const plan::Loaded loaded = plan::read_plan(bytes);
    REQUIRE(loaded.plan.has_value() == (loaded.problems.fatal() == nullptr));
    for (const base::Problem& problem : loaded.problems.kept()) {
        REQUIRE(problem.line > 0 && problem.column > 0);
        REQUIRE(!base::describe(problem, base::Language::de).empty());
    }
    if (!loaded.plan) {
        return 0;
    }
    for (const plan::Measure& measure : loaded.plan->measures) {
        if (measure.emissions) {
            evaluate(*measure.emissions);
        }
    }
    const std::string text = plan::write_plan(*loaded.plan);
    if (loaded.problems.lossy()) {
        return 0;
    }
    const plan::Loaded again = plan::read_plan(text);
    REQUIRE(again.plan.has_value() && !again.problems.lossy());
    REQUIRE(*again.plan == *loaded.plan);
    REQUIRE(plan::write_plan(*again.plan) == text);
    return 0;
}
