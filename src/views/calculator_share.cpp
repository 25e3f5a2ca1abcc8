// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/picture.h"
#include "ui/qr.h"
#include "ui/text.h"
#include "views/calculator.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

void link_part(ui::Ui& ui, const Calculator& shown, const std::string& link, Actions& actions) {
    ui::paragraph(ui, "hint", ui.t(Text::calc_share_hint), {ui::Type::body, ui::Color::muted});
    ui.space(12.0F);
    if (link.empty()) {
        ui::paragraph(ui, "too_long", ui.t(Text::calc_link_too_long));
        return;
    }
    ui::link(ui, "link", ui.t(Text::calc_link), link, ui::icons::k_external_link);
    ui.space(8.0F);
    ui::ButtonOptions copy;
    copy.icon = ui::icons::k_copy;
    if (ui::button(ui, "copy_link", ui.t(Text::calc_copy_link), copy)) {
        actions.push_back(state::Copy{link});
    }
    ui.space(12.0F);
    // Calculated only for who wants to see it.
    const bool qr_shown = shown.state.expanded.contains(ui.key("qr_open"));
    const ui::Scope qr = fold(ui, shown.state, "qr_open", ui.t(Text::calc_show_qr), actions);
    if (qr_shown) {
        ui.space(12.0F);
        const float size = std::min(ui.area().width, 280.0F);
        ui::qr_code(ui, "qr", ui::qr_image(link), ui.t(Text::calc_qr), ui.place(size, size));
    }
}

}  // namespace

void calculator_share(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const ui::Scope card = ui::card(ui, "share", Role::region, ui.t(Text::calc_share));
    ui::heading(ui, "title", 2, ui.t(Text::calc_share));
    ui.space(6.0F);
    const std::string text = state::shared_text(shown.state, shown.measure, true);
    const std::string link = text.empty()
                                 ? std::string()
                                 : shown.state.surroundings.address +
                                       state::to_hash({state::Route::View::calculator, shown.measure.id, "s=" + text});
    link_part(ui, shown, link, actions);

    const std::string file = "klimaspur-" + shown.measure.id;
    ui.space(24.0F);
    ui::heading(ui, "council_title", 3, ui.t(Text::calc_council));
    ui.space(8.0F);
    {
        const ui::Scope line = ui::flow(ui, 8.0F);
        ui::ButtonOptions copy;
        copy.icon = ui::icons::k_copy;
        if (ui::button(ui, "copy_council", ui.t(Text::calc_copy_council), copy)) {
            actions.push_back(state::Copy{council_text(ui, shown, link)});
        }
        ui::ButtonOptions save;
        save.icon = ui::icons::k_download;
        if (ui::button(ui, "save_council", ui.t(Text::calc_save_council), save)) {
            actions.push_back(state::Download{file + ".txt", council_text(ui, shown, link)});
        }
    }
    ui.space(24.0F);
    ui::heading(ui, "files_title", 3, ui.t(Text::calc_files));
    ui.space(8.0F);
    const ui::Scope line = ui::flow(ui, 8.0F);
    const auto save = [&](std::string_view key, Text name) {
        ui::ButtonOptions options;
        options.icon = ui::icons::k_download;
        return ui::button(ui, key, ui.t(name), options);
    };
    if (save("csv_excel", Text::calc_csv_excel)) {
        actions.push_back(state::Download{file + "-verlauf.csv", trajectory_csv(ui, shown, true)});
    }
    if (save("figures_excel", Text::calc_figures_excel)) {
        actions.push_back(state::Download{file + "-zahlen.csv", figures_csv(ui, shown, true)});
    }
    if (save("csv", Text::calc_csv)) {
        actions.push_back(state::Download{file + "-verlauf-rfc4180.csv", trajectory_csv(ui, shown, false)});
    }
    if (save("figures_csv", Text::calc_figures_csv)) {
        actions.push_back(state::Download{file + "-zahlen-rfc4180.csv", figures_csv(ui, shown, false)});
    }
    if (save("json", Text::calc_json)) {
        actions.push_back(state::Download{file + ".json", report_json(shown)});
    }
}

}  // namespace views
