// SPDX-License-Identifier: EUPL-1.2
// The border between what every page needs and what few do. On the web the two are files of their own (tools/split.mjs),
// and the second one arrives after it was asked for.
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

// Moves what lies between them in an array of characters to the other file: it is all zero until that is there. They are
// a part of what moves.
#define RARELY_BEGIN "klimaspur:rarely{"
#define RARELY_END "}klimaspur:rarely"

// Whether such an array, which starts with RARELY_BEGIN, is there.
inline bool is_there(const char* rarely) {
    return *static_cast<const volatile char*>(rarely) != '\0';
}

}  // namespace base
