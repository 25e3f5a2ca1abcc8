// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "base/shape_json.h"
#include "ui/theme.h"

namespace ui {

namespace {

struct ThemeFile {
    std::string name;
    std::map<std::string, std::string> colors;
};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "#rrggbb" → 0xFFBBGGRR
bool parse_color(std::string_view text, std::uint32_t& color) {
    if (text.size() != 7 || text[0] != '#') {
        return false;
    }
    std::uint32_t channels[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hex_digit(text[1 + 2 * i]);
        const int low = hex_digit(text[2 + 2 * i]);
        if (high < 0 || low < 0) {
            return false;
        }
        channels[i] = static_cast<std::uint32_t>(high * 16 + low);
    }
    color = 0xFF000000U | (channels[2] << 16U) | (channels[1] << 8U) | channels[0];
    return true;
}

}  // namespace

}  // namespace ui

template <>
const base::Shape& base::shape_of<ui::ThemeFile>() {
    static const Shape shape = object<ui::ThemeFile>({
        required("name", &ui::ThemeFile::name),
        required("colors", &ui::ThemeFile::colors),
    });
    return shape;
}

namespace ui {

base::Result<Theme> read_theme(std::string_view json) {
    base::Problems problems;
    const auto file = base::read_json<ThemeFile>(json, problems);
    if (!file) {
        return problems.kept().front();
    }
    Theme theme;
    theme.name = file->name;
    for (std::size_t i = 0; i < theme.colors.size(); ++i) {
        const std::string name(color_name(static_cast<Color>(i)));
        const auto found = file->colors.find(name);
        if (found == file->colors.end() || !parse_color(found->second, theme.colors[i])) {
            base::Problem problem;
            problem.what = {base::Text::theme_color_unusable, {name}};
            problem.pointer = "/colors/" + name;
            return problem;
        }
    }
    return theme;
}

}  // namespace ui
