// SPDX-License-Identifier: EUPL-1.2
// A model as JSON. Quantities and scenarios are objects keyed by id; the order of the file is kept.
//
//   {"calc": 1, "unit": "kg{CO2e}/a", "baseYear": 2024, "years": {"from": 2024, "to": 2045},
//    "methods": [{"id": "location", "label": …, "set": {"share_green": 0}}, …],
//    "groups": {"paper": {"label": …}, …},
//    "quantities": {"sheets": {"unit": "{sheet}/a", "value": 866250, "label": {"de": …, "en": …},
//                              "kind": "count", "min": 0, "max": 3000000, "step": 3750,
//                              "u": {"dist": "lognormal", "gsd95": 1.3, "draw": "study:ifeu"},
//                              "prov": {"status": "assumption", "note": {"de": …}}},
//                   "ef_grid": {"factor": "grid-de-uba"}, "workdays": {"shared": "workdays"}, …},
//    "terms": [{"id": …, "group": …, "scope": …, "phase": …, "bisko": false, "memo": false, "sign": 1, "unit": …,
//               "product": ["sheets", {"q": "efile_share", "map": "1-x"}, …]}, …],
//    "outputs": [{"id": "energy", "label": …, "unit": "kW.h/a", "terms": […]}, …],
//    "missing": [{"de": …, "en": …}, …],
//    "scenarios": {"baseline": {"set": {}}, "plan": {"label": …, "set": {"efile_share": 0.6}}}}
//
// A value is a number, {"series": {"2024": 0.363, …}} or {"curve": {"type": "logistic", …}}. A label, a note and
// `prov` may be a mere text. Unknown keys are kept.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "base/shape.h"
#include "emissions/model.h"

template <>
const base::Shape& base::shape_of<emissions::Label>();
template <>
const base::Shape& base::shape_of<emissions::Provenance>();
template <>
const base::Shape& base::shape_of<emissions::Quantity>();
template <>
const base::Shape& base::shape_of<emissions::FactorSet>();
template <>
const base::Shape& base::shape_of<emissions::Model>();  // shape alone: check() the model afterwards

namespace emissions {

// `model` is there exactly when it may be evaluated: a sum that lacks a term would be a wrong figure.
struct LoadedModel {
    std::optional<Model> model;
    base::Problems problems;
};

// Reads and checks a file that holds one model and nothing else.
LoadedModel read_model(std::string_view bytes);

}  // namespace emissions
