// SPDX-License-Identifier: EUPL-1.2
// Calls from what every page needs into what few do. On the web the two are files of their own (tools/split.mjs), and
// the second one arrives after it was asked for.
#pragma once

namespace base {

// The same function, but no optimiser knows any more which one: it stays a function of its own, and can be moved to the
// other file. Only to be called when that is there (state::More::there).
//   base::rarely(data)(ui, state, actions);
template <typename Result, typename... Arguments>
auto rarely(Result (*function)(Arguments...)) -> Result (*)(Arguments...) {
    Result (*volatile called)(Arguments...) = function;
    return called;
}

}  // namespace base
