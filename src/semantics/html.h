// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "semantics/node.h"

namespace semantics {

std::string escape_html(std::string_view text);

// The tree as HTML in normal flow: the prerendered page. No scripts, no style attributes.
std::string to_html(const Tree& tree);

}  // namespace semantics
