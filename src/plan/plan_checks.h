// SPDX-License-Identifier: EUPL-1.2
// Inside plan: what a file can only be checked for once all of it is read.
#pragma once

#include "base/result.h"
#include "plan/plan.h"

namespace plan {

// Resolves every reference, takes out what leads nowhere or stands twice, and says so. The problems have
// pointers but no lines.
// False: it names factors that the program carries and that are not there yet (plan/shipped_factors.h).
bool check_references(Plan& plan, base::Problems& problems);

}  // namespace plan
