// SPDX-License-Identifier: EUPL-1.2
// What Dear ImGui really drew, read back from its triangles: no hook in the product, nothing it could forget to tell.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/page.h"

namespace support {

// Letters that follow each other on one line.
struct DrawnRun {
    std::string text;  // without the spaces, which have no ink
    ui::Rect box;      // document coordinates
    float em_px = 0.0F;
    bool semibold = false;
    bool icon = false;
    std::uint32_t ink = 0;
    std::uint32_t ground = 0;  // what was drawn below the middle of its first letter
};

// Of the whole page, seen screen by screen.
std::vector<DrawnRun> drawn_runs(Page& page);

}  // namespace support
