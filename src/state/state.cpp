// SPDX-License-Identifier: EUPL-1.2
#include "state/state.h"

namespace state {

const plan::Measure* shown_measure(const State& state) {
    if (!state.plan) {
        return nullptr;
    }
    switch (state.route.view) {
        case Route::View::overview: return state.plan->measures.size() == 1 ? &state.plan->measures.front() : nullptr;
        case Route::View::measure: return state.plan->find_measure(state.route.id);
        case Route::View::data:
        case Route::View::not_found: break;
    }
    return nullptr;
}

const emissions::Inputs& inputs_of(const State& state, std::string_view measure) {
    static const emissions::Inputs k_none;
    const auto found = state.inputs.find(measure);
    return found == state.inputs.end() ? k_none : found->second;
}

bool is_dark(const State& state) {
    return state.theme == ThemeChoice::dark || (state.theme == ThemeChoice::system && state.system_prefers_dark);
}

}  // namespace state
