// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

void save_kept_button(ui::Ui& ui, Actions& actions) {
    ui::ButtonOptions save;
    save.icon = ui::icons::k_download;
    if (ui::button(ui, "save_kept", ui.t(Text::data_save_kept), save)) {
        actions.push_back(state::Ask{state::Ask::What::save_kept});
    }
}

void unkept(ui::Ui& ui, const state::State& state, Actions& actions) {
    constexpr Text k_reasons[] = {Text::unkept_blocked, Text::unkept_full, Text::unkept_newer, Text::unkept_broken};
    ui::CardStyle style;
    style.background = ui::Color::unknown_soft;
    {
        const ui::Scope card = ui::card(ui, "unkept", Role::group, ui.t(Text::data_inputs), style);
        {
            const ui::Scope status = ui::container(ui, "store", Role::status);
            ui::icon_label(ui, "text", ui::icons::k_info, ui.t(k_reasons[static_cast<std::size_t>(*state.unkept)]));
        }
        ui.space(12.0F);
        const ui::Scope line = ui::flow(ui, 8.0F);
        save_kept_button(ui, actions);
        const bool stands_in_the_way = *state.unkept == state::Unkept::broken;
        if (stands_in_the_way && ui::button(ui, "discard", ui.t(Text::unkept_discard))) {
            actions.push_back(state::Ask{state::Ask::What::discard_broken});
        }
    }
    ui.space(20.0F);
}

}  // namespace views
