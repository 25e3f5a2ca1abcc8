// SPDX-License-Identifier: EUPL-1.2
// Widgets on an empty page: draws what a test says, presses where it says.
#pragma once

#include <gtest/gtest.h>
#include <imgui.h>

#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "support/page.h"
#include "support/rules.h"
#include "ui/layout.h"

namespace stage {

class Stage {
public:
    explicit Stage(std::function<void(ui::Ui&)> draw) : draw_(std::move(draw)), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ui::draw_nowhere();
        ui_ = std::make_unique<ui::Ui>(support::fonts());
        EXPECT_TRUE(ui_->usable()) << "the faces are missing, run tools/setup";
        frame();
    }

    ~Stage() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ui_.reset();
        ImGui::DestroyContext(context_);
    }

    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void resize(float width, float font_scale = 1.0F) {
        viewport_.width = width;
        viewport_.font_scale = font_scale;
        frame();
    }

    void frame() {
        viewport_.time_s += 1.0 / 60.0;
        ui_->begin(viewport_, ui::k_light_theme, base::Language::de);
        // The gutters of the page and of a card.
        ui::Area area = ui_->area();
        area.x = 16.0F;
        area.width -= 32.0F;
        {
            const ui::Scope inside = ui_->inside(area);
            const ui::Scope card = ui::card(*ui_, "card", semantics::Role::group);
            draw_(*ui_);
        }
        tree_ = ui_->end().tree;
        expect_finite();
        ui::drawn_nowhere();
    }

    void pointer(float x, float y, ui::PointerKind kind = ui::PointerKind::mouse) {
        ui_->pointer_moved(x, y, kind);
        frame();
    }

    void button(bool down, ui::PointerKind kind = ui::PointerKind::mouse) {
        ui_->pointer_button(down, kind);
        frame();
        frame();  // ImGui takes a move and a press in frames of their own
    }

    void click(float x, float y, ui::PointerKind kind = ui::PointerKind::mouse) {
        pointer(x, y, kind);
        button(true, kind);
        button(false, kind);
    }

    [[nodiscard]] const semantics::Tree& tree() const { return tree_; }

    [[nodiscard]] const semantics::Node& node(std::string_view key) const {
        static const semantics::Node k_none;
        const semantics::Node* found = tree_.find("card/" + std::string(key));
        EXPECT_NE(found, nullptr) << key << " in\n" << semantics::to_text(tree_);
        return found == nullptr ? k_none : *found;
    }

    [[nodiscard]] std::vector<std::string> texts(semantics::Role role) const {
        std::vector<std::string> all;
        for (const semantics::Node& node : tree_.nodes) {
            if (node.role == role) {
                all.push_back(node.text());
            }
        }
        return all;
    }

    // Corners of what was drawn in the last frame.
    [[nodiscard]] static int vertices() { return ImGui::GetDrawData()->TotalVtxCount; }

private:
    // No figure of a plan may send the renderer anywhere: whatever is drawn lies about the page.
    void expect_finite() const {
        const ImDrawData* data = ImGui::GetDrawData();
        for (const ImDrawList* list : data->CmdLists) {
            for (const ImDrawVert& corner : list->VtxBuffer) {
                const bool near = std::fabs(corner.pos.x) < 10'000.0F && std::fabs(corner.pos.y) < 10'000.0F;
                ASSERT_TRUE(near) << corner.pos.x << ' ' << corner.pos.y;
            }
        }
    }

    std::function<void(ui::Ui&)> draw_;
    ImGuiContext* context_;
    std::unique_ptr<ui::Ui> ui_;
    ui::Viewport viewport_{1440.0F, 4000.0F};
    semantics::Tree tree_;
};

// What holds for every page holds for every widget, on any page.
inline void expect_rules(Stage& stage) {
    struct Size {
        float width;
        float font_scale;
    };
    for (const Size size : {Size{320, 1}, {320, 2}, {390, 1}, {600, 1}, {820, 1}, {820, 2}, {1440, 1}, {2560, 1}}) {
        SCOPED_TRACE(std::to_string(size.width) + " × " + std::to_string(size.font_scale));
        stage.resize(size.width, size.font_scale);
        support::expect_control_rules(stage.tree());
        support::expect_inside(stage.tree(), size.width);
        support::expect_names(stage.tree());
    }
}

}  // namespace stage
