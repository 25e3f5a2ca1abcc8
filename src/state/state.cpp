// SPDX-License-Identifier: EUPL-1.2
#include "state/state.h"

#include <algorithm>

namespace state {

const plan::Measure* shown_measure(const State& state) {
    if (!state.plan) {
        return nullptr;
    }
    switch (state.route.view) {
        case Route::View::overview: return state.plan->measures.size() == 1 ? &state.plan->measures.front() : nullptr;
        case Route::View::measure:
        case Route::View::calculator: return state.plan->find_measure(state.route.id);
        case Route::View::data:
        case Route::View::not_found: break;
    }
    return nullptr;
}

emissions::Inputs inputs_of(const State& state, const plan::Measure& measure) {
    const auto own = state.inputs.find(measure.id);
    emissions::Inputs inputs = own == state.inputs.end() ? emissions::Inputs() : own->second;
    const auto shared = state.inputs.find(k_shared_inputs);
    if (shared != state.inputs.end() && measure.emissions) {
        for (const emissions::Quantity& quantity : measure.emissions->quantities) {
            const auto input = shared->second.find(quantity.effective().shared);
            if (input != shared->second.end()) {
                inputs[quantity.id] = input->second;
            }
        }
    }
    return inputs;
}

emissions::Question question_of(const State& state, const plan::Measure& measure) {
    const emissions::Model& model = *measure.emissions;
    emissions::Question question = emissions::first_question(model);
    question.inputs = inputs_of(state, measure);
    const auto found = state.lenses.find(measure.id);
    if (found != state.lenses.end()) {
        const Lens& lens = found->second;
        const emissions::Scenario* scenario = model.find_scenario(lens.scenario);
        question.scenario = scenario == nullptr ? question.scenario : scenario;
        const emissions::Method* method = model.find_method(lens.method);
        question.method = method == nullptr ? question.method : method;
        question.output = model.find_output(lens.output);
    }
    return question;
}

int year_of(const State& state, const plan::Measure& measure) {
    const auto found = state.lenses.find(measure.id);
    // Without a day the figures of the data's own year.
    const auto date = state.today ? state.today : measure.updated_at;
    const int today = date ? date->year : 0;
    const int wanted = found == state.lenses.end() ? today : found->second.year.value_or(today);
    const emissions::Model& model = *measure.emissions;
    return model.years ? std::clamp(wanted, model.years->from, model.years->to) : wanted;
}

bool is_dark(const State& state) {
    return state.theme == ThemeChoice::dark || (state.theme == ThemeChoice::system && state.system_prefers_dark);
}

bool view_needs_more(const State& state) {
    // Without a plan the page offers to open one.
    return state.route.view == Route::View::data || (!state.plan && state.failure);
}

bool needs_more(const State& state) {
    return view_needs_more(state) || state.language == base::Language::en;
}

base::Language language_shown(const State& state) {
    return state.more == More::there ? state.language : base::Language::de;
}

}  // namespace state
