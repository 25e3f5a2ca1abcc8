// SPDX-License-Identifier: EUPL-1.2
// The calculator of a measure: made for a projector and a thumb.
#include "views/calculator.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/range_bar.h"
#include "ui/segments.h"
#include "ui/stats.h"
#include "ui/text.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;

namespace {

void shared_notice(ui::Ui& ui, const state::State& state, Actions& actions) {
    if (!state.shared) {
        return;
    }
    const ui::Scope card = ui::card(ui, "shared", Role::region, ui.t(Text::calc_shared_title));
    ui::heading(ui, "title", 2, ui.t(Text::calc_shared_title));
    ui.space(8.0F);
    ui::paragraph(ui, "text", ui.t(Text::calc_shared_text));
    if (state.shared->of_other_data) {
        ui.space(6.0F);
        ui::paragraph(ui, "other_data", ui.t(Text::calc_shared_other_data));
    }
    if (state.shared->incomplete) {
        ui.space(6.0F);
        ui::paragraph(ui, "incomplete", ui.t(Text::calc_shared_incomplete));
    }
    ui.space(12.0F);
    const ui::Scope line = ui::flow(ui, 8.0F);
    ui::ButtonOptions take;
    take.style = ui::ButtonStyle::filled;
    if (ui::button(ui, "take", ui.t(Text::calc_shared_take), take)) {
        actions.push_back(state::TakeShared{});
    }
    if (ui::button(ui, "leave", ui.t(Text::calc_shared_leave))) {
        actions.push_back(state::LeaveShared{});
    }
}

// The entry of a list that a person picked, as an index into it.
template <class Entries>
void choose(ui::Ui& ui, std::string_view key, Text name, const Entries& entries, std::size_t chosen,
            const std::function<void(std::size_t)>& pick) {
    if (entries.size() < 2) {
        return;
    }
    ui::label(ui, std::string(key) + "_name", ui.t(name), {ui::Type::label, ui::Color::muted});
    ui.space(4.0F);
    const std::size_t now = ui::segments(ui, key, ui.t(name), entries, chosen);
    if (now != chosen) {
        pick(now);
    }
    ui.space(14.0F);
}

void lens_controls(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const emissions::Question& question = shown.analysis.question;
    const auto look = [&](const std::function<void(state::Lens&)>& change) {
        state::Lens lens = state::lens_of(shown.state, shown.measure.id);
        change(lens);
        actions.push_back(state::SetLens{shown.measure.id, std::move(lens)});
    };
    const auto label = [&](const emissions::Label& text, const std::string& id) {
        return text.de.empty() ? id : text.in(ui.language());
    };
    std::vector<ui::Segment> entries;
    std::size_t chosen = 0;
    for (const state::Analysis::Other& other : shown.analysis.scenarios) {
        const emissions::Scenario& scenario = *shown.model.find_scenario(other.id);
        chosen = &scenario == question.scenario ? entries.size() : chosen;
        entries.push_back({other.id, label(scenario.label, other.id)});
    }
    choose(ui, "scenario", Text::calc_scenarios, entries, chosen,
           [&](std::size_t at) { look([&](state::Lens& lens) { lens.scenario = entries[at].key; }); });

    std::vector<ui::Segment> outputs{{"", ui.t(Text::calc_output_emissions)}};
    chosen = 0;
    for (const emissions::Output& output : shown.model.outputs) {
        chosen = &output == question.output ? outputs.size() : chosen;
        outputs.push_back({output.id, label(output.label, output.id)});
    }
    std::vector<ui::Segment> output_keys = outputs;
    output_keys.front().key = "emissions";
    choose(ui, "output", Text::calc_outputs, output_keys, chosen,
           [&](std::size_t at) { look([&](state::Lens& lens) { lens.output = outputs[at].key; }); });

    std::vector<ui::Segment> methods;
    chosen = 0;
    for (const emissions::Method& method : shown.model.methods) {
        chosen = &method == question.method ? methods.size() : chosen;
        methods.push_back({method.id, label(method.label, method.id)});
    }
    choose(ui, "method", Text::calc_methods, methods, chosen,
           [&](std::size_t at) { look([&](state::Lens& lens) { lens.method = methods[at].key; }); });
    if (question.method != nullptr && methods.size() > 1 && !question.method->note.de.empty()) {
        origin_note(ui, "method_note", question.method->note.in(ui.language()));
        ui.space(12.0F);
    }

    if (const std::optional<emissions::Years>& years = shown.model.years; years && years->from < years->to) {
        ui::SliderOptions options;
        options.min = years->from;
        options.max = years->to;
        options.step = 1.0;
        options.value_text = std::to_string(shown.analysis.key.year);
        ui::label(ui, "year_name", ui.t(Text::calc_year) + "\u00a0" + options.value_text, {ui::Type::h4});
        if (const auto year = ui::slider(ui, "year", ui.t(Text::calc_year), shown.analysis.key.year, options)) {
            look([&](state::Lens& lens) { lens.year = static_cast<int>(std::lround(*year)); });
        }
    }
}

void how_sure(ui::Ui& ui, const Calculator& shown) {
    const emissions::MonteCarlo& drawn = shown.analysis.monte_carlo;
    ui::heading(ui, "sure_title", 3, ui.t(Text::calc_how_sure));
    ui.space(6.0F);
    if (shown.analysis.spread.half95 == 0.0) {
        ui::paragraph(ui, "sure_none", ui.t(Text::calc_range_certain));
        return;
    }
    ui::Range range;
    range.name = ui.t(Text::calc_how_sure);
    range.summary = range_sentence(ui, shown);
    range.low = drawn.p025;
    range.central = shown.analysis.comparison.saving;
    range.high = drawn.p975;
    range.low_text = signed_amount(ui, range.low, {});
    range.central_text = signed_amount(ui, range.central, {});
    range.high_text = signed_amount(ui, range.high, {});
    range.table_head = {ui.t(Text::calc_low), ui.t(Text::calc_central), ui.t(Text::calc_high)};
    ui::range_bar(ui, "range", range);
    ui.space(8.0F);
    ui::paragraph(ui, "range_text", range.summary);
    ui.space(4.0F);
    ui::paragraph(ui, "probability", probability_sentence(ui, shown), {ui::Type::strong});
    constexpr double k_noticeable = 0.05;
    if (std::fabs(drawn.p50 - range.central) > k_noticeable * (range.high - range.low)) {
        ui.space(4.0F);
        origin_note(ui, "median", ui.t(Text::calc_median, {signed_amount(ui, drawn.p50, {}), shown.unit}));
    }
    ui.space(4.0F);
    const auto count = [&](int draws) { return base::format_number(draws, ui.language()); };
    const bool all = shown.analysis.draws == emissions::k_default_draws;
    origin_note(ui, "draws",
                all ? ui.t(Text::calc_draws, {count(shown.analysis.draws), std::to_string(drawn.seed)})
                    : ui.t(Text::calc_draws_few, {count(shown.analysis.draws), count(emissions::k_default_draws)}));
}

void glance(ui::Ui& ui, const Calculator& shown) {
    double saved = 0.0;
    double added = 0.0;
    for (const emissions::Part& part :
         emissions::parts_by(emissions::Tag::group, shown.model, shown.analysis.question, shown.analysis.comparison)) {
        (part.saving > 0.0 ? saved : added) += part.saving;
    }
    const emissions::Trajectory& trajectory = shown.analysis.trajectory;
    const std::string year = std::to_string(shown.analysis.key.year);
    const std::string first = std::to_string(trajectory.rows.front().year);
    const std::string last = std::to_string(trajectory.rows.back().year);
    std::vector<ui::Stat> tiles;
    tiles.push_back({"saved", ui.t(Text::calc_saved, {year}), amount_text(ui, saved), shown.unit, ui::Color::good});
    tiles.push_back({"added", ui.t(Text::calc_added, {year}), amount_text(ui, added), shown.unit,
                     added == 0.0 ? ui::Color::text : ui::Color::late});
    if (trajectory.rows.size() > 1) {
        const emissions::YearResult& end = trajectory.rows.back();
        tiles.push_back({"total", ui.t(Text::calc_total, {first, last}), signed_amount(ui, end.cumulative, {}),
                         emissions::unit_label(
                             emissions::summed_over_years(emissions::unit_of(shown.model, shown.analysis.question)),
                             ui.language())});
        const std::optional<int> balanced = trajectory.break_even_year;
        tiles.push_back(
            {"break_even", ui.t(Text::calc_break_even),
             balanced ? ui.t(Text::calc_from_year, {std::to_string(*balanced)}) : ui.t(Text::calc_never, {last}),
             ui.t(Text::calc_break_even_note)});
    }
    tiles.push_back({"quality", ui.t(Text::calc_quality), std::string(1, shown.analysis.quality.mark),
                     quality_sentence(ui, shown)});
    ui::stats(ui, "glance", ui.t(Text::calc_at_a_glance), tiles);
}

}  // namespace

std::string range_sentence(const ui::Ui& ui, const Calculator& shown) {
    const emissions::MonteCarlo& drawn = shown.analysis.monte_carlo;
    return ui.t(Text::calc_range, {signed_amount(ui, drawn.p025, {}), signed_amount(ui, drawn.p975, {}), shown.unit});
}

std::string probability_sentence(const ui::Ui& ui, const Calculator& shown) {
    const double probability = shown.analysis.monte_carlo.p_positive;
    if (probability > 0.99) {
        return ui.t(Text::calc_probability_all);
    }
    if (probability < 0.01) {
        return ui.t(Text::calc_probability_none);
    }
    return ui.t(Text::calc_probability, {base::format_number(std::round(probability * 100.0), ui.language())});
}

std::string quality_sentence(const ui::Ui& ui, const Calculator& shown) {
    const emissions::DataQuality& quality = shown.analysis.quality;
    return quality.assumptions == 0
               ? ui.t(Text::calc_quality_done)
               : ui.t(Text::calc_quality_note, {std::to_string(quality.assumptions), std::to_string(quality.figures)});
}

std::string saving_text(const ui::Ui& ui, double saving, const std::string& unit) {
    if (saving == 0.0) {
        return ui.t(Text::calc_none_of);
    }
    return ui.t(saving > 0.0 ? Text::calc_saving_of : Text::calc_adding_of,
                {base::with_unit(amount_text(ui, saving), unit)});
}

void picture_button(ui::Ui& ui, const Calculator& shown, const ui::Area& top, const std::string& name,
                    std::string_view file, Actions& actions) {
    if (!shown.state.surroundings.can_draw_pictures) {
        return;
    }
    const float bottom = ui.area().y;
    ui.space(4.0F);
    ui::ButtonOptions options;
    options.icon = ui::icons::k_download;
    options.name = ui.t(Text::calc_picture_name, {name});
    if (ui::button(ui, std::string(file) + "_picture", ui.t(Text::calc_picture), options)) {
        actions.push_back(state::DownloadPicture{"klimaspur-" + shown.measure.id + "-" + std::string(file) + ".png",
                                                 top.x, top.y, top.width, bottom - top.y});
    }
}

Calculator calculator_of(const ui::Ui& ui, const state::State& state, const plan::Measure& measure) {
    const state::Analysis& analysis = *state.analysis;
    Calculator shown{state, analysis, measure, *measure.emissions, {}, {}};
    shown.calculation = {&shown.model, analysis.question, analysis.key.year, analysis.comparison};
    shown.unit = result_unit(ui, shown.calculation);
    return shown;
}

void calculator_result(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    const ui::Area top = ui.area();
    {
        const ui::Scope card = ui::card(ui, "result", Role::region, ui.t(Text::calc_result));
        ui::heading(ui, "title", 2, ui.t(Text::calc_result));
        ui.space(12.0F);
        result_figure(ui, shown.calculation);
        ui.space(20.0F);
        lens_controls(ui, shown, actions);
        ui.space(24.0F);
        how_sure(ui, shown);
        ui.space(20.0F);
        glance(ui, shown);
        ui.space(24.0F);
        result_steps(ui, "steps", shown.calculation);
    }
    picture_button(ui, shown, top, ui.t(Text::calc_result), "result", actions);
}

void calculator_inputs(ui::Ui& ui, const Calculator& shown, Actions& actions) {
    constexpr std::size_t k_first_facts = 5;
    const ui::Scope card = ui::card(ui, "inputs", Role::region, ui.t(Text::calc_inputs));
    ui::heading(ui, "title", 2, ui.t(Text::calc_inputs));
    ui.space(6.0F);
    ui::paragraph(ui, "hint", ui.t(Text::emissions_inputs_hint), {ui::Type::body, ui::Color::muted});
    if (!shown.analysis.decisions.empty()) {
        ui.space(20.0F);
        ui::heading(ui, "decisions_title", 3, ui.t(Text::calc_decisions));
        quantity_inputs(ui, shown.calculation, shown.measure, "decisions", ui.t(Text::calc_decisions),
                        shown.analysis.decisions, actions);
    }
    const std::vector<std::string>& facts = shown.analysis.facts;
    if (!facts.empty()) {
        ui.space(28.0F);
        ui::heading(ui, "facts_title", 3, ui.t(Text::calc_facts));
        ui.space(4.0F);
        origin_note(ui, "facts_hint", ui.t(Text::calc_facts_hint));
        const auto split = facts.begin() + static_cast<std::ptrdiff_t>(std::min(facts.size(), k_first_facts));
        quantity_inputs(ui, shown.calculation, shown.measure, "facts", ui.t(Text::calc_facts), {facts.begin(), split},
                        actions);
        if (split != facts.end()) {
            ui.space(16.0F);
            const std::string count = std::to_string(facts.end() - split);
            const std::string more = ui.t(Text::calc_more_facts, {count});
            const ui::Scope rest = fold(ui, shown.state, "more_facts", more, actions);
            quantity_inputs(ui, shown.calculation, shown.measure, "further", more, {split, facts.end()}, actions);
        }
    }
    history_controls(ui, shown.state, shown.calculation, shown.measure, actions);
    ui.space(16.0F);
    const double saving = shown.analysis.comparison.saving;
    ui::paragraph(ui, "now", ui.t(Text::calc_now, {saving_text(ui, saving, shown.unit)}), {ui::Type::strong});
}

void calculator(ui::Ui& ui, const state::State& state, const plan::Measure& measure, Actions& actions) {
    const ui::Scope keys = ui.keys("calculator/" + measure.id);
    ui.space(12.0F);
    {
        const ui::Scope nav = ui::container(ui, "way", Role::navigation, ui.t(Text::calc_back));
        ui::link(ui, "back", ui.t(Text::calc_back), state::to_hash({state::Route::View::measure, measure.id, {}}),
                 ui::icons::k_chevron_left);
    }
    ui.space(8.0F);
    ui::heading(ui, "title", 1, ui.t(Text::calc_title, {measure.name}));
    if (!measure.emissions) {
        ui.space(12.0F);
        ui::paragraph(ui, "nothing", ui.t(Text::calc_nothing));
        return;
    }
    if (!state.analysis || state.analysis->key.measure != measure.id) {
        return;
    }
    const Calculator shown = calculator_of(ui, state, measure);

    const float gap = ui.wide() ? 32.0F : 20.0F;
    ui.space(gap);
    shared_notice(ui, state, actions);
    if (state.shared) {
        ui.space(gap);
    }
    if (ui.wide()) {
        const ui::Area whole = ui.area();
        ui::Area left = whole;
        left.width = std::floor((whole.width - gap) * 0.56F);
        ui::Area right = whole;
        right.x = left.x + left.width + gap;
        right.width = whole.width - left.width - gap;
        {
            const ui::Scope in = ui.inside(left);
            calculator_result(ui, shown, actions);
            left.y = ui.area().y;
        }
        {
            const ui::Scope in = ui.inside(right);
            calculator_inputs(ui, shown, actions);
            right.y = ui.area().y;
        }
        ui.area().y = std::max(left.y, right.y);
    } else {
        calculator_result(ui, shown, actions);
        ui.space(gap);
        calculator_inputs(ui, shown, actions);
    }
    ui.space(gap);
    calculator_trajectory(ui, shown, actions);
    ui.space(gap);
    calculator_tornado(ui, shown, actions);
    ui.space(gap);
    calculator_comparison(ui, shown, actions);
    ui.space(gap);
    calculator_accounts(ui, shown);
    ui.space(gap);
    calculator_targets(ui, shown);
    calculator_formula(ui, shown, actions);
    ui.space(gap);
    calculator_share(ui, shown, actions);
}

}  // namespace views
