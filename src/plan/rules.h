// SPDX-License-Identifier: EUPL-1.2
// What follows from the dates of a measure. Today is given from outside; without it nothing is overdue or stale.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace plan {

// Updated longer ago than this: the page says so.
inline constexpr int k_stale_after_days = 180;

// Open (not completed, not cancelled) and today is after the last day that due_at can mean.
bool is_overdue(const Task& task, std::optional<Date> today);

struct OverdueTasks {
    std::vector<const Task*> tasks;  // by due date, oldest first
    std::optional<Date> since;       // the oldest due date
};

OverdueTasks overdue_tasks(const Measure& measure, std::optional<Date> today);

// Days since the last update, when the measure has such a date and today is known.
std::optional<std::int64_t> days_since_update(const Measure& measure, std::optional<Date> today);

bool is_stale(const Measure& measure, std::optional<Date> today);

// The name a phase carries for this measure: the last phase of a continuous one is "Laufend".
std::string_view phase_name(const Phase& phase, const Measure& measure);

// Position of the measure's phase among the plan's phases.
std::optional<std::size_t> phase_index(const Plan& plan, const Measure& measure);

struct TaskGroups {
    std::vector<const Task*> in_progress;  // by due date, soonest first
    std::vector<const Task*> not_started;  // by due date, soonest first
    std::vector<const Task*> completed;    // by date, latest first
    std::vector<const Task*> cancelled;
};

TaskGroups group_tasks(const Measure& measure);

}  // namespace plan
