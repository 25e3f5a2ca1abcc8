// SPDX-License-Identifier: EUPL-1.2
#include "app/keeper.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

state::Unkept reason_of(const base::Problem& problem) {
    return problem.what.id == base::Text::store_unknown_version ? state::Unkept::newer : state::Unkept::broken;
}

}  // namespace

// Reads an entry, or says that there is none to read. One that cannot be read is locked.
template <class T, class ReadText>
std::optional<T> Keeper::load(std::string_view entry, ReadText read_text) {
    const Store::Read found = store_.read(entry);
    if (found.status == Store::Read::Status::absent) {
        return std::nullopt;
    }
    if (found.status == Store::Read::Status::broken) {
        locked_.insert_or_assign(std::string(entry), state::Unkept::broken);
        return std::nullopt;
    }
    base::Result<T> read = read_text(found.text);
    if (!read) {
        locked_.insert_or_assign(std::string(entry), reason_of(read.problem()));
        return std::nullopt;
    }
    return std::move(read).value();
}

state::Settings Keeper::load_settings() {
    if (auto settings = load<state::Settings>(state::k_settings_entry, state::read_settings)) {
        return *settings;
    }
    if (const auto version_1 = platform_.load(state::k_settings_entry); version_1 && locked_.empty()) {
        if (const auto settings = state::read_settings(*version_1)) {
            return settings.value();
        }
    }
    return {};
}

std::vector<state::RecentPlan> Keeper::load_recent() {
    return load<std::vector<state::RecentPlan>>(state::k_recent_entry, state::read_recent)
        .value_or(std::vector<state::RecentPlan>());
}

// The entry of this plan id that was written last, or nothing.
std::string Keeper::newest_entry(std::string_view plan_id) const {
    std::string newest;
    std::uint64_t sequence = 0;
    for (const std::string& entry : store_.entries(state::plan_prefix(plan_id))) {
        const Store::Read found = store_.read(entry);
        if (found.status == Store::Read::Status::complete && found.sequence > sequence) {
            newest = entry;
            sequence = found.sequence;
        }
    }
    return newest;
}

state::InputsByMeasure Keeper::load_inputs(const plan::Plan& plan, const std::string& fingerprint) {
    plan_id_ = plan.id;
    plan_name_ = plan.name;
    plan_entry_ = state::plan_entry(plan.id, fingerprint);
    const std::string newest = newest_entry(plan.id);
    floor_ = newest.empty() ? 0 : store_.read(newest).sequence;
    auto own = load<state::PlanInputs>(plan_entry_, state::read_inputs);
    has_entry_ = own.has_value();
    common_.clear();
    if (own) {
        common_ = std::move(own->inputs);
    } else if (!locked_.contains(plan_entry_)) {
        const std::string version_1 = platform_.load(state::version_1_inputs_key(plan.id)).value_or("");
        if (auto before = state::read_inputs(newest.empty() ? version_1 : store_.read(newest).text)) {
            common_ = std::move(before).value().inputs;
        }
    }
    return common_;
}

bool Keeper::write(std::string_view entry, std::string text, std::uint64_t floor) {
    if (locked_.contains(entry)) {
        return false;
    }
    switch (store_.write(entry, std::move(text), floor)) {
        case Kept::yes: refused_.reset(); break;
        case Kept::full: refused_ = state::Unkept::full; break;
        case Kept::blocked: refused_ = state::Unkept::blocked; break;
    }
    return !refused_;
}

void Keeper::save_settings(const state::Settings& settings) {
    write(state::k_settings_entry, state::write_settings(settings));
}

void Keeper::save_recent(const std::vector<state::RecentPlan>& recent) {
    write(state::k_recent_entry, state::write_recent(recent));
}

state::InputsByMeasure Keeper::save_inputs(const state::InputsByMeasure& inputs) {
    state::InputsByMeasure now = follow_inputs(inputs);
    const bool is_new = !has_entry_ || now != common_;
    if (is_new && write(plan_entry_, state::write_inputs({plan_id_, plan_name_, now}), floor_)) {
        common_ = now;
        has_entry_ = true;
    }
    return now;
}

state::InputsByMeasure Keeper::follow_inputs(const state::InputsByMeasure& here) {
    const auto there = load<state::PlanInputs>(plan_entry_, state::read_inputs);
    if (!there) {
        return here;
    }
    state::InputsByMeasure now = state::merged(common_, here, there->inputs);
    common_ = there->inputs;
    has_entry_ = true;
    return now;
}

state::KeptFile Keeper::all(const state::Settings& settings, const state::InputsByMeasure& inputs) const {
    state::KeptFile file;
    file.settings = settings;
    if (!inputs.empty()) {
        file.plans.push_back({plan_id_, plan_name_, inputs});
    }
    for (const std::string& entry : store_.entries(state::k_plans_prefix)) {
        auto read = state::read_inputs(store_.read(entry).text);
        if (read && read.value().id != plan_id_ && newest_entry(read.value().id) == entry) {
            file.plans.push_back(std::move(read).value());
        }
    }
    return file;
}

void Keeper::take(const state::PlanInputs& plan) {
    const std::string newest = newest_entry(plan.id);
    const std::string entry = newest.empty() ? state::plan_entry(plan.id, "imported") : newest;
    state::PlanInputs all = plan;
    if (auto there = load<state::PlanInputs>(entry, state::read_inputs)) {
        for (auto& [measure, inputs] : there->inputs) {
            all.inputs.try_emplace(measure, std::move(inputs));
        }
    }
    write(entry, state::write_inputs(all));
}

std::optional<state::Unkept> Keeper::unkept() const {
    return locked_.empty() ? refused_ : std::optional(locked_.begin()->second);
}

void Keeper::discard_broken() {
    for (const auto& [entry, reason] : locked_) {
        store_.remove(entry);
    }
    locked_.clear();
}

}  // namespace app
