// SPDX-License-Identifier: EUPL-1.2
// The charts of the gallery: a measure that costs at first and saves in the end.
#include <cmath>

#include "base/format.h"
#include "ui/bars.h"
#include "ui/layout.h"
#include "ui/range_bar.h"
#include "ui/text.h"
#include "ui/tornado_chart.h"
#include "ui/trajectory_chart.h"
#include "ui/waterfall_chart.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

std::string number(const ui::Ui& ui, double value) {
    return base::format_number(value, ui.language());
}

std::string kg(const ui::Ui& ui, double value) {
    return base::with_unit(base::format_number(value, ui.language(), {0, 0, true}), "kg");
}

ui::Scope card(ui::Ui& ui, std::string_view key, Text title, const std::string& summary) {
    ui.space(16.0F);
    ui::Scope card = ui::card(ui, key, Role::region, ui.t(title));
    ui::heading(ui, "title", 3, ui.t(title));
    ui.space(4.0F);
    if (!summary.empty()) {
        ui::paragraph(ui, "summary", summary);
    }
    ui.space(12.0F);
    return card;
}

void bars(ui::Ui& ui) {
    const ui::Scope in = card(ui, "bars", Text::gallery_bars, "");
    using ui::Color;
    ui::bars(ui, "chart", ui.t(Text::gallery_bars),
             {{"without",
               ui.t(Text::gallery_without),
               kg(ui, 4692.0),
               {{3050.0, Color::accent}, {1200.0, Color::late}, {442.0, Color::good}}},
              {"with",
               ui.t(Text::gallery_with),
               kg(ui, -2390.0),
               {{610.0, Color::accent}, {-1600.0, Color::unknown}, {-1400.0, Color::muted}}}});
}

void range(ui::Ui& ui) {
    ui::Range chart;
    chart.name = ui.t(Text::gallery_range);
    chart.summary = ui.t(Text::gallery_range_summary);
    chart.low = -8900.0;
    chart.central = -5810.0;
    chart.high = 420.0;
    chart.low_text = kg(ui, chart.low);
    chart.central_text = kg(ui, chart.central);
    chart.high_text = kg(ui, chart.high);
    chart.table_head = {ui.t(Text::gallery_low), ui.t(Text::gallery_result, {""}), ui.t(Text::gallery_high)};
    const ui::Scope in = card(ui, "range", Text::gallery_range, chart.summary);
    ui::range_bar(ui, "chart", chart);
}

void waterfall(ui::Ui& ui) {
    ui::Waterfall chart;
    chart.name = ui.t(Text::gallery_waterfall);
    chart.summary = ui.t(Text::gallery_waterfall_summary);
    chart.table_head = {ui.t(Text::gallery_step), ui.t(Text::gallery_amount)};
    const auto step = [&](const char* key, Text name, double value, bool level) {
        chart.steps.push_back({key, ui.t(name), kg(ui, value), value, level});
    };
    step("without", Text::gallery_without, 4692.0, true);
    step("paper", Text::gallery_paper, -3050.0, false);
    step("devices", Text::gallery_devices, 2310.0, false);
    step("telework", Text::gallery_telework, -6342.0, false);
    step("with", Text::gallery_with, -2390.0, true);
    const ui::Scope in = card(ui, "waterfall", Text::gallery_waterfall, chart.summary);
    ui::waterfall(ui, "chart", chart);
}

void tornado(ui::Ui& ui) {
    ui::Tornado chart;
    chart.name = ui.t(Text::gallery_tornado);
    chart.summary = ui.t(Text::gallery_tornado_summary);
    chart.central = -5810.0;
    chart.central_text = ui.t(Text::gallery_result, {kg(ui, chart.central)});
    chart.low_name = ui.t(Text::gallery_low);
    chart.high_name = ui.t(Text::gallery_high);
    chart.table_head = {ui.t(Text::gallery_step), chart.low_name, chart.high_name};
    const auto row = [&](const char* key, Text name, double low, double high) {
        chart.rows.push_back({key, ui.t(name), low, high, kg(ui, low), kg(ui, high)});
    };
    row("telework", Text::gallery_telework, -2900.0, -8700.0);
    row("devices", Text::gallery_devices, -6700.0, -4900.0);
    row("paper", Text::gallery_paper, -5390.0, -6230.0);
    const ui::Scope in = card(ui, "tornado", Text::gallery_tornado, chart.summary);
    ui::tornado(ui, "chart", chart);
}

void trajectory(ui::Ui& ui) {
    ui::Trajectory chart;
    chart.name = ui.t(Text::gallery_trajectory);
    chart.summary = ui.t(Text::gallery_trajectory_summary);
    chart.unit = ui.t(Text::gallery_amount);
    chart.first_year = 2024;
    chart.line = {"plan", ui.t(Text::gallery_one), {}, ui::Color::accent};
    ui::TrajectoryLine slow{"slow", ui.t(Text::gallery_two), {}, ui::Color::unknown};
    ui::TrajectoryLine target{"target", ui.t(Text::gallery_target), {}, ui::Color::late};
    chart.cumulative_unit = ui.t(Text::gallery_sum);
    double sum = 0.0;
    for (int i = 0; i <= 21; ++i) {
        const double reached = 1.0 / (1.0 + std::exp((6 - i) * 0.7));
        const double value = 2600.0 - 9400.0 * reached;
        sum += value;
        chart.line.values.push_back(value);
        chart.low.push_back(value - 700.0 - 2400.0 * reached);
        chart.high.push_back(value + 700.0 + 1700.0 * reached);
        slow.values.push_back(2600.0 - 8200.0 / (1.0 + std::exp((11 - i) * 0.7)));
        target.values.push_back(-360.0 * i);
        chart.cumulative.push_back(sum);
        chart.table.push_back({std::to_string(2024 + i), number(ui, value), number(ui, sum)});
        if (!chart.marked_year && sum < 0.0) {
            chart.marked_year = 2024 + i;
            chart.mark = ui.t(Text::gallery_from, {std::to_string(*chart.marked_year)});
        }
    }
    chart.others = {slow, target};
    chart.table_head = {ui.t(Text::gallery_year), ui.t(Text::gallery_amount), ui.t(Text::gallery_sum)};
    chart.selected_year = 2035;
    chart.selected = ui.t(Text::gallery_selected, {"2035", kg(ui, chart.line.values[11])});
    const ui::Scope in = card(ui, "trajectory", Text::gallery_trajectory, chart.summary);
    ui::trajectory(ui, "chart", chart);
}

}  // namespace

void gallery_charts(ui::Ui& ui) {
    bars(ui);
    range(ui);
    waterfall(ui);
    tornado(ui);
    trajectory(ui);
}

}  // namespace views
