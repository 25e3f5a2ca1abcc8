// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <utility>

#include "state/state.h"

namespace state {

namespace {

const plan::Measure* calculated(const State& state, std::string_view measure_id) {
    const plan::Measure* measure = state.plan ? state.plan->find_measure(measure_id) : nullptr;
    return measure != nullptr && measure->emissions ? measure : nullptr;
}

// The number that a quantity has before anyone moves it; none when it changes over the years. Of a curve of the
// scenario what it leads to, as that is what an input moves.
std::optional<double> default_of(const emissions::Scenario& scenario, const emissions::Quantity& quantity) {
    const emissions::Value* value = &quantity.value;
    const auto decision = scenario.set.find(quantity.id);
    if (decision != scenario.set.end()) {
        value = &decision->second.value;
        if (const auto* curve = std::get_if<emissions::Curve>(value)) {
            return curve->to;
        }
    }
    const auto* number = std::get_if<double>(value);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

const emissions::Quantity* quantity_of(const State& state, std::string_view measure_id, std::string_view id) {
    if (measure_id != k_shared_inputs) {
        const plan::Measure* measure = calculated(state, measure_id);
        return measure == nullptr ? nullptr : measure->emissions->find_quantity(id);
    }
    if (!state.plan) {
        return nullptr;
    }
    for (const plan::Measure& measure : state.plan->measures) {
        if (!measure.emissions) {
            continue;
        }
        for (const emissions::Quantity& quantity : measure.emissions->quantities) {
            if (quantity.effective().shared == id) {
                return &quantity.effective();
            }
        }
    }
    return nullptr;
}

// What was kept, as far as it can be calculated with. Inputs of measures or quantities that this plan does not
// have stay: they are nobody's to throw away, and the next plan may have them again.
InputsByMeasure fitting(const State& state, InputsByMeasure inputs) {
    for (auto& [measure, values] : inputs) {
        for (auto it = values.begin(); it != values.end();) {
            const emissions::Quantity* quantity = quantity_of(state, measure, it->first);
            const bool fixed = quantity != nullptr && !quantity->is_input();
            if (fixed || !std::isfinite(it->second)) {
                it = values.erase(it);
                continue;
            }
            if (quantity != nullptr) {
                it->second = std::clamp(it->second, *quantity->min, *quantity->max);
            }
            ++it;
        }
    }
    std::erase_if(inputs, [](const auto& entry) { return entry.second.empty(); });
    return inputs;
}

// What came with a link becomes the person's own, in one step that can be undone.
void take_shared(State& state) {
    if (!state.shared) {
        return;
    }
    InputsByMeasure next = all_inputs(state);
    state.lenses[state.shared->measure] = lens_of(state, state.shared->measure);
    state.shared.reset();
    make({Change::Kind::taken_over, moves_between(state.inputs, next)}, state.inputs, state.history);
}

struct Reducer {
    State& state;

    void operator()(const SetInput& action) const {
        const plan::Measure* measure = calculated(state, action.measure);
        const emissions::Quantity* quantity =
            measure == nullptr ? nullptr : measure->emissions->find_quantity(action.quantity);
        if (quantity == nullptr || !quantity->is_input() || !std::isfinite(action.value)) {
            return;
        }
        take_shared(state);
        const double value = std::clamp(action.value, *quantity->min, *quantity->max);
        const emissions::Scenario& scenario = *question_of(state, *measure).scenario;
        const bool shared = !quantity->shared.empty();
        InputsByMeasure next = state.inputs;
        set_input(next, shared ? std::string(k_shared_inputs) : action.measure,
                  shared ? quantity->shared : action.quantity,
                  default_of(scenario, *quantity) == value ? std::nullopt : std::optional(value));
        make({Change::Kind::set, moves_between(state.inputs, next), action.time_s}, state.inputs, state.history);
    }

    void operator()(const ResetInputs& action) const {
        take_shared(state);
        InputsByMeasure next = state.inputs;
        next.erase(action.measure);
        if (const plan::Measure* measure = calculated(state, action.measure)) {
            for (const emissions::Quantity& quantity : measure->emissions->quantities) {
                if (!quantity.effective().shared.empty()) {
                    set_input(next, std::string(k_shared_inputs), quantity.effective().shared, std::nullopt);
                }
            }
        }
        make({Change::Kind::reset, moves_between(state.inputs, next)}, state.inputs, state.history);
    }

    void operator()(TakeInputs& action) const {
        InputsByMeasure next = state.inputs;
        for (auto& [measure, inputs] : fitting(state, std::move(action.inputs))) {
            next[measure] = std::move(inputs);
        }
        make({Change::Kind::taken_over, moves_between(state.inputs, next)}, state.inputs, state.history);
    }

    void operator()(FollowInputs& action) const { state.inputs = fitting(state, std::move(action.inputs)); }

    void operator()(const Undo& /*action*/) const { undo(state.inputs, state.history); }

    void operator()(const Redo& /*action*/) const { redo(state.inputs, state.history); }

    void operator()(SetLens& action) const {
        take_shared(state);
        state.lenses[action.measure] = std::move(action.lens);
    }

    void operator()(VisitShared& action) const {
        SharedVisit visit{std::move(action.measure), std::move(action.scenario)};
        SharedScenario& scenario = visit.scenario;
        const plan::Measure* measure = calculated(state, visit.measure);
        if (measure == nullptr) {
            return;
        }
        InputsByMeasure wanted;
        wanted[visit.measure] = scenario.inputs;
        wanted[std::string(k_shared_inputs)] = scenario.plan_inputs;
        for (auto& entry : wanted) {
            std::erase_if(entry.second,
                          [&](const auto& input) { return quantity_of(state, entry.first, input.first) == nullptr; });
        }
        wanted = fitting(state, std::move(wanted));
        SharedScenario fitted = scenario;
        fitted.inputs = std::move(wanted[visit.measure]);
        fitted.plan_inputs = std::move(wanted[std::string(k_shared_inputs)]);
        const emissions::Model& model = *measure->emissions;
        if (!fitted.scenario.empty() && model.find_scenario(fitted.scenario) == nullptr) {
            fitted.scenario.clear();
        }
        if (!fitted.method.empty() && model.find_method(fitted.method) == nullptr) {
            fitted.method.clear();
        }
        visit.incomplete = fitted != scenario;
        visit.of_other_data = scenario.model != state.plan_fingerprint.substr(0, scenario.model.size());
        scenario = std::move(fitted);
        state.shared = std::move(visit);
        // Nothing to be asked about: it is only how one looks at it, or what is entered here anyway.
        const SharedScenario& shown = state.shared->scenario;
        if ((shown.inputs.empty() && shown.plan_inputs.empty()) || all_inputs(state) == state.inputs) {
            const std::string owner = state.shared->measure;
            state.lenses[owner] = lens_of(state, owner);
            state.shared.reset();
        }
    }

    void operator()(const TakeShared& /*action*/) const { take_shared(state); }

    void operator()(const LeaveShared& /*action*/) const { state.shared.reset(); }

    void operator()(SetAnalysis& action) const { state.analysis = std::move(action.analysis); }

    void operator()(SetSurroundings& action) const { state.surroundings = std::move(action.surroundings); }

    void operator()(ToggleExpanded& action) const {
        if (state.expanded.erase(action.key) == 0) {
            state.expanded.insert(std::move(action.key));
        }
    }

    void operator()(Select& action) const { state.selected = std::move(action.key); }

    void operator()(Search& action) const { state.search = std::move(action.words); }

    void operator()(const SetLanguage& action) const { state.language = action.language; }

    void operator()(const SetTheme& action) const { state.theme = action.theme; }

    void operator()(const SetSystemTheme& action) const { state.system_theme = action.theme; }

    void operator()(const SetView& action) const { state.view = action.view; }

    void operator()(const ShowHelp& action) const { state.help_is_open = action.open; }

    void operator()(const SetShortcuts& action) const { state.shortcuts = action.on; }

    void operator()(SetEmbedding& action) const { state.embedding = std::move(action.embedding); }

    void operator()(Try& action) const { state.samples = std::move(action.samples); }

    void operator()(const Present& action) const { state.presentation = action.presentation; }

    void operator()(const TurnTo& action) const { state.route.query = "slide=" + std::to_string(action.slide + 1); }

    void operator()(SetTown& action) const { state.town = std::move(action.town); }

    void operator()(const SetConnection& action) const { state.connection = action.connection; }

    void operator()(const SetToday& action) const { state.today = action.today; }

    void operator()(Navigate& action) const {
        if (action.route != state.route) {
            state.selected.clear();  // it belongs to the page that is left
            state.notice.reset();
            state.shared.reset();
            state.analysis.reset();
            const bool leaves = action.route.view != Route::View::present;
            state.presentation = leaves ? Presentation() : state.presentation;
            state.route = std::move(action.route);
        }
    }

    void operator()(LoadProgressed& action) const { state.loading = std::move(action.loading); }

    void operator()(const LoadEnded& /*action*/) const { state.loading.reset(); }

    void operator()(PlanOpened& action) const {
        state.plan = std::move(action.plan);
        state.source = std::move(action.source);
        state.problems = std::move(action.problems);
        state.inputs = fitting(state, std::move(action.inputs));
        state.history = {};
        state.lenses.clear();
        state.shared.reset();
        state.analysis.reset();
        state.plan_fingerprint = std::move(action.fingerprint);
        state.notice.reset();
        state.loading.reset();
        state.failure.reset();
        state.expanded.clear();
        state.selected.clear();
        state.search.clear();
    }

    void operator()(PlanRefused& action) const {
        state.loading.reset();
        state.failure = LoadFailure{std::move(action.source), std::move(action.problem)};
    }

    void operator()(const DismissFailure& /*action*/) const { state.failure.reset(); }

    void operator()(Notify& action) const { state.notice = std::move(action.notice); }

    void operator()(SetRecent& action) const { state.recent = std::move(action.recent); }

    void operator()(const SetUnkept& action) const { state.unkept = action.reason; }

    void operator()(const Download& /*action*/) const {}

    void operator()(const Copy& /*action*/) const {}

    void operator()(const DownloadPicture& /*action*/) const {}

    void operator()(const Ask& /*action*/) const {}
};

}  // namespace

State reduce(State state, Action action) {
    std::visit(Reducer{state}, action);
    return state;
}

}  // namespace state
