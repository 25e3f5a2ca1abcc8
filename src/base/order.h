// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace base {

// The indices of `keys` from the smallest key to the largest; equal keys stay in their order. One sort for all
// lists: a template is compiled again for every one.
std::vector<std::size_t> order_of(const std::vector<std::int64_t>& keys);

// The entries in the order of their keys.
template <class T, class Key>
std::vector<T> sorted_by(std::vector<T> entries, Key key) {
    std::vector<std::int64_t> keys;
    keys.reserve(entries.size());
    for (const T& entry : entries) {
        keys.push_back(key(entry));
    }
    std::vector<T> sorted;
    sorted.reserve(entries.size());
    for (const std::size_t index : order_of(keys)) {
        sorted.push_back(std::move(entries[index]));
    }
    return sorted;
}

}  // namespace base
