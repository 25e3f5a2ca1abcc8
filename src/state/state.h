// SPDX-License-Identifier: EUPL-1.2
// Everything the page shows follows from this one struct; only reduce() makes a new one.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "plan/plan.h"
#include "state/inputs.h"
#include "state/route.h"
#include "state/shared_scenario.h"

namespace state {

enum class ThemeChoice { system, light, dark, contrast };
enum class ViewMode { canvas, document };

// Where a plan comes from.
struct PlanSource {
    enum class Kind {
        bundled,  // lies in the folder of the page
        address,  // was fetched; `name` is the address
        file,     // was chosen or dropped; `name` is the file's
        pasted,   // from the clipboard
        kept,     // opened from a file or the clipboard before and kept on this device; `name` is its fingerprint
    };

    Kind kind = Kind::bundled;
    std::string name;

    bool operator==(const PlanSource&) const = default;
};

// A file that is on its way.
struct Loading {
    PlanSource source;
    double received_bytes = 0.0;
    double total_bytes = 0.0;  // 0: the server does not say
};

// A plan that could not be opened. The plan that was open stays.
struct LoadFailure {
    PlanSource source;
    base::Problem problem;
};

// A plan that was opened on this device before.
struct RecentPlan {
    PlanSource::Kind kind = PlanSource::Kind::address;
    std::string name;         // of its source
    std::string fingerprint;  // of its bytes
    std::string title;        // the plan's name
    std::string municipality;
    std::optional<base::Date> opened_on;

    bool operator==(const RecentPlan&) const = default;
};

// Why what a person enters is not kept.
enum class Unkept {
    blocked,  // the browser has no store for this page
    full,
    newer,   // the store was written by a newer version of this page
    broken,  // what lies there is damaged
};

// How a calculation is looked at. Empty: what the plan asks first.
struct Lens {
    std::string scenario;
    std::string method;
    std::string output;       // empty: the emissions
    std::optional<int> year;  // none: today's, within the model's years

    bool operator==(const Lens&) const = default;
};

// The part of the program that only few views need.
enum class More { absent, loading, there, failed };

// A scenario that came with a link. It is looked at, and becomes the person's own when they take it or change it.
struct SharedVisit {
    std::string measure;
    SharedScenario scenario;
    bool of_other_data = false;  // it was made for another edition of the plan
    bool incomplete = false;     // some of it does not fit this plan
};

// To the site that the page comes from.
struct Connection {
    bool online = true;
    bool newer = false;  // a newer version of the page is on this device and comes with the next loading
};

// What somebody wants to put into another website.
struct Embedding {
    enum class Page { measure, calculator, present };

    std::string measure;  // empty: the whole plan
    Page page = Page::measure;
    ThemeChoice theme = ThemeChoice::system;
    std::optional<base::Language> language;  // none: that of the plan
    bool grows = false;                      // the text view, as high as it is

    bool operator==(const Embedding&) const = default;
};

// What was tried in the gallery of widgets.
struct Samples {
    bool on = true;
    double share = 0.6;
    std::string choice;
    std::string words;
};

// What a presentation has beside its slide.
struct Presentation {
    bool blank = false;             // the screen is dark
    std::optional<double> began_s;  // the speaker's time, by the clock of the frames; none: it stands still
    double spoken_s = 0.0;          // … at what it stood when it was stopped

    bool operator==(const Presentation&) const = default;
};

// Whose page it is, as its theme says.
struct Town {
    std::string name;  // empty: as the plan says
    std::string logo;  // address of a picture that is there; empty: none
    std::string logo_alt;
    base::Problems problems;  // of the theme, as far as they are known
};

struct Analysis;

// What the page is shown in.
struct Surroundings {
    std::string address;  // for links to the page, without what stands behind "#"
    std::string site;     // the folder that the page and all its files lie in
    bool can_draw_pictures = false;
    bool can_fill_screen = false;
    bool framed = false;  // in another website

    bool operator==(const Surroundings&) const = default;
};

struct State {
    std::shared_ptr<const plan::Plan> plan;
    PlanSource source;
    base::Problems problems;  // of the open plan
    std::optional<Loading> loading;
    std::optional<LoadFailure> failure;

    Route route;
    std::optional<base::Date> today;  // absent while prerendering
    base::Language language = base::Language::de;
    ThemeChoice theme = ThemeChoice::system;
    ThemeChoice system_theme = ThemeChoice::light;  // what the device prefers; never `system`
    ViewMode view = ViewMode::canvas;

    InputsByMeasure inputs;
    History history;                                  // of the inputs
    std::map<std::string, Lens, std::less<>> lenses;  // by measure
    std::optional<SharedVisit> shared;
    std::shared_ptr<const Analysis> analysis;     // of the calculator that is shown
    Surroundings surroundings;                    // while a view is shown that needs them
    std::string plan_fingerprint;                 // of the bytes of the open plan
    std::vector<RecentPlan> recent;               // the newest first
    std::set<std::string, std::less<>> expanded;  // keys of opened disclosures
    std::string selected;                         // key of the item picked on the time rail
    std::string search;                           // words that the measures of the overview hold
    std::optional<Unkept> unkept;
    More more = More::absent;
    std::optional<base::Message> notice;  // something was done that cannot be seen
    Connection connection;
    bool help_is_open = false;  // the window about appearance and keys
    bool standalone = false;    // no browser stands around the page, and so no button to go back
    bool shortcuts = true;      // keys without Ctrl do something
    Embedding embedding;
    Samples samples;
    Presentation presentation;
    Town town;
};

// The measure that the route shows, or nullptr.
const plan::Measure* shown_measure(const State& state);

// The measure that the calculator shows; nullptr: none, or there is nothing to calculate, or what does is not there yet.
const plan::Measure* calculated_measure(const State& state);

// The route shows slides, on the canvas, and nothing else. In the text view they stand below each other.
bool is_on_stage(const State& state);

// What was moved, or came with a link; and how a calculation is looked at.
InputsByMeasure all_inputs(const State& state);
Lens lens_of(const State& state, std::string_view measure);

// The same as a text for links (shared_scenario.h), with the inputs or without; empty: too long for one.
std::string shared_text(const State& state, const plan::Measure& measure, bool with_inputs);

// What was moved in the calculation of a measure, quantities that it shares with others among it.
emissions::Inputs inputs_of(const State& state, const plan::Measure& measure);

// How the calculation of a measure is looked at, and the year that is shown. Needs a measure that has a model.
emissions::Question question_of(const State& state, const plan::Measure& measure);
int year_of(const State& state, const plan::Measure& measure);

// The chosen one, or else the device's; never `system`.
ThemeChoice theme_shown(const State& state);

// What is to be shown is drawn by the part of the program that only few views need.
bool view_needs_more(const State& state);
// The same, or said by it.
bool needs_more(const State& state);
// What went wrong can be told without it.
bool has_words(const LoadFailure& failure);
// The chosen one, as soon as its texts are there.
base::Language language_shown(const State& state);

// --- what can happen -------------------------------------------------------------------------------------

struct SetInput {
    std::string measure;
    std::string quantity;
    double value = 0.0;   // in the quantity's unit
    double time_s = 0.0;  // of the frame; what follows quickly is one step of the history
};

struct ResetInputs {
    std::string measure;
};

// The last change of what a person entered, taken back; and done again.
struct Undo {};
struct Redo {};

// Inputs from a file take the place of those that the plan has.
struct TakeInputs {
    InputsByMeasure inputs;
};

// Another tab changed them.
struct FollowInputs {
    InputsByMeasure inputs;
};

struct SetLens {
    std::string measure;
    Lens lens;
};

// A link with a scenario was followed; the plan is open.
struct VisitShared {
    std::string measure;
    SharedScenario scenario;
};

struct TakeShared {};
struct LeaveShared {};

struct SetAnalysis {
    std::shared_ptr<const Analysis> analysis;
};

struct SetSurroundings {
    Surroundings surroundings;
};

struct ToggleExpanded {
    std::string key;
};

struct Select {
    std::string key;  // empty: nothing
};

struct Search {
    std::string words;
};

struct SetLanguage {
    base::Language language;
};

struct SetTheme {
    ThemeChoice theme;
};

struct SetSystemTheme {
    ThemeChoice theme;
};

struct SetView {
    ViewMode view;
};

struct ShowHelp {
    bool open = true;
};

struct SetShortcuts {
    bool on = true;
};

struct SetEmbedding {
    Embedding embedding;
};

struct Try {
    Samples samples;
};

struct Present {
    Presentation presentation;
};

// Goes to another slide of the presentation, from 0. No step back in the history.
struct TurnTo {
    std::size_t slide = 0;
};

struct SetTown {
    Town town;
};

struct SetConnection {
    Connection connection;
};

struct SetToday {
    base::Date today;
};

struct Navigate {
    Route route;
};

struct LoadProgressed {
    Loading loading;
};

struct LoadEnded {};

struct PlanOpened {
    PlanSource source;
    std::shared_ptr<const plan::Plan> plan;
    base::Problems problems;
    InputsByMeasure inputs;  // as kept for this plan
    std::string fingerprint;
};

struct PlanRefused {
    PlanSource source;
    base::Problem problem;
};

struct DismissFailure {};

struct Notify {
    base::Message notice;
};

struct SetRecent {
    std::vector<RecentPlan> recent;
};

struct SetUnkept {
    std::optional<Unkept> reason;
};

// Files, texts and pictures for the device; change nothing by themselves.
struct Download {
    std::string file_name;
    std::string bytes;
};

struct Copy {
    std::string text;
};

// What a rectangle of the page shows, in document coordinates.
struct DownloadPicture {
    std::string file_name;
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;
};

// What the page asks of the device; changes nothing by itself.
struct Ask {
    enum class What {
        choose_file,
        cancel_loading,
        open_recent,     // `index` into State::recent
        forget_recent,   // the same
        save_plan,       // as a file
        save_kept,       // as a file: settings and inputs of all plans
        discard_broken,  // what lies in the store and is damaged or too new
        load_more,       // once more, after it failed
        print,
        fill_screen,  // or no longer
        share,        // the address of what is shown
        reload,
        go_back,
    };

    What what;
    std::size_t index = 0;
};

using Action =
    std::variant<SetInput, ResetInputs, Undo, Redo, TakeInputs, FollowInputs, SetLens, VisitShared, TakeShared,
                 LeaveShared, SetAnalysis, SetSurroundings, ToggleExpanded, Select, Search, SetLanguage, SetTheme,
                 SetSystemTheme, SetView, ShowHelp, SetShortcuts, SetEmbedding, Try, Present, TurnTo, SetTown,
                 SetConnection, SetToday, Navigate, LoadProgressed, LoadEnded, PlanOpened, PlanRefused, DismissFailure,
                 Notify, SetRecent, SetUnkept, Download, Copy, DownloadPicture, Ask>;

State reduce(State state, Action action);

}  // namespace state
