// SPDX-License-Identifier: EUPL-1.2
#include "ui/bars.h"

#include <algorithm>
#include <cmath>

#include "ui/chart.h"
#include "ui/layout.h"

namespace ui {

using semantics::Role;

void bars(Ui& ui, std::string_view key, std::string_view name, const std::vector<Bar>& rows) {
    Scale scale;
    for (const Bar& bar : rows) {
        Span sums;
        for (const BarPart& part : bar.parts) {
            const double value = drawable(part.value).value_or(0.0);
            (value < 0.0 ? sums.low : sums.high) += value;
        }
        scale.span.include(sums.low);
        scale.span.include(sums.high);
    }
    scale.from = ui.area().x;
    scale.to = ui.area().x + ui.area().width;
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
        open_item(ui, bar.key, rect);
        put_label(ui, bar.key + "/name", title, {rect.x, rect.y, title.box_width, title.height});
        const Rect value_rect{stacked ? rect.x : rect.right() - figure.width, stacked ? rect.y + title.height : rect.y,
                              figure.width, figure.height};
        put_label(ui, bar.key + "/value", figure, value_rect, Color::text, stacked ? 'l' : 'r');
        ui.close();

        const float y = rect.y + text_height + 4.0F;
        double sums[] = {0.0, 0.0};  // left and right of zero
        // The next piece on its side of zero; where it joins another one, 2 px stay free.
        const auto next = [&](double value) {
            double& sum = sums[value < 0.0 ? 0 : 1];
            const float from = std::round(scale.at(sum));
            const float gap = sum != 0.0 ? 2.0F : 0.0F;
            sum += value;
            const float to = std::round(scale.at(sum));
            const float width = std::fabs(to - from);
            return Rect{std::min(from, to) + (value < 0.0 ? 0.0F : gap), y, width > gap ? width - gap : width, 18.0F};
        };
        for (const BarPart& part : bar.parts) {
            if (const double value = drawable(part.value).value_or(0.0); value != 0.0) {
                ui.canvas().fill(next(value), ui.color(part.color), 3.0F);
            }
        }
        if (scale.span.low < 0.0) {
            const float zero = std::round(scale.at(0.0));
            ui.canvas().line({zero, y - 3.0F}, {zero, y + 21.0F}, ui.color(Color::text), 2.0F);
        }
    }
}

}  // namespace ui
