// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/markdown.h"
#include "ui/stepper.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

void measure_description(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    if (measure.description.empty()) {
        return;
    }
    const ui::Scope card = ui::card(ui, "description", Role::region, ui.t(Text::measure_description));
    ui::heading(ui, "title", 2, ui.t(Text::measure_description));
    ui.space(12.0F);
    const ui::Scope words = plans_words(ui, *state.plan);
    ui::markdown(ui, "text", measure.description);
}

// What this is about, for who reads or hears German with difficulty: first of all, and not in the way of others.
void measure_easy(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    if (!measure.sign_language.empty()) {
        ui.space(8.0F);
        ui::link(ui, "sign_language", ui.t(Text::measure_sign_language), measure.sign_language,
                 ui::icons::k_external_link);
    }
    if (!measure.plain.empty()) {
        ui.space(8.0F);
        const ui::Scope content = fold(ui, state, "plain", ui.t(Text::measure_plain), actions);
        ui.space(12.0F);
        const ui::Scope words = plans_words(ui, *state.plan);
        ui::markdown(ui, "text", measure.plain);
    }
}

namespace {

void attribute_item(ui::Ui& ui, const plan::AttributeType& type, const plan::Attribute& attribute) {
    const ui::Scope item = ui::container(ui, type.id, Role::list_item);
    ui::TextOptions name;
    name.type = ui::Type::h4;
    ui::heading(ui, "name", 3, type.name, name);
    for (std::size_t i = 0; i < type.choices.size(); ++i) {
        if (type.choices[i].id != attribute.choice) {
            continue;
        }
        ui.space(6.0F);
        const ui::Scope line = ui::flow(ui, 12.0F);
        if (type.format == plan::AttributeType::Format::ordered_choice && type.choices_complete) {
            ui::dots(ui, static_cast<int>(i) + 1, static_cast<int>(type.choices.size()), ui::Color::accent);
        }
        ui::chip(ui, "choice", {}, type.choices[i].name, ui::Tone::accent);
    }
    if (!attribute.text.empty()) {
        ui.space(8.0F);
        ui::markdown(ui, "text", attribute.text);
    }
}

}  // namespace

void measure_official(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    if (measure.official_name.empty() && measure.attributes.empty()) {
        return;
    }
    const ui::Scope card = ui::card(ui, "official", Role::region, ui.t(Text::measure_official));
    ui::heading(ui, "title", 2, ui.t(Text::measure_official));
    const ui::Scope words = plans_words(ui, *state.plan);
    if (!measure.official_name.empty()) {
        ui.space(10.0F);
        ui::TextOptions name;
        name.type = ui::Type::lead;
        ui::paragraph(ui, "name", measure.official_name, name);
    }
    if (!measure.official_source.empty()) {
        ui.space(2.0F);
        ui::TextOptions source;
        source.color = ui::Color::muted;
        ui::paragraph(ui, "source", "(" + measure.official_source + ")", source);
    }
    const ui::Scope list = ui::container(ui, "attributes", Role::list, ui.t(Text::measure_official));
    for (const plan::Attribute& attribute : measure.attributes) {
        const plan::AttributeType* type = state.plan->find_attribute_type(attribute.type);
        if (type == nullptr) {
            continue;
        }
        ui.space(20.0F);
        ui::divider(ui);
        ui.space(18.0F);
        attribute_item(ui, *type, attribute);
    }
}

void measure_links(ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    std::vector<const plan::Measure*> related;
    for (const std::string& id : measure.related) {
        if (const plan::Measure* other = state.plan->find_measure(id)) {
            related.push_back(other);
        }
    }
    if (measure.links.empty() && related.empty()) {
        return;
    }
    ui.space(24.0F);
    const ui::Scope card = ui::card(ui, "links", Role::region, ui.t(Text::measure_links));
    ui::heading(ui, "title", 2, ui.t(Text::measure_links));
    const ui::Scope list = ui::container(ui, "list", Role::list);
    for (std::size_t i = 0; i < measure.links.size() + related.size(); ++i) {
        const ui::Scope item = ui::container(ui, std::to_string(i), Role::list_item);
        if (i < measure.links.size()) {
            const plan::Link& to = measure.links[i];
            const ui::Scope words = plans_words(ui, *state.plan);
            ui::link(ui, "link", to.title.empty() ? to.url : to.title, to.url, ui::icons::k_external_link);
        } else {
            const plan::Measure& to = *related[i - measure.links.size()];
            const ui::Scope words = plans_words(ui, *state.plan);
            ui::link(ui, "link", to.name, state::to_hash({state::Route::View::measure, to.id}),
                     ui::icons::k_chevron_right);
        }
    }
}

}  // namespace views
