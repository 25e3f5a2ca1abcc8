// SPDX-License-Identifier: EUPL-1.2
#include "ui/tornado_chart.h"

#include <algorithm>
#include <cmath>

#include "ui/chart.h"
#include "ui/layout.h"
#include "ui/table.h"

namespace ui {

using semantics::Role;

namespace {

constexpr std::size_t k_most_rows = 10;
constexpr float k_gap = 12.0F;
constexpr float k_bar = 24.0F;

double reach(const TornadoRow& row) {
    return drawable(row.low) && drawable(row.high) ? std::fabs(row.high - row.low) : 0.0;
}

// The farthest first; equal ones stay in their order.
std::vector<const TornadoRow*> sorted(const std::vector<TornadoRow>& rows) {
    std::vector<const TornadoRow*> order(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t place = i;
        for (; place > 0 && reach(*order[place - 1]) < reach(rows[i]); --place) {
            order[place] = order[place - 1];
        }
        order[place] = &rows[i];
    }
    return order;
}

// Low ends are pale and hatched, high ends full.
void draw_end(Ui& ui, const Rect& rect, bool low) {
    const std::uint32_t ink = ui.color(Color::accent);
    if (!low) {
        ui.canvas().fill(rect, ink, 3.0F);
        return;
    }
    ui.canvas().fill(rect, ui.color(Color::accent_soft), 3.0F);
    ui.canvas().hatch({rect.x + 2.0F, rect.y + 2.0F, rect.width - 4.0F, rect.height - 4.0F}, with_alpha(ink, 0.55F));
    ui.canvas().outline(rect, ink, 3.0F, 1.5F);
}

void put_legend(Ui& ui, const Tornado& tornado) {
    const Scope flowing = flow(ui, 20.0F);
    for (const bool low : {true, false}) {
        const TextBlock block =
            lay_out(ui, plain(low ? tornado.low_name : tornado.high_name), Type::small, ui.area().width - 28.0F);
        const Rect rect = ui.place(28.0F + block.width, block.height);
        draw_end(ui, {rect.x, rect.y + (block.setting.line_px - 16.0F) / 2.0F, 20.0F, 16.0F}, low);
        put_label(ui, low ? "low" : "high", block, {rect.x + 28.0F, rect.y, block.width, block.height});
    }
}

// Columns of the picture: names beside it where there is room, figures at the ends of the bars.
struct Columns {
    bool beside = false;
    float name = 0.0F;
    float left = 0.0F;  // room for figures
    float right = 0.0F;
};

void put_row(Ui& ui, const TornadoRow& row, const Columns& columns, const Scale& scale, double central) {
    const float width = ui.area().width;
    const bool low_left = row.low <= row.high;
    const TextBlock name = lay_out(ui, plain(row.name), Type::small, columns.beside ? columns.name : width);
    const TextBlock left = lay_out(ui, plain(low_left ? row.low_text : row.high_text), Type::label, width);
    const TextBlock right = lay_out(ui, plain(low_left ? row.high_text : row.low_text), Type::label, width);
    const bool fits = left.width + right.width + k_gap <= width;
    const float below = fits ? left.height : left.height + right.height;
    const float height =
        columns.beside ? std::max(name.height, k_bar) + 16.0F : name.height + 4.0F + k_bar + 4.0F + below + 12.0F;
    const Rect rect = ui.place(width, height);
    const float bar_y = columns.beside ? rect.y + (rect.height - k_bar) / 2.0F : rect.y + name.height + 4.0F;

    const float middle = std::round(scale.at(central));
    float from = middle;
    float to = middle;
    if (drawable(row.low) && drawable(row.high)) {
        const float ends[] = {std::round(scale.at(row.low)), std::round(scale.at(row.high))};
        from = std::min({middle, ends[0], ends[1]});
        to = std::max({middle, ends[0], ends[1]});
        // The longer one first: where both lie on one side, the shorter one is seen on it.
        const bool low_first = std::fabs(ends[0] - middle) > std::fabs(ends[1] - middle);
        for (const bool low : {low_first, !low_first}) {
            const float end = low ? ends[0] : ends[1];
            // 2 px apart where they meet in the middle
            const float x = end < middle ? end : middle + 1.0F;
            const float bar = std::fabs(end - middle) - 1.0F;
            if (bar > 0.0F) {
                draw_end(ui, {x, bar_y, bar, k_bar}, low);
            }
        }
    }
    ui.canvas().line({middle, rect.y}, {middle, rect.bottom()}, ui.color(Color::text), 2.0F);

    open_item(ui, row.key, rect);
    const float name_y = columns.beside ? rect.y + std::round((rect.height - name.height) / 2.0F) : rect.y;
    put_label(ui, row.key + "/name", name, {rect.x, name_y, name.width, name.height}, Color::text, 'l',
              !columns.beside);
    // Beside the ends of the bar, or below them without touching the line in the middle.
    std::vector<Slot> slots = {
        {columns.beside ? from - k_gap / 2.0F - left.width : std::min(from, middle - k_gap / 2.0F - left.width),
         left.width},
        {columns.beside ? to + k_gap / 2.0F : std::max(to - right.width, middle + k_gap / 2.0F), right.width}};
    make_room(slots, rect.x, rect.right(), k_gap / 2.0F);
    const float y = columns.beside ? rect.y + std::round((rect.height - left.height) / 2.0F) : bar_y + k_bar + 4.0F;
    put_label(ui, row.key + "/left", left, {fits ? slots[0].begin : rect.x, y, left.width, left.height}, Color::text,
              'l', !columns.beside);
    put_label(ui, row.key + "/right", right,
              {fits ? slots[1].begin : rect.x, fits ? y : y + left.height, right.width, right.height}, Color::text, 'l',
              !columns.beside);
    ui.close();
}

}  // namespace

void tornado(Ui& ui, std::string_view key, const Tornado& tornado) {
    if (tornado.rows.empty()) {
        return;
    }
    const Scope group = chart(ui, key, tornado.name, tornado.summary);
    const std::vector<const TornadoRow*> rows = sorted(tornado.rows);
    const std::size_t shown = std::min(rows.size(), k_most_rows);
    put_legend(ui, tornado);
    ui.space(8.0F);

    const Area area = ui.area();
    Columns columns;
    columns.beside = names_beside(ui);
    const double central = drawable(tornado.central).value_or(0.0);
    // Zero is of no interest here: the scale is that of the bars.
    Scale scale;
    scale.span = {central, central};
    const TypeSetting label = ui.setting(Type::label);
    for (std::size_t i = 0; i < shown; ++i) {
        const TornadoRow& row = *rows[i];
        if (columns.beside) {
            columns.name = std::max(columns.name, lay_out(ui, plain(row.name), Type::small, area.width * 0.32F).width);
            const bool low_left = row.low <= row.high;
            const float low = ui.fonts().width(label.weight, label.size, row.low_text) + k_gap;
            const float high = ui.fonts().width(label.weight, label.size, row.high_text) + k_gap;
            columns.left = std::max(columns.left, low_left ? low : high);
            columns.right = std::max(columns.right, low_left ? high : low);
        }
        if (reach(row) > 0.0) {
            scale.span.include(row.low);
            scale.span.include(row.high);
        }
    }
    // Figures of trillions leave nothing for the bars.
    const float taken = columns.name + k_gap + columns.left + columns.right;
    columns.beside = columns.beside && area.width - taken > 120.0F;
    scale.from = std::round(area.x + (columns.beside ? taken - columns.right : 0.0F));
    scale.to = std::round(area.x + area.width - (columns.beside ? columns.right : 0.0F));

    const TextBlock result = lay_out(ui, plain(tornado.central_text), Type::label, area.width);
    const Rect line = ui.place(area.width, result.height + 4.0F);
    const float x = std::clamp(scale.at(central) - result.width / 2.0F, area.x, area.x + area.width - result.width);
    put_label(ui, "central", result, {std::round(x), line.y, result.width, result.height});
    {
        const Scope list = container(ui, "rows", Role::list, {}, "bars");
        for (std::size_t i = 0; i < shown; ++i) {
            put_row(ui, *rows[i], columns, scale, central);
        }
    }
    std::vector<std::vector<std::string>> table;
    table.reserve(rows.size());
    for (const TornadoRow* row : rows) {
        table.push_back({row->name, row->low_text, row->high_text});
    }
    data_table(ui, "table", tornado.name, tornado.table_head, table);
}

}  // namespace ui
