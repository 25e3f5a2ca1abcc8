// SPDX-License-Identifier: EUPL-1.2
#include "app/store.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "state/slot.h"

namespace app {

namespace {

constexpr std::array<std::string_view, 2> k_slots = {"/a", "/b"};

std::string key_of(std::string_view entry, std::string_view slot) {
    return std::string(entry) + std::string(slot);
}

}  // namespace

Store::Read Store::read(std::string_view entry) const {
    Read newest;
    for (const std::string_view slot : k_slots) {
        const std::optional<std::string> bytes = platform_.load(key_of(entry, slot));
        if (!bytes) {
            continue;
        }
        std::optional<state::Slot> found = state::read_slot(*bytes);
        if (found && (newest.status != Read::Status::complete || found->sequence > newest.sequence)) {
            newest = {Read::Status::complete, std::move(found->text), found->sequence};
        } else if (!found && newest.status == Read::Status::absent) {
            newest.status = Read::Status::broken;
        }
    }
    return newest;
}

Kept Store::write(std::string_view entry, std::string text, std::uint64_t floor) {
    const Read newest = read(entry);
    const std::uint64_t sequence = std::max(newest.sequence, floor) + 1;
    std::size_t target = 0;
    if (newest.status == Read::Status::complete) {
        const std::optional<std::string> first = platform_.load(key_of(entry, k_slots[0]));
        const std::optional<state::Slot> slot = first ? state::read_slot(*first) : std::nullopt;
        target = slot && slot->sequence == newest.sequence ? 1 : 0;
    }
    return platform_.save(key_of(entry, k_slots[target]), state::write_slot({sequence, std::move(text)}));
}

void Store::remove(std::string_view entry) {
    for (const std::string_view slot : k_slots) {
        platform_.remove(key_of(entry, slot));
    }
}

std::vector<std::string> Store::entries(std::string_view prefix) const {
    std::set<std::string> found;
    for (const std::string& key : platform_.stored_keys()) {
        for (const std::string_view slot : k_slots) {
            if (key.starts_with(prefix) && key.ends_with(slot)) {
                found.insert(key.substr(0, key.size() - slot.size()));
            }
        }
    }
    return {found.begin(), found.end()};
}

bool Store::is_slot_of(std::string_view key, std::string_view entry) {
    return std::any_of(k_slots.begin(), k_slots.end(),
                       [&](std::string_view slot) { return key == key_of(entry, slot); });
}

}  // namespace app
