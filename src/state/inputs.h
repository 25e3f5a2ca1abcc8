// SPDX-License-Identifier: EUPL-1.2
// What a person entered into calculations, and the way back.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "emissions/evaluate.h"

namespace state {

// Measure id → what a person moved in its calculation.
using InputsByMeasure = std::map<std::string, emissions::Inputs, std::less<>>;

// In place of a measure: what was moved of the plan's own quantities, which its measures share. No measure has this id.
inline constexpr std::string_view k_shared_inputs;

// One input, in its quantity's unit. Absent: the initial value.
struct InputMove {
    std::string measure;
    std::string quantity;
    std::optional<double> before;
    std::optional<double> after;
};

// What is undone in one step.
struct Change {
    enum class Kind {
        set,         // one input was moved or typed
        reset,       // all inputs of a measure
        taken_over,  // from a file
    };

    Kind kind = Kind::set;
    std::vector<InputMove> moves;
    double time_s = 0.0;
};

struct History {
    // What the person did last, for the sentence that says so.
    enum class Last { change, undo, redo };

    std::vector<Change> done;    // the newest last
    std::vector<Change> undone;  // to be done again; the next one last
    Last last = Last::change;
};

void set_input(InputsByMeasure& inputs, const std::string& measure, const std::string& quantity,
               std::optional<double> value);

// Does the change, and notes it. Moves of the same input within a second are one step: a slider that is pulled.
void make(Change change, InputsByMeasure& inputs, History& history);

void undo(InputsByMeasure& inputs, History& history);
void redo(InputsByMeasure& inputs, History& history);

// Two tabs: what was moved here since `common` on top of what the other wrote.
InputsByMeasure merged(const InputsByMeasure& common, const InputsByMeasure& here, const InputsByMeasure& there);

// The moves that lead from one to the other.
std::vector<InputMove> moves_between(const InputsByMeasure& from, const InputsByMeasure& to);

}  // namespace state
