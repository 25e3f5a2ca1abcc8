// SPDX-License-Identifier: EUPL-1.2
// What other programs computed (tests/oracles, where SOURCES.md says which ones and with what tolerance).
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "emissions/support.h"

namespace test {

using Json = nlohmann::ordered_json;

inline Json oracle(const std::string& name) {
    Json parsed = Json::parse(file("../oracles/" + name), nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << name;
    return parsed;
}

}  // namespace test
