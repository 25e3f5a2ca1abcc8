// SPDX-License-Identifier: EUPL-1.2
// How one amount becomes another, step by step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct WaterfallStep {
    std::string key;
    std::string name;
    std::string value_text;  // with its sign and unit: "−1.234 kg"
    double value = 0.0;      // what the step adds; of a level, where it stands
    bool level = false;      // "Ohne Maßnahme", "Mit Maßnahme": a bar from zero
};

struct Waterfall {
    std::string name;
    std::string summary;                  // one sentence, the reading of the picture
    std::vector<std::string> table_head;  // of names and figures
    std::vector<WaterfallStep> steps;
};

// Less is better: what goes down is drawn as saved, what goes up as added. Nothing without steps.
void waterfall(Ui& ui, std::string_view key, const Waterfall& waterfall);

}  // namespace ui
