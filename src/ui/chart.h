// SPDX-License-Identifier: EUPL-1.2
// What the charts share: scales, axis figures, labels that make room for each other. Charts know numbers and
// texts, not what they mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text.h"

namespace ui {

// A value that has a place on a screen: finite and at most 1e30. Others are left out of a picture.
std::optional<double> drawable(double value);

// From the lowest to the highest value, zero among them.
struct Span {
    double low = 0.0;
    double high = 0.0;

    void include(double value);
};

// Values to places. A span without extent lies at its beginning.
struct Scale {
    Span span;
    float from = 0.0F;  // where span.low lies, CSS px; may be right of or below `to`
    float to = 0.0F;

    [[nodiscard]] float at(double value) const;
};

struct Axis {
    Span span;                  // from the first to the last tick
    std::vector<double> ticks;  // multiples of 1, 2 or 5 times a power of ten
    int decimals = 0;           // that tell the ticks apart
};

// About `most` steps around the span, never more than two beyond.
Axis axis_around(const Span& span, int most);

// Something that lies on a line and takes up room there.
struct Slot {
    float begin = 0.0F;
    float size = 0.0F;
};

// Moves them apart as little as it takes, within from … to where all of them fit, in the order of their middles.
void make_room(std::vector<Slot>& slots, float from, float to, float gap);

// Whether names stand beside the bars (else above them).
bool names_beside(Ui& ui);

// The group of a chart with its picture, which covers what is drawn until it is left.
Scope chart(Ui& ui, std::string_view key, std::string_view name, std::string_view summary);

// A line of a list until ui.close().
void open_item(Ui& ui, std::string_view key, const Rect& rect);

// A text of the picture that a person may look for, mark and copy. `on_lines`: lines stop around it.
void put_label(Ui& ui, std::string key, const TextBlock& block, const Rect& rect, Color color = Color::text,
               char align = 'l', bool on_lines = false);

// A figure of an axis, drawn only: the table has all figures. `anchor` 'l', 'c', 'r': which part of it lies at x.
void axis_text(Ui& ui, std::string_view key, std::string_view text, float x, float middle_y, char anchor);

}  // namespace ui
