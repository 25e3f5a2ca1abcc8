// SPDX-License-Identifier: EUPL-1.2
// Finds measures by words, as people type them.
#pragma once

#include <string_view>

#include "plan/plan.h"

namespace plan {

// Does the measure hold all of these words, or parts of words, in its names, descriptions, tasks, organizations and contacts? Capitals,
// accents and soft hyphens do not matter, and an umlaut may be written with an e or without its dots: "waerme" and
// "warme" find "Wärme". No words: yes.
bool mentions(const Plan& plan, const Measure& measure, std::string_view words);

}  // namespace plan
