// SPDX-License-Identifier: EUPL-1.2
// What becomes of a file that arrives, or does not.
#include <algorithm>
#include <array>
#include <utility>

#include "app/app.h"
#include "base/fingerprint.h"
#include "base/rarely.h"
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
        case FetchFailure::Kind::insecure: problem.what = {base::Text::load_insecure, {}}; break;
        case FetchFailure::Kind::http_status:
            problem.what = {failure.http_status >= 500 ? base::Text::load_server_error : base::Text::load_not_there,
                            {status}};
            break;
    }
    return problem;
}

constexpr std::size_t k_most_recent = 8;

}  // namespace

bool App::open(std::string_view bytes, const state::PlanSource& source) {
    if (state_.plan && state::is_kept_file(bytes)) {
        return !wait_for_more() && base::rarely(open_kept_file)(*this, bytes, source);
    }
    plan::Loaded loaded = plan::read_plan(bytes);
    waits_for_more_ = false;
    if (loaded.wants_factors) {
        wait_for_more();
        return false;
    }
    if (!loaded.plan) {
        dispatch(state::PlanRefused{source, *loaded.problems.fatal()});
        return false;
    }
    fingerprint_ = base::fingerprint(bytes);
    state::PlanOpened opened;
    opened.source = source;
    opened.problems = std::move(loaded.problems);
    auto plan = std::make_shared<const plan::Plan>(*std::move(loaded.plan));
    if (source.kind != state::PlanSource::Kind::bundled) {
        remember(opened.source, *plan, fingerprint_);
    }
    opened.inputs = keeper_.load_inputs(*plan, fingerprint_);
    if (!language_chosen_) {
        state_.language = plan->language == "en" ? base::Language::en : base::Language::de;
    }
    opened.plan = std::move(plan);
    opened.fingerprint = fingerprint_;
    dispatch(std::move(opened));
    follow_shared();
    // Who opens a plan wants to see it. While the page is loading, the address says what is to be seen.
    const bool elsewhere = state_.route.view != state::Route::View::overview && state::shown_measure(state_) == nullptr;
    if (ready_ && elsewhere) {
        platform_.go_to("#/");
    }
    return true;
}

// Lists the plan as the newest of those opened, and lets it be opened again by the page's address.
void App::remember(state::PlanSource& source, const plan::Plan& plan, const std::string& fingerprint) {
    using Kind = state::PlanSource::Kind;
    std::vector<state::RecentPlan> recent = state_.recent;
    const auto same = std::find_if(recent.begin(), recent.end(), [&](const state::RecentPlan& entry) {
        return source.kind == Kind::address ? entry.kind == Kind::address && entry.name == source.name
                                            : entry.kind != Kind::address && entry.fingerprint == fingerprint;
    });
    if (same != recent.end()) {
        if (source.kind == Kind::kept) {
            source = {same->kind, same->name};
        }
        recent.erase(same);
    }
    const bool by_address = source.kind == Kind::address;
    if (!by_address) {
        platform_.keep_plan(fingerprint);
    }
    platform_.set_query("plan", by_address ? source.name : "kept:" + fingerprint);
    recent.insert(recent.begin(),
                  {by_address ? Kind::address : (source.kind == Kind::pasted ? Kind::pasted : Kind::file), source.name,
                   fingerprint, plan.name, plan.municipality, state_.today});
    for (; recent.size() > k_most_recent; recent.pop_back()) {
        platform_.forget_plan(recent.back().fingerprint);
    }
    dispatch(state::SetRecent{std::move(recent)});
}

// Whether what arrived has to wait for the second part of the program, which is then asked for.
bool App::wait_for_more() {
    if (state_.more != state::More::loading && state_.more != state::More::there) {
        load_more();
    }
    waits_for_more_ = state_.more != state::More::there;
    return waits_for_more_;
}

// Settings and inputs that were saved as a file.
bool App::open_kept_file(App& app, std::string_view bytes, const state::PlanSource& source) {
    base::Result<state::KeptFile> read = state::read_kept_file(bytes);
    if (!read) {
        app.dispatch(state::PlanRefused{source, read.problem()});
        return false;
    }
    state::KeptFile& file = read.value();
    if (file.settings.language) {
        app.dispatch(state::SetLanguage{*file.settings.language});
    }
    if (file.settings.theme) {
        app.dispatch(state::SetTheme{*file.settings.theme});
    }
    app.dispatch(state::SetShortcuts{file.settings.shortcuts});
    for (state::PlanInputs& plan : file.plans) {
        if (plan.id == app.state_.plan->id) {
            app.dispatch(state::TakeInputs{std::move(plan.inputs)});
        } else {
            app.keeper_.take(plan);
        }
    }
    const std::size_t count = file.plans.size();
    app.dispatch(state::LoadEnded{});
    app.dispatch(state::DismissFailure{});
    app.dispatch(state::Notify{count == 1 ? base::Message{base::Text::kept_taken_one, {}}
                                          : base::Message{base::Text::kept_taken_many, {std::to_string(count)}}});
    return true;
}

void App::open_theme(std::string_view bytes) {
    state::Town town;
    theme_ = ui::read_town_theme(bytes, town.problems).value_or(ui::TownTheme());
    theme_checked_ = false;
    const bool usual = theme_.colors.named.fields().empty();
    themes_ = usual ? ui::standard_themes() : ui::themes_of(theme_.colors);
    // The usual ones, too: the style sheet may have been built with others.
    platform_.show_colors(ui::css_of(themes_.light) + "\n" + ui::css_of(themes_.dark) + "\n" +
                          ui::css_of(themes_.contrast));
    town.name = theme_.name;
    town.logo_alt = theme_.logo_alt;
    dispatch(state::SetTown{std::move(town)});
}

void App::miss_theme(std::string_view address) {
    state::Town town = state_.town;
    town.problems.add({{base::Text::theme_not_there, {std::string(address)}}});
    dispatch(state::SetTown{std::move(town)});
}

void App::show_logo(std::string_view address, std::string_view source) {
    state::Town town = state_.town;
    town.logo = source;
    if (source.empty()) {
        town.problems.add({{base::Text::theme_no_logo, {std::string(address)}}, "/logo"});
    }
    dispatch(state::SetTown{std::move(town)});
}

bool App::set_type(ui::TownFaces faces) {
    const ui::TownFits fits = ui_.wear(std::move(faces));
    state::Town town = state_.town;
    const auto tell = [&](ui::Fit fit, const std::string& address, const char* pointer) {
        constexpr std::array k_said = {base::Text::theme_face_not_there, base::Text::theme_face_unreadable,
                                       base::Text::theme_face_not_german};
        if (fit != ui::Fit::good) {
            town.problems.add({{k_said[static_cast<std::size_t>(fit) - 1], {address}}, pointer});
        }
    };
    tell(fits.regular, theme_.fonts.regular, "/fonts/regular");
    tell(fits.semibold, theme_.fonts.semibold, "/fonts/semibold");
    type_checked_ = false;
    dispatch(state::SetTown{std::move(town)});
    return fits.regular == ui::Fit::good && fits.semibold == ui::Fit::good;
}

// What is said of its colours and letters takes time and the second part of the program: only for who wants to know.
void App::check_theme() {
    if (theme_checked_ && type_checked_) {
        return;
    }
    state::Town town = state_.town;
    if (!std::exchange(theme_checked_, true)) {
        base::rarely(ui::check_theme)(theme_, town.problems);
    }
    if (!std::exchange(type_checked_, true)) {
        base::rarely(ui::check_type)(theme_.fonts, ui_.fonts(), town.problems);
    }
    state_ = state::reduce(std::move(state_), state::SetTown{std::move(town)});
}

void App::refuse(const state::PlanSource& source, const FetchFailure& failure) {
    dispatch(state::PlanRefused{source, problem_of(failure)});
}

}  // namespace app
