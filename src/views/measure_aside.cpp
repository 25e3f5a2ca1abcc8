// SPDX-License-Identifier: EUPL-1.2
#include "base/format.h"
#include "icons.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/stepper.h"
#include "views/calculation.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

void note(ui::Ui& ui, std::string_view key, const std::string& text) {
    ui::TextOptions options;
    options.type = ui::Type::small;
    options.color = ui::Color::muted;
    ui::paragraph(ui, key, text, options);
}

void title(ui::Ui& ui, std::string_view key, const std::string& text) {
    ui.space(18.0F);
    ui::divider(ui);
    ui.space(14.0F);
    ui::heading(ui, key, 3, text);
    ui.space(4.0F);
}

void emissions_fact(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const Calculation calculation = calculate(state, measure);
    const double saving = calculation.comparison.saving;
    const std::string unit = emissions::unit_label(calculation.model->unit, ui.language());
    title(ui, "emissions_title", ui.t(Text::emissions_title));
    ui::TextOptions figure;
    figure.type = ui::Type::figure;
    figure.color = saving >= 0.0 ? ui::Color::accent : ui::Color::late;
    const std::string sign = saving > 0.0 ? "\u2212" : (saving < 0.0 ? "+" : "");
    ui::paragraph(ui, "emissions", base::with_unit(sign + amount_text(ui, saving), unit), figure);
    note(ui, "emissions_scenario", calculation.question.scenario->label.in(ui.language()));
}

std::string schedule_text(const ui::Ui& ui, const plan::Measure& measure) {
    const auto date = [&](const plan::Date& day) { return base::format_date(day, ui.language()); };
    const plan::Schedule& schedule = measure.schedule;
    if (schedule.begins_at && schedule.ends_at) {
        return ui.t(Text::measure_schedule_from_to, {date(*schedule.begins_at), date(*schedule.ends_at)});
    }
    if (schedule.begins_at) {
        return ui.t(Text::measure_schedule_from, {date(*schedule.begins_at)});
    }
    if (schedule.ends_at) {
        return ui.t(Text::measure_schedule_to, {date(*schedule.ends_at)});
    }
    return {};
}

void timeline(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    title(ui, "timeline_title", ui.t(Text::measure_timeline));
    const std::string schedule = schedule_text(ui, measure);
    // A continuous measure never ends: the plan's own word for that.
    if (measure.continuous && !state.plan->phases.empty()) {
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::paragraph(ui, "continuous", plan::phase_name(state.plan->phases.back(), measure));
    }
    if (!schedule.empty()) {
        ui::paragraph(ui, "schedule", schedule);
    } else if (!measure.continuous) {
        note(ui, "no_schedule", ui.t(Text::measure_not_stated));
    }
}

void organizations(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    title(ui, "organizations_title", ui.t(Text::measure_organizations));
    const std::string origin = provenance_text(ui, measure.provenance, "responsible_parties");
    if (measure.responsible_parties.empty()) {
        note(ui, "no_organizations", origin.empty() ? ui.t(Text::measure_not_stated) : origin);
        return;
    }
    const ui::Scope list = ui::container(ui, "organizations", Role::list);
    for (const plan::ResponsibleParty& party : measure.responsible_parties) {
        const plan::Organization* organization = state.plan->find_organization(party.organization);
        if (organization == nullptr) {
            continue;
        }
        const ui::Scope item = ui::container(ui, party.organization, Role::list_item);
        const ui::Scope line = ui::flow(ui, 8.0F);
        {
            const ui::Scope words = plans_words(ui, *state.plan);
            ui::label(ui, "name", organization->name, {ui::Type::body});
        }
        using Party = plan::ResponsibleParty::Role;
        if (party.role != Party::unspecified) {
            ui::chip(ui, "role", {},
                     ui.t(party.role == Party::primary ? Text::measure_role_primary : Text::measure_role_collaborator),
                     ui::Tone::unknown);
        }
    }
}

void contacts(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    if (measure.contacts.empty()) {
        return;
    }
    title(ui, "contacts_title", ui.t(Text::measure_contacts));
    const ui::Scope list = ui::container(ui, "contacts", Role::list);
    const ui::Scope words = plans_words(ui, *state.plan);
    for (std::size_t i = 0; i < measure.contacts.size(); ++i) {
        const plan::Contact& contact = measure.contacts[i];
        const ui::Scope item = ui::container(ui, std::to_string(i), Role::list_item);
        ui::label(ui, "name", contact.name, {ui::Type::h4});
        if (!contact.role.empty()) {
            ui::label(ui, "role", contact.role, {ui::Type::small, ui::Color::muted});
        }
        ways_to_reach(ui, contact.email, contact.phone);
    }
}

// Scales with an order, as dots beside their word.
void scales(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    for (const plan::Attribute& attribute : measure.attributes) {
        const plan::AttributeType* type = state.plan->find_attribute_type(attribute.type);
        if (type == nullptr || type->format != plan::AttributeType::Format::ordered_choice) {
            continue;
        }
        for (std::size_t i = 0; i < type->choices.size(); ++i) {
            if (type->choices[i].id == attribute.choice) {
                const ui::Scope keys = ui.keys("scale/" + type->id);
                const ui::Scope words = plans_words(ui, *state.plan);
                title(ui, "title", type->name);
                const ui::Scope line = ui::flow(ui, 12.0F);
                if (type->choices_complete) {
                    ui::dots(ui, static_cast<int>(i) + 1, static_cast<int>(type->choices.size()), ui::Color::accent);
                }
                ui::label(ui, "choice", type->choices[i].name, {ui::Type::body});
            }
        }
    }
}

}  // namespace

void measure_aside(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const ui::Scope card = ui::card(ui, "aside", Role::complementary, ui.t(Text::measure_meta));
    ui::heading(ui, "title", 2, ui.t(Text::measure_meta));
    // A figure stands for a year; without a day it would be another one than who comes sees a moment later.
    if (measure.emissions && state.today) {
        emissions_fact(ui, state, measure);
    }
    timeline(ui, state, measure);
    organizations(ui, state, measure);
    contacts(ui, state, measure);
    scales(ui, state, measure);
    if (measure.updated_at) {
        ui.space(18.0F);
        ui::divider(ui);
        ui.space(14.0F);
        ui::paragraph(ui, "updated",
                      ui.t(Text::measure_updated, {base::format_date(*measure.updated_at, ui.language())}));
        const auto days = plan::days_since_update(measure, state.today);
        if (days && plan::is_stale(measure, state.today)) {
            ui.space(6.0F);
            const ui::Scope line = ui::flow(ui, 8.0F);
            ui::chip(ui, "age", ui::icons::k_history, ago(ui, *days), ui::Tone::unknown);
        }
    }
}

}  // namespace views
