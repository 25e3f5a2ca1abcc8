// SPDX-License-Identifier: EUPL-1.2
// The window about appearance and keys: colours to choose, and what can be done without a pointer.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/disclosure.h"
#include "ui/table.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/views.h"

namespace views {

using base::Text;

namespace {

struct Colours {
    state::ThemeChoice theme;
    const char* id;
    Text name;
};

constexpr Colours k_colours[] = {
    {state::ThemeChoice::system, "system", Text::help_system},
    {state::ThemeChoice::light, "light", Text::help_light},
    {state::ThemeChoice::dark, "dark", Text::help_dark},
    {state::ThemeChoice::contrast, "contrast", Text::help_contrast},
};

void keys(ui::Ui& ui) {
    constexpr std::pair<Text, Text> k_keys[] = {
        {Text::help_key_tab, Text::help_tab},       {Text::help_key_enter, Text::help_enter},
        {Text::help_key_arrows, Text::help_arrows}, {Text::help_key_ends, Text::help_ends},
        {Text::help_key_undo, Text::help_undo},     {Text::help_key_paste, Text::help_paste},
        {Text::help_key_find, Text::help_find},     {Text::help_key_escape, Text::help_escape},
        {Text::help_key_help, Text::help_help},
    };
    std::vector<std::vector<std::string>> rows;
    for (const auto& [key, effect] : k_keys) {
        rows.push_back({ui.t(key), ui.t(effect)});
    }
    ui::heading(ui, "keys_title", 3, ui.t(Text::help_keys));
    ui::data_table(ui, "keys", ui.t(Text::help_keys), {ui.t(Text::help_key), ui.t(Text::help_effect)}, rows);
}

}  // namespace

std::string_view theme_id(state::ThemeChoice theme) {
    for (const Colours& one : k_colours) {
        if (one.theme == theme) {
            return one.id;
        }
    }
    return "";
}

std::optional<state::ThemeChoice> choose_theme(ui::Ui& ui, std::string_view key, state::ThemeChoice chosen) {
    std::vector<ui::Option> options;
    for (const Colours& one : k_colours) {
        options.push_back({one.id, ui.t(one.name)});
    }
    if (const auto picked = ui::select(ui, key, ui.t(Text::help_colours), options, theme_id(chosen))) {
        for (const Colours& one : k_colours) {
            if (*picked == one.id) {
                return one.theme;
            }
        }
    }
    return std::nullopt;
}

void help(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Dialog dialog = ui::dialog(ui, "help", ui.t(Text::help_title));
    bool closed = dialog.closed;
    ui::heading(ui, "title", 2, ui.t(Text::help_title));
    if (const auto theme = choose_theme(ui, "colours", state.theme)) {
        actions.push_back(state::SetTheme{*theme});
    }
    keys(ui);
    if (const auto on = ui::checkbox(ui, "shortcuts", ui.t(Text::help_shortcuts), state.shortcuts)) {
        actions.push_back(state::SetShortcuts{*on});
    }
    ui::paragraph(ui, "shortcuts_hint", ui.t(Text::help_shortcuts_hint), {ui::Type::small, ui::Color::muted});
    ui::ButtonOptions close;
    close.style = ui::ButtonStyle::filled;
    closed = ui::button(ui, "close", ui.t(Text::help_close), close) || closed;
    if (closed) {
        actions.push_back(state::ShowHelp{false});
    }
}

}  // namespace views
