// SPDX-License-Identifier: EUPL-1.2
// How well founded the activity data of a result are. After BISKO: each figure has a weight, the result has their mean,
// weighted by how much of the emissions hangs on them. Only figures that a town can replace are looked at.
//   measured by the town, or entered 1 · derived 0.5 · other sources 0.25 · assumption or unknown 0
//   mark A above 0.80, B above 0.65, C above 0.50, else D
#pragma once

#include "emissions/evaluate.h"

namespace emissions {

struct DataQuality {
    double share_0_1 = 0.0;
    char mark = 'D';
    int assumptions = 0;  // figures in use that are assumed and have not been replaced
    int figures = 0;      // figures in use
};

DataQuality data_quality(const Model& model, const Question& question, int year);

}  // namespace emissions
