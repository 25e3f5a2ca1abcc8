// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/format.h"
#include "ui/bars.h"
#include "ui/figure_list.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "ui/tornado_chart.h"
#include "ui/trajectory_chart.h"
#include "views/calculator.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

// A chart on its card, with its sentence, and the way to save it. `draw` is no std::function: what is called through
// the table of functions stays in the first part of the program (tools/split.mjs), and so would the charts.
template <typename Draw>
void chart_card(ui::Ui& ui, const Calculator& shown, std::string_view key, const std::string& name,
                const std::string& summary, std::string_view file, Actions& actions, const Draw& draw) {
    const ui::Area top = ui.area();
    {
        const ui::Scope card = ui::card(ui, key, Role::region, name);
        ui::heading(ui, "title", 2, name);
        ui.space(4.0F);
        ui::paragraph(ui, "summary", summary);
        ui.space(12.0F);
        draw();
    }
    picture_button(ui, shown, top, name, file, actions);
}

}  // namespace

std::string trajectory_sentence(const ui::Ui& ui, const Calculator& shown) {
    const emissions::Trajectory& trajectory = shown.analysis.trajectory;
    const emissions::YearResult& end = trajectory.rows.back();
    const std::string last = std::to_string(end.year);
    if (!trajectory.break_even_year) {
        return ui.t(Text::calc_trajectory_never, {last});
    }
    const std::string unit = emissions::unit_label(
        emissions::summed_over_years(emissions::unit_of(shown.model, shown.analysis.question)), ui.language());
    return ui.t(Text::calc_trajectory_from,
                {std::to_string(*trajectory.break_even_year), last, amount_text(ui, end.cumulative), unit});
}

std::string draw_name(const ui::Ui& ui, const emissions::Model& model, const std::string& draw) {
    for (const emissions::Quantity& written : model.quantities) {
        const emissions::Quantity& quantity = written.effective();
        if (quantity.uncertainty && quantity.draw() == draw) {
            return quantity.label.de.empty() ? quantity.id : quantity.label.in(ui.language());
        }
    }
    return draw;
}

ui::Trajectory trajectory_picture(const ui::Ui& ui, const Calculator& shown) {
    const state::Analysis& analysis = shown.analysis;
    const std::vector<emissions::YearResult>& rows = analysis.trajectory.rows;
    const std::string total_unit = emissions::unit_label(
        emissions::summed_over_years(emissions::unit_of(shown.model, analysis.question)), ui.language());
    const auto text = [&](double value) { return signed_amount(ui, value, {}); };
    ui::Trajectory chart;
    chart.name = ui.t(Text::calc_trajectory, {std::to_string(rows.front().year), std::to_string(rows.back().year)});
    chart.summary = trajectory_sentence(ui, shown);
    chart.unit = shown.unit;
    chart.first_year = rows.front().year;
    chart.line = {"saving", ui.t(Text::calc_yearly), {}, ui::Color::accent};
    chart.cumulative_unit = ui.t(Text::calc_cumulative, {total_unit});
    chart.marked_year = analysis.trajectory.break_even_year;
    if (chart.marked_year) {
        chart.mark =
            ui.t(Text::calc_break_even) + " " + ui.t(Text::calc_from_year, {std::to_string(*chart.marked_year)});
    }
    chart.selected_year = analysis.key.year;
    chart.table_head = {ui.t(Text::calc_year),   ui.t(Text::calc_without),          ui.t(Text::calc_with),
                        ui.t(Text::calc_yearly), ui.t(Text::calc_cumulative_short), ui.t(Text::calc_low),
                        ui.t(Text::calc_high)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const emissions::YearResult& row = rows[i];
        const emissions::Band& band = analysis.bands[i];
        chart.line.values.push_back(row.saving);
        chart.low.push_back(band.low);
        chart.high.push_back(band.high);
        chart.cumulative.push_back(row.cumulative);
        chart.table.push_back({std::to_string(row.year), text(row.baseline), text(row.scenario), text(row.saving),
                               text(row.cumulative), text(band.low), text(band.high)});
        if (row.year == analysis.key.year) {
            chart.selected = ui.t(
                Text::calc_year_selected,
                {std::to_string(row.year), signed_amount(ui, row.saving, shown.unit), text(band.low), text(band.high)});
        }
    }
    return chart;
}

void trajectory_chart(ui::Ui& ui, const Calculator& shown, const ui::Trajectory& chart, Actions& actions) {
    const std::optional<int> year = ui::trajectory(ui, "chart", chart);
    if (year && *year != shown.analysis.key.year) {
        state::Lens lens = state::lens_of(shown.state, shown.measure.id);
        lens.year = *year;
        actions.push_back(state::SetLens{shown.measure.id, std::move(lens)});
    }
}

void calculator_trajectory(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    if (shown.analysis.trajectory.rows.size() < 2) {
        return;
    }
    const ui::Trajectory chart = trajectory_picture(ui, shown);
    chart_card(ui, shown, "trajectory", chart.name, chart.summary, "verlauf", actions,
               [&] { trajectory_chart(ui, shown, chart, actions); });
}

void calculator_tornado(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const std::vector<emissions::Influence> influences = emissions::tornado(shown.analysis.spread);
    if (influences.empty()) {
        return;
    }
    ui::Tornado chart;
    chart.name = ui.t(Text::calc_tornado);
    chart.summary = ui.t(Text::calc_tornado_summary, {draw_name(ui, shown.model, influences.front().draw)});
    chart.central = shown.analysis.comparison.saving;
    chart.central_text = ui.t(Text::calc_tornado_central, {signed_amount(ui, chart.central, shown.unit)});
    chart.low_name = ui.t(Text::calc_tornado_low);
    chart.high_name = ui.t(Text::calc_tornado_high);
    chart.table_head = {ui.t(Text::calc_quantity), chart.low_name, chart.high_name};
    for (const emissions::Influence& influence : influences) {
        chart.rows.push_back({influence.draw, draw_name(ui, shown.model, influence.draw), influence.low, influence.high,
                              signed_amount(ui, influence.low, {}), signed_amount(ui, influence.high, {})});
    }
    chart_card(ui, shown, "tornado", chart.name, chart.summary, "einfluss", actions,
               [&] { ui::tornado(ui, "chart", chart); });
}

void calculator_comparison(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const state::Analysis& analysis = shown.analysis;
    const std::string last = std::to_string(analysis.trajectory.rows.back().year);
    const std::string name = ui.t(Text::calc_compare);
    std::vector<ui::Bar> bars;
    bars.push_back({"baseline",
                    ui.t(Text::calc_without),
                    signed_amount(ui, analysis.comparison.baseline.total, shown.unit),
                    {{analysis.comparison.baseline.total, ui::Color::unknown}}});
    for (const state::Analysis::Other& other : analysis.scenarios) {
        const emissions::Scenario& scenario = *shown.model.find_scenario(other.id);
        const bool chosen = &scenario == analysis.question.scenario;
        bars.push_back({"scenario_" + other.id,
                        scenario.label.de.empty() ? other.id : scenario.label.in(ui.language()),
                        ui.t(Text::calc_compare_value, {signed_amount(ui, other.scenario, shown.unit), last,
                                                        saving_text(ui, other.cumulative, {})}),
                        {{other.scenario, chosen ? ui::Color::accent : ui::Color::phase_done}}});
    }
    chart_card(ui, shown, "comparison", name,
               ui.t(Text::calc_compare_summary, {std::to_string(analysis.key.year), last}), "szenarien", actions,
               [&] { ui::bars(ui, "bars", name, bars); });
}

namespace {

std::string bisko_name(const ui::Ui& ui, const std::string& id) {
    return ui.t(id == "true" ? Text::calc_bisko : id == "false" ? Text::calc_not_bisko : Text::calc_bisko_unknown);
}

std::string phase_name(const ui::Ui& ui, const std::string& id) {
    return id == "upstream" ? ui.t(Text::calc_phase_upstream)
           : id == "use"    ? ui.t(Text::calc_phase_use)
           : id.empty()     ? ui.t(Text::calc_bisko_unknown)
                            : id;
}

std::string scope_name(const ui::Ui& ui, const std::string& id) {
    return id.empty() ? ui.t(Text::calc_bisko_unknown) : ui.t(Text::calc_scope, {id});
}

}  // namespace

void calculator_accounts(ui::Ui& ui, const Calculator& shown) {
    const state::Analysis& analysis = shown.analysis;
    const ui::Scope card = ui::card(ui, "accounts", Role::region, ui.t(Text::calc_accounts));
    ui::heading(ui, "title", 2, ui.t(Text::calc_accounts));
    ui.space(6.0F);
    origin_note(ui, "hint", ui.t(Text::calc_accounts_hint, {std::to_string(analysis.key.year)}));
    const auto list = [&](std::string_view key, Text title, const std::vector<ui::FigureRow>& rows) {
        ui.space(20.0F);
        ui::heading(ui, std::string(key) + "_title", 3, ui.t(title));
        ui.space(4.0F);
        ui::figure_list(ui, key, ui.t(title), rows);
    };
    const auto parts = [&](const std::vector<emissions::Part>& all,
                           std::string (*name)(const ui::Ui&, const std::string&)) {
        std::vector<ui::FigureRow> rows;
        rows.reserve(all.size());
        for (const emissions::Part& part : all) {
            rows.push_back(
                {part.id.empty() ? "none" : part.id, name(ui, part.id), saving_text(ui, part.saving, shown.unit)});
        }
        return rows;
    };
    if (analysis.methods.size() > 1) {
        std::vector<ui::FigureRow> rows;
        for (const state::Analysis::Other& other : analysis.methods) {
            const emissions::Method& method = *shown.model.find_method(other.id);
            rows.push_back({other.id, method.label.de.empty() ? other.id : method.label.in(ui.language()),
                            saving_text(ui, other.saving, shown.unit)});
        }
        list("methods", Text::calc_by_method, rows);
    }
    list("bisko", Text::calc_by_bisko, parts(analysis.bisko, bisko_name));
    list("scopes", Text::calc_by_scope, parts(analysis.scopes, scope_name));
    list("phases", Text::calc_by_phase, parts(analysis.phases, phase_name));
}

void calculator_targets(ui::Ui& ui, const Calculator& shown) {
    if (shown.analysis.targets.empty()) {
        return;
    }
    {
        const ui::Scope card = ui::card(ui, "targets", Role::region, ui.t(Text::balance_title));
        ui::heading(ui, "title", 2, ui.t(Text::balance_title));
        for (std::size_t i = 0; i < shown.analysis.targets.size(); ++i) {
            const state::TargetBalance& balance = shown.analysis.targets[i];
            const ui::Scope keys = ui.keys(std::to_string(i));
            const std::string unit = emissions::unit_label(balance.target->unit, ui.language());
            const auto amount = [&](double value) { return signed_amount(ui, value, unit); };
            const auto short_amount = [&](double value) { return signed_amount(ui, value, {}); };
            ui.space(16.0F);
            ui::heading(ui, "target", 3, balance.target->text);
            ui.space(4.0F);
            const auto sentence = [&](const state::BalanceRow& row) {
                return ui.t(row.gap > 0.0 ? Text::balance_path : Text::balance_reached,
                            {std::to_string(row.year), amount(row.needed), std::to_string(balance.target->from->year),
                             amount(row.saved), amount(row.gap)});
            };
            ui::paragraph(ui, "sentence", sentence(balance.rows.back()));
            ui.space(8.0F);
            origin_note(ui, "unit", ui.t(Text::balance_unit, {unit}));
            std::vector<ui::FigureRow> rows;
            for (const state::BalanceRow& row : balance.rows) {
                const std::string year = std::to_string(row.year);
                rows.push_back({year, year,
                                ui.t(Text::balance_row,
                                     {short_amount(row.needed), short_amount(row.saved), short_amount(row.gap)})});
            }
            ui::figure_list(ui, "rows", balance.target->text, rows);
            for (const state::Overlap& overlap : balance.overlaps) {
                std::string names;
                for (const plan::Measure* measure : overlap.measures) {
                    names += (names.empty() ? "" : ", ") + measure->name;
                }
                const auto shared =
                    std::find_if(shown.state.plan->quantities.begin(), shown.state.plan->quantities.end(),
                                 [&](const emissions::Quantity& it) { return it.id == overlap.activity; });
                const std::string activity = shared == shown.state.plan->quantities.end() || shared->label.de.empty()
                                                 ? overlap.activity
                                                 : shared->label.in(ui.language());
                ui.space(8.0F);
                ui::paragraph(ui, "overlap_" + overlap.activity, ui.t(Text::balance_overlap, {activity, names}));
            }
        }
    }
    ui.space(ui.wide() ? 32.0F : 20.0F);
}

}  // namespace views
