// SPDX-License-Identifier: EUPL-1.2
// What a person operates. Every control is at least 44 px high and works by pointer, keyboard and name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/text.h"

namespace ui {

inline constexpr float k_target_px = 44.0F;

// A word on a soft ground, with an icon: never colour alone.
void chip(Ui& ui, std::string_view key, std::string_view icon, std::string_view text, Tone tone);

enum class ButtonStyle { filled, quiet };

struct ButtonOptions {
    ButtonStyle style = ButtonStyle::quiet;
    std::string_view icon = {};
    std::optional<bool> pressed = {};
    std::optional<bool> expanded = {};
    std::string name = {};            // accessible name when the text alone does not say it; must contain the text
    std::string_view shortcuts = {};  // keys that press it, as in Node::shortcuts
    bool disabled = false;
};

// How wide it will be, where the area has room for it.
float button_width(const Ui& ui, std::string_view text, std::string_view icon);

bool button(Ui& ui, std::string_view key, std::string_view text, const ButtonOptions& options = {});

// A link that stands alone. `current`: it leads to where one is.
void link(Ui& ui, std::string_view key, std::string_view text, std::string_view href, std::string_view icon = {},
          bool current = false);

// How far something has come that takes a while, 0–1; nothing: nobody knows.
void progress(Ui& ui, std::string_view key, std::string_view name, std::optional<double> share_0_1);

struct SliderOptions {
    double min = 0.0;
    double max = 1.0;
    double step = 0.01;
    std::string value_text;  // what an assistive technology says: "60 % E-Akte"
};

// The new value when it was moved. Takes the whole width of the area.
std::optional<double> slider(Ui& ui, std::string_view key, std::string_view name, double value,
                             const SliderOptions& options);

struct FieldOptions {
    float width = 140.0F;
    std::string error = {};  // key of the alert that says what is wrong with what was typed; empty: nothing is
};

// A real input element lies over the frame drawn here. What was typed, when it changed; `text` is shown while
// nothing is being typed.
std::optional<std::string> text_field(Ui& ui, std::string_view key, std::string_view name, std::string_view text,
                                      const FieldOptions& options = {});

}  // namespace ui
