// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"

#include <utility>

#include "plan/plan_json.h"
#include "state/store_json.h"

namespace app {

namespace {

base::Problem problem_of(const FetchFailure& failure) {
    base::Problem problem;
    problem.severity = base::Problem::Severity::fatal;
    const std::string status = std::to_string(failure.http_status);
    switch (failure.kind) {
        case FetchFailure::Kind::no_answer: problem.what = {base::Text::load_no_answer, {}}; break;
        case FetchFailure::Kind::blocked: problem.what = {base::Text::load_blocked, {}}; break;
        case FetchFailure::Kind::timed_out: problem.what = {base::Text::load_timed_out, {}}; break;
        case FetchFailure::Kind::unreadable: problem.what = {base::Text::load_unreadable, {}}; break;
        case FetchFailure::Kind::not_kept: problem.what = {base::Text::load_not_kept, {}}; break;
        case FetchFailure::Kind::exhausted: problem.what = {base::Text::load_exhausted, {}}; break;
        case FetchFailure::Kind::too_large: problem.what = {base::Text::load_too_large, {}}; break;
        case FetchFailure::Kind::http_status:
            problem.what = {failure.http_status >= 500 ? base::Text::load_server_error : base::Text::load_not_there,
                            {status}};
            break;
    }
    return problem;
}

}  // namespace

App::App(Platform& platform, const ui::FontFiles& fonts, const Start& start) : platform_(platform), ui_(fonts) {
    const Query query = parse_query(start.query);
    state::Settings settings;
    if (const auto bytes = platform_.load(state::k_settings_key)) {
        if (const auto read = state::read_settings(*bytes)) {
            settings = read.value();
        }
    }
    language_chosen_ = query.language || settings.language;
    state_.language = query.language.value_or(settings.language.value_or(base::Language::de));
    state_.theme = query.theme.value_or(settings.theme.value_or(state::ThemeChoice::system));
    state_.system_prefers_dark = start.prefers_dark;
    state_.view = query.document_view || !start.can_draw ? state::ViewMode::document : state::ViewMode::canvas;
    day_fixed_ = query.today.has_value();
    state_.today = query.today ? query.today : start.today;
    navigate(start.hash);
}

bool App::open(std::string_view bytes, const state::PlanSource& source) {
    plan::Loaded loaded = plan::read_plan(bytes);
    if (!loaded.plan) {
        base::Problem problem = loaded.problems.empty() ? base::Problem{} : loaded.problems.front();
        dispatch(state::PlanRefused{source, std::move(problem)});
        return false;
    }
    state::PlanOpened opened;
    opened.source = source;
    opened.problems = std::move(loaded.problems);
    auto plan = std::make_shared<const plan::Plan>(*std::move(loaded.plan));
    opened.inputs = kept_inputs(*plan).value_or(state::InputsByMeasure{});
    if (!language_chosen_) {
        state_.language = plan->language == "en" ? base::Language::en : base::Language::de;
    }
    opened.plan = std::move(plan);
    dispatch(std::move(opened));
    return true;
}

void App::refuse(const state::PlanSource& source, const FetchFailure& failure) {
    dispatch(state::PlanRefused{source, problem_of(failure)});
}

void App::loading(state::Loading progress) {
    dispatch(state::LoadProgressed{std::move(progress)});
}

std::optional<state::InputsByMeasure> App::kept_inputs(const plan::Plan& plan) {
    const std::string key = state::inputs_key(plan.id);
    const auto bytes = platform_.load(key);
    if (!bytes) {
        return std::nullopt;
    }
    auto read = state::read_inputs(*bytes);
    if (!read) {
        // Not ours to throw away: somebody may still want to look at it.
        platform_.save(key + "/unreadable", *bytes);
        state_.store_trouble = base::Message{base::Text::store_unreadable, {}};
        return std::nullopt;
    }
    return std::move(read).value();
}

void App::stored_elsewhere(std::string_view /*key*/) {}

void App::dispatch(state::Action action) {
    const state::State before = state_;
    if (std::holds_alternative<state::SetLanguage>(action)) {
        language_chosen_ = true;
        platform_.set_query("lang", "");
    } else if (std::holds_alternative<state::SetTheme>(action)) {
        platform_.set_query("theme", "");
    } else if (const auto* view = std::get_if<state::SetView>(&action)) {
        platform_.set_query("view", view->view == state::ViewMode::document ? "document" : "");
    }
    state_ = state::reduce(std::move(state_), std::move(action));
    keep(before);
    wake();
}

// Effects that follow from a change of state.
void App::keep(const state::State& before) {
    if (state_.plan && before.plan == state_.plan && before.inputs != state_.inputs) {
        report_store(platform_.save(state::inputs_key(state_.plan->id), state::write_inputs(state_.inputs)));
    }
    if (before.language != state_.language || before.theme != state_.theme) {
        state::Settings settings;
        if (language_chosen_) {
            settings.language = state_.language;
        }
        if (state_.theme != state::ThemeChoice::system) {
            settings.theme = state_.theme;
        }
        report_store(platform_.save(state::k_settings_key, state::write_settings(settings)));
    }
}

void App::report_store(Kept kept) {
    if (kept != Kept::yes) {
        state_.store_trouble = base::Message{base::Text::store_unavailable, {}};
    } else {
        state_.store_trouble.reset();
    }
}

void App::navigate(std::string_view hash) {
    if (hash.empty() || hash == "#" || hash.substr(0, 2) == "#/") {
        dispatch(state::Navigate{state::parse_route(hash)});
    }
}

void App::wake() {
    if (scheduler_.wake()) {
        platform_.request_frame();
    }
}

void App::scrolled() {
    if (scheduler_.wake_once()) {
        platform_.request_frame();
    }
}

void App::day_changed(std::string_view iso_date) {
    const auto date = base::parse_date(iso_date);
    if (date && !day_fixed_ && state_.today != date) {
        dispatch(state::SetToday{*date});
    }
    wake();
}

void App::frame(const ui::Viewport& viewport) {
    scheduler_.frame_begins();
    if (!state_.plan) {
        return;
    }
    views::Actions actions;
    ui_.begin(viewport, state::is_dark(state_) ? ui::dark_theme() : ui::light_theme(), state_.language);
    views::page(ui_, state_, actions);
    ui::FrameResult result = ui_.end();
    tree_ = std::move(result.tree);

    const std::string patch = mirror_.update(tree_);
    if (!patch.empty()) {
        platform_.apply_patch(patch);
    }
    PageFacts facts{result.content_height,
                    page_title(state_),
                    state_.language,
                    state::is_dark(state_),
                    state_.view == state::ViewMode::document,
                    result.cursor};
    if (!(facts == facts_)) {
        facts_ = facts;
        platform_.show_facts(facts_);
    }
    if (result.focus_key) {
        platform_.focus(*result.focus_key);
    }
    if (!facts.document_view) {
        platform_.present();
    }
    for (state::Action& action : actions) {
        dispatch(std::move(action));
    }
    if (scheduler_.frame_ends(result.input_pending)) {
        platform_.request_frame();
    } else if (!ready_ && scheduler_.idle()) {
        ready_ = true;
        platform_.ready();
    }
}

std::string page_title(const state::State& state) {
    const plan::Measure* measure = state::shown_measure(state);
    const std::string& town = state.plan->municipality.empty() ? state.plan->name : state.plan->municipality;
    return measure == nullptr ? state.plan->name : measure->name + " – " + town;
}

}  // namespace app
