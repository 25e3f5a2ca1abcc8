// SPDX-License-Identifier: EUPL-1.2
#include "state/inputs.h"

#include <utility>

namespace state {

namespace {

constexpr std::size_t k_most_steps = 200;
constexpr double k_one_gesture_s = 1.0;

std::optional<double> input_at(const InputsByMeasure& inputs, std::string_view measure, std::string_view quantity) {
    const auto of_measure = inputs.find(measure);
    if (of_measure == inputs.end()) {
        return std::nullopt;
    }
    const auto input = of_measure->second.find(quantity);
    return input == of_measure->second.end() ? std::nullopt : std::optional(input->second);
}

bool continues(const Change& next, const Change& last) {
    return last.kind == Change::Kind::set && next.kind == Change::Kind::set &&
           next.time_s - last.time_s < k_one_gesture_s && last.moves.front().measure == next.moves.front().measure &&
           last.moves.front().quantity == next.moves.front().quantity;
}

// Takes the newest step of one list over to the other and does it.
void step(std::vector<Change>& from, std::vector<Change>& to, std::optional<double> InputMove::*value,
          InputsByMeasure& inputs) {
    for (const InputMove& move : from.back().moves) {
        set_input(inputs, move.measure, move.quantity, move.*value);
    }
    to.push_back(std::move(from.back()));
    from.pop_back();
}

}  // namespace

void set_input(InputsByMeasure& inputs, const std::string& measure, const std::string& quantity,
               std::optional<double> value) {
    if (value) {
        inputs[measure][quantity] = *value;
        return;
    }
    const auto of_measure = inputs.find(measure);
    if (of_measure != inputs.end()) {
        of_measure->second.erase(quantity);
        if (of_measure->second.empty()) {
            inputs.erase(of_measure);
        }
    }
}

void make(Change change, InputsByMeasure& inputs, History& history) {
    std::erase_if(change.moves, [](const InputMove& move) { return move.before == move.after; });
    if (change.moves.empty()) {
        return;
    }
    for (const InputMove& move : change.moves) {
        set_input(inputs, move.measure, move.quantity, move.after);
    }
    const bool follows = history.last == History::Last::change && !history.done.empty();
    history.last = History::Last::change;
    history.undone.clear();
    if (!follows || !continues(change, history.done.back())) {
        history.done.push_back(std::move(change));
        if (history.done.size() > k_most_steps) {
            history.done.erase(history.done.begin());
        }
        return;
    }
    Change& last = history.done.back();
    last.moves.front().after = change.moves.front().after;
    last.time_s = change.time_s;
    if (last.moves.front().before == last.moves.front().after) {
        history.done.pop_back();  // pulled back to where it was
    }
}

void undo(InputsByMeasure& inputs, History& history) {
    if (!history.done.empty()) {
        step(history.done, history.undone, &InputMove::before, inputs);
        history.last = History::Last::undo;
    }
}

void redo(InputsByMeasure& inputs, History& history) {
    if (!history.undone.empty()) {
        step(history.undone, history.done, &InputMove::after, inputs);
        history.last = History::Last::redo;
    }
}

std::vector<InputMove> moves_between(const InputsByMeasure& from, const InputsByMeasure& to) {
    std::vector<InputMove> moves;
    for (const auto& [measure, inputs] : from) {
        for (const auto& [quantity, value] : inputs) {
            const std::optional<double> after = input_at(to, measure, quantity);
            if (after != value) {
                moves.push_back({measure, quantity, value, after});
            }
        }
    }
    for (const auto& [measure, inputs] : to) {
        for (const auto& [quantity, value] : inputs) {
            if (!input_at(from, measure, quantity)) {
                moves.push_back({measure, quantity, std::nullopt, value});
            }
        }
    }
    return moves;
}

InputsByMeasure merged(const InputsByMeasure& common, const InputsByMeasure& here, const InputsByMeasure& there) {
    InputsByMeasure result = there;
    for (const InputMove& move : moves_between(common, here)) {
        set_input(result, move.measure, move.quantity, move.after);
    }
    return result;
}

}  // namespace state
