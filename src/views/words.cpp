// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/disclosure.h"
#include "ui/layout.h"
#include "views/parts.h"

namespace views {

using base::Text;

ui::Scope plans_words(ui::Ui& ui, const plan::Plan& plan) {
    return ui.words_in(plans_language(plan));
}

ui::Scope fold(ui::Ui& ui, const state::State& state, std::string_view key, std::string_view summary,
               Actions& actions) {
    const std::string full_key = ui.key(key);
    ui::Disclosure disclosure = ui::disclosure(ui, key, summary, state.expanded.contains(full_key));
    if (disclosure.toggled) {
        actions.push_back(state::ToggleExpanded{full_key});
    }
    return std::move(disclosure.content);
}

std::string_view plans_language(const plan::Plan& plan) {
    return plan.language.empty() ? std::string_view("de") : std::string_view(plan.language);
}

std::string ago(const ui::Ui& ui, std::int64_t days) {
    if (days <= 0) {
        return ui.t(Text::measure_ago_today);
    }
    if (days == 1) {
        return ui.t(Text::measure_ago_day);
    }
    if (days < 60) {
        return ui.t(Text::measure_ago_days, {std::to_string(days)});
    }
    // Whole months and years that have passed, by their mean length.
    const auto months = static_cast<std::int64_t>(static_cast<double>(days) / 30.436875);
    if (months < 24) {
        return ui.t(Text::measure_ago_months, {std::to_string(months)});
    }
    return ui.t(Text::measure_ago_years, {std::to_string(months / 12)});
}

std::string provenance_text(const ui::Ui& ui, const plan::Provenance& provenance) {
    using Status = emissions::Provenance::Status;
    std::string word;
    switch (provenance.status) {
        case Status::derived: word = ui.t(Text::provenance_derived); break;
        case Status::assumption: word = ui.t(Text::provenance_assumption); break;
        case Status::measured: word = ui.t(Text::provenance_measured); break;
        case Status::source: word = ui.t(Text::provenance_source); break;
        default: break;
    }
    const std::string& note = provenance.note.in(ui.language());
    std::string about = provenance.source;
    if (provenance.year) {
        about += (about.empty() ? "" : ", ") + std::to_string(*provenance.year);
    }
    if (!note.empty()) {
        about += (about.empty() ? "" : ". ") + note;
    }
    if (word.empty() || about.empty()) {
        return word + about;
    }
    return ui.t(Text::provenance_with_note, {word, about});
}

std::string provenance_text(const ui::Ui& ui, const plan::ProvenanceByField& provenance, std::string_view field) {
    const auto found = provenance.find(field);
    return found == provenance.end() ? std::string() : provenance_text(ui, found->second);
}

namespace {

struct Look {
    const char* icon;
    ui::Tone tone;
};

Look look_of(const std::string& sentiment) {
    if (sentiment == "good") {
        return {ui::icons::k_circle_check, ui::Tone::good};
    }
    if (sentiment == "late") {
        return {ui::icons::k_clock, ui::Tone::late};
    }
    if (sentiment == "cancelled") {
        return {ui::icons::k_circle_x, ui::Tone::cancelled};
    }
    return {ui::icons::k_info, ui::Tone::unknown};
}

}  // namespace

void ways_to_reach(ui::Ui& ui, const std::string& email, const std::string& phone) {
    if (!email.empty()) {
        ui::link(ui, "email", email, "mailto:" + email, ui::icons::k_mail);
    }
    if (!phone.empty()) {
        std::string number;
        for (const char c : phone) {
            number += (c >= '0' && c <= '9') || c == '+' ? std::string(1, c) : "";
        }
        ui::link(ui, "phone", phone, "tel:" + number, ui::icons::k_phone);
    }
}

void status_chip(ui::Ui& ui, const plan::Plan& plan, const plan::Measure& measure) {
    if (const plan::Status* status = plan.find_status(measure.status.id)) {
        const Look look = look_of(status->sentiment);
        ui::chip(ui, "status", look.icon, ui.t(Text::measure_status_by_town, {status->name}), look.tone);
    }
}

void fact_chips(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const plan::OverdueTasks overdue = plan::overdue_tasks(measure, state.today);
    if (overdue.since) {
        const std::string since = base::format_date(*overdue.since, ui.language());
        const std::string text = overdue.tasks.size() == 1
                                     ? ui.t(Text::measure_overdue_one, {since})
                                     : ui.t(Text::measure_overdue_many, {std::to_string(overdue.tasks.size()), since});
        ui::chip(ui, "overdue", ui::icons::k_clock, text, ui::Tone::late);
    }
    const auto days = plan::days_since_update(measure, state.today);
    if (days && plan::is_stale(measure, state.today)) {
        ui::chip(ui, "stale", ui::icons::k_history, ui.t(Text::measure_stale, {ago(ui, *days)}), ui::Tone::unknown);
    }
}

std::string task_date_text(const ui::Ui& ui, const plan::Task& task) {
    if (task.completed_at) {
        return ui.t(Text::measure_task_done, {base::format_date(*task.completed_at, ui.language())});
    }
    if (task.due_at) {
        return ui.t(Text::measure_task_due, {base::format_date(*task.due_at, ui.language())});
    }
    return ui.t(Text::measure_task_no_date);
}

std::string task_state_text(const ui::Ui& ui, const plan::Task& task, std::optional<base::Date> today) {
    if (task.state == plan::Task::State::cancelled) {
        return ui.t(Text::measure_task_cancelled);
    }
    if (plan::is_overdue(task, today)) {
        const std::int64_t days = base::first_day_number(*today) - base::last_day_number(*task.due_at);
        return days == 1 ? ui.t(Text::measure_task_overdue_day)
                         : ui.t(Text::measure_task_overdue_days, {std::to_string(days)});
    }
    return {};
}

}  // namespace views
