// SPDX-License-Identifier: EUPL-1.2
#include "emissions/model.h"

#include <algorithm>

namespace emissions {

const Quantity* Model::find_quantity(std::string_view id) const {
    const auto found =
        std::find_if(quantities.begin(), quantities.end(), [&](const Quantity& quantity) { return quantity.id == id; });
    return found == quantities.end() ? nullptr : &*found;
}

const Scenario* Model::find_scenario(std::string_view id) const {
    const auto found =
        std::find_if(scenarios.begin(), scenarios.end(), [&](const Scenario& scenario) { return scenario.id == id; });
    return found == scenarios.end() ? nullptr : &*found;
}

const Scenario& default_scenario(const Model& model) {
    return model.scenarios.size() > 1 ? model.scenarios[1] : model.scenarios.front();
}

}  // namespace emissions
