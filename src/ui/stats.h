// SPDX-License-Identifier: EUPL-1.2
// Figures that matter most, each with its word, as tiles of one size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct Stat {
    std::string key;
    std::string label;
    std::string figure;  // with its unit
    std::string note;    // may be empty
    Color color = Color::text;
};

// In equal columns as there is room, in lines of about as many.
void stats(Ui& ui, std::string_view key, std::string_view name, const std::vector<Stat>& tiles);

}  // namespace ui
