// SPDX-License-Identifier: EUPL-1.2
#include "ui/stats.h"

#include <algorithm>
#include <cmath>

#include "ui/chart.h"
#include "ui/layout.h"

namespace ui {

using semantics::Role;

namespace {

constexpr float k_gap = 16.0F;
constexpr float k_padding = 16.0F;
constexpr float k_least_width = 200.0F;

// In as few lines as fit, which then hold about as many each.
int columns_for(const Ui& ui, float width, int count) {
    const float least = k_least_width * ui.viewport().font_scale;
    const int most = std::clamp(static_cast<int>((width + k_gap) / (least + k_gap)), 1, count);
    const int lines = (count + most - 1) / most;
    return (count + lines - 1) / lines;
}

constexpr std::string_view k_parts[] = {"/label", "/figure", "/note"};
constexpr Type k_types[] = {Type::small, Type::figure, Type::small};

}  // namespace

void stats(Ui& ui, std::string_view key, std::string_view name, const std::vector<Stat>& tiles) {
    if (tiles.empty()) {
        return;
    }
    const Scope list = container(ui, key, Role::list, name, "stats");
    const Area area = ui.area();
    const auto columns = static_cast<std::size_t>(columns_for(ui, area.width, static_cast<int>(tiles.size())));
    const float step = std::floor((area.width + k_gap) / static_cast<float>(columns));
    const float room = step - k_gap - 2.0F * k_padding;
    std::vector<TextBlock> blocks;  // three of each tile
    std::vector<float> heights((tiles.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        float height = 2.0F * k_padding;
        const std::string_view texts[] = {tiles[i].label, tiles[i].figure, tiles[i].note};
        for (std::size_t part = 0; part < 3; ++part) {
            blocks.push_back(lay_out(ui, plain(texts[part]), k_types[part], room));
            height += texts[part].empty() ? 0.0F : blocks.back().height;
        }
        heights[i / columns] = std::max(heights[i / columns], height);
    }
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const std::size_t column = i % columns;
        const float height = heights[i / columns];
        if (column == 0) {
            ui.space(i > 0 ? k_gap : 0.0F);
            ui.place(area.width, height);
        }
        const Rect rect{area.x + static_cast<float>(column) * step, ui.area().y - height, step - k_gap, height};
        ui.canvas().fill(rect, ui.color(Color::surface), 12.0F);
        open_item(ui, tiles[i].key, rect);
        float y = rect.y + k_padding;
        for (std::size_t part = 0; part < 3; ++part) {
            const TextBlock& block = blocks[i * 3 + part];
            if (!block.layout.runs.empty() && !block.layout.runs.front().text.empty()) {
                put_label(ui, tiles[i].key + std::string(k_parts[part]), block,
                          {rect.x + k_padding, y, room, block.height}, part == 1 ? tiles[i].color : Color::muted);
            }
            y += block.height;
        }
        ui.close();
    }
}

}  // namespace ui
