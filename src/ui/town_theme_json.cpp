// SPDX-License-Identifier: EUPL-1.2
#include "base/shape.h"
#include "base/shape_json.h"
#include "ui/town_theme.h"

using ui::TownTheme;

template <>
const base::Shape& base::shape_of<TownTheme::Colors>() {
    static const Shape shape = object<TownTheme::Colors>({}).extra(&TownTheme::Colors::named);
    return shape;
}

template <>
const base::Shape& base::shape_of<TownTheme::Fonts>() {
    static const Shape shape = object<TownTheme::Fonts>({optional("regular", &TownTheme::Fonts::regular),
                                                         optional("semibold", &TownTheme::Fonts::semibold)})
                                   .extra(&TownTheme::Fonts::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<TownTheme>() {
    static const Shape shape =
        object<TownTheme>({optional("format", &TownTheme::format), optional("name", &TownTheme::name),
                           optional("logo", &TownTheme::logo), optional("logo_alt", &TownTheme::logo_alt),
                           optional("colors", &TownTheme::colors), optional("fonts", &TownTheme::fonts)})
            .extra(&TownTheme::extra);
    return shape;
}

namespace ui {

std::optional<TownTheme> read_town_theme(std::string_view bytes, base::Problems& problems) {
    std::optional<TownTheme> theme = base::read_json<TownTheme>(bytes, problems);
    if (theme && theme->format != "klimaspur-theme/1") {
        problems.add({{base::Text::theme_format, {theme->format}}, "/format", 0, 0, base::Problem::Severity::fatal});
        theme.reset();
    }
    return theme;
}

}  // namespace ui
