// SPDX-License-Identifier: EUPL-1.2
// Which quantity moves a result how far.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

struct TornadoRow {
    std::string key;
    std::string name;
    double low = 0.0;  // the result at the low end of this quantity: may be above `high`
    double high = 0.0;
    std::string low_text;
    std::string high_text;
};

struct Tornado {
    std::string name;
    std::string summary;  // one sentence, the reading of the picture
    double central = 0.0;
    std::string central_text;             // "Ergebnis: −831 kg"
    std::string low_name;                 // "niedriger Wert"
    std::string high_name;                // "hoher Wert"
    std::vector<std::string> table_head;  // of names, low and high figures
    std::vector<TornadoRow> rows;         // in any order
};

// The ten that move it farthest, the farthest first; the table has them all. Nothing without rows.
void tornado(Ui& ui, std::string_view key, const Tornado& tornado);

}  // namespace ui
