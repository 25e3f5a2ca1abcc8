// SPDX-License-Identifier: EUPL-1.2
#include "support/drawn.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <map>

#include "base/utf8.h"
#include "ui/theme.h"

namespace support {

namespace {

struct Glyph {
    char32_t code_point = 0;
    float x0 = 0.0F;  // of the quad, from the pen
    float y0 = 0.0F;
    float advance = 0.0F;
    float size = 0.0F;
    const ImFont* face = nullptr;
};

using Uv = std::array<float, 4>;

std::map<Uv, Glyph> all_glyphs() {
    std::map<Uv, Glyph> glyphs;
    ImStableVector<ImFontBaked, 32>& pool = ImGui::GetIO().Fonts->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i) {
        const ImFontBaked& baked = pool[i];
        for (const ImFontGlyph& glyph : baked.Glyphs) {
            glyphs[{glyph.U0, glyph.V0, glyph.U1, glyph.V1}] = {glyph.Codepoint, glyph.X0,   glyph.Y0,
                                                                glyph.AdvanceX,  baked.Size, baked.ContainerFont};
        }
    }
    return glyphs;
}

struct Triangle {
    std::array<ImDrawVert, 3> corners;

    [[nodiscard]] bool covers(ImVec2 point) const {
        return ImTriangleContainsPoint(corners[0].pos, corners[1].pos, corners[2].pos, point);
    }
};

std::uint32_t blended(std::uint32_t below, std::uint32_t above) {
    const float alpha = static_cast<float>(above >> 24U) / 255.0F;
    std::uint32_t out = 0xFF000000U;
    for (unsigned shift = 0; shift < 24; shift += 8) {
        const auto a = static_cast<float>((above >> shift) & 0xFFU);
        const auto b = static_cast<float>((below >> shift) & 0xFFU);
        out |= static_cast<std::uint32_t>(std::lround(b + (a - b) * alpha)) << shift;
    }
    return out;
}

// One look at one screen.
class Screen {
public:
    Screen(float scroll_y, std::uint32_t surface, const semantics::Tree& tree)
        : scroll_y_(scroll_y), surface_(surface), tree_(tree), glyphs_(all_glyphs()) {}

    void read(std::vector<DrawnRun>& runs) {
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
            for (const ImDrawCmd& command : list->CmdBuffer) {
                for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                    const auto corner = [&](unsigned at) {
                        const unsigned index = command.IdxOffset + i + at;
                        return list
                            ->VtxBuffer[static_cast<int>(list->IdxBuffer[static_cast<int>(index)] + command.VtxOffset)];
                    };
                    take({{corner(0), corner(1), corner(2)}}, runs);
                }
            }
        }
    }

private:
    // A letter is two triangles: (0, 1, 2) and (0, 2, 3) of its corners; the first has its whole extent.
    void take(const Triangle& triangle, std::vector<DrawnRun>& runs) {
        const ImDrawVert& first = triangle.corners[0];
        const ImDrawVert& last = triangle.corners[2];
        const auto found = glyphs_.find({first.uv.x, first.uv.y, last.uv.x, last.uv.y});
        if (found == glyphs_.end() || triangle.corners[1].uv.y != first.uv.y) {
            const bool second_half =
                glyphs_.contains({first.uv.x, first.uv.y, triangle.corners[1].uv.x, triangle.corners[1].uv.y});
            if (!second_half) {
                ground_.push_back(triangle);
            }
            return;
        }
        add(found->second, {first.pos.x, first.pos.y, last.pos.x - first.pos.x, last.pos.y - first.pos.y}, first.col,
            runs);
    }

    void add(const Glyph& glyph, const ui::Rect& quad, std::uint32_t ink, std::vector<DrawnRun>& runs) {
        const float pen = quad.x - glyph.x0;
        const float line = quad.y - glyph.y0;
        const bool goes_on = face_ == glyph.face && ink_ == ink && std::fabs(line - line_) < 1.0F &&
                             std::fabs(pen - pen_) < 0.4F * glyph.size;
        const ImFont* const icons = ImGui::GetIO().Fonts->Fonts[2];
        if (!goes_on) {
            DrawnRun run;
            run.icon = glyph.face == icons;
            run.semibold = glyph.face == ImGui::GetIO().Fonts->Fonts[1];
            run.em_px = glyph.size * k_em_of_face;
            run.ink = ink;
            run.box = {quad.x, quad.y + scroll_y_, quad.width, quad.height};
            run.ground = ground_at({quad.x + quad.width / 2.0F, quad.y + quad.height / 2.0F});
            runs.push_back(std::move(run));
        }
        DrawnRun& run = runs.back();
        base::append_utf8(run.text, glyph.code_point);
        const float right = std::max(run.box.right(), quad.right());
        const float bottom = std::max(run.box.bottom(), quad.bottom() + scroll_y_);
        run.box.y = std::min(run.box.y, quad.y + scroll_y_);
        run.box.width = right - run.box.x;
        run.box.height = bottom - run.box.y;
        face_ = glyph.face;
        ink_ = ink;
        line_ = line;
        pen_ = pen + glyph.advance;
    }

    [[nodiscard]] std::uint32_t ground_at(ImVec2 point) const {
        std::uint32_t color = surface_;
        for (const semantics::Node& node : tree_.nodes) {
            const ui::Rect& at = node.rect;
            const float y = point.y + scroll_y_;
            if (node.role == Role::image && !node.source.empty() && point.x >= at.x && point.x < at.right() &&
                y >= at.y && y < at.bottom()) {
                color = 0xFFFFFFFFU;  // behind the canvas lies a picture: the worst one is white
            }
        }
        for (const Triangle& triangle : ground_) {
            if (triangle.covers(point)) {
                color = blended(color, triangle.corners[0].col);
            }
        }
        return color;
    }

    static constexpr float k_em_of_face = 0.7955F;  // Source Sans: em over ascent minus descent
    float scroll_y_;
    std::uint32_t surface_;
    const semantics::Tree& tree_;
    std::map<Uv, Glyph> glyphs_;
    std::vector<Triangle> ground_;
    const ImFont* face_ = nullptr;
    std::uint32_t ink_ = 0;
    float line_ = 0.0F;
    float pen_ = 0.0F;
};

}  // namespace

std::vector<DrawnRun> drawn_runs(Page& page) {
    constexpr float k_screen = 900.0F;
    std::vector<DrawnRun> runs;
    platform::Headless& headless = page.headless();
    const float height = headless.facts().content_height;
    for (float scroll_y = 0.0F; scroll_y < height; scroll_y += k_screen) {
        page.look_at(scroll_y);
        const ui::Theme& theme = headless.app().ui().theme();
        Screen(scroll_y, theme[ui::Color::surface], page.tree()).read(runs);
    }
    return runs;
}

}  // namespace support
