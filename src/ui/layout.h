// SPDX-License-Identifier: EUPL-1.2
// What holds other things: landmarks, cards, flows, lists, columns.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace ui {

// A landmark, region, list or plain group around what follows. Its rectangle is what stands in it.
// `name` is the accessible name; keys inside are below `key`.
Scope container(Ui& ui, std::string_view key, semantics::Role role, std::string_view name = {},
                std::string_view marker = {});

struct CardStyle {
    Color background = Color::card;
    float padding = 24.0F;
    float radius = 12.0F;
};

// A soft surface behind what follows.
Scope card(Ui& ui, std::string_view key, semantics::Role role, std::string_view name = {}, const CardStyle& style = {});

// Items beside each other, in as many lines as they need.
Scope flow(Ui& ui, float gap);

void divider(Ui& ui);

}  // namespace ui
