// SPDX-License-Identifier: EUPL-1.2
#include "ui/figure_list.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using semantics::Node;
using semantics::Role;

void figure_list(Ui& ui, std::string_view key, std::string_view name, const std::vector<FigureRow>& rows) {
    constexpr float k_gap = 16.0F;
    constexpr float k_padding = 8.0F;
    const Scope list = container(ui, key, Role::list, name);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const FigureRow& row = rows[i];
        const Area area = ui.area();
        const TextBlock figure = lay_out(ui, plain(row.figure), Type::strong, area.width);
        const float left = area.width - figure.width - k_gap;
        const bool stacked = left < area.width * 0.4F;
        const TextBlock title = lay_out(ui, plain(row.name), Type::body, stacked ? area.width : left);
        const float text_height = stacked ? title.height + figure.height : std::max(title.height, figure.height);
        const Rect rect = ui.place(area.width, text_height + 2.0F * k_padding);
        if (i > 0) {
            ui.canvas().line({rect.x, rect.y}, {rect.right(), rect.y}, ui.color(Color::hairline));
        }
        Node item;
        item.key = row.key;
        item.role = Role::list_item;
        item.rect = rect;
        ui.open(std::move(item));
        const float top = rect.y + k_padding;
        Node name_node;
        name_node.key = row.key + "/name";
        name_node.role = Role::text;
        put_text(ui, title, {rect.x, top, title.box_width, title.height}, Color::text, 'l', name_node);
        ui.record(std::move(name_node));
        Node value_node;
        value_node.key = row.key + "/value";
        value_node.role = Role::text;
        put_text(ui, figure,
                 {stacked ? rect.x : rect.right() - figure.width, stacked ? top + title.height : top,
                  stacked ? figure.box_width : figure.width + 1.0F, figure.height},
                 Color::text, 'l', value_node);
        ui.record(std::move(value_node));
        ui.close();
    }
}

}  // namespace ui
