// SPDX-License-Identifier: EUPL-1.2
#include "ui/canvas.h"

#include <imgui.h>

#include <cmath>

namespace ui {

namespace {

ImVec2 vec(Point point) {
    return {point.x, point.y};
}

}  // namespace

std::uint32_t with_alpha(std::uint32_t color, float alpha) {
    return (color & 0x00FFFFFFU) | (static_cast<std::uint32_t>(std::lround(alpha * 255.0F)) << 24U);
}

void Canvas::begin(ImDrawList* list, Point origin, const Rect& visible, float pixels_per_css_px) {
    list_ = list;
    origin_ = origin;
    visible_ = visible;
    // Edges are softened over one device pixel, not over one CSS pixel.
    list_->_FringeScale = 1.0F / pixels_per_css_px;
}

bool Canvas::sees(const Rect& rect) const {
    return rect.bottom() >= visible_.y && rect.y <= visible_.bottom() && rect.right() >= visible_.x &&
           rect.x <= visible_.right();
}

void Canvas::fill(const Rect& rect, std::uint32_t color, float radius) {
    if (sees(rect)) {
        list_->AddRectFilled(vec(on_screen({rect.x, rect.y})), vec(on_screen({rect.right(), rect.bottom()})), color,
                             radius);
    }
}

void Canvas::fill_rounded_below(const Rect& rect, std::uint32_t color, float radius) {
    if (sees(rect)) {
        list_->AddRectFilled(vec(on_screen({rect.x, rect.y})), vec(on_screen({rect.right(), rect.bottom()})), color,
                             radius, ImDrawFlags_RoundCornersBottom);
    }
}

void Canvas::outline(const Rect& rect, std::uint32_t color, float radius, float thickness) {
    if (sees(rect)) {
        list_->AddRect(vec(on_screen({rect.x, rect.y})), vec(on_screen({rect.right(), rect.bottom()})), color, radius,
                       0, thickness);
    }
}

void Canvas::line(Point a, Point b, std::uint32_t color, float thickness) {
    const Rect bounds{std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(a.x - b.x), std::fabs(a.y - b.y)};
    if (sees(bounds)) {
        list_->AddLine(vec(on_screen(a)), vec(on_screen(b)), color, thickness);
    }
}

void Canvas::dashed(Point a, Point b, std::uint32_t color, float thickness, float dash, float gap) {
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    if (length <= 0.0F) {
        return;
    }
    const Point step{(b.x - a.x) / length, (b.y - a.y) / length};
    for (float at = 0.0F; at < length; at += dash + gap) {
        const float end = std::min(at + dash, length);
        line({a.x + step.x * at, a.y + step.y * at}, {a.x + step.x * end, a.y + step.y * end}, color, thickness);
    }
}

void Canvas::disc(Point center, float radius, std::uint32_t color) {
    if (sees({center.x - radius, center.y - radius, 2 * radius, 2 * radius})) {
        list_->AddCircleFilled(vec(on_screen(center)), radius, color);
    }
}

void Canvas::ring(Point center, float radius, std::uint32_t color, float thickness) {
    if (sees({center.x - radius, center.y - radius, 2 * radius, 2 * radius})) {
        list_->AddCircle(vec(on_screen(center)), radius, color, 0, thickness);
    }
}

void Canvas::shade(const Rect& rect, std::uint32_t top, std::uint32_t bottom) {
    if (sees(rect)) {
        list_->AddRectFilledMultiColor(vec(on_screen({rect.x, rect.y})), vec(on_screen({rect.right(), rect.bottom()})),
                                       top, top, bottom, bottom);
    }
}

void Canvas::text(const Fonts& fonts, Weight weight, const Size& size, Point top_left, std::uint32_t color,
                  std::string_view text) {
    // A wide margin to the right: the width is not known here and what is beside the page is rare.
    if (sees({top_left.x, top_left.y, 4096.0F, size.imgui_px})) {
        list_->AddText(fonts.face(weight), size.imgui_px, vec(on_screen(top_left)), color, text.data(),
                       text.data() + text.size());
    }
}

void Canvas::begin_above(ImDrawListSplitter& splitter) {
    splitter.Split(list_, 2);
    splitter.SetCurrentChannel(list_, 1);
}

void Canvas::begin_behind(ImDrawListSplitter& splitter) {
    splitter.SetCurrentChannel(list_, 0);
}

void Canvas::end_behind(ImDrawListSplitter& splitter) {
    splitter.Merge(list_);
}

}  // namespace ui
