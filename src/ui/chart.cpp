// SPDX-License-Identifier: EUPL-1.2
#include "ui/chart.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/layout.h"

namespace ui {

using semantics::Node;
using semantics::Role;

std::optional<double> drawable(double value) {
    return std::isfinite(value) && std::fabs(value) <= 1e30 ? std::optional(value) : std::nullopt;
}

void Span::include(double value) {
    if (drawable(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

float Scale::at(double value) const {
    const double extent = span.high - span.low;
    const double share = extent > 0.0 ? std::clamp((value - span.low) / extent, 0.0, 1.0) : 0.0;
    return from + (to - from) * static_cast<float>(share);
}

Axis axis_around(const Span& span, int most) {
    Axis axis;
    // Differences that cannot be printed are none.
    const double extent = span.high - span.low > 1e-9 ? span.high - span.low : 1.0;
    const double least = extent / most;
    double power = 1.0;
    while (power * 10.0 <= least) {
        power *= 10.0;
    }
    while (power > least) {
        power /= 10.0;
        ++axis.decimals;
    }
    double step = power * 10.0;
    for (const double times : {5.0, 2.0, 1.0}) {
        step = power * times >= least ? power * times : step;
    }
    if (step >= power * 10.0) {
        axis.decimals = std::max(0, axis.decimals - 1);
    }
    const double first = std::floor(span.low / step);
    const auto steps = static_cast<int>(std::ceil((span.low + extent) / step) - first);
    for (int i = 0; i <= steps; ++i) {
        axis.ticks.push_back((first + i) * step);
    }
    axis.span = {axis.ticks.front(), axis.ticks.back()};
    return axis;
}

void make_room(std::vector<Slot>& slots, float from, float to, float gap) {
    const auto middle = [](const Slot& slot) { return slot.begin + slot.size / 2.0F; };
    // A handful: the simplest way to sort.
    std::vector<Slot*> order(slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
        std::size_t place = i;
        for (; place > 0 && middle(*order[place - 1]) > middle(slots[i]); --place) {
            order[place] = order[place - 1];
        }
        order[place] = &slots[i];
    }
    const auto push_on = [&] {
        float free = from;
        for (Slot* slot : order) {
            slot->begin = std::max(slot->begin, free);
            free = slot->begin + slot->size + gap;
        }
    };
    push_on();
    float end = to;
    for (std::size_t i = order.size(); i-- > 0;) {
        order[i]->begin = std::min(order[i]->begin, end - order[i]->size);
        end = order[i]->begin - gap;
    }
    push_on();
}

bool names_beside(Ui& ui) {
    return ui.area().width >= 560.0F * ui.viewport().font_scale;
}

Scope chart(Ui& ui, std::string_view key, std::string_view name, std::string_view summary) {
    auto group = std::make_shared<Scope>(container(ui, key, Role::group, name, "chart"));
    Node image;
    image.key = "picture";
    image.role = Role::image;
    image.name = std::string(name) + ": " + std::string(summary);
    image.rect = {ui.area().x, ui.area().y, ui.area().width, 0.0F};
    const int index = ui.record(std::move(image));
    return Scope([&ui, index, group]() mutable {
        ui.settle(index);
        group.reset();
    });
}

void open_item(Ui& ui, std::string_view key, const Rect& rect) {
    Node item;
    item.key = key;
    item.role = Role::list_item;
    item.rect = rect;
    ui.open(std::move(item));
}

void put_label(Ui& ui, std::string key, const TextBlock& block, const Rect& rect, Color color, char align,
               bool on_lines) {
    if (on_lines) {
        const float x = align == 'r' ? rect.right() - block.width : rect.x;
        ui.canvas().fill({x - 4.0F, rect.y, block.width + 8.0F, block.height}, ui.color(Color::card));
    }
    Node node;
    node.key = std::move(key);
    node.role = Role::text;
    node.marker = block.setting.weight == Weight::semibold ? "strong" : "small";
    put_text(ui, block, rect, color, align, node);
    ui.record(std::move(node));
}

void axis_text(Ui& ui, std::string_view key, std::string_view text, float x, float middle_y, char anchor) {
    const TypeSetting setting = ui.setting(Type::small);
    const float width = ui.fonts().width(setting.weight, setting.size, text);
    const float left = x - (anchor == 'c' ? width / 2.0F : (anchor == 'r' ? width : 0.0F));
    picture_text(ui, key, text, Type::small, {left, middle_y - setting.line_px / 2.0F}, Color::muted);
}

}  // namespace ui
