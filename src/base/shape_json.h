// SPDX-License-Identifier: EUPL-1.2
// Reads JSON into structs along their shapes: one pass, no document tree, no recursion, no exception.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/shape.h"

namespace base {

// How many bytes a file and what is read of it may take together, as the reader counts them: the program has 256 MB,
// holds another plan, faces and a page, and cannot use every byte. A file that wants more is refused before the program
// is out of memory, which would be its end. Where pointers are twice as long, all is about twice as large.
inline constexpr std::size_t k_most_memory = sizeof(void*) * 52 * 1024 * 1024;

// Reads UTF-8 JSON into `target`, whose type has the shape `shape` (of kind object). Problems are appended in
// the order of the file, with their places; a text that is no JSON has that one problem. False: one of them is fatal and
// `target` holds nothing that may be used.
bool read_json(std::string_view bytes, const Shape& shape, void* target, Problems& problems,
               std::size_t most_memory = k_most_memory);

template <class T>
std::optional<T> read_json(std::string_view bytes, Problems& problems, std::size_t most_memory = k_most_memory) {
    std::optional<T> out(std::in_place);
    if (!read_json(bytes, shape_of<T>(), &*out, problems, most_memory)) {
        out.reset();
    }
    return out;
}

// Fills in offset, line and column of problems that only have a pointer, such as those of checks made after reading.
// Where the pointer leads nowhere (a field that is missing), its nearest parent is meant.
void locate(std::string_view bytes, Problems& among);

// "/measures/3/a~1b" from "/measures/3" and "a/b" (RFC 6901).
std::string join_pointer(std::string_view pointer, std::string_view token);

}  // namespace base
