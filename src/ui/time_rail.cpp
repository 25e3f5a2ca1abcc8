// SPDX-License-Identifier: EUPL-1.2
#include "ui/time_rail.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace ui {

using base::Date;
using semantics::Node;
using semantics::Role;

namespace {

constexpr float k_mark_radius = 11.0F;
constexpr float k_track_height = 32.0F;

// Whole years around everything that has a date.
struct Axis {
    int first_year = 0;
    int last_year = 0;
    std::int64_t from = 0;
    std::int64_t to = 1;
    float x = 0.0F;
    float width = 0.0F;

    [[nodiscard]] float at(std::int64_t day) const {
        const auto share = static_cast<float>(day - from) / static_cast<float>(to - from);
        return x + width * std::clamp(share, 0.0F, 1.0F);
    }
};

Date new_year(int year) {
    Date date;
    date.year = static_cast<std::int16_t>(year);
    return date;
}

std::optional<Axis> axis_of(const Rail& rail, float x, float width) {
    std::optional<Axis> axis;
    const auto include = [&](const std::optional<Date>& date) {
        if (date) {
            if (!axis) {
                axis = Axis{date->year, date->year};
            }
            axis->first_year = std::min<int>(axis->first_year, date->year);
            axis->last_year = std::max<int>(axis->last_year, date->year);
        }
    };
    for (const RailItem& item : rail.items) {
        include(item.date);
    }
    for (const RailPhase& phase : rail.phases) {
        include(phase.from);
        include(phase.to);
    }
    if (axis) {
        include(rail.today);
        axis->from = base::first_day_number(new_year(axis->first_year));
        axis->to = base::first_day_number(new_year(axis->last_year + 1));
        axis->x = x + k_mark_radius;
        axis->width = width - 2.0F * k_mark_radius;
    }
    return axis;
}

Color color_of(RailItem::Mark mark) {
    switch (mark) {
        case RailItem::Mark::done: return Color::good;
        case RailItem::Mark::open: return Color::accent;
        case RailItem::Mark::overdue: return Color::late;
        case RailItem::Mark::cancelled: return Color::cancelled;
    }
    return Color::unknown;
}

const char* icon_of(RailItem::Mark mark) {
    switch (mark) {
        case RailItem::Mark::done: return icons::k_check;
        case RailItem::Mark::open: return icons::k_calendar;
        case RailItem::Mark::overdue: return icons::k_clock;
        case RailItem::Mark::cancelled: return icons::k_x;
    }
    return icons::k_circle;
}

// Years above the lines, as many as fit without touching each other or what stands in `taken`.
void draw_years(Ui& ui, const Axis& axis, float top, float bottom, const Rect& taken) {
    const TypeSetting setting = ui.setting(Type::small);
    const float needed = ui.fonts().width(setting.weight, setting.size, "2024") + 20.0F;
    const float per_year = axis.width / static_cast<float>(axis.last_year - axis.first_year + 1);
    const int every = std::max(1, static_cast<int>(std::ceil(needed / per_year)));
    Canvas& canvas = ui.canvas();
    for (int year = axis.first_year; year <= axis.last_year + 1; ++year) {
        const float x = std::round(axis.at(base::first_day_number(new_year(year))));
        canvas.line({x, top + setting.line_px}, {x, bottom}, ui.color(Color::hairline));
        const bool free = x + 6.0F > taken.right() + 4.0F || x + needed - 14.0F < taken.x - 4.0F;
        if (year <= axis.last_year && (year - axis.first_year) % every == 0 && free) {
            const std::string text = std::to_string(year);
            picture_text(ui, "year/" + text, text, Type::small, {x + 6.0F, top}, Color::muted);
        }
    }
}

void draw_phases(Ui& ui, const Axis& axis, const Rail& rail, float y) {
    const float end = rail.today ? axis.at(base::first_day_number(*rail.today)) : axis.x + axis.width;
    float x = axis.x;
    for (const RailPhase& phase : rail.phases) {
        const float from = phase.from ? axis.at(base::first_day_number(*phase.from)) : x;
        const float to = phase.to ? axis.at(base::last_day_number(*phase.to)) : end;
        const std::uint32_t ink = ui.color(phase.active ? Color::phase_active : Color::phase_done);
        if (phase.from) {
            ui.canvas().fill({from, y - 4.0F, std::max(4.0F, to - from), 8.0F}, ink, 4.0F);
        } else {
            ui.canvas().dashed({from, y}, {to, y}, ui.color(Color::phase_open), 3.0F, 6.0F, 5.0F);
        }
        x = to;
    }
}

void draw_item(Ui& ui, const Axis& axis, const Rail& rail, const RailItem& item, float y, bool lit) {
    Canvas& canvas = ui.canvas();
    canvas.line({axis.x, y}, {axis.x + axis.width, y}, ui.color(Color::hairline), 2.0F);
    if (!item.date) {
        return;
    }
    const std::uint32_t ink = ui.color(color_of(item.mark));
    const std::int64_t first = base::first_day_number(*item.date);
    const std::int64_t last = base::last_day_number(*item.date);
    const float due = axis.at(last);
    if (item.mark == RailItem::Mark::overdue && rail.today) {
        const float now = axis.at(base::first_day_number(*rail.today));
        canvas.fill({due, y - 5.0F, now - due, 10.0F}, with_alpha(ink, 0.25F));
        canvas.dashed({due, y}, {now, y}, ink, 3.0F, 6.0F, 4.0F);
    }
    // A month or a year is as wide as it is: the mark stands at its end, the bar says "somewhere in here".
    if (item.date->precision != Date::Precision::day) {
        const Rect span{axis.at(first), y - 8.0F, std::max(8.0F, due - axis.at(first)), 16.0F};
        canvas.fill(span, with_alpha(ink, 0.22F), 8.0F);
        canvas.outline(span, ink, 8.0F, 1.0F);
    }
    const Point center{std::round(due), y};
    if (lit) {
        canvas.disc(center, k_mark_radius + 5.0F, with_alpha(ink, 0.25F));
    }
    canvas.disc(center, k_mark_radius, ink);
    draw_icon(ui, icon_of(item.mark), {center.x - 8.0F, center.y - 8.0F, 16.0F, 16.0F}, ui.color(Color::card));
}

void draw_today_line(Ui& ui, const Axis& axis, const Rail& rail, float top, float bottom) {
    if (rail.today) {
        const float x = std::round(axis.at(base::first_day_number(*rail.today)));
        ui.canvas().line({x, top}, {x, bottom}, ui.color(Color::text), 2.0F);
    }
}

// Returns where it stands.
Rect draw_today_flag(Ui& ui, const Axis& axis, const Rail& rail, float top) {
    if (!rail.today) {
        return {};
    }
    const TypeSetting setting = ui.setting(Type::label);
    const float x = std::round(axis.at(base::first_day_number(*rail.today)));
    const float width = ui.fonts().width(setting.weight, setting.size, rail.today_label) + 14.0F;
    const float left =
        std::clamp(x - width / 2.0F, axis.x - k_mark_radius, axis.x + axis.width + k_mark_radius - width);
    const Rect flag{left, top - 2.0F, width, setting.line_px + 4.0F};
    ui.canvas().fill(flag, ui.color(Color::text), 6.0F);
    picture_text(ui, "today", rail.today_label, Type::label, {left + 7.0F, top}, Color::card);
    return flag;
}

struct Row {
    const RailItem* item = nullptr;
    float y = 0.0F;
    bool lit = false;
};

}  // namespace

std::optional<std::string> time_rail(Ui& ui, std::string_view key, const Rail& rail) {
    std::optional<std::string> picked;
    const std::optional<Axis> axis = axis_of(rail, ui.area().x, ui.area().width);
    if (!axis) {
        return picked;
    }
    const Scope group = container(ui, key, Role::group, rail.name, "rail");
    const float top = ui.area().y;
    const float years_height = ui.setting(Type::small).line_px + 6.0F;
    Node image;
    image.key = "picture";
    image.role = Role::image;
    image.name = rail.name + ": " + rail.summary;
    const int picture = ui.record(std::move(image));
    ui.space(years_height);
    // The lines of the axis are as long as the rows are high, which is known afterwards: they go behind.
    ImDrawListSplitter layers;
    ui.canvas().begin_above(layers);

    TextOptions options;
    options.type = Type::small;
    options.max_width = ui.area().width;
    float phase_y = 0.0F;
    if (!rail.phases.empty()) {
        options.color = Color::muted;
        const TextBlock block = lay_out(ui, plain(rail.phase_label), options.type, ui.area().width);
        ui.canvas().fill({ui.area().x - 2.0F, ui.area().y, block.width + 6.0F, block.height}, ui.color(Color::card));
        label(ui, "phases", rail.phase_label, options);
        phase_y = ui.place(ui.area().width, k_track_height * 0.7F).y + 8.0F;
    }
    std::vector<Row> rows;
    const RailItem* shown = nullptr;
    {
        const Scope list = container(ui, "items", Role::list);
        for (const RailItem& item : rail.items) {
            const Area area = ui.area();
            const TextBlock block = lay_out(ui, plain(item.name), Type::small, area.width);
            const Rect rect = ui.place(area.width, std::max(44.0F, block.height + k_track_height));
            const std::string full_key = ui.key(item.key + "/button");
            const Ui::Press press = ui.press(full_key, rect);
            const bool selected = rail.selected == item.key;
            if (press.pressed) {
                picked = selected ? std::string() : item.key;
            }
            if (selected || ((press.hovered || press.held) && shown == nullptr)) {
                shown = &item;
            }
            rows.push_back(
                {&item, rect.y + block.height + k_track_height / 2.0F - 2.0F, selected || press.hovered || press.held});
            // Lines do not run through letters.
            ui.canvas().fill({rect.x - 2.0F, rect.y, block.width + 6.0F, block.height}, ui.color(Color::card));
            Node row;
            row.key = item.key;
            row.role = Role::list_item;
            row.rect = rect;
            ui.open(std::move(row));
            Node node;
            node.key = item.key + "/button";
            node.role = Role::button;
            node.pressed = selected;
            node.description = item.date_text + (item.state_text.empty() ? "" : ", " + item.state_text);
            node.marker = "bare";
            put_text(ui, block, {rect.x, rect.y, rect.width, block.height}, Color::text, 'l', node);
            node.rect = rect;
            {
                const Scope words = ui.words_in(rail.language);
                ui.record(std::move(node));
            }
            ui.close();
        }
    }
    const float bottom = ui.area().y;
    ui.settle(picture, {ui.area().x, top, ui.area().width, bottom - top});
    for (const Row& row : rows) {
        draw_item(ui, *axis, rail, *row.item, row.y, row.lit);
    }
    const Rect flag = draw_today_flag(ui, *axis, rail, top);
    ui.canvas().begin_behind(layers);
    draw_years(ui, *axis, top, bottom, flag);
    if (phase_y > 0.0F) {
        draw_phases(ui, *axis, rail, phase_y);
    }
    draw_today_line(ui, *axis, rail, top, bottom);
    ui.canvas().end_behind(layers);

    // Details have a fixed place below: they never float over the page, and a thumb reaches them.
    ui.space(8.0F);
    options.color = shown != nullptr ? Color::text : Color::muted;
    const std::string state = shown == nullptr || shown->state_text.empty() ? "" : " – " + shown->state_text;
    const std::string detail = shown == nullptr ? rail.hint : shown->name + ": " + shown->date_text + state;
    paragraph(ui, "detail", detail, options);
    return picked;
}

}  // namespace ui
