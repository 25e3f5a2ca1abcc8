// SPDX-License-Identifier: EUPL-1.2
// What a person chooses or looks for: a box to tick, one of several, words to search. Each stands in a <label> with the
// words that name it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

// The new state when it was changed.
std::optional<bool> checkbox(Ui& ui, std::string_view key, std::string_view text, bool checked);

struct Option {
    std::string id;
    std::string text;
};

// The id of the option that was chosen anew. A real <select> lies over the frame drawn here.
std::optional<std::string> select(Ui& ui, std::string_view key, std::string_view text,
                                  const std::vector<Option>& options, std::string_view chosen);

// What was typed, when it changed. A real input lies over the frame drawn here.
std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view text, std::string_view words);

}  // namespace ui
