// SPDX-License-Identifier: EUPL-1.2
#include "plan/shipped_factors.h"

#include "base/rarely.h"
#include "base/shape_json.h"
#include "emissions/model_json.h"

namespace plan {

namespace {

// Id and text of one set after the other, each with its end.
constexpr char k_carried[] = RARELY_BEGIN
    "\0"
#include "factors.inc"
    "\0" RARELY_END;

}  // namespace

bool shipped_factors_are_there() {
    return base::is_there(k_carried);
}

std::shared_ptr<const emissions::FactorSet> shipped_factors(std::string_view id) {
    const char* at = k_carried + sizeof RARELY_BEGIN;
    while (shipped_factors_are_there() && *at != '\0') {
        const std::string_view name = at;
        const std::string_view json = at + name.size() + 1;
        if (name == id) {
            base::Problems problems;  // none: the tests read every set
            auto set = std::make_shared<emissions::FactorSet>();
            base::read_json(json, base::shape_of<emissions::FactorSet>(), set.get(), problems);
            return set;
        }
        at = json.data() + json.size() + 1;
    }
    return nullptr;
}

}  // namespace plan
