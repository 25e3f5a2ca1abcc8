// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme.h"

#include <gtest/gtest.h>

namespace {

using ui::Color;

TEST(theme, every_pair_of_colours_has_contrast) {
    for (const ui::Theme* theme : {&ui::k_light_theme, &ui::k_dark_theme, &ui::k_contrast_theme}) {
        for (const ui::ColorPair& pair : ui::k_color_pairs) {
            EXPECT_GE(ui::contrast((*theme)[pair.ink], (*theme)[pair.ground]), pair.at_least)
                << theme->name << ": " << ui::color_name(pair.ink) << " on " << ui::color_name(pair.ground);
        }
    }
}

// What may stand on the page and on a card; good, late and unknown are also written there.
TEST(theme, every_ink_is_legible_on_both_grounds) {
    for (const ui::Theme* theme : {&ui::k_light_theme, &ui::k_dark_theme, &ui::k_contrast_theme}) {
        for (const Color ground : {Color::card, Color::surface}) {
            for (const Color ink :
                 {Color::text, Color::muted, Color::accent, Color::link, Color::late, Color::good, Color::unknown}) {
                EXPECT_GE(ui::contrast((*theme)[ink], (*theme)[ground]), 4.5)
                    << theme->name << ": " << ui::color_name(ink) << " on " << ui::color_name(ground);
            }
        }
    }
}

TEST(theme, every_tone_is_legible_on_its_own_ground) {
    for (const ui::Theme* theme : {&ui::k_light_theme, &ui::k_dark_theme, &ui::k_contrast_theme}) {
        for (const ui::Tone tone : {ui::Tone::neutral, ui::Tone::good, ui::Tone::late, ui::Tone::cancelled,
                                    ui::Tone::unknown, ui::Tone::accent}) {
            EXPECT_GE(ui::contrast((*theme)[ui::foreground(tone)], (*theme)[ui::background(tone)]), 4.5)
                << theme->name << ": " << ui::color_name(ui::foreground(tone));
        }
    }
}

// The title stands on a picture; the shade under it is 76 % dark, the picture may be white.
TEST(theme, the_title_is_legible_on_a_white_picture) {
    const ui::Theme& theme = ui::k_light_theme;
    std::uint32_t ground = 0xFF000000U;
    for (unsigned shift = 0; shift < 24; shift += 8) {
        const double dark = (theme[Color::scrim] >> shift) & 0xFFU;
        ground |= static_cast<std::uint32_t>(dark * 0.76 + 255.0 * 0.24) << shift;
    }
    EXPECT_GE(ui::contrast(theme[Color::on_scrim], ground), 4.5);
}

TEST(theme, contrast_is_that_of_wcag) {
    EXPECT_NEAR(ui::contrast(0xFF000000U, 0xFFFFFFFFU), 21.0, 1e-9);
    EXPECT_NEAR(ui::contrast(0xFF777777U, 0xFFFFFFFFU), 4.48, 0.01);
}

// WCAG 1.4.6, for those who chose it.
TEST(theme, high_contrast_is_seven_to_one) {
    for (const ui::ColorPair& pair : ui::k_color_pairs) {
        const double wanted = pair.at_least >= 4.5 ? 7.0 : 4.5;
        EXPECT_GE(ui::contrast(ui::k_contrast_theme[pair.ink], ui::k_contrast_theme[pair.ground]), wanted)
            << ui::color_name(pair.ink) << " on " << ui::color_name(pair.ground);
    }
}

}  // namespace
