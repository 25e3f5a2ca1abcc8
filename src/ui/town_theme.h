// SPDX-License-Identifier: EUPL-1.2
// A town's own colours, name and logo. What it does not name follows from what it names; what could not be read is
// mended.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/extra.h"
#include "base/result.h"
#include "ui/fonts.h"
#include "ui/theme.h"

namespace ui {

// A theme file: "klimaspur-theme/1".
struct TownTheme {
    // Tokens of assets/theme/light.json with "#rrggbb", as written.
    struct Colors {
        base::Extra named;
    };

    // Addresses of TrueType files, from the file's own. Both, or neither.
    struct Fonts {
        std::string regular;
        std::string semibold;  // of what is strong: headings, buttons
        base::Extra extra;
    };

    std::string format;
    std::string name;      // in the place of the municipality's in the header
    std::string logo;      // address of a picture, from the file's own
    std::string logo_alt;  // empty: the name stands beside it
    Colors colors;         // of the light theme, of which the dark one and that of high contrast follow
    Fonts fonts;
    base::Extra extra;
};

// Nothing: a problem is fatal, and the themes stay as they are.
std::optional<TownTheme> read_town_theme(std::string_view bytes, base::Problems& problems);

struct Themes {
    Theme light;
    Theme dark;
    Theme contrast;
};

// Light, dark and of high contrast, as they come with the program.
Themes standard_themes();

// The same in these colours: each pair of k_color_pairs has its contrast, in the theme of high contrast 7 for text and
// 4.5 for the rest. What is no colour is passed over.
Themes themes_of(const TownTheme::Colors& colors);

// What the maker of the theme should know (notices): tokens that there are none of, values that are no colours, colours
// of the light theme that were changed to be read, one face without the other.
void check_theme(const TownTheme& theme, base::Problems& problems);

// … and characters that the faces in use (of `fonts`) lack.
void check_type(const TownTheme::Fonts& theme, const Fonts& fonts, base::Problems& problems);

// "accent: #2a6b3c; …" as the style sheet has it.
std::string css_of(const Theme& theme);

}  // namespace ui
