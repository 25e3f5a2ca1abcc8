// SPDX-License-Identifier: EUPL-1.2
#include "ui/choices.h"

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

std::optional<bool> checkbox(Ui& ui, std::string_view key, std::string_view text, bool checked) {
    constexpr float k_box = 24.0F;
    constexpr float k_gap = 12.0F;
    const Scope field = container(ui, key, Role::field_label);
    const TextBlock block = lay_out(ui, plain(text), Type::body, ui.area().width - k_box - k_gap);
    const float height = std::max(k_target_px, block.height + 12.0F);
    const Rect rect = ui.place(k_box + k_gap + block.width, height);
    const Ui::Press press = ui.press(ui.key("box"), rect);
    const bool on = checked != press.pressed;
    // Beside the first line of its words.
    const float top = rect.y + (height - block.height) / 2.0F + (block.setting.line_px - k_box) / 2.0F;
    const Rect box{rect.x, std::round(top), k_box, k_box};
    ui.canvas().fill(box, ui.color(on ? Color::accent : Color::card), 6.0F);
    ui.canvas().outline(box, ui.color(on || press.hovered ? Color::accent : Color::control), 6.0F,
                        press.hovered || press.held ? 2.0F : 1.0F);
    if (on) {
        draw_icon(ui, icons::k_check, {box.x + 3.0F, box.y + 3.0F, k_box - 6.0F, k_box - 6.0F},
                  ui.color(Color::on_accent));
    }
    Node node;
    node.key = "box";
    node.role = Role::checkbox;
    node.name = text;
    node.checked = on;
    node.rect = rect;
    ui.record(std::move(node));
    Node words;
    words.key = "text";
    words.role = Role::text;
    put_text(ui, block, {rect.x + k_box + k_gap, rect.y + (height - block.height) / 2.0F, block.width, block.height},
             Color::text, 'l', words);
    ui.record(std::move(words));
    return press.pressed ? std::optional(on) : std::nullopt;
}

namespace {

// The words above a field, and the frame of it.
Rect field_frame(Ui& ui, std::string_view text, float width) {
    label(ui, "text", text, {Type::label});
    ui.space(4.0F);
    const Rect rect = ui.place(std::min(width, ui.area().width), k_target_px);
    ui.canvas().fill(rect, ui.color(Color::card), 8.0F);
    ui.canvas().outline(rect, ui.color(Color::control), 8.0F, 1.0F);
    return rect;
}

Node field_node(const Ui& ui, Role role, std::string_view text, const Rect& rect) {
    const TypeSetting setting = ui.setting(Type::body);
    Node node;
    node.key = "field";
    node.role = role;
    node.name = text;
    node.setting = {setting.size.em_px, setting.line_px, false, 'l', rect};
    node.rect = rect;
    return node;
}

}  // namespace

std::optional<std::string> select(Ui& ui, std::string_view key, std::string_view text,
                                  const std::vector<Option>& options, std::string_view chosen) {
    constexpr float k_icon = 20.0F;
    const Scope field = container(ui, key, Role::field_label);
    std::optional<std::string> picked;
    if (auto action = ui.take(ui.key("field"), semantics::Action::Kind::set_text)) {
        const bool known =
            std::any_of(options.begin(), options.end(), [&](const Option& one) { return one.id == action->text; });
        if (known && action->text != chosen) {
            picked = std::move(action->text);
        }
    }
    float widest = 0.0F;
    for (const Option& option : options) {
        widest = std::max(widest, lay_out(ui, plain(option.text), Type::body, 4096.0F).width);
    }
    const Rect rect = field_frame(ui, text, widest + 12.0F + k_icon + 24.0F);
    draw_icon(ui, icons::k_chevron_down,
              {rect.right() - k_icon - 10.0F, rect.y + (rect.height - k_icon) / 2.0F, k_icon, k_icon},
              ui.color(Color::accent));
    Node node = field_node(ui, Role::select, text, rect);
    node.value_text = picked ? *picked : std::string(chosen);
    const std::string shown = node.value_text;
    ui.open(std::move(node));
    for (const Option& option : options) {
        Node one;
        one.key = "field/" + option.id;
        one.role = Role::option;
        one.runs = plain(option.text);
        one.value_text = option.id;
        one.checked = option.id == shown;
        ui.record(std::move(one));
    }
    ui.close();
    return picked;
}

std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view text, std::string_view words) {
    const Scope field = container(ui, key, Role::field_label);
    std::optional<std::string> typed;
    if (auto action = ui.take(ui.key("field"), semantics::Action::Kind::set_text)) {
        typed = std::move(action->text);
    }
    const Rect rect = field_frame(ui, text, 28.0F * ui.setting(Type::body).size.em_px);
    Node node = field_node(ui, Role::search_field, text, rect);
    node.value_text = typed ? *typed : std::string(words);
    ui.record(std::move(node));
    return typed;
}

}  // namespace ui
