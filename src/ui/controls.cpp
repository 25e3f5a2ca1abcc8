// SPDX-License-Identifier: EUPL-1.2
#include "ui/controls.h"

#include <algorithm>
#include <cmath>

namespace ui {

using semantics::Node;
using semantics::Role;

void chip(Ui& ui, std::string_view key, std::string_view icon, std::string_view text, Tone tone) {
    const TypeSetting setting = ui.setting(Type::label);
    const float padding_x = 12.0F;
    const float padding_y = 5.0F;
    const float side = icon.empty() ? 0.0F : std::round(setting.size.em_px * 1.15F);
    const float gap = icon.empty() ? 0.0F : 7.0F;
    const float room = ui.area().width - 2.0F * padding_x - side - gap;
    const TextBlock block = lay_out(ui, plain(text), Type::label, room);
    const Rect rect = ui.place(block.width + 2.0F * padding_x + side + gap, block.height + 2.0F * padding_y);
    ui.canvas().fill(rect, ui.color(background(tone)), std::min(rect.height / 2.0F, 16.0F));
    if (!icon.empty()) {
        draw_icon(ui, icon, {rect.x + padding_x, rect.y + padding_y + (setting.line_px - side) / 2.0F, side, side},
                  ui.color(foreground(tone)));
    }
    constexpr std::string_view k_markers[] = {"chip neutral",   "chip good",    "chip late",
                                              "chip cancelled", "chip unknown", "chip accent"};
    Node node;
    node.key = key;
    node.role = Role::text;
    node.marker = k_markers[static_cast<std::size_t>(tone)];
    put_text(ui, block, {rect.x + padding_x + side + gap, rect.y + padding_y, block.width, block.height},
             foreground(tone), 'l', node);
    ui.record(std::move(node));
}

namespace {

float button_padding(const Ui& ui) {
    return ui.phone() ? 11.0F : 16.0F;
}

}  // namespace

float button_width(const Ui& ui, std::string_view text, std::string_view icon) {
    constexpr float k_any = 4096.0F;
    const float side = icon.empty() ? 0.0F : std::round(ui.setting(Type::label).size.em_px * 1.2F);
    const float gap = icon.empty() || text.empty() ? 0.0F : 8.0F;
    return std::max(k_target_px,
                    lay_out(ui, plain(text), Type::label, k_any).width + 2.0F * button_padding(ui) + side + gap);
}

bool button(Ui& ui, std::string_view key, std::string_view text, const ButtonOptions& options) {
    const TypeSetting setting = ui.setting(Type::label);
    const float padding_x = button_padding(ui);
    const float side = options.icon.empty() ? 0.0F : std::round(setting.size.em_px * 1.2F);
    const float gap = options.icon.empty() || text.empty() ? 0.0F : 8.0F;
    const TextBlock block =
        lay_out(ui, plain(text), Type::label, std::max(1.0F, ui.area().width - 2.0F * padding_x - side - gap));
    const float height = std::max(k_target_px, block.height + 16.0F);
    const float content = block.width + side + gap;
    const Rect rect = ui.place(std::max(k_target_px, content + 2.0F * padding_x), height);
    const float left = rect.x + (rect.width - content) / 2.0F;
    const std::string full_key = ui.key(key);
    const Ui::Press press = options.disabled ? Ui::Press() : ui.press(full_key, rect);

    const bool on = options.pressed.value_or(false);
    const bool filled = options.style == ButtonStyle::filled;
    const Color ink = options.disabled ? Color::muted : filled ? Color::on_accent : Color::accent;
    if (filled) {
        ui.canvas().fill(rect, ui.color(Color::accent), 8.0F);
    } else if (on || press.hovered || press.held) {
        ui.canvas().fill(rect, ui.color(Color::accent_soft), 8.0F);
    }
    if (!filled && !options.disabled) {
        ui.canvas().outline(rect, ui.color(on ? Color::accent : Color::control), 8.0F, on ? 2.0F : 1.0F);
    }
    if (!options.icon.empty()) {
        draw_icon(ui, options.icon, {left, rect.y + (height - side) / 2.0F, side, side}, ui.color(ink));
    }
    Node node;
    node.key = key;
    node.role = Role::button;
    node.name = options.name;
    node.pressed = options.pressed;
    node.expanded = options.expanded;
    node.shortcuts = options.shortcuts;
    node.disabled = options.disabled;
    node.marker = filled ? "filled" : "";
    const Rect text_rect{left + side + gap, rect.y + (height - block.height) / 2.0F, block.width, block.height};
    put_text(ui, block, text_rect, ink, 'l', node);
    node.rect = rect;
    ui.record(std::move(node));
    return press.pressed;
}

void link(Ui& ui, std::string_view key, std::string_view text, std::string_view href, std::string_view icon,
          bool current) {
    const TypeSetting setting = ui.setting(Type::body);
    const float side = icon.empty() ? 0.0F : std::round(setting.size.em_px * 1.1F);
    const float gap = icon.empty() ? 0.0F : 8.0F;
    const TextBlock block = lay_out(ui, plain(text), Type::body, ui.area().width - side - gap);
    const float height = std::max(k_target_px, block.height);
    const Rect rect = ui.place(block.width + side + gap, height);
    const float top = rect.y + (height - block.height) / 2.0F;
    if (!icon.empty()) {
        draw_icon(ui, icon, {rect.x, top + (setting.line_px - side) / 2.0F, side, side}, ui.color(Color::link));
    }
    Node node;
    node.key = key;
    node.role = Role::link;
    node.href = href;
    node.current = current;
    const Rect text_rect{rect.x + side + gap, top, block.width, block.height};
    put_text(ui, block, text_rect, Color::link, 'l', node);
    const float underline = std::round(top + setting.line_px * 0.5F + setting.size.em_px * 0.42F);
    if (block.layout.line_widths.size() == 1) {
        ui.canvas().line({text_rect.x, underline}, {text_rect.x + block.width, underline}, ui.color(Color::link), 1.0F);
    }
    node.rect = rect;
    ui.record(std::move(node));
}

void progress(Ui& ui, std::string_view key, std::string_view name, std::optional<double> share_0_1) {
    const Rect rect = ui.place(ui.area().width, 8.0F);
    ui.canvas().fill(rect, ui.color(Color::track), 4.0F);
    Rect done = rect;
    done.width *= static_cast<float>(std::clamp(share_0_1.value_or(0.0), 0.0, 1.0));
    ui.canvas().fill(done, ui.color(Color::accent), 4.0F);
    Node node;
    node.key = key;
    node.role = Role::progress;
    node.name = name;
    if (share_0_1) {
        node.now = std::round(*share_0_1 * 100.0);
        node.max = 100.0;
    }
    node.rect = rect;
    ui.record(std::move(node));
}

namespace {

double snapped(double value, const SliderOptions& options) {
    const double steps = std::round((value - options.min) / options.step);
    // 30 × 0.01 is 0.30000000000000004; what is kept and shared should be what the slider says.
    const double on_step = std::round((options.min + steps * options.step) * 1e9) / 1e9;
    return std::clamp(on_step, options.min, options.max);
}

}  // namespace

std::optional<double> slider(Ui& ui, std::string_view key, std::string_view name, double value,
                             const SliderOptions& options) {
    const Rect rect = ui.place(ui.area().width, k_target_px);
    const std::string full_key = ui.key(key);
    const Ui::Press press = ui.press(full_key, rect);
    const float radius = 11.0F;
    const float from = rect.x + radius;
    const float length = std::max(1.0F, rect.width - 2.0F * radius);

    std::optional<double> moved;
    if (press.held) {
        const double share = std::clamp((press.pointer.x - from) / length, 0.0F, 1.0F);
        moved = snapped(options.min + share * (options.max - options.min), options);
    }
    if (const auto action = ui.take(full_key, semantics::Action::Kind::set_value)) {
        moved = snapped(action->value, options);
    }
    const double shown = moved.value_or(value);
    const auto share = static_cast<float>((shown - options.min) / (options.max - options.min));
    const float x = from + length * std::clamp(share, 0.0F, 1.0F);
    const float middle = rect.y + rect.height / 2.0F;
    ui.canvas().fill({from - 3.0F, middle - 3.0F, length + 6.0F, 6.0F}, ui.color(Color::track), 3.0F);
    ui.canvas().fill({from - 3.0F, middle - 3.0F, x - from + 3.0F, 6.0F}, ui.color(Color::accent), 3.0F);
    if (press.hovered || press.held) {
        ui.canvas().disc({x, middle}, radius + 6.0F, with_alpha(ui.color(Color::accent), 0.18F));
    }
    ui.canvas().disc({x, middle}, radius, ui.color(Color::accent));
    ui.canvas().disc({x, middle}, radius - 5.0F, ui.color(Color::card));

    Node node;
    node.key = key;
    node.role = Role::slider;
    node.name = name;
    node.now = shown;
    node.min = options.min;
    node.max = options.max;
    node.step = options.step;
    node.value_text = options.value_text;
    node.rect = rect;
    ui.record(std::move(node));
    return moved && *moved != value ? moved : std::nullopt;
}

std::optional<std::string> text_field(Ui& ui, std::string_view key, std::string_view name, std::string_view text,
                                      const FieldOptions& options) {
    const TypeSetting setting = ui.setting(Type::body);
    const Rect rect = ui.place(std::min(options.width, ui.area().width), k_target_px);
    const std::string full_key = ui.key(key);
    std::optional<std::string> typed;
    if (auto action = ui.take(full_key, semantics::Action::Kind::set_text)) {
        ui.drafts()[full_key] = action->text;
        typed = std::move(action->text);
    }
    if (ui.take(full_key, semantics::Action::Kind::blur)) {
        ui.drafts().erase(full_key);
    }
    const auto draft = ui.drafts().find(full_key);
    ui.canvas().fill(rect, ui.color(Color::card), 8.0F);
    const bool invalid = !options.error.empty();
    ui.canvas().outline(rect, ui.color(invalid ? Color::late : Color::control), 8.0F, invalid ? 2.0F : 1.0F);

    Node node;
    node.key = key;
    node.role = Role::text_field;
    node.name = name;
    node.value_text = draft != ui.drafts().end() ? draft->second : std::string(text);
    node.invalid = invalid;
    node.described_by = invalid ? ui.key(options.error) : std::string();
    node.setting = {setting.size.em_px, setting.line_px, false, 'r', rect};
    node.rect = rect;
    ui.record(std::move(node));
    return typed;
}

}  // namespace ui
