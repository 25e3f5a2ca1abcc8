// SPDX-License-Identifier: EUPL-1.2
#include "ui/layout.h"

#include <imgui.h>

#include <memory>

namespace ui {

using semantics::Node;
using semantics::Role;

namespace {

int open_container(Ui& ui, std::string_view key, Role role, std::string_view name, std::string_view marker) {
    Node node;
    node.key = key;
    node.role = role;
    node.name = name;
    node.marker = marker;
    node.rect = {ui.area().x, ui.area().y, ui.area().width, 0.0F};
    return ui.open(std::move(node));
}

}  // namespace

Scope container(Ui& ui, std::string_view key, Role role, std::string_view name, std::string_view marker) {
    const int index = open_container(ui, key, role, name, marker);
    auto keys = std::make_shared<Scope>(ui.keys(key));
    return Scope([&ui, index, keys] {
        ui.settle(index);
        ui.close();
    });
}

Scope card(Ui& ui, std::string_view key, Role role, std::string_view name, const CardStyle& style) {
    const Area outer = ui.area();
    const float padding = ui.phone() ? std::min(style.padding, 16.0F) : style.padding;
    const int index = open_container(ui, key, role, name, "card");
    auto keys = std::make_shared<Scope>(ui.keys(key));
    Area inner = outer;
    inner.flow = false;
    inner.x += padding;
    inner.y += padding;
    inner.width -= 2.0F * padding;
    auto inside = std::make_shared<Scope>(ui.inside(inner));
    auto layers = std::make_shared<ImDrawListSplitter>();
    ui.canvas().begin_above(*layers);
    return Scope([&ui, index, keys, inside, layers, outer, padding, style]() mutable {
        const float bottom = ui.area().y + padding;
        inside.reset();
        ui.area().y = bottom;
        const Rect rect{outer.x, outer.y, outer.width, bottom - outer.y};
        ui.canvas().begin_behind(*layers);
        ui.canvas().fill(rect, ui.color(style.background), style.radius);
        ui.canvas().end_behind(*layers);
        ui.settle(index, rect);
        ui.close();
    });
}

Scope flow(Ui& ui, float gap) {
    Area inner = ui.area();
    inner.flow = true;
    inner.flow_x = 0.0F;
    inner.flow_height = 0.0F;
    inner.gap = gap;
    auto inside = std::make_shared<Scope>(ui.inside(inner));
    return Scope([&ui, inside]() mutable {
        const float bottom = ui.area().y + ui.area().flow_height;
        inside.reset();
        ui.area().y = bottom;
    });
}

void divider(Ui& ui) {
    const Rect rect = ui.place(ui.area().width, 1.0F);
    ui.canvas().fill(rect, ui.color(Color::hairline));
}

}  // namespace ui
