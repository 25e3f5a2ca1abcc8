// SPDX-License-Identifier: EUPL-1.2
// Everything that the calculator tells of a measure. It takes a while to calculate, so it is kept beside the state and
// made anew when what it follows from has changed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "emissions/analysis.h"
#include "emissions/data_quality.h"
#include "emissions/parts.h"
#include "emissions/simulator.h"
#include "state/balance.h"
#include "state/state.h"

namespace state {

// What an analysis follows from.
struct AnalysisKey {
    std::shared_ptr<const plan::Plan> plan;
    std::string measure;
    Lens lens;
    InputsByMeasure inputs;
    int year = 0;

    bool operator==(const AnalysisKey&) const = default;
};

struct Analysis {
    // The same year and inputs, seen in another way.
    struct Other {
        std::string id;
        double scenario = 0.0;
        double saving = 0.0;
        double cumulative = 0.0;  // over all years
    };

    AnalysisKey key;
    emissions::Question question;  // points into the plan of the key
    int draws = 0;                 // fewer while a slider is being pulled
    emissions::Comparison comparison;
    emissions::Trajectory trajectory;
    emissions::Spread spread;
    emissions::MonteCarlo monte_carlo;
    std::vector<emissions::Band> bands;
    std::vector<Other> scenarios;  // all but the baseline, in the order of the model
    std::vector<Other> methods;
    std::vector<emissions::Part> scopes;
    std::vector<emissions::Part> phases;
    std::vector<emissions::Part> bisko;
    emissions::DataQuality quality;
    // Inputs by id, those that matter most first: what the scenario decides, and what is known of the town.
    std::vector<std::string> decisions;
    std::vector<std::string> facts;
    std::vector<TargetBalance> targets;
};

// Of the measure that the calculator shows; needs one that has a model.
AnalysisKey analysis_key(const State& state, const plan::Measure& measure);
std::shared_ptr<const Analysis> analyse(const State& state, const plan::Measure& measure,
                                        emissions::Simulator& simulator, int draws);

}  // namespace state
