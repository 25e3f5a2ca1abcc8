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
#include "emissions/evaluate.h"
#include "plan/plan.h"
#include "state/route.h"

namespace state {

enum class ThemeChoice { system, light, dark };
enum class ViewMode { canvas, document };

// Measure id → what a person moved in its calculation.
using InputsByMeasure = std::map<std::string, emissions::Inputs, std::less<>>;

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

struct State {
    std::shared_ptr<const plan::Plan> plan;
    PlanSource source;
    std::vector<base::Problem> problems;  // of the open plan
    std::optional<Loading> loading;
    std::optional<LoadFailure> failure;

    Route route;
    std::optional<base::Date> today;  // absent while prerendering
    base::Language language = base::Language::de;
    ThemeChoice theme = ThemeChoice::system;
    bool system_prefers_dark = false;
    ViewMode view = ViewMode::canvas;

    InputsByMeasure inputs;
    std::set<std::string, std::less<>> expanded;  // keys of opened disclosures
    std::string selected;                         // key of the item picked on the time rail
    std::optional<base::Message> store_trouble;   // what people enter is not kept, and why
};

// The measure that the route shows, or nullptr.
const plan::Measure* shown_measure(const State& state);

// Inputs of a measure; empty when nothing was moved.
const emissions::Inputs& inputs_of(const State& state, std::string_view measure);

bool is_dark(const State& state);

// --- what can happen -------------------------------------------------------------------------------------

struct SetInput {
    std::string measure;
    std::string quantity;
    double value = 0.0;  // in the quantity's unit
};

struct ResetInputs {
    std::string measure;
};

// The last change of what a person entered, taken back; and done again.
struct Undo {};
struct Redo {};

struct ToggleExpanded {
    std::string key;
};

struct Select {
    std::string key;  // empty: nothing
};

struct SetLanguage {
    base::Language language;
};

struct SetTheme {
    ThemeChoice theme;
};

struct SetSystemTheme {
    bool prefers_dark = false;
};

struct SetView {
    ViewMode view;
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
    std::vector<base::Problem> problems;
    InputsByMeasure inputs;  // as kept for this plan
};

struct PlanRefused {
    PlanSource source;
    base::Problem problem;
};

struct DismissFailure {};

struct StoreTrouble {
    std::optional<base::Message> message;
};

using Action = std::variant<SetInput, ResetInputs, Undo, Redo, ToggleExpanded, Select, SetLanguage, SetTheme,
                            SetSystemTheme, SetView, SetToday, Navigate, LoadProgressed, LoadEnded, PlanOpened,
                            PlanRefused, DismissFailure, StoreTrouble>;

State reduce(State state, Action action);

}  // namespace state
