// SPDX-License-Identifier: EUPL-1.2
#include "ui/waterfall_chart.h"

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/chart.h"
#include "ui/layout.h"
#include "ui/table.h"

namespace ui {

using semantics::Role;

namespace {

constexpr float k_gap = 16.0F;
constexpr float k_icon = 20.0F;

struct Row {
    double from = 0.0;
    double to = 0.0;
    Color color = Color::muted;
    std::string_view icon;
    TextBlock name;
    TextBlock value;
    Rect rect;
    Rect bar;  // over the whole scale
};

std::vector<Row> rows_of(const std::vector<WaterfallStep>& steps) {
    std::vector<Row> rows;
    double stand = 0.0;
    for (const WaterfallStep& step : steps) {
        Row& row = rows.emplace_back();
        const double value = drawable(step.value).value_or(0.0);
        row.from = step.level ? 0.0 : stand;
        row.to = row.from + value;
        stand = row.to;
        if (!step.level && value != 0.0) {
            row.color = value < 0.0 ? Color::saves : Color::adds;
            row.icon = value < 0.0 ? icons::k_chevron_down : icons::k_chevron_up;
        }
    }
    return rows;
}

// Names, bars and figures in three columns, or names and figures above their bars.
void place_rows(Ui& ui, const std::vector<WaterfallStep>& steps, std::vector<Row>& rows) {
    const float width = ui.area().width;
    const bool beside = names_beside(ui);
    const float value_room = width * (beside ? 0.3F : 1.0F) - k_icon;
    float name_width = 0.0F;
    float value_width = 0.0F;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Type type = steps[i].level ? Type::label : Type::small;
        rows[i].value = lay_out(ui, plain(steps[i].value_text), Type::label, value_room);
        const float room = beside ? width * 0.34F : width - rows[i].value.width - k_icon - k_gap;
        rows[i].name = lay_out(ui, plain(steps[i].name), type, room < 96.0F ? width : room);
        name_width = std::max(name_width, rows[i].name.width);
        value_width = std::max(value_width, rows[i].value.width + k_icon);
    }
    for (Row& row : rows) {
        if (beside) {
            row.rect = ui.place(width, std::max(40.0F, std::max(row.name.height, row.value.height) + 16.0F));
            const float x = row.rect.x + name_width + k_gap;
            row.bar = {x, row.rect.y + (row.rect.height - 24.0F) / 2.0F, row.rect.right() - value_width - k_gap - x,
                       24.0F};
            continue;
        }
        const bool stacked = row.name.box_width >= width;
        const float text = stacked ? row.name.height + row.value.height : std::max(row.name.height, row.value.height);
        row.rect = ui.place(width, text + 4.0F + 16.0F + 12.0F);
        row.bar = {row.rect.x, row.rect.y + text + 4.0F, width, 16.0F};
    }
}

void put_texts(Ui& ui, const WaterfallStep& step, const Row& row) {
    const bool beside = row.bar.width < row.rect.width;
    const bool stacked = !beside && row.name.box_width >= row.rect.width;
    const auto top = [&](const TextBlock& block) {
        return beside ? row.rect.y + std::round((row.rect.height - block.height) / 2.0F) : row.rect.y;
    };
    open_item(ui, step.key, row.rect);
    put_label(ui, step.key + "/name", row.name, {row.rect.x, top(row.name), row.name.width, row.name.height},
              Color::text, 'l', !beside);
    const Rect value{stacked ? row.rect.x + (row.icon.empty() ? 0.0F : k_icon) : row.rect.right() - row.value.width,
                     stacked ? row.rect.y + row.name.height : top(row.value), row.value.width, row.value.height};
    const Color ink = row.icon.empty() ? Color::text : row.color;
    if (!row.icon.empty()) {
        const Rect square{value.x - k_icon, value.y + (row.value.setting.line_px - k_icon) / 2.0F, k_icon, k_icon};
        if (!beside) {
            ui.canvas().fill(square, ui.color(Color::card));
        }
        draw_icon(ui, row.icon, square, ui.color(ink));
    }
    put_label(ui, step.key + "/value", row.value, value, ink, 'r', !beside);
    ui.close();
}

// Returns the lower end of the line at zero.
Point draw(Ui& ui, const std::vector<WaterfallStep>& steps) {
    const Scope list = container(ui, "steps", Role::list, {}, "bars");
    std::vector<Row> rows = rows_of(steps);
    place_rows(ui, steps, rows);

    Scale scale;
    for (const Row& row : rows) {
        scale.span.include(row.from);
        scale.span.include(row.to);
    }
    scale.from = rows.front().bar.x;
    scale.to = rows.front().bar.right();
    const Point zero{std::round(scale.at(0.0)), rows.back().bar.bottom() + 8.0F};
    ui.canvas().line({zero.x, rows.front().rect.y}, zero, ui.color(Color::text), 2.0F);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (i + 1 < rows.size()) {
            const float x = std::round(scale.at(row.to));
            ui.canvas().line({x, row.bar.bottom()}, {x, rows[i + 1].bar.y}, ui.color(Color::control), 2.0F);
        }
        const float from = std::round(scale.at(std::min(row.from, row.to)));
        const float to = std::round(scale.at(std::max(row.from, row.to)));
        // What is too small to see is a line, but there.
        ui.canvas().fill({from, row.bar.y, std::max(2.0F, to - from), row.bar.height}, ui.color(row.color), 3.0F);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        put_texts(ui, steps[i], rows[i]);
    }
    return zero;
}

}  // namespace

void waterfall(Ui& ui, std::string_view key, const Waterfall& waterfall) {
    const std::vector<WaterfallStep>& steps = waterfall.steps;
    if (steps.empty()) {
        return;
    }
    const Scope group = chart(ui, key, waterfall.name, waterfall.summary);
    const Point zero = draw(ui, steps);
    const float line_px = ui.setting(Type::small).line_px;
    axis_text(ui, "zero", "0", zero.x, zero.y + line_px / 2.0F + 2.0F, 'c');
    ui.place(ui.area().width, line_px + 2.0F);
    std::vector<std::vector<std::string>> table;
    table.reserve(steps.size());
    for (const WaterfallStep& step : steps) {
        table.push_back({step.name, step.value_text});
    }
    data_table(ui, "table", waterfall.name, waterfall.table_head, table);
}

}  // namespace ui
