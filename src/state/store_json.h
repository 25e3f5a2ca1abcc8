// SPDX-License-Identifier: EUPL-1.2
// What is kept in the browser, as text. Two entries: the settings, once; the inputs, once per plan.
// Both are JSON objects with "version": 1. Nothing here touches storage: app does, through its Platform.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "state/state.h"

namespace state {

struct Settings {
    std::optional<base::Language> language;
    std::optional<ThemeChoice> theme;

    bool operator==(const Settings&) const = default;
};

// localStorage keys.
inline constexpr std::string_view k_settings_key = "klimaspur/settings";
std::string inputs_key(std::string_view plan_id);

std::string write_settings(const Settings& settings);
base::Result<Settings> read_settings(std::string_view bytes);

std::string write_inputs(const InputsByMeasure& inputs);
// Broken JSON or an unknown version is a problem; entries that are no numbers are left out.
base::Result<InputsByMeasure> read_inputs(std::string_view bytes);

}  // namespace state
