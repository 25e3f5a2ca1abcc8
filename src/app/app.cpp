// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"

#include <algorithm>
#include <utility>

#include "base/fingerprint.h"
#include "base/rarely.h"
#include "plan/plan_json.h"
#include "state/store_json.h"

namespace app {

namespace {

// What a file of the open plan is called.
std::string plan_file_name(const state::State& state) {
    const std::string& name = state.source.name;
    if (state.source.kind == state::PlanSource::Kind::file && !name.empty()) {
        return name;
    }
    return state.plan->id + ".json";
}

}  // namespace

App::App(Platform& platform, ui::FontFiles fonts, const Start& start)
    : platform_(platform), keeper_(platform), ui_(std::move(fonts)) {
    const Query query = parse_query(start.query);
    const state::Settings settings = keeper_.load_settings();
    language_chosen_ = query.language || settings.language;
    state_.language = query.language.value_or(settings.language.value_or(base::Language::de));
    state_.theme = query.theme.value_or(settings.theme.value_or(state::ThemeChoice::system));
    state_.system_theme = start.system_theme;
    state_.view = query.document_view || !start.can_draw ? state::ViewMode::document : state::ViewMode::canvas;
    if (!start.can_draw) {
        platform_.set_query("view", "document");
    }
    state_.standalone = start.standalone;
    state_.shortcuts = settings.shortcuts;
    state_.recent = keeper_.load_recent();
    state_.unkept = keeper_.unkept();
    day_fixed_ = query.today.has_value();
    state_.today = query.today ? query.today : start.today;
    navigate(start.hash);
}

void App::loading(state::Loading progress) {
    dispatch(state::LoadProgressed{std::move(progress)});
}

void App::stored_elsewhere(std::string_view key) {
    if (keeper_.holds_inputs(key)) {
        dispatch(state::FollowInputs{keeper_.follow_inputs(state_.inputs)});
    } else if (Store::is_slot_of(key, state::k_settings_entry)) {
        const state::Settings settings = keeper_.load_settings();
        dispatch(state::SetTheme{settings.theme.value_or(state::ThemeChoice::system)});
        dispatch(state::SetShortcuts{settings.shortcuts});
        if (settings.language) {
            dispatch(state::SetLanguage{*settings.language});
        }
    } else if (Store::is_slot_of(key, state::k_recent_entry)) {
        dispatch(state::SetRecent{keeper_.load_recent()});
    }
}

void App::dispatch(state::Action action) {
    const Before before{state_.plan, state_.inputs, state_.recent, settings()};
    if (std::holds_alternative<state::SetLanguage>(action)) {
        language_chosen_ = true;
        platform_.set_query("lang", "");
    } else if (std::holds_alternative<state::SetTheme>(action)) {
        platform_.set_query("theme", "");
    } else if (const auto* view = std::get_if<state::SetView>(&action)) {
        platform_.set_query("view", view->view == state::ViewMode::document ? "document" : "");
    } else if ((std::holds_alternative<state::Navigate>(action) || std::holds_alternative<state::ShowHelp>(action)) &&
               state_.more == state::More::failed) {
        state_.more = state::More::absent;  // who comes back tries again
    }
    if (const auto* file = std::get_if<state::Download>(&action)) {
        platform_.download(file->file_name, file->bytes);
    } else if (const auto* copy = std::get_if<state::Copy>(&action)) {
        platform_.copy(copy->text);
    } else if (const auto* picture = std::get_if<state::DownloadPicture>(&action)) {
        platform_.download_picture(picture->file_name, {picture->x, picture->y, picture->width, picture->height});
    }
    const bool looked =
        std::holds_alternative<state::SetLens>(action) || std::holds_alternative<state::TakeShared>(action) ||
        std::holds_alternative<state::LeaveShared>(action) || std::holds_alternative<state::SetInput>(action);
    const bool turned = std::holds_alternative<state::TurnTo>(action);
    const auto* asked = std::get_if<state::Ask>(&action);
    const std::optional<state::Ask> ask = asked == nullptr ? std::nullopt : std::optional(*asked);
    state_ = state::reduce(std::move(state_), std::move(action));
    keep(before);
    const bool calculator = state_.route.view == state::Route::View::calculator;
    if (const plan::Measure* measure = looked && calculator ? state::calculated_measure(state_) : nullptr) {
        // Whoever loads the page anew looks at it in the same way; the inputs lie in the store.
        state_.route.query = "s=" + base::rarely(state::shared_text)(state_, *measure, false);
        platform_.replace_hash(state::to_hash(state_.route));
    }
    if (turned) {
        platform_.turn_to(state::to_hash(state_.route));
    }
    if (ask) {
        perform(*ask);
    }
    if (state_.more == state::More::absent && state::needs_more(state_)) {
        load_more();
    }
    wake();
}

void App::dispatch_later(state::Action action) {
    later_.push_back(std::move(action));
    wake();
}

void App::key_for_help() {
    if (state_.shortcuts) {
        dispatch_later(state::ShowHelp{true});
    }
}

// Effects that follow from a change of state.
void App::keep(const Before& before) {
    if (state_.plan && before.plan == state_.plan && before.inputs != state_.inputs) {
        state_.inputs = keeper_.save_inputs(state_.inputs);
    }
    if (before.settings != settings()) {
        keeper_.save_settings(settings());
    }
    if (before.recent != state_.recent) {
        keeper_.save_recent(state_.recent);
    }
    state_.unkept = keeper_.unkept();
}

state::Settings App::settings() const {
    state::Settings settings;
    if (language_chosen_) {
        settings.language = state_.language;
    }
    if (state_.theme != state::ThemeChoice::system) {
        settings.theme = state_.theme;
    }
    settings.shortcuts = state_.shortcuts;
    return settings;
}

void App::perform(const state::Ask& ask) {
    using What = state::Ask::What;
    const state::RecentPlan* recent = ask.index < state_.recent.size() ? &state_.recent[ask.index] : nullptr;
    switch (ask.what) {
        case What::choose_file: platform_.choose_file(); break;
        case What::cancel_loading:
            platform_.cancel_fetch();
            dispatch(state::LoadEnded{});
            break;
        case What::open_recent:
            if (recent != nullptr && recent->kind == state::PlanSource::Kind::address) {
                platform_.fetch_plan(recent->name);
            } else if (recent != nullptr) {
                platform_.fetch_kept_plan(recent->fingerprint);
            }
            break;
        case What::forget_recent:
            if (recent != nullptr) {
                platform_.forget_plan(recent->fingerprint);
                std::vector<state::RecentPlan> rest = state_.recent;
                rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(ask.index));
                dispatch(state::SetRecent{std::move(rest)});
            }
            break;
        case What::save_plan: platform_.download_plan(plan_file_name(state_)); break;
        case What::save_kept: {
            state::KeptFile file = keeper_.all(settings(), state_.inputs);
            file.saved_on = state_.today;
            const std::string day = state_.today ? "-" + base::to_iso(*state_.today) : std::string();
            platform_.download("klimaspur-eingaben" + day + ".json", state::write_kept_file(file));
            break;
        }
        case What::discard_broken:
            keeper_.discard_broken();
            state_.inputs = keeper_.save_inputs(state_.inputs);
            state_.unkept = keeper_.unkept();
            break;
        case What::load_more: load_more(); break;
        case What::print: platform_.print(); break;
        case What::reload: platform_.reload(); break;
        case What::go_back: platform_.go_back(); break;
        case What::fill_screen: platform_.fill_screen(); break;
        case What::share: platform_.share(platform_.page_address() + state::to_hash(state_.route)); break;
    }
}

void App::load_more() {
    state_.more = platform_.load_more() ? state::More::there : state::More::loading;
}

void App::more_arrived(bool ok) {
    state_.more = ok ? state::More::there : state::More::failed;
    follow_shared();
    wake();
}

void App::navigate(std::string_view hash) {
    if (hash.empty() || hash == "#" || hash.substr(0, 2) == "#/") {
        focus_title_ = ready_;
        dispatch(state::Navigate{state::parse_route(hash)});
        follow_shared();
    }
}

// A scenario that stands in the address of the calculator.
void App::follow_shared() {
    const std::optional<std::string_view> text = state::query_value(state_.route.query, "s");
    const bool calculator = state_.route.view == state::Route::View::calculator && state_.more == state::More::there;
    if (!state_.plan || !calculator || !text) {
        return;
    }
    base::Result<state::SharedScenario> shared = base::rarely(state::read_shared)(*text);
    if (shared) {
        dispatch(state::VisitShared{state_.route.id, std::move(shared).value()});
    } else {
        dispatch(state::Notify{shared.problem().what});
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

// Before a view is drawn that needs it. No action of anybody, so no reason for another frame.
void App::analyse() {
    using View = state::Route::View;
    const View view = state_.route.view;
    if (view == View::calculator || view == View::about || view == View::present) {
        state_ = state::reduce(
            std::move(state_),
            state::SetSurroundings{{platform_.page_address(), platform_.site_address(), platform_.can_draw_pictures(),
                                    platform_.can_fill_screen(), platform_.is_framed()}});
    }
    if (view == View::about && state_.more == state::More::there) {
        check_theme();
    }
    if (auto fresh = analyst_.update(state_, ui_.is_held())) {
        state_ = state::reduce(std::move(state_), state::SetAnalysis{std::move(fresh)});
    }
}

void App::copied(bool done) {
    dispatch(state::Notify{{done ? base::Text::copy_done : base::Text::copy_refused, {}}});
}

const ui::Theme& App::theme() const {
    switch (state::theme_shown(state_)) {
        case state::ThemeChoice::dark: return themes_.dark;
        case state::ThemeChoice::contrast: return themes_.contrast;
        default: return themes_.light;
    }
}

void App::draw_part(const ui::Rect& rect, float pixels_per_css_px) {
    ui::Viewport viewport = ui_.viewport();
    viewport.height = rect.height;
    viewport.scroll_y = rect.y;
    viewport.pixels_per_css_px = pixels_per_css_px;
    ui_.begin_picture(viewport, theme(), state::language_shown(state_));
    views::Actions none;
    views::page(ui_, state_, none);
    ui_.end();
}

// `wake_in_s`: what the frame asked for.
void App::announce(double time_s, std::optional<double> wake_in_s) {
    // Elsewhere, in another language, or a view that came with the second part of the program: then all of it is new, and
    // none news.
    std::string place = state::to_hash({state_.route.view, state_.route.id, {}});
    place += facts_.on_stage ? state_.route.query : "";
    place += state::language_shown(state_) == base::Language::en ? " en" : "";
    place += state::view_needs_more(state_) && state_.more == state::More::there ? " more" : "";
    for (const semantics::Announcement& said : announcer_.update(tree_, place, time_s, ui_.is_held())) {
        platform_.announce(said.text, said.assertive);
    }
    if (const auto due_s = announcer_.due_s()) {
        wake_in_s = std::min(*due_s - time_s, wake_in_s.value_or(*due_s - time_s));
    }
    if (wake_in_s) {
        platform_.wake_in(*wake_in_s);
    }
}

// Who follows a link goes on reading where the new view begins, not in the middle of what is gone.
void App::focus_title() {
    if (!focus_title_) {
        return;
    }
    for (const semantics::Node& node : tree_.nodes) {
        if (node.role == semantics::Role::heading && node.level == 1) {
            focus_title_ = false;
            platform_.focus(node.key);
            return;
        }
    }
}

void App::frame(const ui::Viewport& viewport) {
    scheduler_.frame_begins();
    if (!state_.plan && !state_.failure) {
        return;  // nothing has arrived yet
    }
    analyse();
    views::Actions actions;
    ui_.begin(viewport, theme(), state::language_shown(state_));
    views::page(ui_, state_, actions);
    ui::FrameResult result = ui_.end();
    tree_ = std::move(result.tree);

    const std::string patch = mirror_.update(tree_);
    if (!patch.empty()) {
        platform_.apply_patch(patch);
    }
    PageFacts facts{result.content_height,
                    page_title(state_),
                    state::language_shown(state_),
                    theme().name,
                    state_.view == state::ViewMode::document,
                    state::is_on_stage(state_),
                    result.cursor};
    if (!(facts == facts_)) {
        facts_ = facts;
        platform_.show_facts(facts_);
    }
    if (result.focus_key) {
        platform_.focus(*result.focus_key);
    }
    focus_title();
    announce(viewport.time_s, result.wake_in_s);
    if (!facts.document_view) {
        platform_.present();
    }
    for (state::Action& action : actions) {
        if (auto* input = std::get_if<state::SetInput>(&action)) {
            input->time_s = viewport.time_s;
        }
        dispatch(std::move(action));
    }
    if (result.lacks_letters && state_.more == state::More::absent) {
        load_more();
    } else if (result.lacks_letters && state_.more == state::More::there) {
        wake();  // the next frame has them
    }
    if (!result.input_pending) {
        for (state::Action& action : std::exchange(later_, {})) {
            dispatch(std::move(action));
        }
    }
    if (scheduler_.frame_ends(result.input_pending || analyst_.is_waiting())) {
        platform_.request_frame();
    } else if (!ready_ && scheduler_.idle()) {
        ready_ = true;
        platform_.ready();
    }
}

namespace {

// Of a view that is about no measure.
std::optional<base::Text> title_of(state::Route::View view) {
    using View = state::Route::View;
    switch (view) {
        case View::data: return base::Text::data_link;
        case View::accessibility: return base::Text::accessibility_title;
        case View::about: return base::Text::about_embed;
        case View::gallery: return base::Text::gallery_title;
        default: return std::nullopt;
    }
}

}  // namespace

std::string page_title(const state::State& state) {
    std::string name = state.plan ? state.plan->name : "Klimaspur";
    if (const auto title = title_of(state.route.view)) {
        return std::string(base::text(*title, state::language_shown(state))) + " – " + name;
    }
    if (!state.plan) {
        return name;
    }
    const plan::Measure* measure = state::shown_measure(state);
    const std::string& town = state.plan->municipality.empty() ? state.plan->name : state.plan->municipality;
    return measure == nullptr ? name : measure->name + " – " + town;
}

}  // namespace app
