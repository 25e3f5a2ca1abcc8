// SPDX-License-Identifier: EUPL-1.2
// Keeps what a person entered and chose, and finds it again. What is damaged or newer than this program is never
// written over: it stays until the person discards it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store.h"
#include "state/state.h"
#include "state/store_json.h"

namespace app {

class Keeper {
public:
    explicit Keeper(Platform& platform) : platform_(platform), store_(platform) {}

    // --- at the start ---
    state::Settings load_settings();
    std::vector<state::RecentPlan> load_recent();

    // What was entered into this plan, or into the one before it with the same id.
    state::InputsByMeasure load_inputs(const plan::Plan& plan, const std::string& fingerprint);

    // --- when something changed ---
    void save_settings(const state::Settings& settings);
    void save_recent(const std::vector<state::RecentPlan>& recent);
    // What is to be shown from now on: another tab may have written in between. Writes only what is new.
    state::InputsByMeasure save_inputs(const state::InputsByMeasure& inputs);

    // --- when another tab wrote ---
    [[nodiscard]] bool holds_inputs(std::string_view key) const { return Store::is_slot_of(key, plan_entry_); }

    // What is to be shown, with what could not be saved here on top of it.
    state::InputsByMeasure follow_inputs(const state::InputsByMeasure& here);

    // --- files ---
    // Everything there is, the open plan's inputs as they are on the page.
    [[nodiscard]] state::KeptFile all(const state::Settings& settings, const state::InputsByMeasure& inputs) const;
    // Inputs of a plan that is not open; they are found when it is.
    void take(const state::PlanInputs& plan);

    // Why something is not kept; nothing: all is.
    [[nodiscard]] std::optional<state::Unkept> unkept() const;
    void discard_broken();

private:
    template <class T, class ReadText>
    std::optional<T> load(std::string_view entry, ReadText read_text);
    bool write(std::string_view entry, std::string text, std::uint64_t floor = 0);
    [[nodiscard]] std::string newest_entry(std::string_view plan_id) const;

    Platform& platform_;
    Store store_;
    std::map<std::string, state::Unkept, std::less<>> locked_;  // entries that are not written over
    std::optional<state::Unkept> refused_;                      // the last write was
    std::string plan_entry_;
    std::string plan_id_;
    std::string plan_name_;
    std::uint64_t floor_ = 0;        // above all that was entered into plans of this id
    state::InputsByMeasure common_;  // as last read or written
    bool has_entry_ = false;         // else they are those of the plan before
};

}  // namespace app
