// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

// The figures of a chart as a table: read by assistive technology and shown in the document view; on the
// canvas the chart stands for it. `language` is that of the rows' heads, where it is not the page's.
void data_table(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string>& head,
                const std::vector<std::vector<std::string>>& rows, std::string_view language = {});

}  // namespace ui
