// SPDX-License-Identifier: EUPL-1.2
#include "ui/segments.h"

#include <algorithm>

#include "ui/controls.h"
#include "ui/layout.h"

namespace ui {

using semantics::Node;
using semantics::Role;

std::size_t segments(Ui& ui, std::string_view key, std::string_view name, const std::vector<Segment>& all,
                     std::size_t chosen) {
    if (all.empty()) {
        return chosen;
    }
    const Scope group = container(ui, key, Role::group, name, "segments");
    const Scope line = flow(ui, 8.0F);
    const float padding = ui.phone() ? 14.0F : 18.0F;
    std::size_t now = chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool on = i == chosen;
        const TextBlock block = lay_out(ui, plain(all[i].text), Type::label, ui.area().width - 2.0F * padding);
        const float height = std::max(k_target_px, block.height + 16.0F);
        const Rect rect = ui.place(block.width + 2.0F * padding, height);
        const Ui::Press press = ui.press(ui.key(all[i].key), rect);
        if (press.pressed) {
            now = i;
        }
        const float radius = k_target_px / 2.0F;
        if (on) {
            ui.canvas().fill(rect, ui.color(Color::accent), radius);
        } else {
            if (press.hovered || press.held) {
                ui.canvas().fill(rect, ui.color(Color::accent_soft), radius);
            }
            ui.canvas().outline(rect, ui.color(Color::control), radius, 1.5F);
        }
        Node node;
        node.key = all[i].key;
        node.role = Role::button;
        node.pressed = on;
        node.marker = on ? "filled" : "";
        put_text(ui, block, {rect.x + padding, rect.y + (height - block.height) / 2.0F, block.width, block.height},
                 on ? Color::on_accent : Color::accent, 'l', node);
        node.rect = rect;
        ui.record(std::move(node));
    }
    return now;
}

}  // namespace ui
