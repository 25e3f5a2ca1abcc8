// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

// One dot each for the parts of a whole, of which one is shown, in one line. The one that was pressed.
std::optional<std::size_t> progress_dots(Ui& ui, std::string_view key, const std::vector<std::string>& names,
                                         std::size_t current);

}  // namespace ui
