// SPDX-License-Identifier: EUPL-1.2
// What holds for every page in every state, whatever the plan.
#pragma once

#include "support/page.h"

namespace support {

// Headings, names, landmarks, nothing beyond the edges, readable lines where there is room for longer ones.
void expect_page_rules(const Page& page, float width);

// Every node has a key of its own, what one operates a name that holds what one reads.
void expect_names(const semantics::Tree& tree);

// Nothing beyond the edges.
void expect_inside(const semantics::Tree& tree, float width);

// Large enough, apart, inside what holds them.
void expect_layout_rules(const semantics::Tree& tree);

inline void expect_layout_rules(const Page& page) {
    expect_layout_rules(page.tree());
}

// The same, and safe addresses and a sound structure.
void expect_control_rules(const semantics::Tree& tree);

inline void expect_control_rules(const Page& page) {
    expect_control_rules(page.tree());
}

}  // namespace support
