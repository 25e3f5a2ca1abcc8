// SPDX-License-Identifier: EUPL-1.2
#include "emissions/model.h"

#include <algorithm>

namespace emissions {

namespace {

template <class T>
const T* find(const std::vector<T>& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const Quantity* Model::find_quantity(std::string_view id) const {
    const Quantity* found = find(quantities, id);
    return found == nullptr ? nullptr : &found->effective();
}

const Scenario* Model::find_scenario(std::string_view id) const {
    return find(scenarios, id);
}

const Method* Model::find_method(std::string_view id) const {
    return find(methods, id);
}

const Output* Model::find_output(std::string_view id) const {
    return find(outputs, id);
}

const Scenario& default_scenario(const Model& model) {
    return model.scenarios.size() > 1 ? model.scenarios[1] : model.scenarios.front();
}

}  // namespace emissions
