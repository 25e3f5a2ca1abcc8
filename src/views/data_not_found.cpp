// SPDX-License-Identifier: EUPL-1.2
#include "icons.h"
#include "ui/controls.h"
#include "ui/text.h"
#include "views/views.h"

namespace views {

using base::Text;

void not_found(ui::Ui& ui, const state::State& state) {
    const ui::Scope keys = ui.keys("not_found");
    ui.space(32.0F);
    ui::heading(ui, "title", 1, ui.t(Text::page_not_found));
    ui.space(12.0F);
    const bool measure = !state.route.id.empty() && state.route.view != state::Route::View::not_found;
    ui::paragraph(ui, "text",
                  measure ? ui.t(Text::page_not_found_text, {state.route.id}) : ui.t(Text::page_address_unknown));
    ui.space(12.0F);
    ui::link(ui, "start", ui.t(Text::page_to_start), "#/", ui::icons::k_chevron_left);
}

}  // namespace views
