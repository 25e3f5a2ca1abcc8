// SPDX-License-Identifier: EUPL-1.2
#include "app/query.h"

namespace app {

Query parse_query(std::string_view query) {
    Query out;
    if (!query.empty() && query.front() == '?') {
        query.remove_prefix(1);
    }
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        const std::size_t equals = pair.find('=');
        const std::string_view name = pair.substr(0, equals);
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        if (name == "lang" && (value == "de" || value == "en")) {
            out.language = value == "de" ? base::Language::de : base::Language::en;
        } else if (name == "theme" && (value == "light" || value == "dark" || value == "contrast")) {
            out.theme = value == "light"  ? state::ThemeChoice::light
                        : value == "dark" ? state::ThemeChoice::dark
                                          : state::ThemeChoice::contrast;
        } else if (name == "view") {
            out.document_view = value == "document";
        } else if (name == "today") {
            const auto date = base::parse_date(value);
            if (date && date->precision == base::Date::Precision::day) {
                out.today = date;
            }
        }
    }
    return out;
}

}  // namespace app
