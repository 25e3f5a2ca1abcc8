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

// A plan that could not be opened. The plan that was open stays.
struct LoadFailure {
    std::string address;
    base::Problem problem;
};

struct State {
    std::shared_ptr<const plan::Plan> plan;
    std::string plan_address;
    std::vector<base::Problem> problems;  // of the open plan
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

struct PlanOpened {
    std::string address;
    std::shared_ptr<const plan::Plan> plan;
    std::vector<base::Problem> problems;
    InputsByMeasure inputs;  // as kept for this plan
};

struct PlanRefused {
    std::string address;
    base::Problem problem;
};

struct DismissFailure {};

struct StoreTrouble {
    std::optional<base::Message> message;
};

using Action = std::variant<SetInput, ResetInputs, ToggleExpanded, Select, SetLanguage, SetTheme, SetSystemTheme,
                            SetView, SetToday, Navigate, PlanOpened, PlanRefused, DismissFailure, StoreTrouble>;

State reduce(State state, Action action);

}  // namespace state
