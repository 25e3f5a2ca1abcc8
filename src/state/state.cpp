// SPDX-License-Identifier: EUPL-1.2
#include "state/state.h"

#include <algorithm>
#include <utility>

#include "base/rarely.h"
#include "state/slides.h"

namespace state {

const plan::Measure* shown_measure(const State& state) {
    if (!state.plan) {
        return nullptr;
    }
    switch (state.route.view) {
        case Route::View::overview: return state.plan->measures.size() == 1 ? &state.plan->measures.front() : nullptr;
        case Route::View::measure:
        case Route::View::calculator: return state.plan->find_measure(state.route.id);
        default: break;
    }
    return nullptr;
}

const plan::Measure* calculated_measure(const State& state) {
    if (state.more != More::there || !state.plan) {
        return nullptr;
    }
    const plan::Measure* measure = nullptr;
    if (state.route.view == Route::View::calculator) {
        measure = shown_measure(state);
    } else if (state.route.view == Route::View::present) {
        measure = base::rarely(presented_measure)(state);
    }
    return measure != nullptr && measure->emissions ? measure : nullptr;
}

bool is_on_stage(const State& state) {
    return state.route.view == Route::View::present && state.view == ViewMode::canvas && state.plan &&
           state.more == More::there && !base::rarely(slides)(state).empty();
}

InputsByMeasure all_inputs(const State& state) {
    InputsByMeasure inputs = state.inputs;
    if (state.shared) {
        inputs[state.shared->measure] = state.shared->scenario.inputs;
        inputs[std::string(k_shared_inputs)] = state.shared->scenario.plan_inputs;
        std::erase_if(inputs, [](const auto& entry) { return entry.second.empty(); });
    }
    return inputs;
}

Lens lens_of(const State& state, std::string_view measure) {
    const auto found = state.lenses.find(measure);
    Lens lens = found == state.lenses.end() ? Lens() : found->second;
    if (state.shared && state.shared->measure == measure) {
        const SharedScenario& shared = state.shared->scenario;
        lens = {shared.scenario, shared.method, lens.output, shared.year};
    }
    return lens;
}

std::string shared_text(const State& state, const plan::Measure& measure, bool with_inputs) {
    const Lens lens = lens_of(state, measure.id);
    SharedScenario shared;
    shared.scenario = lens.scenario;
    shared.method = lens.method;
    shared.year = lens.year;
    shared.model = state.plan_fingerprint.substr(0, 6);
    if (with_inputs) {
        InputsByMeasure inputs = all_inputs(state);
        shared.inputs = std::move(inputs[measure.id]);
        shared.plan_inputs = std::move(inputs[std::string(k_shared_inputs)]);
    }
    return write_shared(shared);
}

emissions::Inputs inputs_of(const State& state, const plan::Measure& measure) {
    const InputsByMeasure all = all_inputs(state);
    const auto own = all.find(measure.id);
    emissions::Inputs inputs = own == all.end() ? emissions::Inputs() : own->second;
    const auto shared = all.find(k_shared_inputs);
    if (shared != all.end() && measure.emissions) {
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
    const Lens lens = lens_of(state, measure.id);
    const emissions::Scenario* scenario = model.find_scenario(lens.scenario);
    question.scenario = scenario == nullptr ? question.scenario : scenario;
    const emissions::Method* method = model.find_method(lens.method);
    question.method = method == nullptr ? question.method : method;
    question.output = model.find_output(lens.output);
    return question;
}

int year_of(const State& state, const plan::Measure& measure) {
    // Without a day the figures of the data's own year.
    const auto date = state.today ? state.today : measure.updated_at;
    const int today = date ? date->year : 0;
    const int wanted = lens_of(state, measure.id).year.value_or(today);
    const emissions::Model& model = *measure.emissions;
    return model.years ? std::clamp(wanted, model.years->from, model.years->to) : wanted;
}

ThemeChoice theme_shown(const State& state) {
    return state.theme == ThemeChoice::system ? state.system_theme : state.theme;
}

bool view_needs_more(const State& state) {
    // Without a plan the page offers to open one.
    switch (state.route.view) {
        case Route::View::data:
        case Route::View::calculator:
        case Route::View::present:
        case Route::View::accessibility:
        case Route::View::about:
        case Route::View::not_found:
        case Route::View::gallery: return true;
        case Route::View::measure: return state.plan ? shown_measure(state) == nullptr : state.failure.has_value();
        default: return !state.plan && state.failure;
    }
}

bool needs_more(const State& state) {
    return view_needs_more(state) || state.help_is_open || state.language == base::Language::en ||
           !state.problems.empty() || state.unkept || (state.failure && !has_words(*state.failure));
}

bool has_words(const LoadFailure& failure) {
    return !base::text(failure.problem.what.id, base::Language::de).empty();
}

base::Language language_shown(const State& state) {
    return state.more == More::there ? state.language : base::Language::de;
}

}  // namespace state
