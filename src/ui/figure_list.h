// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct FigureRow {
    std::string key;
    std::string name;
    std::string figure;
};

// Names and their figures, one line each where there is room, a hairline between them.
void figure_list(Ui& ui, std::string_view key, std::string_view name, const std::vector<FigureRow>& rows);

}  // namespace ui
