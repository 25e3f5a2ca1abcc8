// SPDX-License-Identifier: EUPL-1.2
#include "ui/stepper.h"

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

namespace {

constexpr float k_radius = 13.0F;

Color color_of(Step::State state) {
    switch (state) {
        case Step::State::done: return Color::phase_done;
        case Step::State::active: return Color::phase_active;
        case Step::State::open: return Color::phase_open;
    }
    return Color::phase_open;
}

void draw_mark(Ui& ui, Point center, Step::State state) {
    const std::uint32_t ink = ui.color(color_of(state));
    switch (state) {
        case Step::State::done:
            ui.canvas().disc(center, k_radius, ink);
            draw_icon(ui, icons::k_check, {center.x - 9.0F, center.y - 9.0F, 18.0F, 18.0F}, ui.color(Color::card));
            break;
        case Step::State::active:
            ui.canvas().disc(center, k_radius, ui.color(Color::card));
            ui.canvas().ring(center, k_radius - 1.5F, ink, 3.0F);
            ui.canvas().disc(center, k_radius - 6.5F, ink);
            break;
        case Step::State::open:
            ui.canvas().disc(center, k_radius - 1.0F, ui.color(Color::card));
            ui.canvas().ring(center, k_radius - 2.0F, ink, 2.0F);
            break;
    }
}

// The way to a step is walked when the step is reached.
void draw_way(Ui& ui, Point from, Point to, const Step& next) {
    const bool walked = next.state != Step::State::open;
    if (walked) {
        ui.canvas().line(from, to, ui.color(Color::phase_done), 4.0F);
    } else {
        ui.canvas().dashed(from, to, ui.color(Color::phase_open), 2.0F, 5.0F, 5.0F);
    }
}

void record_step(Ui& ui, const Step& step, const TextBlock& block, const Rect& text_rect, char align) {
    Node item;
    item.key = step.key;
    item.role = Role::list_item;
    item.current = step.current;
    item.description = step.state_text;
    item.marker =
        step.state == Step::State::done ? "step done" : (step.state == Step::State::active ? "step active" : "step");
    put_text(ui, block, text_rect, step.state == Step::State::open ? Color::muted : Color::text, align, item);
    ui.record(std::move(item));
}

void horizontal(Ui& ui, const std::vector<Step>& steps, const std::vector<TextBlock>& blocks) {
    const Area area = ui.area();
    const float column = area.width / static_cast<float>(steps.size());
    float text_height = 0.0F;
    for (const TextBlock& block : blocks) {
        text_height = std::max(text_height, block.height);
    }
    const Rect rect = ui.place(area.width, 2.0F * k_radius + 8.0F + text_height);
    const float y = rect.y + k_radius;
    const auto center = [&](std::size_t i) { return Point{rect.x + column * (static_cast<float>(i) + 0.5F), y}; };
    for (std::size_t i = 1; i < steps.size(); ++i) {
        draw_way(ui, {center(i - 1).x + k_radius, y}, {center(i).x - k_radius, y}, steps[i]);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        draw_mark(ui, center(i), steps[i].state);
        const float left = rect.x + column * static_cast<float>(i) + 4.0F;
        const Rect text_rect{left, rect.y + 2.0F * k_radius + 8.0F, column - 8.0F, blocks[i].height};
        record_step(ui, steps[i], blocks[i], text_rect, 'c');
    }
}

void vertical(Ui& ui, const std::vector<Step>& steps, const std::vector<TextBlock>& blocks) {
    const Area area = ui.area();
    Point before;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float height = std::max(2.0F * k_radius, blocks[i].height);
        const Rect rect = ui.place(area.width, height + 14.0F);
        const Point center{rect.x + k_radius, rect.y + height / 2.0F};
        if (i > 0) {
            draw_way(ui, {before.x, before.y + k_radius}, {center.x, center.y - k_radius}, steps[i]);
        }
        draw_mark(ui, center, steps[i].state);
        const float left = rect.x + 2.0F * k_radius + 12.0F;
        const Rect text_rect{left, rect.y + (height - blocks[i].height) / 2.0F, rect.right() - left, blocks[i].height};
        record_step(ui, steps[i], blocks[i], text_rect, 'l');
        before = center;
    }
    ui.space(-14.0F);
}

}  // namespace

void stepper(Ui& ui, std::string_view key, std::string_view name, const std::vector<Step>& steps) {
    if (steps.empty()) {
        return;
    }
    const Scope list = container(ui, key, Role::list, name, "steps");
    const float column = ui.area().width / static_cast<float>(steps.size()) - 8.0F;
    std::vector<TextBlock> blocks;
    bool fits = true;
    for (const Step& step : steps) {
        const Type type = step.current ? Type::strong : Type::body;
        blocks.push_back(lay_out(ui, plain(step.name), type, column));
        // A divided word is no name: then the steps go below each other.
        const TextBlock whole = lay_out(ui, plain(step.name), type, 4096.0F);
        fits = fits && (whole.width <= column);
    }
    if (fits) {
        horizontal(ui, steps, blocks);
        return;
    }
    blocks.clear();
    for (const Step& step : steps) {
        const Type type = step.current ? Type::strong : Type::body;
        blocks.push_back(lay_out(ui, plain(step.name), type, ui.area().width - 2.0F * k_radius - 12.0F));
    }
    vertical(ui, steps, blocks);
}

void dots(Ui& ui, int filled, int count, Color color) {
    const float radius = 6.0F;
    const float step = 2.0F * radius + 6.0F;
    const Rect rect = ui.place(step * static_cast<float>(count) - 6.0F, 28.0F);
    for (int i = 0; i < count; ++i) {
        const Point center{rect.x + radius + step * static_cast<float>(i), rect.y + rect.height / 2.0F};
        if (i < filled) {
            ui.canvas().disc(center, radius, ui.color(color));
        } else {
            ui.canvas().ring(center, radius - 1.0F, ui.color(Color::control), 1.5F);
        }
    }
}

}  // namespace ui
