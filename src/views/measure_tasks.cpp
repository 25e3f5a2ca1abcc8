// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/markdown.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

// More than this many done tasks are folded, so that the page is about what is going on.
constexpr std::size_t k_shown_when_folded = 5;

void task_item(ui::Ui& ui, const state::State& state, const plan::Task& task) {
    ui::CardStyle style;
    style.background = ui::Color::surface;
    style.padding = 18.0F;
    const ui::Scope item = ui::card(ui, task.id, Role::list_item, {}, style);
    const bool overdue = plan::is_overdue(task, state.today);
    {
        const ui::Scope line = ui::flow(ui, 12.0F);
        ui::TextOptions date;
        date.type = ui::Type::label;
        date.color = overdue ? ui::Color::late : (task.completed_at ? ui::Color::good : ui::Color::muted);
        ui::icon_label(ui, "date", task.completed_at ? ui::icons::k_calendar_check : ui::icons::k_calendar,
                       task_date_text(ui, task), date);
        const std::string state_text = task_state_text(ui, task, state.today);
        if (!state_text.empty()) {
            ui::chip(ui, "state", overdue ? ui::icons::k_clock : ui::icons::k_circle_x, state_text,
                     overdue ? ui::Tone::late : ui::Tone::cancelled);
        }
    }
    ui.space(6.0F);
    const ui::Scope words = plans_words(ui, *state.plan);
    ui::heading(ui, "name", 4, task.name);
    if (!task.details.empty()) {
        ui.space(8.0F);
        ui::markdown(ui, "details", task.details);
    }
}

void task_group(ui::Ui& ui, const state::State& state, std::string_view key, Text title,
                const std::vector<const plan::Task*>& tasks, Actions& actions) {
    if (tasks.empty()) {
        return;
    }
    ui.space(22.0F);
    ui::heading(ui, std::string(key) + "_title", 3, ui.t(title));
    const bool folds = tasks.size() > k_shown_when_folded && title == Text::measure_tasks_done;
    const std::size_t shown = folds ? k_shown_when_folded : tasks.size();
    const auto list = [&](std::string_view name, std::size_t from, std::size_t to) {
        const ui::Scope items = ui::container(ui, key, Role::list, name);
        for (std::size_t i = from; i < to; ++i) {
            ui.space(12.0F);
            task_item(ui, state, *tasks[i]);
        }
    };
    list(ui.t(title), 0, shown);
    if (folds) {
        ui.space(12.0F);
        const std::string more = ui.t(Text::measure_task_show_more, {std::to_string(tasks.size() - shown)});
        const ui::Scope rest = fold(ui, state, std::string(key) + "_more", more, actions);
        list(more, shown, tasks.size());
    }
}

}  // namespace

void measure_tasks(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    if (measure.tasks.empty()) {
        return;
    }
    const plan::TaskGroups groups = plan::group_tasks(measure);
    const ui::Scope card = ui::card(ui, "tasks", Role::region, ui.t(Text::measure_tasks));
    ui::heading(ui, "title", 2, ui.t(Text::measure_tasks));
    ui.space(-8.0F);
    task_group(ui, state, "now", Text::measure_tasks_now, groups.in_progress, actions);
    task_group(ui, state, "next", Text::measure_tasks_next, groups.not_started, actions);
    task_group(ui, state, "done", Text::measure_tasks_done, groups.completed, actions);
    task_group(ui, state, "cancelled", Text::measure_tasks_cancelled, groups.cancelled, actions);
}

}  // namespace views
