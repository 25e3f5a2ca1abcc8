// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>

#include "base/order.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/markdown.h"
#include "ui/stepper.h"
#include "ui/table.h"
#include "ui/time_rail.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

std::vector<ui::Step> steps_of(const ui::Ui& ui, const plan::Plan& plan, const plan::Measure& measure) {
    const auto current = plan::phase_index(plan, measure);
    std::vector<ui::Step> steps;
    for (std::size_t i = 0; i < plan.phases.size(); ++i) {
        ui::Step step;
        step.key = plan.phases[i].id;
        step.name = plan::phase_name(plan.phases[i], measure);
        if (!current || i > *current) {
            step.state = ui::Step::State::open;
            step.state_text = ui.t(Text::measure_phase_open);
        } else if (i == *current) {
            // Reaching the last phase ends a measure, unless it goes on for good.
            const bool over = i + 1 == plan.phases.size() && !measure.continuous;
            step.state = over ? ui::Step::State::done : ui::Step::State::active;
            step.current = true;
            step.state_text = ui.t(Text::measure_phase_active);
        } else {
            step.state = ui::Step::State::done;
            step.state_text = ui.t(Text::measure_phase_done);
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

void measure_progress(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const plan::Plan& plan = *state.plan;
    const ui::Scope card = ui::card(ui, "progress", Role::region, ui.t(Text::measure_progress));
    ui::heading(ui, "title", 2, ui.t(Text::measure_progress));
    ui.space(18.0F);
    {
        const ui::Scope words = plans_words(ui, plan);
        ui::stepper(ui, "steps", ui.t(Text::measure_progress), steps_of(ui, plan, measure));
    }
    ui::TextOptions note;
    note.type = ui::Type::small;
    note.color = ui::Color::muted;
    const std::string origin = provenance_text(ui, measure.provenance, "phase");
    if (!plan::phase_index(plan, measure)) {
        ui.space(12.0F);
        ui::paragraph(ui, "phase_unknown", ui.t(Text::measure_phase_unknown), note);
    } else if (!origin.empty()) {
        ui.space(12.0F);
        ui::paragraph(ui, "phase_origin", origin, note);
    }
    ui.space(18.0F);
    {
        const ui::Scope line = ui::flow(ui, 10.0F);
        status_chip(ui, plan, measure);
        fact_chips(ui, state, measure);
    }
    if (!plan::overdue_tasks(measure, state.today).tasks.empty()) {
        ui.space(8.0F);
        ui::paragraph(ui, "overdue_explain", ui.t(Text::measure_overdue_explain), note);
    }
    if (!measure.status.reason.empty()) {
        ui.space(14.0F);
        const ui::Scope words = plans_words(ui, plan);
        ui::markdown(ui, "reason", measure.status.reason);
    }
}

namespace {

ui::RailItem rail_item(const ui::Ui& ui, const plan::Task& task, std::optional<base::Date> today) {
    ui::RailItem item;
    item.key = task.id;
    item.name = task.name;
    item.date = task.completed_at ? task.completed_at : task.due_at;
    item.date_text = task_date_text(ui, task);
    item.state_text = task_state_text(ui, task, today);
    using Mark = ui::RailItem::Mark;
    switch (task.state) {
        case plan::Task::State::completed: item.mark = Mark::done; break;
        case plan::Task::State::cancelled: item.mark = Mark::cancelled; break;
        case plan::Task::State::in_progress:
        case plan::Task::State::not_started:
            item.mark = plan::is_overdue(task, today) ? Mark::overdue : Mark::open;
            break;
    }
    return item;
}

// One stretch a phase: from the dated entries of the history, before them unknown.
std::vector<ui::RailPhase> rail_phases(const plan::Plan& plan, const plan::Measure& measure) {
    std::vector<const plan::HistoryEntry*> entries;
    for (const plan::HistoryEntry& entry : measure.history) {
        if (entry.date && !entry.phase.empty()) {
            entries.push_back(&entry);
        }
    }
    entries =
        base::sorted_by(std::move(entries), [](const auto* entry) { return base::first_day_number(*entry->date); });
    std::vector<ui::RailPhase> phases;
    if (!entries.empty()) {
        ui::RailPhase before;
        before.to = entries.front()->date;
        phases.push_back(before);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const plan::Phase* phase = plan.find_phase(entries[i]->phase);
        if (phase == nullptr) {
            continue;
        }
        ui::RailPhase stretch;
        stretch.name = plan::phase_name(*phase, measure);
        stretch.from = entries[i]->date;
        stretch.active = phase->id == measure.phase;
        if (i + 1 < entries.size()) {
            stretch.to = entries[i + 1]->date;
        }
        phases.push_back(stretch);
    }
    return phases;
}

std::string phase_label(const ui::Ui& ui, const plan::Plan& plan, const plan::Measure& measure,
                        const std::vector<ui::RailPhase>& phases) {
    const plan::Phase* phase = plan.find_phase(measure.phase);
    if (phase == nullptr) {
        return {};
    }
    const std::string name(plan::phase_name(*phase, measure));
    if (!phases.empty() && phases.back().active && phases.back().from) {
        return ui.t(Text::rail_phase_since, {name, base::format_date(*phases.back().from, ui.language())});
    }
    return ui.t(Text::rail_phase, {name});
}

}  // namespace

void measure_rail(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    ui::Rail rail;
    rail.name = ui.t(Text::rail_title);
    rail.today = state.today;
    rail.today_label = ui.t(Text::rail_today);
    rail.hint = ui.t(Text::rail_hint);
    rail.selected = state.selected;
    rail.language = plans_language(*state.plan);
    rail.phases = rail_phases(*state.plan, measure);
    rail.phase_label = phase_label(ui, *state.plan, measure, rail.phases);
    std::vector<std::vector<std::string>> rows;
    int done = 0;
    int overdue = 0;
    for (const plan::Task& task : measure.tasks) {
        rail.items.push_back(rail_item(ui, task, state.today));
        const ui::RailItem& item = rail.items.back();
        done += item.mark == ui::RailItem::Mark::done ? 1 : 0;
        overdue += item.mark == ui::RailItem::Mark::overdue ? 1 : 0;
        const bool is_done = item.mark == ui::RailItem::Mark::done;
        const std::string state_text = !item.state_text.empty()
                                           ? item.state_text
                                           : ui.t(is_done ? Text::rail_state_done : Text::measure_task_open);
        rows.push_back({item.name, item.date_text, state_text});
    }
    if (rail.items.empty()) {
        return;
    }
    // What has no date comes last.
    rail.items = base::sorted_by(std::move(rail.items), [](const ui::RailItem& item) {
        return item.date ? base::last_day_number(*item.date) : std::numeric_limits<std::int64_t>::max();
    });
    const std::string total = std::to_string(rail.items.size());
    rail.summary = overdue > 0
                       ? ui.t(Text::rail_summary_overdue, {std::to_string(done), total, std::to_string(overdue)})
                       : ui.t(Text::rail_summary, {std::to_string(done), total});

    const ui::Scope card = ui::card(ui, "rail", Role::region, rail.name);
    ui::heading(ui, "title", 2, rail.name);
    ui.space(4.0F);
    ui::TextOptions reading;
    reading.color = ui::Color::muted;
    ui::paragraph(ui, "summary", rail.summary, reading);
    ui.space(16.0F);
    if (const auto picked = ui::time_rail(ui, "chart", rail)) {
        actions.push_back(state::Select{*picked});
    }
    const std::string origin = provenance_text(ui, measure.provenance, "history");
    if (!rail.phases.empty() && !origin.empty()) {
        ui.space(4.0F);
        ui::paragraph(ui, "phases_origin", origin, {ui::Type::small, ui::Color::muted});
    }
    ui::data_table(ui, "table", rail.name,
                   {ui.t(Text::rail_column_task), ui.t(Text::rail_column_date), ui.t(Text::rail_column_state)}, rows,
                   rail.language);
}

}  // namespace views
