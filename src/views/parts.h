// SPDX-License-Identifier: EUPL-1.2
// Parts of the measure view, in the order of the page, and words they share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "state/slides.h"
#include "ui/stepper.h"
#include "views/views.h"

namespace views {

void measure_hero(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void measure_easy(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);
void measure_progress(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void measure_rail(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);
void measure_aside(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void measure_tasks(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);
void measure_description(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void measure_official(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void measure_emissions(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions);
void measure_links(ui::Ui& ui, const state::State& state, const plan::Measure& measure);

// That inputs are not kept, and why; needs a reason.
void unkept(ui::Ui& ui, const state::State& state, Actions& actions);

// What is doubtful in the data of the plan, or in the theme; needs something that is.
void problems(ui::Ui& ui, const state::State& state, const base::Problems& all, Actions& actions);

void gallery_charts(ui::Ui& ui);

// One slide, its title a heading of this level.
void present_slide(ui::Ui& ui, const state::State& state, const state::Slide& slide, int level, Actions& actions);
std::string slide_name(const ui::Ui& ui, const state::Slide& slide);

// The phases of the plan, as far as the measure has come.
std::vector<ui::Step> steps_of(const ui::Ui& ui, const plan::Plan& plan, const plan::Measure& measure);

// The colours to choose from, by their names in addresses ("system", "light" …); the one that was chosen anew.
std::string_view theme_id(state::ThemeChoice theme);
std::optional<state::ThemeChoice> choose_theme(ui::Ui& ui, std::string_view key, state::ThemeChoice chosen);

// Around the words of the plan, which has one language, whatever the page speaks.
ui::Scope plans_words(ui::Ui& ui, const plan::Plan& plan);
std::string_view plans_language(const plan::Plan& plan);

// Links for writing and calling; what is empty is left out.
void ways_to_reach(ui::Ui& ui, const std::string& email, const std::string& phone);

// A text to unfold; whether it is unfolded is kept in the state, by its full key.
ui::Scope fold(ui::Ui& ui, const state::State& state, std::string_view key, std::string_view summary, Actions& actions);

// Saves settings and inputs as a file.
void save_kept_button(ui::Ui& ui, Actions& actions);

// "vor 2 Jahren"
std::string ago(const ui::Ui& ui, std::int64_t days);

// "Abgeleitet: aus „Nun beginnt die Umsetzung“"; empty when nothing is to be said.
std::string provenance_text(const ui::Ui& ui, const plan::Provenance& provenance);

// The same for one field of an object.
std::string provenance_text(const ui::Ui& ui, const plan::ProvenanceByField& provenance, std::string_view field);

// Chips of the facts that stand beside the hand-set status: overdue tasks, stale data.
void fact_chips(ui::Ui& ui, const state::State& state, const plan::Measure& measure);
void status_chip(ui::Ui& ui, const plan::Plan& plan, const plan::Measure& measure);

// "Zu erledigen bis 31.12.2025" / "Erledigt 26.09.2024", and how that stands today.
std::string task_date_text(const ui::Ui& ui, const plan::Task& task);
std::string task_state_text(const ui::Ui& ui, const plan::Task& task, std::optional<base::Date> today);

}  // namespace views
