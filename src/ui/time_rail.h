// SPDX-License-Identifier: EUPL-1.2
// Phases and tasks on one time axis.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "ui/ui.h"

namespace ui {

struct RailPhase {
    std::string name;
    std::optional<base::Date> from;  // absent: not known, drawn dashed
    std::optional<base::Date> to;    // absent: still going on
    bool active = false;
};

struct RailItem {
    enum class Mark { done, open, overdue, cancelled };

    std::string key;
    std::string name;
    Mark mark = Mark::open;
    std::optional<base::Date> date;  // completed or due
    std::string date_text;           // "Erledigt 26.09.2024"
    std::string state_text;          // "überfällig seit 328 Tagen"
};

struct Rail {
    std::string name;
    std::string summary;  // one sentence, the reading of the picture
    std::string phase_label;
    std::string today_label;
    std::optional<base::Date> today;
    std::vector<RailPhase> phases;
    std::vector<RailItem> items;
    std::string selected;  // key of an item
    std::string hint;      // shown below while nothing is picked
    std::string language;  // of the names of the items
};

// The key of an item that was picked; the empty string when the picked one was let go.
std::optional<std::string> time_rail(Ui& ui, std::string_view key, const Rail& rail);

}  // namespace ui
