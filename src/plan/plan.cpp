// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan.h"

#include <algorithm>

namespace plan {

namespace {

template <class T>
const T* find(const std::vector<T>& entries, std::string_view id) {
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return it == entries.end() ? nullptr : &*it;
}

}  // namespace

const Phase* Plan::find_phase(std::string_view wanted) const {
    return find(phases, wanted);
}

const Status* Plan::find_status(std::string_view wanted) const {
    return find(statuses, wanted);
}

const Category* Plan::find_category(std::string_view wanted) const {
    return find(categories, wanted);
}

const AttributeType* Plan::find_attribute_type(std::string_view wanted) const {
    return find(attribute_types, wanted);
}

const Organization* Plan::find_organization(std::string_view wanted) const {
    return find(organizations, wanted);
}

const Measure* Plan::find_measure(std::string_view wanted) const {
    return find(measures, wanted);
}

}  // namespace plan
