// SPDX-License-Identifier: EUPL-1.2
// What stands on the slides of a presentation.
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "plan/rules.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/markdown.h"
#include "ui/picture.h"
#include "ui/qr.h"
#include "ui/text.h"
#include "views/calculator.h"
#include "views/parts.h"
#include "views/quantity_words.h"

namespace views {

using base::Text;
using semantics::Role;
using state::Slide;

namespace {

// So many items are read from the back row.
constexpr std::size_t k_most_items = 4;

void title(ui::Ui& ui, int level, const std::string& text) {
    ui::TextOptions options;
    options.type = ui::Type::h2;
    options.max_width = ui.area().width;
    ui::heading(ui, "title", level, text, options);
    ui.space(16.0F);
}

// What is for who steers may be smaller, but not than on any page.
float smaller_by(const ui::Ui& ui, float factor) {
    return std::clamp(1.0F / ui.viewport().font_scale, factor, 1.0F);
}

// How many of a list did not fit.
void further(ui::Ui& ui, std::size_t count, std::size_t shown) {
    if (count > shown) {
        ui.space(12.0F);
        ui::paragraph(ui, "further", ui.t(Text::present_further, {std::to_string(count - shown)}),
                      {ui::Type::body, ui::Color::muted});
    }
}

void agenda(ui::Ui& ui, const state::State& state, int level) {
    title(ui, level, ui.t(Text::present_agenda));
    std::vector<const plan::Measure*> measures;
    for (const Slide& slide : state::slides(state)) {
        if (slide.kind == Slide::Kind::title) {
            measures.push_back(slide.measure);
        }
    }
    const std::size_t shown = std::min(measures.size(), 2 * k_most_items);
    {
        const ui::Scope list = ui::container(ui, "measures", Role::list);
        const ui::Scope words = plans_words(ui, *state.plan);
        for (std::size_t i = 0; i < shown; ++i) {
            ui.space(i == 0 ? 0.0F : 10.0F);
            const ui::Scope item = ui::container(ui, measures[i]->id, Role::list_item);
            ui::label(ui, "name", measures[i]->name, {ui::Type::strong});
        }
    }
    further(ui, measures.size(), shown);
    const std::string missing = state::missing_measures(state);
    if (!missing.empty()) {
        ui.space(16.0F);
        ui::icon_label(ui, "missing", ui::icons::k_info, ui.t(Text::present_missing, {missing}));
    }
}

void name_and_progress(ui::Ui& ui, const state::State& state, const plan::Measure& measure, int level) {
    const plan::Plan& plan = *state.plan;
    ui.space(std::round(ui.viewport().height * 0.08F));
    ui::TextOptions name;
    name.type = ui::Type::h1;
    name.max_width = ui.area().width;
    {
        const ui::Scope words = plans_words(ui, plan);
        ui::heading(ui, "title", level, measure.name, name);
        if (!measure.lead.empty()) {
            ui.space(12.0F);
            ui::paragraph(ui, "lead", measure.lead, {ui::Type::body, ui::Color::muted});
        }
        ui.space(32.0F);
        ui::stepper(ui, "steps", ui.t(Text::measure_progress), steps_of(ui, plan, measure));
    }
    ui.space(28.0F);
    const ui::Scope line = ui::flow(ui, 12.0F);
    status_chip(ui, plan, measure);
    fact_chips(ui, state, measure);
}

void tasks(ui::Ui& ui, const state::State& state, const std::vector<const plan::Task*>& tasks) {
    const std::size_t shown = std::min(tasks.size(), k_most_items);
    {
        const ui::Scope list = ui::container(ui, "tasks", Role::list);
        for (std::size_t i = 0; i < shown; ++i) {
            const plan::Task& task = *tasks[i];
            const bool overdue = plan::is_overdue(task, state.today);
            ui.space(i == 0 ? 0.0F : 14.0F);
            ui::CardStyle style;
            style.background = overdue ? ui::Color::late_soft : ui::Color::card;
            style.padding = 18.0F;
            const ui::Scope item = ui::card(ui, task.id, Role::list_item, {}, style);
            {
                const ui::Scope words = plans_words(ui, *state.plan);
                ui::label(ui, "name", task.name, {ui::Type::strong});
            }
            ui.space(4.0F);
            const std::string state_text = task_state_text(ui, task, state.today);
            ui::TextOptions date;
            date.type = ui::Type::label;
            date.color = overdue ? ui::Color::late : ui::Color::muted;
            ui::icon_label(ui, "date", ui::icons::k_calendar,
                           task_date_text(ui, task) + (state_text.empty() ? "" : ", " + state_text), date);
        }
    }
    further(ui, tasks.size(), shown);
}

// Without fields and sources, which the page of the measure has.
void sliders(ui::Ui& ui, const Calculation& calculation, const plan::Measure& measure,
             const std::vector<std::string>& ids, Actions& actions) {
    const ui::Scope list = ui::container(ui, "inputs", Role::list, ui.t(Text::emissions_inputs));
    for (const std::string& id : ids) {
        const emissions::Quantity& quantity = *calculation.model->find_quantity(id);
        const ui::Scope item = ui::container(ui, id, Role::list_item);
        const double value = emissions::input_value(*calculation.model, calculation.question, id, calculation.year);
        const Reading reading = reading_of(ui, quantity);
        const std::string& name = quantity.label.in(ui.language());
        ui::label(ui, "name", name, {ui::Type::body});
        ui::label(ui, "value", quantity_figure(ui, quantity, value), {ui::Type::strong});
        ui::SliderOptions options;
        options.min = *quantity.min;
        options.max = *quantity.max;
        options.step = quantity.step.value_or((options.max - options.min) / 100.0);
        options.value_text = spoken_figure(ui, plain_value(ui, value, reading), reading);
        if (const std::optional<double> moved = ui::slider(ui, "slider", name, value, options)) {
            actions.push_back(state::SetInput{measure.id, id, *moved});
        }
        ui.space(14.0F);
    }
}

void result(ui::Ui& ui, const state::State& state, const plan::Measure& measure, int level, Actions& actions) {
    title(ui, level, ui.t(Text::present_result));
    const Calculation calculation = calculate(state, measure);
    const bool analysed = state.analysis && state.analysis->key.measure == measure.id;
    const auto figures = [&] {
        result_figure(ui, calculation);
        if (analysed && state.analysis->spread.half95 > 0.0) {
            ui.space(12.0F);
            ui::paragraph(ui, "range", range_sentence(ui, calculator_of(ui, state, measure)),
                          {ui::Type::small, ui::Color::muted});
        }
    };
    const auto inputs = [&] {
        // People look at the figure while one of them moves these.
        const ui::Scope smaller = ui.magnified(smaller_by(ui, 0.8F));
        const std::vector<std::string> ids = main_decisions(calculation);
        if (!ids.empty()) {
            sliders(ui, calculation, measure, ids, actions);
            history_controls(ui, state, calculation, measure, actions);
        }
    };
    const ui::Area whole = ui.area();
    const float gap = 40.0F;
    if (whole.width < 800.0F || state.view == state::ViewMode::document) {
        figures();
        ui.space(12.0F);
        inputs();
        return;
    }
    ui::Area left = whole;
    left.width = std::floor((whole.width - gap) * 0.5F);
    ui::Area right = left;
    right.x += left.width + gap;
    {
        const ui::Scope in = ui.inside(left);
        figures();
        left.y = ui.area().y;
    }
    {
        const ui::Scope in = ui.inside(right);
        inputs();
        right.y = ui.area().y;
    }
    ui.area().y = std::max(left.y, right.y);
}

void trajectory(ui::Ui& ui, const state::State& state, const plan::Measure& measure, int level, Actions& actions) {
    const bool analysed = state.analysis && state.analysis->key.measure == measure.id;
    if (!analysed) {
        // In the handout, which tells them all: the calculator has the figures.
        title(ui, level, ui.t(Text::emissions_title));
        ui::link(ui, "calculator", ui.t(Text::emissions_to_calculator),
                 state::to_hash({state::Route::View::calculator, measure.id, {}}), ui::icons::k_chevron_right);
        return;
    }
    const Calculator shown = calculator_of(ui, state, measure);
    ui::Trajectory chart = trajectory_picture(ui, shown);
    title(ui, level, chart.name);
    ui::paragraph(ui, "summary", chart.summary);
    ui.space(12.0F);
    const ui::Scope smaller = ui.magnified(smaller_by(ui, 0.75F));
    const ui::Viewport& viewport = ui.viewport();
    if (viewport.width > viewport.height) {
        // One picture, as high as there is room for; what stands around it are six lines, and the bar.
        constexpr float k_bar = 112.0F;
        const float around = k_bar + 6.0F * ui.setting(ui::Type::small).line_px;
        chart.height = std::clamp(viewport.height - ui.area().y - around, 160.0F, 640.0F);
        chart.cumulative.clear();
    }
    trajectory_chart(ui, shown, chart, actions);
}

void resolution(ui::Ui& ui, const state::State& state, const plan::Resolution& asked, int level) {
    title(ui, level, ui.t(Text::present_resolution));
    const std::string day = asked.meeting_on ? base::format_date(*asked.meeting_on, ui.language()) : std::string();
    const std::string where = day.empty()          ? asked.body
                              : asked.body.empty() ? ui.t(Text::present_resolution_on, {day})
                                                   : ui.t(Text::present_resolution_where, {asked.body, day});
    if (!where.empty()) {
        ui::TextOptions label;
        label.type = ui::Type::label;
        label.color = ui::Color::muted;
        ui::icon_label(ui, "where", ui::icons::k_calendar, where, label);
        ui.space(16.0F);
    }
    const ui::Scope words = plans_words(ui, *state.plan);
    ui::markdown(ui, "text", asked.text, {ui::Type::lead});
}

void more(ui::Ui& ui, const state::State& state, const plan::Measure* measure, int level) {
    title(ui, level, ui.t(Text::present_more));
    const state::Route route =
        measure == nullptr ? state::Route() : state::Route{state::Route::View::measure, measure->id, {}};
    const std::string address = state.surroundings.address + state::to_hash(route);
    const ui::Area whole = ui.area();
    const float height = ui.viewport().height;
    const bool beside = whole.width > height;
    const float size = std::floor(std::min({whole.width, height * 0.5F, 560.0F}));
    const std::string image = ui::qr_image(address);
    ui::Area text = whole;
    if (!image.empty()) {
        ui::qr_code(ui, "qr", image, ui.t(Text::present_qr), {whole.x, whole.y, size, size});
        text.x += beside ? size + 32.0F : 0.0F;
        text.width -= beside ? size + 32.0F : 0.0F;
        text.y += beside ? 0.0F : size + 16.0F;
    }
    {
        const ui::Scope in = ui.inside(text);
        if (!image.empty()) {
            ui::paragraph(ui, "hint", ui.t(Text::present_more_hint));
            ui.space(12.0F);
        }
        ui::link(ui, "address", address, address);
        text.y = ui.area().y;
    }
    ui.area().y = std::max(text.y, image.empty() ? 0.0F : whole.y + size);
}

}  // namespace

std::string slide_name(const ui::Ui& ui, const Slide& slide) {
    switch (slide.kind) {
        case Slide::Kind::agenda: return ui.t(Text::present_agenda);
        case Slide::Kind::title: return slide.measure->name;
        case Slide::Kind::now: return ui.t(Text::measure_tasks_now);
        case Slide::Kind::overdue: return ui.t(Text::present_overdue);
        case Slide::Kind::result: return ui.t(Text::present_result);
        case Slide::Kind::trajectory: return ui.t(Text::emissions_title);
        case Slide::Kind::resolution: return ui.t(Text::present_resolution);
        case Slide::Kind::more: return ui.t(Text::present_more);
    }
    return {};
}

void present_slide(ui::Ui& ui, const state::State& state, const Slide& slide, int level, Actions& actions) {
    switch (slide.kind) {
        case Slide::Kind::agenda: agenda(ui, state, level); break;
        case Slide::Kind::title: name_and_progress(ui, state, *slide.measure, level); break;
        case Slide::Kind::now: {
            const state::TasksNow now = state::tasks_now(state, *slide.measure);
            title(ui, level, ui.t(now.comes_next ? Text::measure_tasks_next : Text::measure_tasks_now));
            tasks(ui, state, now.tasks);
            break;
        }
        case Slide::Kind::overdue:
            title(ui, level, ui.t(Text::present_overdue));
            tasks(ui, state, plan::overdue_tasks(*slide.measure, state.today).tasks);
            break;
        case Slide::Kind::result: result(ui, state, *slide.measure, level, actions); break;
        case Slide::Kind::trajectory: trajectory(ui, state, *slide.measure, level, actions); break;
        case Slide::Kind::resolution: resolution(ui, state, *slide.measure->proposed_resolution, level); break;
        case Slide::Kind::more: more(ui, state, slide.measure, level); break;
    }
}

}  // namespace views
