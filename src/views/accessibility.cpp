// SPDX-License-Identifier: EUPL-1.2
// The accessibility statement, filled from the plan.
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/calculation.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

using plan::Accessibility;
using plan::Barrier;

void section(ui::Ui& ui, std::string_view key, Text title) {
    ui.space(32.0F);
    ui::heading(ui, key, 2, ui.t(title));
    ui.space(8.0F);
}

void origin_of(ui::Ui& ui, const Accessibility& statement, std::string_view field) {
    const std::string text = provenance_text(ui, statement.provenance, field);
    if (!text.empty()) {
        ui.space(4.0F);
        const ui::Scope keys = ui.keys("origin");
        origin_note(ui, field, text);
    }
}

void not_stated(ui::Ui& ui, std::string_view key) {
    ui::paragraph(ui, key, ui.t(Text::accessibility_not_stated), {ui::Type::body, ui::Color::muted});
}

void office(ui::Ui& ui, const plan::Plan& plan, std::string_view key, const plan::Office& office) {
    if (office.name.empty()) {
        not_stated(ui, key);
        return;
    }
    const ui::Scope group = ui::container(ui, key, Role::group, office.name);
    const ui::Scope words = plans_words(ui, plan);
    ui::paragraph(ui, "name", office.name, {ui::Type::strong});
    if (!office.address.empty()) {
        ui::paragraph(ui, "address", office.address);
    }
    ways_to_reach(ui, office.email, office.phone);
    if (!office.url.empty()) {
        ui::link(ui, "url", office.url, office.url, ui::icons::k_external_link);
    }
}

void status(ui::Ui& ui, const Accessibility& statement) {
    using Status = Accessibility::Status;
    section(ui, "status", Text::accessibility_status);
    ui::paragraph(ui, "status_text",
                  ui.t(statement.status == Status::full      ? Text::accessibility_full
                       : statement.status == Status::partial ? Text::accessibility_partial
                                                             : Text::accessibility_none));
    origin_of(ui, statement, "status");
}

void barriers_of(ui::Ui& ui, const plan::Plan& plan, Barrier::Reason reason, std::string_view key, Text title) {
    const Accessibility& statement = *plan.accessibility;
    bool told = false;
    for (const Barrier& barrier : statement.barriers) {
        told = told || barrier.reason == reason;
    }
    if (!told) {
        return;
    }
    ui.space(8.0F);
    ui::heading(ui, key, 3, ui.t(title));
    ui.space(4.0F);
    const ui::Scope keys = ui.keys(key);
    const ui::Scope list = ui::container(ui, "list", Role::list);
    const ui::Scope words = plans_words(ui, plan);
    for (std::size_t i = 0; i < statement.barriers.size(); ++i) {
        if (statement.barriers[i].reason == reason) {
            const ui::Scope item = ui::container(ui, std::to_string(i), Role::list_item);
            ui::paragraph(ui, "text", statement.barriers[i].text);
            ui.space(6.0F);
        }
    }
}

void barriers(ui::Ui& ui, const plan::Plan& plan) {
    const Accessibility& statement = *plan.accessibility;
    section(ui, "barriers", Text::accessibility_barriers);
    if (statement.barriers.empty()) {
        ui::paragraph(ui, "no_barriers", ui.t(Text::accessibility_no_barriers));
    }
    barriers_of(ui, plan, Barrier::Reason::noncompliance, "noncompliance", Text::accessibility_noncompliance);
    barriers_of(ui, plan, Barrier::Reason::burden, "burden", Text::accessibility_burden);
    barriers_of(ui, plan, Barrier::Reason::exempt, "exempt", Text::accessibility_exempt);
    origin_of(ui, statement, "barriers");
}

void use(ui::Ui& ui, const state::State& state, Actions& actions) {
    section(ui, "use", Text::accessibility_use);
    ui::paragraph(ui, "use_text", ui.t(Text::accessibility_use_text));
    if (state.view == state::ViewMode::canvas) {
        ui.space(12.0F);
        ui::ButtonOptions document;
        document.icon = ui::icons::k_file_text;
        if (ui::button(ui, "document", ui.t(Text::accessibility_to_document), document)) {
            actions.push_back(state::SetView{state::ViewMode::document});
        }
    }
}

void preparation(ui::Ui& ui, const Accessibility& statement) {
    section(ui, "preparation", Text::accessibility_preparation);
    const auto date = [&](std::string_view key, Text text, const std::optional<plan::Date>& day) {
        if (day) {
            ui::paragraph(ui, key, ui.t(text, {base::format_date(*day, ui.language())}));
        }
    };
    date("prepared_at", Text::accessibility_prepared_at, statement.prepared_at);
    date("reviewed_at", Text::accessibility_reviewed_at, statement.reviewed_at);
    if (!statement.method.empty()) {
        ui::paragraph(ui, "method", ui.t(Text::accessibility_method, {statement.method}));
    }
    if (!statement.prepared_at && !statement.reviewed_at && statement.method.empty()) {
        not_stated(ui, "no_preparation");
    }
    origin_of(ui, statement, "method");
}

void whom_to_turn_to(ui::Ui& ui, const plan::Plan& plan) {
    const Accessibility& statement = *plan.accessibility;
    section(ui, "feedback", Text::accessibility_feedback);
    ui::paragraph(ui, "feedback_text", ui.t(Text::accessibility_feedback_text));
    ui.space(8.0F);
    office(ui, plan, "contact", statement.contact);
    origin_of(ui, statement, "contact");
    section(ui, "enforcement", Text::accessibility_enforcement);
    ui::paragraph(ui, "enforcement_text", ui.t(Text::accessibility_enforcement_text));
    ui.space(8.0F);
    office(ui, plan, "ombuds", statement.enforcement);
    origin_of(ui, statement, "enforcement");
}

}  // namespace

void accessibility(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope keys = ui.keys("accessibility");
    ui::link(ui, "back", ui.t(Text::page_to_start), "#/", ui::icons::k_chevron_left);
    ui.space(8.0F);
    ui::heading(ui, "title", 1, ui.t(Text::accessibility_title));
    ui.space(12.0F);
    if (!state.plan->accessibility) {
        ui::paragraph(ui, "none_yet", ui.t(Text::accessibility_none_yet));
        use(ui, state, actions);
        return;
    }
    const Accessibility& statement = *state.plan->accessibility;
    const std::string& town = state.plan->municipality.empty() ? state.plan->name : state.plan->municipality;
    ui::paragraph(
        ui, "effort",
        ui.t(Text::accessibility_effort, {statement.responsible.name.empty() ? town : statement.responsible.name}));
    if (!statement.law.empty()) {
        ui.space(8.0F);
        ui::paragraph(ui, "law", ui.t(Text::accessibility_law, {statement.law}));
    }
    status(ui, statement);
    barriers(ui, *state.plan);
    use(ui, state, actions);
    preparation(ui, statement);
    whom_to_turn_to(ui, *state.plan);
}

}  // namespace views
