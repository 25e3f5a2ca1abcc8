// SPDX-License-Identifier: EUPL-1.2
// Keeps the analysis of the calculator up to date: at once with fewer draws while somebody is moving something, with
// all of them as soon as nothing has moved for a moment.
#pragma once

#include <memory>

#include "state/analysis.h"

namespace app {

class Analyst {
public:
    static constexpr int k_quick_draws = 1'000;

    // Once a frame. A new analysis where the one of the state no longer holds; nullptr: it does, or none is needed.
    // `held`: a pointer is down.
    std::shared_ptr<const state::Analysis> update(const state::State& state, bool held);

    // Frames are needed until all draws are made.
    [[nodiscard]] bool is_waiting() const { return still_frames_ > 0; }

private:
    emissions::Simulator simulator_;
    int still_frames_ = 0;  // until nothing has moved for long enough
};

}  // namespace app
