// SPDX-License-Identifier: EUPL-1.2
#include "ui/trajectory_chart.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "ui/chart.h"
#include "ui/layout.h"
#include "ui/table.h"

namespace ui {

namespace {

constexpr float k_gap = 8.0F;
constexpr float k_lead = 20.0F;  // from the end of a line to its name
constexpr float k_sample = 28.0F;

// Years to places, the same for both pictures.
struct Years {
    int first = 0;
    int count = 0;
    float from = 0.0F;
    float to = 0.0F;

    [[nodiscard]] float at(int index) const {
        return count > 1 ? from + (to - from) * static_cast<float>(index) / static_cast<float>(count - 1)
                         : (from + to) / 2.0F;
    }

    [[nodiscard]] int nearest(float x) const {
        const float share = to > from ? std::clamp((x - from) / (to - from), 0.0F, 1.0F) : 0.0F;
        return static_cast<int>(std::lround(share * static_cast<float>(count - 1)));
    }

    [[nodiscard]] bool has(const std::optional<int>& year) const {
        return year && *year >= first && *year < first + count;
    }
};

// One picture: a value axis over the years.
struct Panel {
    Axis axis;
    Scale scale;
    std::vector<std::string> figures;
    float figure_width = 0.0F;
};

void include(Span& span, const std::vector<double>& values) {
    for (const double value : values) {
        span.include(value);
    }
}

Panel panel_around(const Ui& ui, const Span& span, int ticks) {
    Panel panel;
    panel.axis = axis_around(span, ticks);
    panel.scale.span = panel.axis.span;
    const TypeSetting setting = ui.setting(Type::small);
    for (const double tick : panel.axis.ticks) {
        panel.figures.push_back(base::format_number(tick, ui.language(), {panel.axis.decimals, panel.axis.decimals}));
        panel.figure_width =
            std::max(panel.figure_width, ui.fonts().width(setting.weight, setting.size, panel.figures.back()));
    }
    return panel;
}

// The values as lines; a gap ends one.
std::vector<std::vector<Point>> lines_of(const std::vector<double>& values, const Years& years, const Scale& scale) {
    std::vector<std::vector<Point>> lines(1);
    for (int i = 0; i < years.count && i < static_cast<int>(values.size()); ++i) {
        if (const auto value = drawable(values[static_cast<std::size_t>(i)])) {
            lines.back().push_back({years.at(i), scale.at(*value)});
        } else if (!lines.back().empty()) {
            lines.emplace_back();
        }
    }
    if (lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

void draw_line(Ui& ui, const std::vector<std::vector<Point>>& lines, std::uint32_t ink, float thickness) {
    for (const std::vector<Point>& line : lines) {
        ui.canvas().polyline(line, ink, thickness);
        if (line.size() == 1) {
            ui.canvas().disc(line.front(), thickness + 1.0F, ink);
        }
    }
}

// Scenarios differ in their dashes, too.
void draw_dashes(Ui& ui, const std::vector<Point>& line, const TrajectoryLine& what, std::size_t index) {
    constexpr float k_dashes[][2] = {{9.0F, 5.0F}, {3.0F, 4.0F}, {16.0F, 5.0F}};
    const float* dash = k_dashes[index % 3];
    ui.canvas().dashed_polyline(line, ui.color(what.color), 2.0F, dash[0], dash[1]);
}

void draw_grid(Ui& ui, std::string_view key, const Panel& panel, const Years& years, float left, float right,
               bool figures_inside) {
    const float line_px = ui.setting(Type::small).line_px;
    for (std::size_t i = 0; i < panel.axis.ticks.size(); ++i) {
        const float y = std::round(panel.scale.at(panel.axis.ticks[i]));
        const bool zero = panel.axis.ticks[i] == 0.0;
        ui.canvas().line({left, y}, {right, y}, ui.color(zero ? Color::text : Color::hairline), zero ? 2.0F : 1.0F);
        const std::string figure = std::string(key) + '/' + std::to_string(i);
        if (figures_inside) {
            axis_text(ui, figure, panel.figures[i], left, y - line_px / 2.0F, 'l');
        } else {
            axis_text(ui, figure, panel.figures[i], years.from - k_gap, y, 'r');
        }
    }
}

// The first and the last year, and round ones between them as there is room.
void draw_years(Ui& ui, const Years& years, float middle_y, std::optional<int> chosen) {
    const TypeSetting setting = ui.setting(Type::small);
    const float needed = ui.fonts().width(setting.weight, setting.size, "2024") + 12.0F;
    std::vector<float> taken;
    const auto put = [&](int index) {
        const float x = years.at(index);
        if (std::none_of(taken.begin(), taken.end(), [&](float other) { return std::fabs(x - other) < needed; })) {
            taken.push_back(x);
            const std::string year = std::to_string(years.first + index);
            axis_text(ui, "year/" + year, year, x, middle_y, 'c');
        }
    };
    if (years.has(chosen)) {
        const TypeSetting strong = ui.setting(Type::label);
        const std::string text = std::to_string(*chosen);
        const float width = ui.fonts().width(strong.weight, strong.size, text);
        const float x = years.at(*chosen - years.first);
        ui.canvas().fill({std::round(x - width / 2.0F) - 6.0F, middle_y - strong.line_px / 2.0F - 1.0F, width + 12.0F,
                          strong.line_px + 2.0F},
                         ui.color(Color::text), 6.0F);
        picture_text(ui, "year/" + text, text, Type::label, {x - width / 2.0F, middle_y - strong.line_px / 2.0F},
                     Color::card);
        taken.push_back(x);
    }
    put(0);
    put(years.count - 1);
    const float per_year = (years.to - years.from) / static_cast<float>(std::max(1, years.count - 1));
    int every = 1;
    for (const int next : {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        every = per_year * static_cast<float>(every) < needed ? next : every;
    }
    for (int i = 0; i < years.count; ++i) {
        if ((years.first + i) % every == 0) {
            put(i);
        }
    }
}

// Between the line and zero.
void draw_sum(Ui& ui, const std::vector<Point>& line, float zero_y) {
    std::vector<Point> zero;
    zero.reserve(line.size());
    for (const Point& point : line) {
        zero.push_back({point.x, zero_y});
    }
    ui.canvas().band(line, zero, with_alpha(ui.color(Color::band), 0.18F));
}

// A piece of each line beside its name, where the names do not stand at the ends.
void put_legend(Ui& ui, const std::vector<const TrajectoryLine*>& lines, bool banded) {
    const Scope keys = ui.keys("lines");
    const Scope flowing = flow(ui, 12.0F);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextBlock block = lay_out(ui, plain(lines[i]->name), Type::small, ui.area().width - k_sample - k_gap);
        const Rect rect = ui.place(k_sample + k_gap + block.width, block.height);
        const float y = rect.y + std::round(block.setting.line_px / 2.0F);
        const std::vector<Point> sample = {{rect.x, y}, {rect.x + k_sample, y}};
        if (i > 0) {
            draw_dashes(ui, sample, *lines[i], i);
        } else {
            if (banded) {
                ui.canvas().fill({rect.x, y - 7.0F, k_sample, 14.0F}, with_alpha(ui.color(Color::band), 0.25F), 3.0F);
            }
            draw_line(ui, {sample}, ui.color(lines[i]->color), 3.0F);
        }
        put_label(ui, lines[i]->key, block,
                  {rect.x + k_sample + k_gap, rect.y, rect.width - k_sample - k_gap, block.height});
    }
}

// Names at the ends of the lines, as near as they go without touching.
void put_ends(Ui& ui, const std::vector<const TrajectoryLine*>& lines, const std::vector<TextBlock>& names,
              const std::vector<Point>& ends, const Rect& plot) {
    const Scope keys = ui.keys("lines");
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        slots.push_back({ends[i].y - names[i].height / 2.0F, names[i].height});
    }
    make_room(slots, plot.y - 12.0F, plot.bottom() + 12.0F, 4.0F);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float x = plot.right();
        const float middle = slots[i].begin + names[i].height / 2.0F;
        const std::vector<Point> lead = {ends[i], {x, ends[i].y}, {x + k_lead, middle}};
        if (i > 0) {
            draw_dashes(ui, lead, *lines[i], i);
        } else {
            ui.canvas().polyline(lead, ui.color(lines[i]->color), 3.0F);
        }
        put_label(ui, lines[i]->key, names[i],
                  {x + k_lead + k_gap, std::round(slots[i].begin), names[i].width, names[i].height});
    }
}

// Upright lines of what is marked and what is chosen; nothing of them runs through the words between the pictures.
void draw_marks(Ui& ui, const Trajectory& trajectory, const Years& years, float top, float bottom) {
    if (years.has(trajectory.marked_year)) {
        const float x = std::round(years.at(*trajectory.marked_year - years.first));
        ui.canvas().dashed({x, top}, {x, bottom}, ui.color(Color::text), 2.0F, 4.0F, 4.0F);
    }
    if (years.has(trajectory.selected_year)) {
        const float x = std::round(years.at(*trajectory.selected_year - years.first));
        ui.canvas().line({x, top}, {x, bottom}, ui.color(Color::text), 2.0F);
    }
}

// Where the chosen year meets a line.
void draw_point(Ui& ui, const Trajectory& trajectory, const std::vector<double>& values, const Years& years,
                const Scale& scale) {
    if (!years.has(trajectory.selected_year)) {
        return;
    }
    const int index = *trajectory.selected_year - years.first;
    if (index >= static_cast<int>(values.size())) {
        return;
    }
    if (const auto value = drawable(values[static_cast<std::size_t>(index)])) {
        const Point center{years.at(index), scale.at(*value)};
        ui.canvas().disc(center, 8.0F, ui.color(Color::card));
        ui.canvas().disc(center, 6.0F, ui.color(Color::text));
    }
}

// The band, where both of its edges are known.
void draw_band(Ui& ui, const Trajectory& trajectory, const Years& years, const Scale& scale) {
    std::vector<double> low = trajectory.low;
    std::vector<double> high = trajectory.high;
    const std::size_t count = std::min(low.size(), high.size());
    low.resize(count);
    high.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!drawable(low[i]) || !drawable(high[i])) {
            low[i] = high[i] = std::nan("");
        }
    }
    const auto lower = lines_of(low, years, scale);
    const auto upper = lines_of(high, years, scale);
    for (std::size_t i = 0; i < lower.size(); ++i) {
        ui.canvas().band(upper[i], lower[i], with_alpha(ui.color(Color::band), 0.25F));
    }
    draw_line(ui, lower, ui.color(Color::band), 1.5F);
    draw_line(ui, upper, ui.color(Color::band), 1.5F);
}

// What is said of the marked year, above its line; it does not leave the picture.
void put_mark(Ui& ui, const Trajectory& trajectory, const Years& years) {
    if (!years.has(trajectory.marked_year) || trajectory.mark.empty()) {
        return;
    }
    ui.space(4.0F);
    const Area area = ui.area();
    const TextBlock block = lay_out(ui, plain(trajectory.mark), Type::label, std::min(area.width, 480.0F));
    const Rect rect = ui.place(area.width, block.height);
    const float x = std::round(years.at(*trajectory.marked_year - years.first));
    const float left = std::clamp(x - block.width / 2.0F, area.x, std::max(area.x, years.to - block.width));
    ui.canvas().dashed({x, rect.bottom() + 2.0F}, {x, rect.bottom() + 12.0F}, ui.color(Color::text), 2.0F, 4.0F, 4.0F);
    put_label(ui, "mark", block, {left, rect.y, block.width, block.height});
}

Rect place_plot(Ui& ui, std::string_view key, Panel& panel, const Years& years, float height, bool figures_inside) {
    // The uppermost figure stands half above the picture.
    ui.space(figures_inside ? ui.setting(Type::small).line_px : 12.0F);
    const Rect placed = ui.place(ui.area().width, height);
    panel.scale.from = placed.bottom();
    panel.scale.to = placed.y;
    draw_grid(ui, key, panel, years, figures_inside ? placed.x : years.from, years.to, figures_inside);
    return {years.from, placed.y, years.to - years.from, height};
}

}  // namespace

std::optional<int> trajectory(Ui& ui, std::string_view key, const Trajectory& trajectory) {
    Years years;
    years.first = trajectory.first_year;
    years.count = static_cast<int>(trajectory.line.values.size());
    if (years.count == 0) {
        return std::nullopt;
    }
    const Scope group = chart(ui, key, trajectory.name, trajectory.summary);
    const Area area = ui.area();
    const TypeSetting setting = ui.setting(Type::small);
    const float suiting = std::clamp(area.width * 0.42F, 200.0F, 320.0F);
    const float height = std::round((trajectory.height > 0.0F ? trajectory.height : suiting) / 8.0F) * 8.0F;
    const float low_height = std::round(height / 16.0F) * 8.0F;
    const auto ticks = [&](float room) { return std::max(1, static_cast<int>(room / (2.0F * setting.line_px))); };

    Span span;
    include(span, trajectory.line.values);
    include(span, trajectory.low);
    include(span, trajectory.high);
    std::vector<const TrajectoryLine*> lines = {&trajectory.line};
    for (const TrajectoryLine& line : trajectory.others) {
        include(span, line.values);
        lines.push_back(&line);
    }
    Panel yearly = panel_around(ui, span, ticks(height));
    Span sum;
    include(sum, trajectory.cumulative);
    Panel total = panel_around(ui, sum, ticks(low_height));

    // Names at the ends of the lines take room on the right, figures on the left.
    const bool beside = names_beside(ui);
    std::vector<TextBlock> names;
    float name_width = 0.0F;
    for (const TrajectoryLine* line : lines) {
        names.push_back(lay_out(ui, plain(line->name), names.empty() ? Type::label : Type::small, area.width * 0.22F));
        name_width = std::max(name_width, names.back().width);
    }
    const float half_year = std::ceil(ui.fonts().width(setting.weight, setting.size, "2024") / 2.0F) + 6.0F;
    const float figure_width =
        std::max(yearly.figure_width, trajectory.cumulative.empty() ? 0.0F : total.figure_width) + k_gap;
    const bool figures_inside = figure_width > area.width * 0.4F;
    years.from = std::round(area.x + (figures_inside ? half_year : std::max(half_year, figure_width)));
    years.to = std::round(area.x + area.width - (beside ? k_lead + k_gap + name_width : half_year));

    const TextBlock unit = lay_out(ui, plain(trajectory.unit), Type::small, area.width);
    const Rect corner = ui.place(area.width, unit.height);
    put_label(ui, "unit", unit, corner, Color::muted);
    put_mark(ui, trajectory, years);
    const Rect plot = place_plot(ui, "axis", yearly, years, height, figures_inside);
    draw_marks(ui, trajectory, years, plot.y, plot.bottom());
    draw_band(ui, trajectory, years, yearly.scale);
    std::vector<Point> ends(lines.size());
    for (std::size_t i = lines.size(); i-- > 0;) {
        const auto drawn = lines_of(lines[i]->values, years, yearly.scale);
        ends[i] = drawn.empty() ? Point{plot.right(), yearly.scale.at(0.0)} : drawn.back().back();
        if (i == 0) {
            draw_line(ui, drawn, ui.color(lines[i]->color), 3.0F);
        }
        for (const std::vector<Point>& piece : drawn) {
            if (i > 0) {
                draw_dashes(ui, piece, *lines[i], i);
            }
        }
    }
    draw_point(ui, trajectory, trajectory.line.values, years, yearly.scale);
    if (beside) {
        put_ends(ui, lines, names, ends, plot);
    }
    if (!trajectory.cumulative.empty()) {
        ui.space(24.0F);
        const TextBlock title = lay_out(ui, plain(trajectory.cumulative_unit), Type::small, area.width);
        put_label(ui, "cumulative", title, ui.place(area.width, title.height), Color::muted);
        const Rect below = place_plot(ui, "sum_axis", total, years, low_height, figures_inside);
        draw_marks(ui, trajectory, years, below.y, below.bottom());
        for (const std::vector<Point>& line : lines_of(trajectory.cumulative, years, total.scale)) {
            draw_sum(ui, line, total.scale.at(0.0));
            draw_line(ui, {line}, ui.color(trajectory.line.color), 3.0F);
        }
        draw_point(ui, trajectory, trajectory.cumulative, years, total.scale);
    }
    const Rect axis = ui.place(area.width, setting.line_px + 16.0F);
    draw_years(ui, years, axis.bottom() - setting.line_px / 2.0F - 2.0F, trajectory.selected_year);

    // A finger that scrolls the page begins on the picture as well: it chooses when it is lifted.
    const Rect target{area.x, plot.y, years.to + half_year - area.x, axis.bottom() - plot.y};
    const Ui::Press press = ui.press(ui.key("picture"), target);
    std::optional<int> picked;
    if (press.pressed || (press.held && !press.by_touch)) {
        picked = years.first + years.nearest(press.pointer.x);
    }
    if (!beside) {
        ui.space(8.0F);
        put_legend(ui, lines, !trajectory.low.empty());
    }
    if (!trajectory.selected.empty()) {
        ui.space(8.0F);
        paragraph(ui, "selected", trajectory.selected);
    }
    data_table(ui, "table", trajectory.name, trajectory.table_head, trajectory.table);
    return picked != trajectory.selected_year ? picked : std::nullopt;
}

}  // namespace ui
