// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

#include "assets/themes.inc"

namespace ui {

std::string_view color_name(Color color) {
    switch (color) {
#define X(name) \
    case Color::name: return #name;
        KLIMASPUR_COLORS(X)
#undef X
        case Color::count: break;
    }
    return "";
}

#define X(name) k_light_##name,
constexpr Theme k_light_theme{"light", {KLIMASPUR_COLORS(X)}};
#undef X
#define X(name) k_dark_##name,
constexpr Theme k_dark_theme{"dark", {KLIMASPUR_COLORS(X)}};
#undef X
#define X(name) k_contrast_##name,
constexpr Theme k_contrast_theme{"contrast", {KLIMASPUR_COLORS(X)}};
#undef X

namespace {

double linear(std::uint32_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t color) {
    return 0.2126 * linear(color & 0xFFU) + 0.7152 * linear((color >> 8U) & 0xFFU) +
           0.0722 * linear((color >> 16U) & 0xFFU);
}

}  // namespace

double contrast(std::uint32_t a, std::uint32_t b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Color foreground(Tone tone) {
    switch (tone) {
        case Tone::neutral: return Color::text;
        case Tone::good: return Color::good;
        case Tone::late: return Color::late;
        case Tone::cancelled: return Color::cancelled;
        case Tone::unknown: return Color::unknown;
        case Tone::accent: return Color::accent;
    }
    return Color::text;
}

Color background(Tone tone) {
    switch (tone) {
        case Tone::neutral: return Color::unknown_soft;
        case Tone::good: return Color::good_soft;
        case Tone::late: return Color::late_soft;
        case Tone::cancelled: return Color::cancelled_soft;
        case Tone::unknown: return Color::unknown_soft;
        case Tone::accent: return Color::accent_soft;
    }
    return Color::surface;
}

}  // namespace ui
