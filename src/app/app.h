// SPDX-License-Identifier: EUPL-1.2
// The program: state, the frame that shows it, and the effects at its edge.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/analyst.h"
#include "app/keeper.h"
#include "app/platform.h"
#include "app/query.h"
#include "app/scheduler.h"
#include "semantics/announcer.h"
#include "semantics/mirror.h"
#include "state/state.h"
#include "ui/town_theme.h"
#include "ui/ui.h"
#include "views/views.h"

namespace app {

// How the page was opened.
struct Start {
    std::string query;                // "?plan=…&lang=en"
    std::string hash;                 // "#/measure/…"
    std::optional<base::Date> today;  // the calendar date in Europe/Berlin; absent while prerendering
    state::ThemeChoice system_theme = state::ThemeChoice::light;
    bool can_draw = true;     // false: no WebGL 2, the document view it is
    bool standalone = false;  // installed on the device: no browser around it
};

// A plan file that did not arrive.
struct FetchFailure {
    enum class Kind {
        no_answer,  // or too many redirections, or the other site does not let this one read
        blocked,    // by the policy of the page (connect-src)
        too_large,  // above 64 MB
        http_status,
        timed_out,   // not a byte for 30 s
        unreadable,  // the device could not read the file
        not_kept,    // fetch_kept_plan(): it is not on this device any more
        exhausted,   // opening it took more memory than there is, and the program was started anew
        insecure,    // an address of http: on a page of https:
    };

    Kind kind = Kind::no_answer;
    int http_status = 0;
};

class App {
public:
    App(Platform& platform, ui::FontFiles fonts, const Start& start);

    [[nodiscard]] bool usable() const { return ui_.usable(); }

    // A file arrived. False: it could not be used, the page says so, and the plan that was open stays.
    bool open(std::string_view bytes, const state::PlanSource& source);
    // It could not be used yet: give it once more when the second part of the program has arrived.
    [[nodiscard]] bool waits_for_more() const { return waits_for_more_; }
    void refuse(const state::PlanSource& source, const FetchFailure& failure);
    // A file is on its way; told every now and then while it takes longer than a moment.
    void loading(state::Loading progress);

    // The town's theme file arrived (ui/town_theme.h), or could not be had from this address.
    void open_theme(std::string_view bytes);
    // As it was read; of a file that could not be, nothing.
    [[nodiscard]] const ui::TownTheme& town_theme() const { return theme_; }
    void miss_theme(std::string_view address);
    // What it names as its logo is at hand under `source`, or nothing is to be shown: `source` is empty.
    void show_logo(std::string_view address, std::string_view source);
    // The faces that it names are at hand; empty: that one could not be had. False: type is set as before.
    bool set_type(ui::TownFaces faces);

    void frame(const ui::Viewport& viewport);
    // Draws what `rect` covers of the page as the last frame laid it out, wherever the window is scrolled to, into
    // ImGui's draw data, whose y begins at the top of `rect`. Nothing else changes: neither the mirror nor what people
    // are doing.
    void draw_part(const ui::Rect& rect, float pixels_per_css_px);

    // Something changed that the next frame must show.
    void wake();
    // Only the place on the page changed: one frame does.
    void scrolled();
    // Another tab has written this key of the store.
    void stored_elsewhere(std::string_view key);
    // How Platform::copy() ended.
    void copied(bool done);
    // The calendar date where the towns are; a date of the address stays.
    void day_changed(std::string_view iso_date);

    // What Platform::load_more() asked for is there, or could not be loaded.
    void more_arrived(bool ok);

    void dispatch(state::Action action);
    // The same, after all that people did before it: that is taken in by the next frames.
    void dispatch_later(state::Action action);
    // "?" was pressed: unless somebody has switched such keys off, it opens the window about keys.
    void key_for_help();
    // "#main" and the like are places on the page, not routes.
    void navigate(std::string_view hash);

    [[nodiscard]] ui::Ui& ui() { return ui_; }

    [[nodiscard]] const state::State& state() const { return state_; }

    [[nodiscard]] const semantics::Tree& tree() const { return tree_; }

    [[nodiscard]] const semantics::Mirror& mirror() const { return mirror_; }

    [[nodiscard]] bool idle() const { return scheduler_.idle(); }

private:
    // What of the state is kept, as it was before an action.
    struct Before {
        std::shared_ptr<const plan::Plan> plan;
        state::InputsByMeasure inputs;
        std::vector<state::RecentPlan> recent;
        state::Settings settings;
    };

    void keep(const Before& before);
    void follow_shared();
    void announce(double time_s, std::optional<double> wake_in_s);
    void focus_title();
    void analyse();
    [[nodiscard]] const ui::Theme& theme() const;
    void perform(const state::Ask& ask);
    void load_more();
    [[nodiscard]] state::Settings settings() const;
    void check_theme();
    bool wait_for_more();
    static bool open_kept_file(App& app, std::string_view bytes, const state::PlanSource& source);
    void remember(state::PlanSource& source, const plan::Plan& plan, const std::string& fingerprint);

    Platform& platform_;
    Keeper keeper_;
    Analyst analyst_;
    ui::Ui ui_;
    ui::Themes themes_ = ui::standard_themes();
    ui::TownTheme theme_;
    bool theme_checked_ = false;
    bool type_checked_ = true;  // as long as there is nothing to check
    state::State state_;
    Scheduler scheduler_;
    semantics::Mirror mirror_;
    semantics::Announcer announcer_;
    semantics::Tree tree_;
    PageFacts facts_;
    std::string fingerprint_;       // of the open plan
    bool language_chosen_ = false;  // by the address or earlier by a person: no plan changes it
    bool day_fixed_ = false;        // by the address
    std::vector<state::Action> later_;
    bool focus_title_ = false;  // of the view that was navigated to, as soon as it is there
    bool ready_ = false;
    bool waits_for_more_ = false;
};

// "Digitalisierung der Verwaltung – Leichlingen"
std::string page_title(const state::State& state);

}  // namespace app
