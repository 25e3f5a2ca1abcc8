// SPDX-License-Identifier: EUPL-1.2
// Colour tokens (assets/theme/*.json) and the type scale.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ui {

// What a colour is for. Names are those of the theme files.
// The formatter never comes to rest over this list.
// clang-format off
#define KLIMASPUR_COLORS(X)                                                                     \
    X(surface) X(card) X(text) X(muted) X(hairline) X(accent) X(on_accent) X(accent_soft)       \
    X(focus) X(link) X(good) X(good_soft) X(late) X(late_soft)       \
    X(cancelled) X(cancelled_soft) X(unknown) X(unknown_soft) X(track) X(control) X(phase_done) \
    X(phase_active) X(phase_open) X(scrim) X(on_scrim) X(band) X(saves) X(adds)
// clang-format on

enum class Color : std::uint8_t {
#define X(name) name,
    KLIMASPUR_COLORS(X)
#undef X
        count
};

std::string_view color_name(Color color);

struct Theme {
    std::string_view name;                                                       // of its file
    std::array<std::uint32_t, static_cast<std::size_t>(Color::count)> colors{};  // 0xAABBGGRR, opaque

    [[nodiscard]] std::uint32_t operator[](Color color) const { return colors[static_cast<std::size_t>(color)]; }
};

// The themes of the page.
extern const Theme k_light_theme;
extern const Theme k_dark_theme;
extern const Theme k_contrast_theme;  // every text 7:1 and more, no borders that only hint

// WCAG 2.1 contrast ratio, 1–21.
double contrast(std::uint32_t a, std::uint32_t b);

// What lies on what, and how much contrast it needs by WCAG 2.1: text 4.5, graphics and frames 3.
struct ColorPair {
    Color ink;
    Color ground;
    double at_least;
};

// Every pair of colours that the widgets and views lay on each other.
inline constexpr ColorPair k_color_pairs[] = {
    {Color::text, Color::surface, 4.5},
    {Color::text, Color::card, 4.5},
    {Color::muted, Color::surface, 4.5},
    {Color::muted, Color::card, 4.5},
    {Color::accent, Color::surface, 4.5},
    {Color::accent, Color::card, 4.5},
    {Color::accent, Color::accent_soft, 4.5},
    {Color::accent, Color::unknown_soft, 4.5},
    {Color::accent, Color::late_soft, 4.5},
    {Color::on_accent, Color::accent, 4.5},
    {Color::link, Color::surface, 4.5},
    {Color::link, Color::card, 4.5},
    {Color::late, Color::card, 4.5},
    {Color::late, Color::surface, 4.5},
    {Color::late, Color::late_soft, 4.5},
    {Color::text, Color::late_soft, 4.5},
    {Color::good, Color::surface, 4.5},
    {Color::good, Color::good_soft, 4.5},
    {Color::unknown, Color::unknown_soft, 4.5},
    {Color::text, Color::unknown_soft, 4.5},
    {Color::cancelled, Color::cancelled_soft, 4.5},
    {Color::card, Color::text, 4.5},
    {Color::on_scrim, Color::scrim, 4.5},
    {Color::control, Color::card, 3.0},
    {Color::control, Color::surface, 3.0},
    {Color::focus, Color::card, 3.0},
    {Color::focus, Color::surface, 3.0},
    {Color::phase_done, Color::card, 3.0},
    {Color::phase_active, Color::card, 3.0},
    {Color::phase_open, Color::card, 3.0},
    {Color::good, Color::card, 3.0},
    {Color::cancelled, Color::card, 3.0},
    {Color::band, Color::card, 3.0},
    {Color::saves, Color::card, 4.5},
    {Color::adds, Color::card, 4.5},
    {Color::saves, Color::surface, 4.5},
    {Color::adds, Color::surface, 4.5},
};

// What a status or a fact is like; always shown as colour + icon + word.
enum class Tone : std::uint8_t { neutral, good, late, cancelled, unknown, accent };

Color foreground(Tone tone);
Color background(Tone tone);

}  // namespace ui
