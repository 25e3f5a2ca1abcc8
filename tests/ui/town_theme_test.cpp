// SPDX-License-Identifier: EUPL-1.2
#include "ui/town_theme.h"

#include <gtest/gtest.h>

#include <random>

#include "platform/headless/headless.h"

namespace {

using ui::Color;
using ui::Theme;
using ui::TownTheme;

void expect_readable(const ui::Themes& themes, const std::string& what) {
    for (const Theme* theme : {&themes.light, &themes.dark, &themes.contrast}) {
        for (const ui::ColorPair& pair : ui::k_color_pairs) {
            EXPECT_GE(ui::contrast((*theme)[pair.ink], (*theme)[pair.ground]), pair.at_least)
                << what << ": " << theme->name << ": " << ui::color_name(pair.ink) << " on "
                << ui::color_name(pair.ground);
        }
    }
    for (const ui::ColorPair& pair : ui::k_color_pairs) {
        EXPECT_GE(ui::contrast(themes.contrast[pair.ink], themes.contrast[pair.ground]),
                  pair.at_least < 4.0 ? 4.5 : 7.0)
            << what << ": " << ui::color_name(pair.ink) << " on " << ui::color_name(pair.ground);
    }
}

std::string hex(std::uint32_t red, std::uint32_t green, std::uint32_t blue) {
    constexpr const char* k_digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint32_t channel : {red, green, blue}) {
        text += k_digits[channel / 16];
        text += k_digits[channel % 16];
    }
    return text;
}

TownTheme::Colors colors_of(std::initializer_list<std::pair<std::string_view, std::string>> named) {
    TownTheme::Colors colors;
    for (const auto& [name, value] : named) {
        colors.named.add(name, '"' + value + '"');
    }
    return colors;
}

base::Problems problems_of(const TownTheme::Colors& colors) {
    TownTheme theme;
    theme.colors = colors;
    base::Problems problems;
    ui::check_theme(theme, problems);
    return problems;
}

TEST(town_theme, whatever_the_accent_everything_can_be_read) {
    for (std::uint32_t red = 0; red < 256; red += 51) {
        for (std::uint32_t green = 0; green < 256; green += 51) {
            for (std::uint32_t blue = 0; blue < 256; blue += 51) {
                const std::string accent = hex(red, green, blue);
                const TownTheme::Colors colors = colors_of({{"accent", accent}});
                expect_readable(ui::themes_of(colors), accent);
                EXPECT_LE(problems_of(colors).count(), 1U) << accent;
            }
        }
    }
}

TEST(town_theme, whatever_the_colours_everything_can_be_read) {
    std::mt19937 random(42);  // NOLINT(cert-msc51-cpp): the same colours each time
    const auto channel = [&] { return static_cast<std::uint32_t>(random() & 255U); };
    for (int i = 0; i < 300; ++i) {
        TownTheme::Colors colors;
        for (std::size_t at = 0; at < static_cast<std::size_t>(Color::count); ++at) {
            if (random() % 3 == 0) {
                colors.named.add(ui::color_name(static_cast<Color>(at)),
                                 '"' + hex(channel(), channel(), channel()) + '"');
            }
        }
        expect_readable(ui::themes_of(colors), std::to_string(i));
    }
}

TEST(town_theme, a_colour_that_can_be_read_stays_as_it_is) {
    const TownTheme::Colors colors = colors_of({{"accent", "#004b87"}});
    const ui::Themes themes = ui::themes_of(colors);
    EXPECT_TRUE(problems_of(colors).empty());
    EXPECT_EQ(themes.light[Color::accent], 0xFF874B00U);
    EXPECT_EQ(themes.light[Color::phase_done], themes.light[Color::accent]) << "what belongs together";
    EXPECT_EQ(themes.light[Color::late], ui::k_light_theme[Color::late]);
    EXPECT_NE(themes.dark[Color::accent], ui::k_dark_theme[Color::accent]);
    EXPECT_EQ(themes.dark[Color::surface], ui::k_dark_theme[Color::surface]);
}

TEST(town_theme, a_pale_one_is_darkened_and_told) {
    const TownTheme::Colors colors = colors_of({{"accent", "ffcc00"}});
    const ui::Themes themes = ui::themes_of(colors);
    const base::Problems problems = problems_of(colors);
    ASSERT_EQ(problems.count(), 1U);
    EXPECT_EQ(problems.kept()[0].what.id, base::Text::theme_mended);
    EXPECT_EQ(problems.kept()[0].pointer, "/colors/accent");
    EXPECT_EQ(problems.kept()[0].what.arguments[1], "#ffcc00");
    // Still yellow: much red, much green, no blue.
    const std::uint32_t accent = themes.light[Color::accent];
    EXPECT_GT(accent & 0xFFU, 60U);
    EXPECT_GT((accent >> 8U) & 0xFFU, 40U);
    EXPECT_LT((accent >> 16U) & 0xFFU, 30U);
    // Dark grounds bear it as it is.
    EXPECT_EQ(themes.dark[Color::accent], 0xFF00CCFFU);
}

TEST(town_theme, what_is_none_is_told_and_changes_nothing) {
    const TownTheme::Colors colors =
        colors_of({{"accent", "gruen"}, {"link", "#12345"}, {"late", ""}, {"acent", "#112233"}});
    const ui::Themes themes = ui::themes_of(colors);
    EXPECT_EQ(themes.light.colors, ui::k_light_theme.colors);
    EXPECT_EQ(themes.contrast.colors, ui::k_contrast_theme.colors);
    const base::Problems problems = problems_of(colors);
    ASSERT_EQ(problems.count(), 4U);
    EXPECT_EQ(problems.kept()[0].what.id, base::Text::theme_no_color);
    EXPECT_EQ(problems.kept()[3].what.id, base::Text::theme_unknown);
    EXPECT_EQ(problems.kept()[3].what.arguments[0], "acent");
}

TEST(town_theme, a_middle_grey_is_no_ground) {
    const TownTheme::Colors colors = colors_of({{"surface", "#777777"}, {"accent", "#004b87"}});
    expect_readable(ui::themes_of(colors), "grey");
    EXPECT_EQ(problems_of(colors).count(), 1U);
}

TEST(town_theme, files) {
    base::Problems problems;
    const auto theme = ui::read_town_theme(
        R"({"format": "klimaspur-theme/1", "name": "Musterstadt", "colors": {"accent": "#004b87"}, "later": 1})",
        problems);
    ASSERT_TRUE(theme);
    EXPECT_EQ(theme->name, "Musterstadt");
    EXPECT_EQ(ui::themes_of(theme->colors).light[Color::accent], 0xFF874B00U);
    EXPECT_TRUE(problems.empty());
    for (const char* wrong : {"", "nein", "[]", "{}", R"({"format": "klimaspur-theme/2"})", R"({"format": 7})"}) {
        base::Problems told;
        EXPECT_FALSE(ui::read_town_theme(wrong, told)) << wrong;
        EXPECT_NE(told.fatal(), nullptr) << wrong;
    }
    base::Problems partly;
    const auto rest = ui::read_town_theme(
        R"({"format": "klimaspur-theme/1", "name": 7, "colors": {"accent": ["#004b87"], "link": "#004b87"}})", partly);
    ASSERT_TRUE(rest);
    EXPECT_EQ(partly.count(), 1U);
    EXPECT_EQ(problems_of(rest->colors).count(), 1U);
    EXPECT_EQ(ui::themes_of(rest->colors).light[Color::link], 0xFF874B00U);
}

TEST(town_theme, the_examples_are_usable) {
    for (const char* name : {"hafenstadt", "kirschstadt", "bergdorf"}) {
        const std::string path = std::string(KLIMASPUR_SOURCE_DIR) + "/data/themes/" + name;
        base::Problems problems;
        const auto theme = ui::read_town_theme(platform::read_file(path + ".json").value_or(""), problems);
        ASSERT_TRUE(theme) << name;
        expect_readable(ui::themes_of(theme->colors), name);
        EXPECT_TRUE(problems.empty()) << name;
        EXPECT_TRUE(platform::read_file(std::string(KLIMASPUR_SOURCE_DIR) + "/data/themes/" + theme->logo)) << name;
        const base::Problems found = problems_of(theme->colors);
        for (const base::Problem& problem : found.kept()) {
            EXPECT_EQ(problem.what.id, base::Text::theme_mended) << name;
        }
    }
}

}  // namespace
