// SPDX-License-Identifier: EUPL-1.2
// The parameters of the page's address: plan, lang, theme, view, today.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "state/state.h"

namespace app {

struct Query {
    std::optional<base::Language> language;
    std::optional<state::ThemeChoice> theme;
    bool document_view = false;
    std::optional<base::Date> today;  // for demos and tests
};

// "?lang=en&theme=dark"; what is unknown or unreadable is passed over.
Query parse_query(std::string_view query);

}  // namespace app
