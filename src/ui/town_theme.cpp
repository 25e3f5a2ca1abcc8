// SPDX-License-Identifier: EUPL-1.2
#include "ui/town_theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr std::uint32_t k_black = 0xFF000000U;
constexpr std::uint32_t k_white = 0xFFFFFFFFU;

std::optional<std::uint32_t> parse_color(std::string_view text) {
    text.remove_prefix(text.starts_with('#') ? 1 : 0);
    if (text.size() != 6) {
        return std::nullopt;
    }
    std::uint32_t channels = 0;
    for (const char c : text) {
        const char lower = static_cast<char>(c | 0x20);
        const int digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        if (digit < 0) {
            return std::nullopt;
        }
        channels = channels * 16 + static_cast<std::uint32_t>(digit);
    }
    return 0xFF000000U | (channels & 0xFFU) << 16U | (channels & 0xFF00U) | channels >> 16U;
}

std::string hex(std::uint32_t color) {
    std::string text = "#";
    for (const unsigned shift : {4U, 0U, 12U, 8U, 20U, 16U}) {
        text += "0123456789abcdef"[(color >> shift) & 15U];
    }
    return text;
}

using Named = std::array<std::optional<std::uint32_t>, static_cast<std::size_t>(Color::count)>;

// The content of a JSON string without escapes.
std::string_view unquoted(std::string_view json) {
    const bool quoted = json.size() > 1 && json.front() == '"';
    return quoted ? json.substr(1, json.size() - 2) : json;
}

std::size_t token(std::string_view name) {
    std::size_t at = 0;
    while (at < static_cast<std::size_t>(Color::count) && color_name(static_cast<Color>(at)) != name) {
        ++at;
    }
    return at;
}

Named named_by(const TownTheme::Colors& colors) {
    Named named;
    for (const base::Extra::Field& field : colors.named.fields()) {
        if (const std::size_t at = token(field.name); at < named.size()) {
            named[at] = parse_color(unquoted(field.json));
        }
    }
    return named;
}

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, double share_of_b) {
    std::uint32_t out = 0xFF000000U;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const double from = (a >> shift) & 0xFFU;
        const double to = (b >> shift) & 0xFFU;
        out |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share_of_b)) << shift;
    }
    return out;
}

// The nearest on the way to black or white, whichever is further from the ground.
std::uint32_t readable(std::uint32_t ink, std::uint32_t ground, double at_least) {
    const std::uint32_t end = contrast(k_black, ground) > contrast(k_white, ground) ? k_black : k_white;
    constexpr int k_steps = 64;
    std::uint32_t found = ink;
    for (int i = 1; i <= k_steps && contrast(found, ground) < at_least; ++i) {
        found = mixed(ink, end, static_cast<double>(i) / k_steps);
    }
    return found;
}

// Light where the theme is light, or the other way round: no use in one that is not.
bool belongs_to_light(Color color) {
    switch (color) {
        case Color::surface:
        case Color::card:
        case Color::text:
        case Color::muted:
        case Color::hairline:
        case Color::on_accent:
        case Color::accent_soft:
        case Color::good_soft:
        case Color::late_soft:
        case Color::cancelled_soft:
        case Color::unknown_soft:
        case Color::track:
        case Color::scrim:
        case Color::on_scrim: return true;
        default: return false;
    }
}

struct Builder {
    Theme theme;
    Named named;
    double text = 4.5;
    double graphics = 3.0;

    void set(Color color, std::uint32_t value) { theme.colors[static_cast<std::size_t>(color)] = value; }

    [[nodiscard]] bool is_named(Color color) const { return named[static_cast<std::size_t>(color)].has_value(); }

    // What belongs together stays together.
    void follow_accent(double softness) {
        if (!is_named(Color::accent)) {
            return;
        }
        const std::uint32_t accent = theme[Color::accent];
        for (const Color color : {Color::phase_done, Color::band, Color::link}) {
            if (!is_named(color)) {
                set(color, accent);
            }
        }
        if (!is_named(Color::accent_soft)) {
            set(Color::accent_soft, mixed(theme[Color::card], accent, softness));
        }
    }

    void choose_on_accent() {
        const std::uint32_t accent = theme[Color::accent];
        if (!is_named(Color::on_accent) && is_named(Color::accent)) {
            set(Color::on_accent, contrast(k_white, accent) >= contrast(k_black, accent) ? k_white : k_black);
        }
    }

    // Inks only: a ground carries many of them. Each step moves an ink away from grounds that are all light or all
    // dark, so a second round finds little and a fourth nothing.
    void mend() {
        for (int round = 0; round < 4; ++round) {
            for (const ColorPair& pair : k_color_pairs) {
                // A card is no ink that could be chosen, and what lies on the accent comes last.
                if (pair.ink != Color::on_accent && pair.ink != Color::card) {
                    const double at_least = pair.at_least < 4.0 ? graphics : text;
                    set(pair.ink, readable(theme[pair.ink], theme[pair.ground], at_least));
                }
            }
        }
        choose_on_accent();
        set(Color::on_accent, readable(theme[Color::on_accent], theme[Color::accent], 4.5));
    }
};

bool is_readable(const Theme& theme) {
    return std::all_of(std::begin(k_color_pairs), std::end(k_color_pairs), [&](const ColorPair& pair) {
        return contrast(theme[pair.ink], theme[pair.ground]) >= pair.at_least;
    });
}

Theme themed(const Theme& standard, const Named& named, double softness, bool takes_grounds, double text,
             double graphics) {
    Builder builder{standard, named, text, graphics};
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!takes_grounds && belongs_to_light(static_cast<Color>(i))) {
            builder.named[i].reset();
        }
        builder.theme.colors[i] = builder.named[i].value_or(standard.colors[i]);
    }
    builder.follow_accent(softness);
    builder.mend();
    // Grounds between light and dark, or some light and some dark: no ink is read on all of them.
    return takes_grounds && !is_readable(builder.theme) ? themed(standard, named, softness, false, text, graphics)
                                                        : builder.theme;
}

}  // namespace

Themes standard_themes() {
    return {k_light_theme, k_dark_theme, k_contrast_theme};
}

Themes themes_of(const TownTheme::Colors& colors) {
    const Named named = named_by(colors);
    if (std::none_of(named.begin(), named.end(), [](const auto& color) { return color.has_value(); })) {
        return standard_themes();
    }
    return {themed(k_light_theme, named, 0.12, true, 4.5, 3.0), themed(k_dark_theme, named, 0.2, false, 4.5, 3.0),
            themed(k_contrast_theme, named, 0.0, false, 7.0, 4.5)};
}

void check_theme(const TownTheme& theme, base::Problems& problems) {
    const TownTheme::Colors& colors = theme.colors;
    const auto add = [&](base::Text what, const std::string& name, std::vector<std::string> arguments) {
        problems.add({{what, std::move(arguments)}, "/colors/" + name, 0, 0, base::Problem::Severity::notice});
    };
    const Theme light = themes_of(colors).light;
    for (const base::Extra::Field& field : colors.named.fields()) {
        const std::size_t at = token(field.name);
        const std::optional<std::uint32_t> color = parse_color(unquoted(field.json));
        if (at == light.colors.size()) {
            add(base::Text::theme_unknown, field.name, {field.name});
        } else if (!color) {
            add(base::Text::theme_no_color, field.name, {field.json});
        } else if (*color != light.colors[at]) {
            add(base::Text::theme_mended, field.name, {field.name, hex(*color), hex(light.colors[at])});
        }
    }
    if (theme.fonts.regular.empty() != theme.fonts.semibold.empty()) {
        problems.add({{base::Text::theme_one_face, {}}, "/fonts", 0, 0, base::Problem::Severity::notice});
    }
}

void check_type(const TownTheme::Fonts& theme, const Fonts& fonts, base::Problems& problems) {
    const auto check = [&](Weight weight, const std::string& address, const char* pointer) {
        std::string lacking = fonts.lacking(weight);
        if (!lacking.empty()) {
            problems.add({{base::Text::theme_face_lacks, {address, std::move(lacking)}},
                          pointer,
                          0,
                          0,
                          base::Problem::Severity::notice});
        }
    };
    check(Weight::regular, theme.regular, "/fonts/regular");
    check(Weight::semibold, theme.semibold, "/fonts/semibold");
}

std::string css_of(const Theme& theme) {
    std::string css;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Color::count); ++i) {
        std::string name(color_name(static_cast<Color>(i)));
        std::replace(name.begin(), name.end(), '_', '-');
        css += "--" + name + ":" + hex(theme.colors[i]) + ";";
    }
    return css;
}

}  // namespace ui
