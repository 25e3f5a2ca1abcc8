// SPDX-License-Identifier: EUPL-1.2
#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
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
    hidden_ = false;
    // Edges are softened over one device pixel, not over one CSS pixel.
    list_->_FringeScale = 1.0F / pixels_per_css_px;
}

bool Canvas::sees(const Rect& rect) const {
    return !hidden_ && rect.bottom() >= visible_.y && rect.y <= visible_.bottom() && rect.right() >= visible_.x &&
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
    dashed_polyline({a, b}, color, thickness, dash, gap);
}

void Canvas::dashed_polyline(const std::vector<Point>& points, std::uint32_t color, float thickness, float dash,
                             float gap) {
    float begin = 0.0F;  // of the next dash, from the start of the piece; negative: it began before the corner
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1];
        const Point b = points[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        if (length <= 0.0F) {
            continue;
        }
        const Point step{(b.x - a.x) / length, (b.y - a.y) / length};
        for (; begin < length; begin += dash + gap) {
            const float from = std::max(0.0F, begin);
            const float to = std::min(begin + dash, length);
            if (from < to) {
                line({a.x + step.x * from, a.y + step.y * from}, {a.x + step.x * to, a.y + step.y * to}, color,
                     thickness);
            }
            if (begin + dash > length) {
                break;  // goes on behind the corner
            }
        }
        begin -= length;
    }
}

namespace {

Rect bounds_of(const std::vector<Point>& points) {
    Point least = points.front();
    Point most = least;
    for (const Point& point : points) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    }
    return {least.x, least.y, most.x - least.x, most.y - least.y};
}

}  // namespace

void Canvas::polyline(const std::vector<Point>& points, std::uint32_t color, float thickness) {
    if (points.size() < 2 || !sees(bounds_of(points))) {
        return;
    }
    list_->PathClear();
    for (const Point& point : points) {
        // A point that is there twice has no direction, and joints come out as spikes.
        list_->PathLineToMergeDuplicate(vec(on_screen(point)));
    }
    list_->PathStroke(color, 0, thickness);
}

void Canvas::band(const std::vector<Point>& upper, const std::vector<Point>& lower, std::uint32_t color) {
    const std::size_t count = std::min(upper.size(), lower.size());
    if (count < 2 || hidden_) {
        return;
    }
    // Softened edges of neighbouring pieces would be drawn twice: triangles with shared corners.
    const auto pieces = static_cast<int>(count - 1);
    list_->PrimReserve(pieces * 6, static_cast<int>(count) * 2);
    const unsigned int first = list_->_VtxCurrentIdx;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (std::size_t i = 0; i < count; ++i) {
        list_->PrimWriteVtx(vec(on_screen(upper[i])), white, color);
        list_->PrimWriteVtx(vec(on_screen(lower[i])), white, color);
    }
    for (int i = 0; i < pieces; ++i) {
        for (const unsigned int corner : {0U, 1U, 2U, 2U, 1U, 3U}) {
            list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned int>(i) * 2U + corner));
        }
    }
}

void Canvas::hatch(const Rect& rect, std::uint32_t color, float distance) {
    if (rect.width <= 0.0F || rect.height <= 0.0F || !sees(rect)) {
        return;
    }
    for (float at = distance; at < rect.width + rect.height; at += distance) {
        const float up = std::max(0.0F, at - rect.width);
        const float right = std::min(at, rect.width);
        const float down = std::min(at, rect.height);
        line({rect.x + std::max(0.0F, at - rect.height), rect.y + down}, {rect.x + right, rect.y + up}, color, 1.5F);
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
