// SPDX-License-Identifier: EUPL-1.2
#include "state/slides.h"

#include <algorithm>
#include <charconv>

#include "plan/rules.h"

namespace state {

namespace {

std::vector<std::string_view> ids_of(const Route& route) {
    std::vector<std::string_view> ids;
    for (std::string_view rest = route.id; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        ids.push_back(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return ids;
}

std::vector<const plan::Measure*> presented(const State& state) {
    std::vector<const plan::Measure*> found;
    if (state.route.id.empty()) {
        for (const plan::Measure& measure : state.plan->measures) {
            found.push_back(&measure);
        }
    }
    for (const std::string_view id : ids_of(state.route)) {
        if (const plan::Measure* measure = state.plan->find_measure(id)) {
            found.push_back(measure);
        }
    }
    return found;
}

bool has_years(const emissions::Model& model) {
    return model.years && model.years->from < model.years->to;
}

}  // namespace

TasksNow tasks_now(const State& state, const plan::Measure& measure) {
    const plan::TaskGroups groups = plan::group_tasks(measure);
    if (!groups.in_progress.empty()) {
        return {groups.in_progress};
    }
    TasksNow next{{}, true};
    std::copy_if(groups.not_started.begin(), groups.not_started.end(), std::back_inserter(next.tasks),
                 [&](const plan::Task* task) { return !plan::is_overdue(*task, state.today); });
    return next;
}

std::vector<Slide> slides(const State& state) {
    using Kind = Slide::Kind;
    const std::vector<const plan::Measure*> measures = presented(state);
    std::vector<Slide> made;
    if (measures.empty()) {
        return made;
    }
    const bool several = measures.size() > 1;
    if (several) {
        made.push_back({Kind::agenda, nullptr});
    }
    for (const plan::Measure* measure : measures) {
        const auto add = [&](Kind kind, bool has_something) {
            if (has_something) {
                made.push_back({kind, measure});
            }
        };
        add(Kind::title, true);
        add(Kind::now, !tasks_now(state, *measure).tasks.empty());
        add(Kind::overdue, !plan::overdue_tasks(*measure, state.today).tasks.empty());
        add(Kind::result, measure->emissions.has_value());
        add(Kind::trajectory, measure->emissions && has_years(*measure->emissions));
        add(Kind::resolution, measure->proposed_resolution.has_value());
    }
    made.push_back({Kind::more, several ? nullptr : measures.front()});
    return made;
}

std::string missing_measures(const State& state) {
    std::string missing;
    for (const std::string_view id : ids_of(state.route)) {
        if (state.plan->find_measure(id) == nullptr) {
            missing += (missing.empty() ? "" : ", ") + std::string(id);
        }
    }
    return missing;
}

std::size_t slide_shown(const State& state, std::size_t count) {
    std::size_t number = 1;
    if (const auto written = query_value(state.route.query, "slide")) {
        std::from_chars(written->data(), written->data() + written->size(), number);
    }
    return std::clamp<std::size_t>(number, 1, std::max<std::size_t>(count, 1)) - 1;
}

const plan::Measure* presented_measure(const State& state) {
    const std::vector<Slide> all = slides(state);
    if (all.empty()) {
        return nullptr;
    }
    const auto tells = [](const Slide& slide) {
        return slide.kind == Slide::Kind::result || slide.kind == Slide::Kind::trajectory;
    };
    auto shown = all.begin() + static_cast<std::ptrdiff_t>(slide_shown(state, all.size()));
    shown = state.view == ViewMode::document ? std::find_if(all.begin(), all.end(), tells) : shown;
    return shown != all.end() && tells(*shown) ? shown->measure : nullptr;
}

}  // namespace state
