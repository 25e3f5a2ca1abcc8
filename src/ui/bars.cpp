// SPDX-License-Identifier: EUPL-1.2
#include "ui/bars.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

void bars(Ui& ui, std::string_view key, std::string_view name, const std::vector<Bar>& rows) {
    double most = 0.0;
    for (const Bar& bar : rows) {
        double sum = bar.missing;
        for (const BarPart& part : bar.parts) {
            sum += part.value;
        }
        most = std::max(most, sum);
    }
    const Scope list = container(ui, key, Role::list, name, "bars");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Bar& bar = rows[i];
        if (i > 0) {
            ui.space(14.0F);
        }
        const Area area = ui.area();
        const TextBlock figure = lay_out(ui, plain(bar.value_text), Type::label, area.width);
        const float beside = area.width - figure.width - 12.0F;
        const bool stacked = beside < 80.0F;  // large letters on a phone
        const TextBlock title = lay_out(ui, plain(bar.name), Type::small, stacked ? area.width : beside);
        const float text_height = stacked ? title.height + figure.height : std::max(figure.height, title.height);
        const Rect rect = ui.place(area.width, text_height + 4.0F + 18.0F);
        Node item;
        item.key = bar.key;
        item.role = Role::list_item;
        item.rect = rect;
        ui.open(std::move(item));
        Node name_node;
        name_node.key = bar.key + "/name";
        name_node.role = Role::text;
        put_text(ui, title, {rect.x, rect.y, title.box_width, title.height}, Color::text, 'l', name_node);
        ui.record(std::move(name_node));
        Node value_node;
        value_node.key = bar.key + "/value";
        value_node.role = Role::text;
        put_text(ui, figure,
                 {stacked ? rect.x : rect.right() - figure.width, stacked ? rect.y + title.height : rect.y,
                  figure.width, figure.height},
                 Color::text, stacked ? 'l' : 'r', value_node);
        ui.record(std::move(value_node));
        ui.close();

        const float y = rect.y + text_height + 4.0F;
        const auto width_of = [&](double value) {
            return most > 0.0 ? static_cast<float>(value / most) * rect.width : 0.0F;
        };
        float x = rect.x;
        for (const BarPart& part : bar.parts) {
            const float width = width_of(part.value);
            ui.canvas().fill({x, y, width, 18.0F}, ui.color(part.color), 3.0F);
            x += width;
        }
        if (bar.missing > 0.0) {
            const Rect open{x, y, width_of(bar.missing), 18.0F};
            ui.canvas().fill(open, with_alpha(ui.color(Color::series_saving), 0.14F), 3.0F);
            ui.canvas().outline(open, ui.color(Color::series_saving), 3.0F, 1.5F);
        }
    }
}

void legend(Ui& ui, std::string_view key, const std::vector<LegendEntry>& entries) {
    const Scope list = container(ui, key, Role::list, {}, "legend");
    const Scope line = flow(ui, 18.0F);
    const TypeSetting setting = ui.setting(Type::small);
    for (const LegendEntry& entry : entries) {
        const TextBlock block = lay_out(ui, plain(entry.name), Type::small, ui.area().width - 24.0F);
        const Rect rect = ui.place(block.width + 22.0F, block.height);
        const Rect swatch{rect.x, rect.y + (setting.line_px - 14.0F) / 2.0F, 14.0F, 14.0F};
        if (entry.open) {
            ui.canvas().fill(swatch, with_alpha(ui.color(entry.color), 0.14F), 3.0F);
            ui.canvas().outline(swatch, ui.color(entry.color), 3.0F, 1.5F);
        } else {
            ui.canvas().fill(swatch, ui.color(entry.color), 3.0F);
        }
        Node node;
        node.key = entry.key;
        node.role = Role::list_item;
        put_text(ui, block, {rect.x + 22.0F, rect.y, block.width, block.height}, Color::muted, 'l', node);
        ui.record(std::move(node));
    }
}

}  // namespace ui
