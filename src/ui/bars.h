// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct BarPart {
    double value = 0.0;  // negative ones stand left of zero; one that is not finite is left out
    Color color = Color::accent;
};

struct Bar {
    std::string key;
    std::string name;
    std::string value_text;
    std::vector<BarPart> parts;
};

// Bars on one scale below each other, each with its name and figure as text. Their parts stand a little apart.
void bars(Ui& ui, std::string_view key, std::string_view name, const std::vector<Bar>& rows);

}  // namespace ui
