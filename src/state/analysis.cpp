// SPDX-License-Identifier: EUPL-1.2
#include "state/analysis.h"

#include <algorithm>
#include <utility>

namespace state {

namespace {

using emissions::Model;
using emissions::Question;

Analysis::Other seen(const Model& model, const Question& question, const emissions::Years& years, int year,
                     std::string id) {
    const emissions::Comparison comparison = emissions::compare(model, question, year);
    Analysis::Other other;
    other.id = std::move(id);
    other.scenario = comparison.scenario.total;
    other.saving = comparison.saving;
    other.cumulative = emissions::trajectory(model, question, years).rows.back().cumulative;
    return other;
}

// How far a figure moves the saving: over its range, or over its slider where it is certain.
double swing_of(const Model& model, const Question& question, const emissions::Spread& spread,
                const emissions::Quantity& quantity, int year) {
    if (quantity.uncertainty) {
        for (const emissions::Influence& influence : spread.influences) {
            if (influence.draw == quantity.draw()) {
                return influence.swing();
            }
        }
    }
    return emissions::slider_swing(model, question, quantity, year);
}

// The order does not follow what a person enters: sliders that change places while one is pulled are no help.
// Nor the year: what counts is the end, when all is decided.
void order_inputs(Analysis& analysis, const Model& model, int year) {
    Question untouched = analysis.question;
    untouched.inputs.clear();
    const auto ids = [](std::vector<emissions::Input> inputs) {
        std::vector<std::string> names;
        for (emissions::Input& input : emissions::strongest_first(std::move(inputs))) {
            names.push_back(std::move(input.id));
        }
        return names;
    };
    analysis.decisions = ids(emissions::decisions(model, untouched, year, model.quantities.size()));
    const emissions::Spread spread = emissions::spread(model, untouched, year);
    std::vector<emissions::Input> facts;
    for (const emissions::Quantity& written : model.quantities) {
        const emissions::Quantity& quantity = written.effective();
        if (quantity.is_input() && !untouched.scenario->set.contains(quantity.id)) {
            const double swing = swing_of(model, untouched, spread, quantity, year);
            // What is no part of this output is not asked for.
            if (swing > 0.0 || analysis.question.inputs.contains(quantity.id)) {
                facts.push_back({quantity.id, swing});
            }
        }
    }
    analysis.facts = ids(std::move(facts));
}

}  // namespace

AnalysisKey analysis_key(const State& state, const plan::Measure& measure) {
    return {state.plan, measure.id, lens_of(state, measure.id), all_inputs(state), year_of(state, measure)};
}

std::shared_ptr<const Analysis> analyse(const State& state, const plan::Measure& measure,
                                        emissions::Simulator& simulator, int draws) {
    const Model& model = *measure.emissions;
    Analysis analysis;
    analysis.key = analysis_key(state, measure);
    analysis.question = question_of(state, measure);
    analysis.draws = draws;
    const Question& question = analysis.question;
    const int year = analysis.key.year;
    const emissions::Years years = emissions::years_of(model, year);

    analysis.comparison = emissions::compare(model, question, year);
    analysis.trajectory = emissions::trajectory(model, question, years);
    analysis.spread = emissions::spread(model, question, year);
    analysis.monte_carlo = simulator.simulate(model, question, year, draws);
    analysis.bands = simulator.bands(model, question, years, draws);
    for (const emissions::Scenario& scenario : model.scenarios) {
        if (&scenario != &model.scenarios.front()) {
            Question other = question;
            other.scenario = &scenario;
            analysis.scenarios.push_back(seen(model, other, years, year, scenario.id));
        }
    }
    for (const emissions::Method& method : model.methods) {
        Question other = question;
        other.method = &method;
        analysis.methods.push_back(seen(model, other, years, year, method.id));
    }
    const auto by = [&](emissions::Tag tag) { return emissions::parts_by(tag, model, question, analysis.comparison); };
    analysis.scopes = by(emissions::Tag::scope);
    analysis.phases = by(emissions::Tag::phase);
    analysis.bisko = by(emissions::Tag::bisko);
    analysis.quality = emissions::data_quality(model, question, year);
    order_inputs(analysis, model, years.to);
    analysis.targets = balance_of(state, state.today ? state.today->year : year);
    return std::make_shared<const Analysis>(std::move(analysis));
}

}  // namespace state
