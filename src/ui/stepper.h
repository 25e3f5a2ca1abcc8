// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct Step {
    enum class State { done, active, open };

    std::string key;
    std::string name;
    State state = State::open;
    bool current = false;
    std::string state_text;  // "abgeschlossen", told after the name
};

// The steps of a way, beside each other where the names fit, below each other where not.
void stepper(Ui& ui, std::string_view key, std::string_view name, const std::vector<Step>& steps);

// Filled dots of a scale: how much of how much. A picture beside a word, so it is not read out.
void dots(Ui& ui, int filled, int count, Color color);

}  // namespace ui
