// SPDX-License-Identifier: EUPL-1.2
// The one place that knows which HTML element a role is. The live mirror and the prerendered page both ask it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "semantics/node.h"

namespace semantics {

struct Element {
    std::string tag;
    std::vector<std::pair<std::string, std::string>> attributes;  // sorted as written; values not yet escaped

    bool operator==(const Element&) const = default;
};

Element element_of(const Node& node);

// Is this address one that a link may have? http, https, mailto, tel, "#…" and relative ones; never script.
bool is_safe_address(std::string_view address);

}  // namespace semantics
