// SPDX-License-Identifier: EUPL-1.2
#include "app/analyst.h"

#include "base/rarely.h"

namespace app {

std::shared_ptr<const state::Analysis> Analyst::update(const state::State& state, bool held) {
    constexpr int k_still_frames = 10;  // a sixth of a second at 60 a second
    const plan::Measure* measure = state::calculated_measure(state);
    if (measure == nullptr) {
        still_frames_ = 0;
        return nullptr;
    }
    const state::Analysis* known = state.analysis.get();
    const bool first = known == nullptr || known->key.measure != measure->id;
    if (first || known->key != state::analysis_key(state, *measure)) {
        still_frames_ = first ? 0 : k_still_frames;
        return base::rarely(state::analyse)(state, *measure, simulator_,
                                            first ? emissions::k_default_draws : k_quick_draws);
    }
    if (known->draws == emissions::k_default_draws || held) {
        still_frames_ = 0;  // letting go brings another frame
        return nullptr;
    }
    if (still_frames_ == 0) {
        still_frames_ = k_still_frames;
    }
    if (--still_frames_ > 0) {
        return nullptr;
    }
    return base::rarely(state::analyse)(state, *measure, simulator_, emissions::k_default_draws);
}

}  // namespace app
