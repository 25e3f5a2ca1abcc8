// SPDX-License-Identifier: EUPL-1.2
// One of a few: a scenario, a unit, a way of counting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct Segment {
    std::string key;
    std::string text;
};

// Buttons beside each other, in as many lines as they need, of which the chosen one is pressed. The one that is
// chosen now. Nothing is drawn without segments.
std::size_t segments(Ui& ui, std::string_view key, std::string_view name, const std::vector<Segment>& all,
                     std::size_t chosen);

}  // namespace ui
