// SPDX-License-Identifier: EUPL-1.2
// Whatever lies in the store, or in a file of inputs: it is read or refused, and what is read comes back from the
// writer as it was.
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "fuzz/require.h"
#include "state/slot.h"
#include "state/store_json.h"

namespace {

void there_and_back(std::string_view bytes) {
    if (const auto slot = state::read_slot(bytes)) {
        const auto again = state::read_slot(state::write_slot(*slot));
        REQUIRE(again && again->sequence == slot->sequence && again->text == slot->text);
    }
    if (const auto settings = state::read_settings(bytes)) {
        REQUIRE(state::read_settings(state::write_settings(settings.value())).value() == settings.value());
    }
    if (const auto recent = state::read_recent(bytes)) {
        REQUIRE(state::read_recent(state::write_recent(recent.value())).value() == recent.value());
    }
    if (const auto inputs = state::read_inputs(bytes)) {
        REQUIRE(state::read_inputs(state::write_inputs(inputs.value())).value() == inputs.value());
    }
}

// What was taken over can be taken back and done again, whatever it is.
void use(const state::InputsByMeasure& inputs) {
    state::State state = state::reduce({}, state::TakeInputs{inputs});
    const state::InputsByMeasure taken = state.inputs;
    for (const auto& [measure, values] : taken) {
        for (const auto& [quantity, value] : values) {
            REQUIRE(std::isfinite(value));
        }
    }
    state = state::reduce(std::move(state), state::Undo{});
    REQUIRE(state.inputs.empty());
    state = state::reduce(std::move(state), state::Redo{});
    REQUIRE(state.inputs == taken);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    there_and_back(bytes);
    const auto slot = state::read_slot(state::write_slot({size, std::string(bytes)}));
    REQUIRE(slot && slot->sequence == size && slot->text == bytes);
    if (const auto file = state::read_kept_file(bytes)) {
        const auto again = state::read_kept_file(state::write_kept_file(file.value()));
        REQUIRE(again && again.value().settings == file.value().settings && again.value().plans == file.value().plans);
        for (const state::PlanInputs& plan : file.value().plans) {
            use(plan.inputs);
        }
    }
    return 0;
}
