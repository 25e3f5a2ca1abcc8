// SPDX-License-Identifier: EUPL-1.2
// What is kept in the browser, as text, and the file that carries it elsewhere. Nothing here touches a store: app
// does, through its Platform.
//
// localStorage holds entries, each in two slots "<entry>/a" and "<entry>/b" (src/state/slot.h):
//   klimaspur/settings                  language and theme
//   klimaspur/recent                    plans opened before
//   klimaspur/plan/<id>/<fingerprint>   what was entered into a plan; its id percent-encoded, the fingerprint of its
//                                       bytes. A plan that was published anew starts from the newest entry of its id.
// All are JSON objects with "version": 2. Version 1 (until November 2026) lay without slots under klimaspur/settings
// and klimaspur/inputs/<id>; it is read where nothing newer is there, and stays where it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "state/state.h"

namespace state {

inline constexpr std::string_view k_settings_entry = "klimaspur/settings";
inline constexpr std::string_view k_recent_entry = "klimaspur/recent";
inline constexpr std::string_view k_plans_prefix = "klimaspur/plan/";
std::string plan_prefix(std::string_view plan_id);
std::string plan_entry(std::string_view plan_id, std::string_view fingerprint);
std::string version_1_inputs_key(std::string_view plan_id);

struct Settings {
    std::optional<base::Language> language;
    std::optional<ThemeChoice> theme;
    bool shortcuts = true;  // keys without Ctrl do something

    bool operator==(const Settings&) const = default;
};

// What was entered into a plan.
struct PlanInputs {
    std::string id;  // of the plan; absent in version 1
    std::string name;
    InputsByMeasure inputs;

    bool operator==(const PlanInputs&) const = default;
};

// The readers: broken JSON or an unknown version is a problem, with Text::store_unknown_version for the latter;
// entries in it that make no sense are left out.
std::string write_settings(const Settings& settings);
base::Result<Settings> read_settings(std::string_view bytes);

std::string write_inputs(const PlanInputs& inputs);
base::Result<PlanInputs> read_inputs(std::string_view bytes);

std::string write_recent(const std::vector<RecentPlan>& recent);
base::Result<std::vector<RecentPlan>> read_recent(std::string_view bytes);

// Everything that is kept as one file, "format": "klimaspur-kept/1".
struct KeptFile {
    std::optional<base::Date> saved_on;
    Settings settings;
    std::vector<PlanInputs> plans;
};

std::string write_kept_file(const KeptFile& kept);
base::Result<KeptFile> read_kept_file(std::string_view bytes);

// Is this such a file and no plan?
bool is_kept_file(std::string_view bytes);

}  // namespace state
