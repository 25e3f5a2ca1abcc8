// SPDX-License-Identifier: EUPL-1.2
// How a kept text lies in the store. An entry has two slots that are written in turns, so that a write that is cut
// off at any byte, or never ends, leaves the last complete state in the other one.
//
//   17 af63bd4c8601b7df        sequence number, fingerprint of "17 " and what follows the line end
//   {"version":2, …
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace state {

struct Slot {
    std::uint64_t sequence = 0;  // of two slots the larger one is the newer
    std::string text;
};

std::string write_slot(const Slot& slot);

// Nothing: it is not complete, or somebody changed it.
std::optional<Slot> read_slot(std::string_view bytes);

}  // namespace state
