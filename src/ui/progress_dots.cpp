// SPDX-License-Identifier: EUPL-1.2
#include "ui/progress_dots.h"

#include "ui/controls.h"

namespace ui {

std::optional<std::size_t> progress_dots(Ui& ui, std::string_view key, const std::vector<std::string>& names,
                                         std::size_t current) {
    constexpr float k_radius = 7.0F;
    const Scope keys = ui.keys(key);
    const Rect line = ui.place(k_target_px * static_cast<float>(names.size()), k_target_px);
    std::optional<std::size_t> picked;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Rect target{line.x + k_target_px * static_cast<float>(i), line.y, k_target_px, k_target_px};
        const std::string name = std::to_string(i);
        const Ui::Press press = ui.press(ui.key(name), target);
        if (press.pressed) {
            picked = i;
        }
        const Point center{target.x + k_target_px / 2.0F, target.y + k_target_px / 2.0F};
        if (press.hovered || press.held) {
            ui.canvas().disc(center, k_target_px / 2.0F - 6.0F, ui.color(Color::accent_soft));
        }
        if (i == current) {
            ui.canvas().disc(center, k_radius, ui.color(Color::accent));
        } else {
            ui.canvas().ring(center, k_radius - 1.0F, ui.color(Color::control), 2.0F);
        }
        semantics::Node node;
        node.key = name;
        node.role = semantics::Role::button;
        node.name = names[i];
        node.current = i == current;
        node.marker = "dot";
        node.rect = target;
        ui.record(std::move(node));
    }
    return picked;
}

}  // namespace ui
