// SPDX-License-Identifier: EUPL-1.2
#include "plan/rules.h"

#include <limits>

#include "base/order.h"

namespace plan {

namespace {

bool is_open(const Task& task) {
    return task.state == Task::State::not_started || task.state == Task::State::in_progress;
}

std::int64_t due_day(const Task* task) {
    return task->due_at ? base::last_day_number(*task->due_at) : std::numeric_limits<std::int64_t>::max();
}

std::int64_t done_day(const Task* task) {
    return task->completed_at ? base::last_day_number(*task->completed_at)
                              : std::numeric_limits<std::int64_t>::min() + 1;
}

// Equal dates keep the order of the file.
void sort_by_due_date(std::vector<const Task*>& tasks) {
    tasks = base::sorted_by(std::move(tasks), due_day);
}

}  // namespace

bool is_overdue(const Task& task, std::optional<Date> today) {
    return today && task.due_at && is_open(task) &&
           base::first_day_number(*today) > base::last_day_number(*task.due_at);
}

OverdueTasks overdue_tasks(const Measure& measure, std::optional<Date> today) {
    OverdueTasks overdue;
    for (const Task& task : measure.tasks) {
        if (is_overdue(task, today)) {
            overdue.tasks.push_back(&task);
        }
    }
    sort_by_due_date(overdue.tasks);
    if (!overdue.tasks.empty()) {
        overdue.since = overdue.tasks.front()->due_at;
    }
    return overdue;
}

std::optional<std::int64_t> days_since_update(const Measure& measure, std::optional<Date> today) {
    if (!measure.updated_at || !today) {
        return std::nullopt;
    }
    // Of a date that is only known to the month, the last day: nobody is called late without proof.
    return base::first_day_number(*today) - base::last_day_number(*measure.updated_at);
}

bool is_stale(const Measure& measure, std::optional<Date> today) {
    const std::optional<std::int64_t> days = days_since_update(measure, today);
    return days && *days > k_stale_after_days;
}

std::string_view phase_name(const Phase& phase, const Measure& measure) {
    return measure.continuous && !phase.continuous_name.empty() ? phase.continuous_name : phase.name;
}

std::optional<std::size_t> phase_index(const Plan& plan, const Measure& measure) {
    const Phase* phase = plan.find_phase(measure.phase);
    if (phase == nullptr) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(phase - plan.phases.data());
}

TaskGroups group_tasks(const Measure& measure) {
    TaskGroups groups;
    for (const Task& task : measure.tasks) {
        switch (task.state) {
            case Task::State::not_started: groups.not_started.push_back(&task); break;
            case Task::State::in_progress: groups.in_progress.push_back(&task); break;
            case Task::State::completed: groups.completed.push_back(&task); break;
            case Task::State::cancelled: groups.cancelled.push_back(&task); break;
        }
    }
    sort_by_due_date(groups.in_progress);
    sort_by_due_date(groups.not_started);
    sort_by_due_date(groups.cancelled);
    groups.completed = base::sorted_by(std::move(groups.completed), [](const Task* task) { return -done_day(task); });
    return groups;
}

}  // namespace plan
