// SPDX-License-Identifier: EUPL-1.2
// Drawing in document coordinates (CSS px from the top of the page). What is off-screen costs nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "semantics/node.h"
#include "ui/fonts.h"

struct ImDrawList;
struct ImDrawListSplitter;

namespace ui {

using semantics::Rect;

struct Point {
    float x = 0.0F;
    float y = 0.0F;
};

class Canvas {
public:
    // `origin` is where the document's corner lies on the screen; `visible` what of the document is seen.
    void begin(ImDrawList* list, Point origin, const Rect& visible, float pixels_per_css_px);

    [[nodiscard]] bool sees(const Rect& rect) const;

    // While hidden, it sees nothing and draws nothing.
    void hide(bool hidden) { hidden_ = hidden; }

    void fill(const Rect& rect, std::uint32_t color, float radius = 0.0F);
    void fill_rounded_below(const Rect& rect, std::uint32_t color, float radius);
    void outline(const Rect& rect, std::uint32_t color, float radius = 0.0F, float thickness = 1.0F);
    void line(Point a, Point b, std::uint32_t color, float thickness = 1.0F);
    void dashed(Point a, Point b, std::uint32_t color, float thickness, float dash, float gap);
    // Through all points, with joints; two points at least.
    void polyline(const std::vector<Point>& points, std::uint32_t color, float thickness);
    // Dashes that run on around the corners.
    void dashed_polyline(const std::vector<Point>& points, std::uint32_t color, float thickness, float dash, float gap);
    // What lies between two lines with points at the same x, without seams where it is see-through.
    void band(const std::vector<Point>& upper, const std::vector<Point>& lower, std::uint32_t color);
    // Slanted lines, for what must differ without colour.
    void hatch(const Rect& rect, std::uint32_t color, float distance = 6.0F);
    void disc(Point center, float radius, std::uint32_t color);
    void ring(Point center, float radius, std::uint32_t color, float thickness);
    // Vertical blend from a to b (either may be translucent).
    void shade(const Rect& rect, std::uint32_t top, std::uint32_t bottom);

    // One line; `top` is the top of ImGui's line box of this size.
    void text(const Fonts& fonts, Weight weight, const Size& size, Point top_left, std::uint32_t color,
              std::string_view text);

    // What is drawn until end_behind() goes below what was drawn since begin_above(): a card is as high as
    // what stands in it, which is known only afterwards. Nests.
    void begin_above(ImDrawListSplitter& splitter);
    void begin_behind(ImDrawListSplitter& splitter);
    void end_behind(ImDrawListSplitter& splitter);

private:
    [[nodiscard]] Point on_screen(Point point) const { return {point.x + origin_.x, point.y + origin_.y}; }

    ImDrawList* list_ = nullptr;
    Point origin_;
    Rect visible_;
    bool hidden_ = false;
};

// The same colour, see-through: alpha 0–1.
std::uint32_t with_alpha(std::uint32_t color, float alpha);

}  // namespace ui
