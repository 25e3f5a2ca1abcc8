// SPDX-License-Identifier: EUPL-1.2
// How sure a figure is: where it lies, between what, and where zero is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct Range {
    std::string name;
    std::string summary;  // one sentence, the reading of the picture
    double low = 0.0;
    double central = 0.0;
    double high = 0.0;
    std::string low_text;
    std::string central_text;
    std::string high_text;
    std::vector<std::string> table_head;  // of the three figures
};

// Nothing when one of the values is not finite.
void range_bar(Ui& ui, std::string_view key, const Range& range);

}  // namespace ui
