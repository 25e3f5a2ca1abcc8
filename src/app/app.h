// SPDX-License-Identifier: EUPL-1.2
// The program: state, the frame that shows it, and the effects at its edge.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/platform.h"
#include "app/query.h"
#include "app/scheduler.h"
#include "semantics/mirror.h"
#include "state/state.h"
#include "ui/ui.h"
#include "views/views.h"

namespace app {

// How the page was opened.
struct Start {
    std::string query;                // "?plan=…&lang=en"
    std::string hash;                 // "#/measure/…"
    std::optional<base::Date> today;  // the calendar date in Europe/Berlin; absent while prerendering
    bool prefers_dark = false;
    bool can_draw = true;  // false: no WebGL 2, the document view it is
};

// A plan file that did not arrive.
struct FetchFailure {
    enum class Kind { no_answer, foreign_origin, too_large, http_status };

    Kind kind = Kind::no_answer;
    int http_status = 0;
};

class App {
public:
    App(Platform& platform, const ui::FontFiles& fonts, const Start& start);

    [[nodiscard]] bool usable() const { return ui_.usable(); }

    // A plan file arrived; `address` is empty for the plan that comes with the page.
    // False: it could not be used, the page says so, and the plan that was open stays.
    bool open_plan(std::string_view bytes, std::string_view address);
    void refuse_plan(std::string_view address, const FetchFailure& failure);

    void frame(const ui::Viewport& viewport);

    // Something changed that the next frame must show.
    void wake();
    // Only the place on the page changed: one frame does.
    void scrolled();
    // The calendar date where the towns are; a date of the address stays.
    void day_changed(std::string_view iso_date);

    void dispatch(state::Action action);
    // "#main" and the like are places on the page, not routes.
    void navigate(std::string_view hash);

    [[nodiscard]] ui::Ui& ui() { return ui_; }

    [[nodiscard]] const state::State& state() const { return state_; }

    [[nodiscard]] const semantics::Tree& tree() const { return tree_; }

    [[nodiscard]] const semantics::Mirror& mirror() const { return mirror_; }

    [[nodiscard]] bool idle() const { return scheduler_.idle(); }

private:
    void keep(const state::State& before);
    void report_store(bool kept);
    std::optional<state::InputsByMeasure> kept_inputs(const plan::Plan& plan);

    Platform& platform_;
    ui::Ui ui_;
    state::State state_;
    Scheduler scheduler_;
    semantics::Mirror mirror_;
    semantics::Tree tree_;
    PageFacts facts_;
    bool language_chosen_ = false;  // by the address or earlier by a person: no plan changes it
    bool day_fixed_ = false;        // by the address
    bool ready_ = false;
};

// "Digitalisierung der Verwaltung – Leichlingen"
std::string page_title(const state::State& state);

}  // namespace app
