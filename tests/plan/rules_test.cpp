// SPDX-License-Identifier: EUPL-1.2
#include "plan/rules.h"

#include <gtest/gtest.h>

using base::parse_date;
using plan::Measure;
using plan::Task;

namespace {

Task task(const char* id, Task::State state, const char* due_at, const char* completed_at = "") {
    Task out;
    out.id = id;
    out.state = state;
    out.due_at = parse_date(due_at);
    out.completed_at = parse_date(completed_at);
    return out;
}

std::string ids(const std::vector<const Task*>& tasks) {
    std::string out;
    for (const Task* one : tasks) {
        out += (out.empty() ? "" : " ") + one->id;
    }
    return out;
}

struct Overdue {
    Task::State state;
    const char* due_at;
    const char* today;
    bool overdue;
};

TEST(Rules, a_task_is_overdue_from_the_day_after) {
    const Overdue cases[] = {
        {Task::State::in_progress, "2025-12-31", "2025-12-30", false},
        {Task::State::in_progress, "2025-12-31", "2025-12-31", false},
        {Task::State::in_progress, "2025-12-31", "2026-01-01", true},
        {Task::State::not_started, "2025-12-31", "2026-01-01", true},
        {Task::State::completed, "2025-12-31", "2026-01-01", false},
        {Task::State::cancelled, "2025-12-31", "2026-01-01", false},
        {Task::State::in_progress, "2025-12", "2025-12-31", false},
        {Task::State::in_progress, "2025-12", "2026-01-01", true},
        {Task::State::in_progress, "2025", "2025-12-31", false},
        {Task::State::in_progress, "2025", "2026-01-01", true},
        {Task::State::in_progress, "2024-02-29", "2024-03-01", true},
        {Task::State::in_progress, "", "2026-01-01", false},
        {Task::State::in_progress, "2025-12-31", "", false},
    };
    for (const Overdue& item : cases) {
        EXPECT_EQ(plan::is_overdue(task("t", item.state, item.due_at), parse_date(item.today)), item.overdue)
            << item.due_at << " " << item.today;
    }
}

Measure busy_measure() {
    Measure measure;
    measure.tasks = {
        task("a", Task::State::in_progress, "2026-05-01"),       task("b", Task::State::in_progress, ""),
        task("c", Task::State::in_progress, "2025-12-31"),       task("d", Task::State::not_started, "2024"),
        task("e", Task::State::completed, "", "2024-01-02"),     task("f", Task::State::completed, "", "2024-09-26"),
        task("g", Task::State::cancelled, "2020-01-01"),         task("h", Task::State::in_progress, "2025-12"),
        task("i", Task::State::completed, "2020-01-01", "2024"),
    };
    return measure;
}

TEST(Rules, overdue_tasks_come_oldest_first) {
    const Measure measure = busy_measure();
    const plan::OverdueTasks overdue = plan::overdue_tasks(measure, parse_date("2026-01-01"));
    EXPECT_EQ(ids(overdue.tasks), "d c h");
    EXPECT_EQ(overdue.since, parse_date("2024"));
    EXPECT_TRUE(plan::overdue_tasks(measure, std::nullopt).tasks.empty());
    EXPECT_FALSE(plan::overdue_tasks(measure, parse_date("2024-12-31")).since);
}

TEST(Rules, tasks_are_grouped_and_sorted) {
    const Measure measure = busy_measure();
    const plan::TaskGroups groups = plan::group_tasks(measure);
    EXPECT_EQ(ids(groups.in_progress), "c h a b");
    EXPECT_EQ(ids(groups.not_started), "d");
    EXPECT_EQ(ids(groups.completed), "i f e");  // 2024 may mean its last day
    EXPECT_EQ(ids(groups.cancelled), "g");
}

TEST(Rules, data_is_stale_after_180_days) {
    Measure measure;
    measure.updated_at = parse_date("2024-09-29");
    EXPECT_EQ(plan::days_since_update(measure, parse_date("2024-09-29")), 0);
    EXPECT_FALSE(plan::is_stale(measure, parse_date("2025-03-28")));  // day 180
    EXPECT_TRUE(plan::is_stale(measure, parse_date("2025-03-29")));
    EXPECT_FALSE(plan::is_stale(measure, parse_date("2024-01-01")));
    EXPECT_FALSE(plan::is_stale(measure, std::nullopt));
    EXPECT_FALSE(plan::days_since_update(Measure{}, parse_date("2025-03-28")));
    measure.updated_at = parse_date("2024-09");
    EXPECT_EQ(plan::days_since_update(measure, parse_date("2024-10-01")), 1);
}

TEST(Rules, the_last_phase_of_a_continuous_measure_is_called_laufend) {
    plan::Plan town;
    town.phases = {{.id = "planning", .name = "Planung", .continuous_name = "", .place = {}},
                   {.id = "completed", .name = "Abgeschlossen", .continuous_name = "Laufend", .place = {}}};
    Measure measure;
    measure.phase = "completed";
    EXPECT_EQ(plan::phase_name(town.phases[1], measure), "Abgeschlossen");
    measure.continuous = true;
    EXPECT_EQ(plan::phase_name(town.phases[0], measure), "Planung");
    EXPECT_EQ(plan::phase_name(town.phases[1], measure), "Laufend");
    EXPECT_EQ(plan::phase_index(town, measure), 1U);
    measure.phase = "";
    EXPECT_FALSE(plan::phase_index(town, measure));
}

}  // namespace
