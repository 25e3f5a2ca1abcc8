// SPDX-License-Identifier: EUPL-1.2
#include "ui/disclosure.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

namespace {

// Leaves the inner scope before the outer one.
Scope nested(Scope outer_scope, Scope inner_scope) {
    auto outer = std::make_shared<Scope>(std::move(outer_scope));
    auto inner = std::make_shared<Scope>(std::move(inner_scope));
    return Scope([outer, inner]() mutable {
        inner.reset();
        outer.reset();
    });
}

}  // namespace

Disclosure disclosure(Ui& ui, std::string_view key, std::string_view summary, bool open) {
    Scope around = container(ui, key, Role::disclosure);
    const int index = static_cast<int>(ui.recorder().tree().nodes.size()) - 1;
    const float side = std::round(ui.setting(Type::label).size.em_px * 1.2F);
    const float padding = ui.phone() ? 11.0F : 16.0F;
    const TextBlock block = lay_out(ui, plain(summary), Type::label, ui.area().width - 2.0F * padding - side - 8.0F);
    const float height = std::max(k_target_px, block.height + 16.0F);
    const Rect rect = ui.place(block.width + 2.0F * padding + side + 8.0F, height);
    const Ui::Press press = ui.press(ui.key("summary"), rect);
    if (press.hovered || press.held) {
        ui.canvas().fill(rect, ui.color(Color::accent_soft), 8.0F);
    }
    ui.canvas().outline(rect, ui.color(Color::control), 8.0F, 1.0F);
    draw_icon(ui, open ? icons::k_chevron_up : icons::k_chevron_down,
              {rect.x + padding, rect.y + (height - side) / 2.0F, side, side}, ui.color(Color::accent));
    Node node;
    node.key = "summary";
    node.role = Role::summary;
    put_text(ui, block,
             {rect.x + padding + side + 8.0F, rect.y + (height - block.height) / 2.0F, block.width, block.height},
             Color::accent, 'l', node);
    node.rect = rect;
    ui.record(std::move(node));
    ui.recorder().node(index).expanded = open;
    return {press.pressed, open ? std::move(around) : nested(std::move(around), ui.unseen())};
}

Dialog dialog(Ui& ui, std::string_view key, std::string_view name) {
    const bool closed = ui.take(ui.key(key), semantics::Action::Kind::press).has_value();
    Scope unseen = ui.unseen();
    return {closed, nested(std::move(unseen), container(ui, key, Role::dialog, name))};
}

}  // namespace ui
