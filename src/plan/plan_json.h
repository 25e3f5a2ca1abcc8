// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "plan/plan.h"

namespace plan {

// What came out of a file. `plan` is absent exactly when a problem is fatal.
struct Loaded {
    std::optional<Plan> plan;
    base::Problems problems;
};

// Reads UTF-8 JSON of the format "klimaspur-plan/1". Never aborts, never throws; good measures survive bad ones.
Loaded read_plan(std::string_view bytes);

}  // namespace plan
