// SPDX-License-Identifier: EUPL-1.2
// What the page has to say about itself, above its content: a file that is on its way or could not be opened, doubtful
// data, input that is not kept.
#include "base/format.h"
#include "base/rarely.h"
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

std::string megabytes(const ui::Ui& ui, double bytes) {
    return base::with_unit(base::format_number(bytes / 1e6, ui.language(), {1, 1}), "MB");
}

void loading(ui::Ui& ui, const state::State& state, Actions& actions) {
    if (!state.loading) {
        return;
    }
    const state::Loading& loading = *state.loading;
    {
        const ui::Scope card = ui::card(ui, "loading", Role::region, ui.t(Text::loading, {loading.source.name}));
        {
            const ui::Scope status = ui::container(ui, "what", Role::status);
            ui::paragraph(ui, "text", ui.t(Text::loading, {loading.source.name}));
        }
        const std::string received = megabytes(ui, loading.received_bytes);
        const bool known = loading.total_bytes > 0.0;
        const std::string amount = known ? ui.t(Text::loading_bytes, {received, megabytes(ui, loading.total_bytes)})
                                         : ui.t(Text::loading_some, {received});
        ui::paragraph(ui, "amount", amount, {ui::Type::small, ui::Color::muted});
        ui.space(8.0F);
        ui::progress(ui, "progress", ui.t(Text::loading, {loading.source.name}),
                     known ? std::optional(loading.received_bytes / loading.total_bytes) : std::nullopt);
        ui.space(12.0F);
        ui::ButtonOptions cancel;
        cancel.icon = ui::icons::k_x;
        if (ui::button(ui, "cancel", ui.t(Text::loading_cancel), cancel)) {
            actions.push_back(state::Ask{state::Ask::What::cancel_loading});
        }
    }
    ui.space(20.0F);
}

void failure(ui::Ui& ui, const state::State& state, Actions& actions) {
    const bool wordless = state.failure && !state::has_words(*state.failure);
    if (!state.failure || (wordless && state.more != state::More::failed)) {
        return;
    }
    using Kind = state::PlanSource::Kind;
    const state::PlanSource& source = state.failure->source;
    ui::CardStyle style;
    style.background = ui::Color::late_soft;
    {
        const ui::Scope card = ui::card(ui, "failure", Role::alert, {}, style);
        ui::TextOptions title;
        title.type = ui::Type::h4;
        title.color = ui::Color::late;
        ui::icon_label(ui, "title", ui::icons::k_triangle_alert, ui.t(Text::load_failed), title);
        ui.space(6.0F);
        if (!wordless) {
            ui::paragraph(ui, "what", base::describe(state.failure->problem, ui.language()));
        }
        ui.space(4.0F);
        ui::TextOptions small;
        small.type = ui::Type::small;
        if (source.kind == Kind::address || source.kind == Kind::file) {
            const Text where = source.kind == Kind::file ? Text::load_failed_file : Text::load_failed_address;
            ui::paragraph(ui, "address", ui.t(where, {source.name}), small);
        }
        if (state.plan) {
            ui::paragraph(ui, "kept", ui.t(Text::load_kept), small);
        }
        ui.space(12.0F);
        const ui::Scope line = ui::flow(ui, 8.0F);
        ui::ButtonOptions other;
        other.icon = ui::icons::k_file_text;
        if (ui::button(ui, "other", ui.t(Text::load_other_file), other)) {
            actions.push_back(state::Ask{state::Ask::What::choose_file});
        }
        ui::ButtonOptions close;
        close.icon = ui::icons::k_x;
        if (ui::button(ui, "close", ui.t(Text::load_dismiss), close)) {
            actions.push_back(state::DismissFailure{});
        }
    }
    ui.space(20.0F);
}

void notice(ui::Ui& ui, const state::State& state) {
    if (!state.notice) {
        return;
    }
    {
        const ui::Scope status = ui::container(ui, "notice", Role::status);
        ui::icon_label(ui, "text", ui::icons::k_circle_check, base::text(*state.notice, ui.language()));
    }
    ui.space(20.0F);
}

void connection(ui::Ui& ui, const state::State& state, Actions& actions) {
    if (!state.connection.online) {
        const ui::Scope status = ui::container(ui, "offline", Role::status);
        ui::icon_label(ui, "text", ui::icons::k_info, ui.t(Text::connection_lost));
    }
    ui.space(state.connection.online ? 0.0F : 20.0F);
    if (!state.connection.newer) {
        return;
    }
    {
        const ui::Scope card =
            ui::card(ui, "newer", Role::group, ui.t(Text::connection_newer), {ui::Color::unknown_soft});
        {
            const ui::Scope status = ui::container(ui, "what", Role::status);
            ui::icon_label(ui, "text", ui::icons::k_info, ui.t(Text::connection_newer));
        }
        ui.space(12.0F);
        ui::ButtonOptions reload;
        reload.icon = ui::icons::k_rotate_ccw;
        if (ui::button(ui, "reload", ui.t(Text::connection_reload), reload)) {
            actions.push_back(state::Ask{state::Ask::What::reload});
        }
    }
    ui.space(20.0F);
}

}  // namespace

void notices(ui::Ui& ui, const state::State& state, Actions& actions) {
    connection(ui, state, actions);
    loading(ui, state, actions);
    failure(ui, state, actions);
    notice(ui, state);
    if (state.unkept && state.more == state::More::there) {
        base::rarely(unkept)(ui, state, actions);
    }
    if (!state.problems.empty() && state.more == state::More::there) {
        base::rarely(problems)(ui, state, state.problems, actions);
    }
}

}  // namespace views
