// SPDX-License-Identifier: EUPL-1.2
// A result taken apart: what the terms with one tag do, and what a person's choices move.
#pragma once

#include <string>
#include <vector>

#include "emissions/evaluate.h"

namespace emissions {

enum class Tag {
    group,  // a term without one is a group of its own
    scope,
    phase,
    bisko,  // "true", "false"; "" where it is not said
};

struct Part {
    std::string id;
    double baseline = 0.0;
    double scenario = 0.0;
    double saving = 0.0;
};

// In the order of the terms, memo terms left out.
std::vector<Part> parts_by(Tag tag, const Model& model, const Question& question, const Comparison& comparison);

// The name of a group: its label, or that of the term which is one of its own, or its id.
const std::string& group_name(const Model& model, const Question& question, const std::string& id,
                              base::Language language);

// How far the slider of an input moves the saving from end to end.
double slider_swing(const Model& model, const Question& question, const Quantity& quantity, int year);

struct Input {
    std::string id;
    double swing = 0.0;
};

// The first `most` inputs that the scenario decides and that move anything, in the order of the model.
std::vector<Input> decisions(const Model& model, const Question& question, int year, std::size_t most);

// Those that move most first.
std::vector<Input> strongest_first(std::vector<Input> inputs);

}  // namespace emissions
