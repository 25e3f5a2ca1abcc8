// SPDX-License-Identifier: EUPL-1.2
// Writes structs as JSON along their shapes, in one form only: what is read and written again stays as it is.
//
// UTF-8, indented by two spaces, "\n" at the end, as JSON.stringify(value, null, 2) does. Fields in the order of their
// table, then the unknown ones in the order of the file. Left out is what an absent field would mean as well; objects
// are written in their short form where that says all.
#pragma once

#include <string>

#include "base/shape.h"

namespace base {

// `value` has the shape `shape`; its numbers are finite.
std::string write_json(const Shape& shape, const void* value);

template <class T>
std::string write_json(const T& value) {
    return write_json(shape_of<T>(), &value);
}

}  // namespace base
