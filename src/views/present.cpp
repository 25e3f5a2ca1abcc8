// SPDX-License-Identifier: EUPL-1.2
// A presentation: one slide at a time in letters for the back row, and a bar to steer by. Keys, clickers and swipes
// press what is in the bar (web/present.js).
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/controls.h"
#include "ui/layout.h"
#include "ui/progress_dots.h"
#include "ui/text.h"
#include "views/parts.h"

namespace views {

using base::Text;
using semantics::Role;
using state::Slide;

namespace {

// Projectors and mirrored screens cut off the edges: television keeps a twentieth of each side free.
float margin_of(const ui::Viewport& viewport) {
    return std::max(16.0F, std::round(std::min(viewport.width, viewport.height) * 0.05F));
}

// A projector of 1024 × 768 shows letters two thirds larger than a desk, a phone as it always does.
float scale_of(const ui::Viewport& viewport) {
    constexpr float k_desk_width = 620.0F;
    constexpr float k_desk_height = 460.0F;
    return std::clamp(std::min(viewport.width / k_desk_width, viewport.height / k_desk_height), 1.0F, 3.0F);
}

std::string clock_text(double passed_s) {
    const auto seconds = static_cast<int>(passed_s);
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(seconds / 60) + ":" + two(seconds % 60);
}

bool shows_time(const state::State& state) {
    return state.presentation.began_s || state.presentation.spoken_s > 0.0;
}

float time_width(const ui::Ui& ui) {
    return std::round(3.0F * ui.setting(ui::Type::label).size.em_px);
}

void speaking_time(ui::Ui& ui, const state::State& state, Actions& actions) {
    const state::Presentation& now = state.presentation;
    const double time_s = ui.viewport().time_s;
    ui::ButtonOptions options;
    options.icon = ui::icons::k_clock;
    options.pressed = now.began_s.has_value();
    options.name = ui.t(now.began_s ? Text::present_stop_time : Text::present_start_time);
    options.shortcuts = state.shortcuts ? "T" : "";
    const double spoken_s = now.began_s ? std::max(0.0, time_s - *now.began_s) : now.spoken_s;
    if (ui::button(ui, "time", "", options)) {
        state::Presentation next = now;
        next.spoken_s = spoken_s;
        next.began_s = now.began_s ? std::nullopt : std::optional(time_s);
        actions.push_back(state::Present{next});
    }
    if (shows_time(state)) {
        ui::Area& at = ui.area();
        ui::Area place = at;
        place.x += at.flow_x;
        place.y += (ui::k_target_px - ui.setting(ui::Type::label).line_px) / 2.0F;
        place.width = time_width(ui);
        {
            const ui::Scope in = ui.inside(place);
            ui.area().flow = false;
            ui::label(ui, "spoken", clock_text(spoken_s), {ui::Type::label, ui::Color::muted});
        }
        ui.place(place.width, 1.0F);
    }
    if (now.began_s) {
        ui.wake_in(1.0 - (spoken_s - std::floor(spoken_s)) + 0.01);
    }
}

void tools(ui::Ui& ui, const state::State& state, Actions& actions) {
    const auto shortcuts = [&](std::string_view keys) { return state.shortcuts ? keys : std::string_view(); };
    speaking_time(ui, state, actions);
    ui::ButtonOptions blank;
    blank.name = ui.t(Text::present_blank_name);
    blank.shortcuts = shortcuts("B .");
    if (ui::button(ui, "blank", ui.t(Text::present_blank), blank)) {
        state::Presentation next = state.presentation;
        next.blank = true;
        actions.push_back(state::Present{next});
    }
    const bool dark = state::theme_shown(state) == state::ThemeChoice::dark;
    ui::ButtonOptions colours;
    colours.icon = ui::icons::k_contrast;
    colours.name = ui.t(Text::present_dark);
    colours.shortcuts = shortcuts("D");
    colours.pressed = dark;
    if (ui::button(ui, "dark", "", colours)) {
        actions.push_back(state::SetTheme{dark ? state::ThemeChoice::light : state::ThemeChoice::dark});
    }
    const state::Surroundings& around = state.surroundings;
    ui::ButtonOptions full;
    full.shortcuts = shortcuts("F");
    if (around.can_fill_screen && ui::button(ui, "full", ui.t(Text::present_full), full)) {
        actions.push_back(state::Ask{state::Ask::What::fill_screen});
    }
    const bool one = state.plan->find_measure(state.route.id) != nullptr;
    ui::link(ui, "end", ui.t(Text::present_end),
             state::to_hash(one ? state::Route{state::Route::View::measure, state.route.id, {}} : state::Route()),
             ui::icons::k_x);
    if (!around.can_fill_screen && around.framed) {
        ui::link(ui, "window", ui.t(Text::present_window), around.address + state::to_hash(state.route),
                 ui::icons::k_external_link);
    }
}

// Where the dots stand: among the controls, above them, or there are too many.
struct BarPlan {
    bool dots_beside = false;
    bool dots_above = false;
    float height = ui::k_target_px;
};

BarPlan plan_bar(ui::Ui& ui, const state::State& state, std::size_t slides) {
    constexpr float k_gap = 8.0F;
    const float width = ui.area().width;
    std::vector<float> controls;
    const auto add = [&](Text text, std::string_view icon) {
        controls.push_back(ui::button_width(ui, ui.t(text), icon) + k_gap);
    };
    const float icon_alone = ui::button_width(ui, "", ui::icons::k_clock) + k_gap;
    controls.push_back(icon_alone);
    add(Text::present_next, ui::icons::k_chevron_right);
    controls.push_back(icon_alone + (shows_time(state) ? time_width(ui) + k_gap : 0.0F));
    add(Text::present_blank, "");
    controls.push_back(icon_alone);
    if (state.surroundings.can_fill_screen) {
        add(Text::present_full, "");
    }
    add(Text::present_end, ui::icons::k_x);
    if (!state.surroundings.can_fill_screen && state.surroundings.framed) {
        add(Text::present_window, ui::icons::k_external_link);
    }
    float lines = 1.0F;
    float filled = 0.0F;
    float sum = 0.0F;
    for (const float control : controls) {
        sum += control;
        lines += filled + control - k_gap > width ? 1.0F : 0.0F;
        filled = filled + control - k_gap > width ? control : filled + control;
    }
    const float dots = ui::k_target_px * static_cast<float>(slides);
    BarPlan plan;
    plan.dots_beside = sum + dots <= width;
    plan.dots_above = !plan.dots_beside && dots <= width;
    lines += plan.dots_above ? 1.0F : 0.0F;
    plan.height = lines * (ui::k_target_px + k_gap) - k_gap;
    return plan;
}

void bar(ui::Ui& ui, const state::State& state, const std::vector<Slide>& slides, std::size_t at, const BarPlan& plan,
         Actions& actions) {
    const ui::Scope group = ui::container(ui, "bar", Role::navigation, ui.t(Text::present_controls));
    const auto turn = [&](std::size_t to) { actions.push_back(state::TurnTo{to}); };
    const auto dots = [&] {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < slides.size(); ++i) {
            names.push_back(ui.t(Text::present_slide, {std::to_string(i + 1), slide_name(ui, slides[i])}));
        }
        if (const auto picked = ui::progress_dots(ui, "dots", names, at)) {
            turn(*picked);
        }
    };
    if (plan.dots_above) {
        dots();
        ui.space(8.0F);
    }
    const ui::Scope line = ui::flow(ui, 8.0F);
    ui::ButtonOptions previous;
    previous.icon = ui::icons::k_chevron_left;
    previous.name = ui.t(Text::present_previous);
    previous.shortcuts = "PageUp ArrowLeft";
    previous.disabled = at == 0;
    if (ui::button(ui, "previous", "", previous)) {
        turn(at - 1);
    }
    ui::ButtonOptions next;
    next.icon = ui::icons::k_chevron_right;
    next.name = ui.t(Text::present_next_name);
    next.shortcuts = "PageDown ArrowRight";
    next.disabled = at + 1 == slides.size();
    next.style = next.disabled ? ui::ButtonStyle::quiet : ui::ButtonStyle::filled;
    if (ui::button(ui, "next", ui.t(Text::present_next), next)) {
        turn(at + 1);
    }
    if (plan.dots_beside) {
        dots();
    }
    tools(ui, state, actions);
}

// Nothing to be seen, so that people look at who speaks. Any press ends it.
void blank_screen(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Viewport& viewport = ui.viewport();
    const ui::Rect all{0.0F, 0.0F, viewport.width, viewport.height};
    ui.canvas().fill(all, 0xFF000000U, 0.0F);
    const ui::Scope main = ui::container(ui, "main", Role::main);
    ui.place(all.width, all.height);
    semantics::Node node;
    node.key = "on";
    node.role = Role::button;
    node.name = ui.t(Text::present_blank_end);
    node.shortcuts = state.shortcuts ? "B . PageDown PageUp ArrowLeft ArrowRight Escape" : "PageDown PageUp Escape";
    node.marker = "blank";
    node.rect = all;
    const bool pressed = ui.press(ui.key("on"), all).pressed;
    ui.record(std::move(node));
    if (pressed) {
        state::Presentation next = state.presentation;
        next.blank = false;
        actions.push_back(state::Present{next});
    }
}

}  // namespace

void stage(ui::Ui& ui, const state::State& state, Actions& actions) {
    const ui::Scope keys = ui.keys("stage");
    if (state.presentation.blank) {
        blank_screen(ui, state, actions);
        return;
    }
    const std::vector<Slide> slides = state::slides(state);
    const std::size_t at = state::slide_shown(state, slides.size());
    const Slide& slide = slides[at];
    const ui::Viewport viewport = ui.viewport();
    const float margin = margin_of(viewport);
    ui::Area column = ui.area();
    column.x = margin;
    column.y = margin;
    column.width = viewport.width - 2.0F * margin;
    {
        const ui::Scope in = ui.inside(column);
        const ui::Scope main = ui::container(ui, "main", Role::main);
        const ui::Scope larger = ui.magnified(scale_of(viewport));
        const ui::Scope slide_keys = ui.keys(std::to_string(at));
        std::string where = ui.t(Text::present_position, {std::to_string(at + 1), std::to_string(slides.size())});
        const bool begins = slide.measure == nullptr || slide.kind == Slide::Kind::title;
        const std::string& town = state.plan->municipality.empty() ? state.plan->name : state.plan->municipality;
        where = (begins ? town : slide.measure->name) + " · " + where;
        ui::label(ui, "position", where, {ui::Type::small, ui::Color::muted});
        ui.space(std::round(margin * 0.5F));
        present_slide(ui, state, slide, 1, actions);
        column.y = ui.area().y;
    }
    // Near the lower edge, where thumbs are; below what is longer than the screen.
    ui::Area below = column;
    {
        const ui::Scope measured = ui.inside(below);
        const BarPlan plan = plan_bar(ui, state, slides.size());
        below.y = std::max(column.y + 16.0F, viewport.height - std::max(12.0F, margin * 0.5F) - plan.height);
        const ui::Scope in = ui.inside(below);
        bar(ui, state, slides, at, plan, actions);
        below.y = ui.area().y;
    }
    ui.area().y = std::max(viewport.height, below.y + 12.0F);
    if (state.help_is_open) {
        help(ui, state, actions);
    }
}

void handout(ui::Ui& ui, const state::State& state, Actions& actions) {
    const std::vector<Slide> slides = state::slides(state);
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const ui::Scope keys = ui.keys("handout/" + std::to_string(i));
        const ui::Scope region = ui::container(ui, "slide", Role::region, slide_name(ui, slides[i]));
        ui.space(i == 0 ? 24.0F : 48.0F);
        present_slide(ui, state, slides[i], i == 0 ? 1 : 2, actions);
    }
}

}  // namespace views
