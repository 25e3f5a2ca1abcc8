// SPDX-License-Identifier: EUPL-1.2
#include "base/order.h"

#include <algorithm>
#include <numeric>

namespace base {

std::vector<std::size_t> order_of(const std::vector<std::int64_t>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Never equal, so a heap, whose code is small, is stable too.
    const auto before = [&](std::size_t a, std::size_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; };
    std::make_heap(order.begin(), order.end(), before);
    std::sort_heap(order.begin(), order.end(), before);
    return order;
}

}  // namespace base
