// SPDX-License-Identifier: EUPL-1.2
// What a presentation shows: one thought a slide, and no slide for what the plan does not say.
#pragma once

#include <string>
#include <vector>

#include "state/state.h"

namespace state {

struct Slide {
    enum class Kind {
        agenda,      // which measures, where there are several
        title,       // what it is and how far it has come
        now,         // what is being done, or else what comes next
        overdue,     // what should be done already
        result,      // what it does to emissions, to be tried
        trajectory,  // … over the years
        resolution,  // what is to be decided
        more,        // where to read on
    };

    Kind kind = Kind::title;
    const plan::Measure* measure = nullptr;  // of the plan; agenda: none; more: none where there are several
};

// Those of the route, which is a presentation: of its measures in its order, or of all. Empty: it names none that the
// plan has. Needs a plan.
std::vector<Slide> slides(const State& state);

// What the route names and the plan does not have: "a, b". Needs a plan.
std::string missing_measures(const State& state);

// Which of them is shown: what the route asks for, or the nearest that there is.
std::size_t slide_shown(const State& state, std::size_t count);

// The one whose emissions the slide that is shown tells, in the handout the first of all; nullptr: it tells none. Needs
// a plan.
const plan::Measure* presented_measure(const State& state);

// Tasks for the slides `now` and `overdue`. `comes_next`: nothing is being done, these are what waits.
struct TasksNow {
    std::vector<const plan::Task*> tasks;
    bool comes_next = false;
};

TasksNow tasks_now(const State& state, const plan::Measure& measure);

}  // namespace state
