// SPDX-License-Identifier: EUPL-1.2
// The factor sets that the program carries (data/factors). On the web they come with its second part (base/rarely.h).
#pragma once

#include <memory>
#include <string_view>

#include "emissions/model.h"

namespace plan {

bool shipped_factors_are_there();

// The set with this id as it lies in data/factors, or nothing.
std::shared_ptr<const emissions::FactorSet> shipped_factors(std::string_view id);

}  // namespace plan
