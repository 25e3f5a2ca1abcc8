// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "ui/text.h"

namespace ui {

struct MarkdownBlock {
    bool list_item = false;
    int number = 0;  // of an ordered list's item, else 0
    int depth = 0;   // of the list, from 1
    Runs runs;
};

// CommonMark without HTML and images, with bare addresses as links. A star inside a word stays a star:
// "Bürger*innen und Schüler*innen" is no emphasis.
std::vector<MarkdownBlock> parse_markdown(std::string_view source);

void markdown(Ui& ui, std::string_view key, std::string_view source, const TextOptions& options = {});

}  // namespace ui
