// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "plan/plan.h"

namespace plan {

// What came out of a file. `plan` is absent exactly when a problem is fatal.
struct Loaded {
    std::optional<Plan> plan;
    base::Problems problems;
    bool wants_factors = false;  // read it again when the factors that the program carries are there
};

// Reads UTF-8 JSON of the format "klimaspur-plan/1". Never aborts, never throws; good measures survive bad ones.
Loaded read_plan(std::string_view bytes);

// The canonical text of a plan (base/shape_writer.h), its dates in the precision they have. What read_plan left out is
// lost, and what it cleared may be missed by the next reader: see Problems::lossy().
std::string write_plan(const Plan& plan);

}  // namespace plan
