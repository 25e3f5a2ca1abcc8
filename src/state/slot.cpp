// SPDX-License-Identifier: EUPL-1.2
#include "state/slot.h"

#include "base/fingerprint.h"

namespace state {

namespace {

std::string seal(std::string_view sequence, std::string_view text) {
    return base::fingerprint(std::string(sequence) + ' ' + std::string(text));
}

}  // namespace

std::string write_slot(const Slot& slot) {
    const std::string sequence = std::to_string(slot.sequence);
    return sequence + ' ' + seal(sequence, slot.text) + '\n' + slot.text;
}

std::optional<Slot> read_slot(std::string_view bytes) {
    constexpr std::size_t k_most_digits = 18;
    const std::size_t space = bytes.find(' ');
    const std::size_t line_end = bytes.find('\n');
    if (space == 0 || space > k_most_digits || line_end == std::string_view::npos || line_end < space ||
        bytes.substr(0, space).find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view sequence = bytes.substr(0, space);
    const std::string_view text = bytes.substr(line_end + 1);
    if (bytes.substr(space + 1, line_end - space - 1) != seal(sequence, text)) {
        return std::nullopt;
    }
    Slot slot;
    for (const char digit : sequence) {
        slot.sequence = slot.sequence * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    slot.text = text;
    return slot;
}

}  // namespace state
