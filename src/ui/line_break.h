// SPDX-License-Identifier: EUPL-1.2
// The one line breaker. Breaks at spaces, after hyphens between letters, at soft hyphens and at line ends of
// the text; never at non-breaking spaces or inside dates, numbers, references and addresses. A word that is
// wider than the line is divided at a syllable with a visible hyphen, an address without one.
//
// libunibreak would have been the library for it, but the distribution's mirrors do not serve its source; the
// rules the page needs are a strict subset of UAX #14, which breaks addresses where we must not.
#pragma once

#include <vector>

#include "semantics/node.h"
#include "ui/fonts.h"

namespace ui {

struct TextLayout {
    std::vector<semantics::Run> runs;  // as given, with pieces
    std::vector<float> line_widths;
    float width = 0.0F;  // of the widest line
};

// `weight` is the weight of runs that are not strong.
TextLayout lay_out(const Fonts& fonts, std::vector<semantics::Run> runs, Weight weight, const Size& size,
                   float max_width);

// Byte offsets inside a German or English word where it may be divided, best first from the end.
std::vector<std::size_t> division_points(std::string_view word);

}  // namespace ui
