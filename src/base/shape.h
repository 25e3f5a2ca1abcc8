// SPDX-License-Identifier: EUPL-1.2
// Shapes: one table per struct says how JSON becomes that struct. The same table reads (base/shape_json.h),
// writes (base/shape_writer.h) and names every place in a file, so no reader is ever written twice.
//
//   // in the room's header, so that other rooms can embed the struct:
//   template <> const base::Shape& base::shape_of<plan::Task>();
//
//   // in the room's *_json.cpp, inner structs first:
//   template <> const base::Shape& base::shape_of<Task::State>() {
//       static const Shape shape = choice<Task::State>({{"not_started", Task::State::not_started}, …});
//       return shape;
//   }
//   template <> const base::Shape& base::shape_of<Task>() {
//       static const Shape shape = object<Task>({
//           required("id", &Task::id),
//           required("state", &Task::state),
//           optional("due_at", &Task::due_at),
//       }).after([](Task& task, Report& report) { … });
//       return shape;
//   }
//
// Members may be std::string, double, int, bool, Date, enums and structs that have a shape, and of those
// std::vector, std::map<std::string or int, …>, std::optional and Box.
//
// What happens to a wrong value (each with a Problem that names its place):
//   in an entry of a list or map       that entry is left out, its neighbours stay
//   in a std::optional<struct>         that struct is left out, its owner stays
//   below a shape all_or_nothing()     neither of the two: the whole is left out
//   in an optional field of the root   the field keeps its default
//   in a required field of the root    fatal, nothing is read
// A null in an optional field counts as absent. Unknown fields go into the Extra of their object; where the shape
// names none, they are passed over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/extra.h"
#include "base/result.h"

namespace base {

struct Shape;

// The shape of a struct, enum or scalar. Rooms specialise it for their own types; containers have theirs by
// themselves. Never define it for a type of another room.
template <class T>
const Shape& shape_of();

template <>
const Shape& shape_of<std::string>();
template <>
const Shape& shape_of<double>();  // finite
template <>
const Shape& shape_of<int>();
template <>
const Shape& shape_of<bool>();
template <>
const Shape& shape_of<Date>();  // ISO 8601 text in day, month or year precision

// Where a list entry stood in its file. Entries may have been left out before it, so its position in the
// vector is not the one a person finds in the file.
struct Place {
    std::uint32_t index = 0;

    // Not a part of what the entry says.
    bool operator==(const Place&) const { return true; }
};

// What a hook may say about the object just read.
class Report {
public:
    virtual ~Report() = default;
    virtual void fail(Message what, std::string_view field = {}) = 0;  // the object cannot be kept
    virtual void notice(Message what, std::string_view field = {}) = 0;
};

struct Field {
    std::string_view name;  // a literal
    bool required = false;
    const Shape* shape = nullptr;
    std::size_t offset = 0;           // of the member in its struct
    void* (*enter)(void*) = nullptr;  // a variant's alternative: makes it the active one and gives its address …
    const void* (*peek)(const void*) = nullptr;  // … gives its address if it is the active one
    bool text_given = false;                     // required and empty is as bad as missing
};

// Trivially destructible and without std::function: some forty tables are part of every page load.
struct Shape {
    enum class Kind { text, number, integer, boolean, date, choice, object, list, map, optional };

    struct Name {
        std::string_view name;
        int value = 0;
    };

    // What a list holds, one after the other.
    struct Entries {
        const void* first = nullptr;
        std::size_t count = 0;
        std::size_t stride = 0;
    };

    // Called with its context, the key and the address of the entry.
    using Visit = void (*)(void*, std::string_view, const void*);

    // A hook of any signature and what knows how to call it.
    using Hook = void (*)();

    Kind kind = Kind::text;

    // choice
    std::span<const Name> names;
    void (*store_choice)(void*, int) = nullptr;
    int (*load_choice)(const void*) = nullptr;

    // object: at most 64 fields
    std::span<const Field> fields;
    std::uint64_t exactly_one = 0;  // bit per field; 0: no such rule
    Hook text_hook = nullptr;
    bool (*from_text)(Hook, void*, std::string_view) = nullptr;  // the object may be written as a mere text …
    Hook number_hook = nullptr;
    bool (*from_number)(Hook, void*, double) = nullptr;  // … or as a mere number; false: not this one
    std::uint64_t short_fields = 0;                      // bit per field that such a text or number can stand for
    Hook to_text_hook = nullptr;
    bool (*to_text)(Hook, const void*, std::string_view&) = nullptr;  // nullptr: the value of the one short field
    const void* (*blank)() = nullptr;                                 // an object as it is before anything is read
    Hook after_hook = nullptr;
    void (*after)(Hook, void*, Report&) = nullptr;
    bool all_or_nothing = false;
    bool placed = false;
    std::size_t place_offset = 0;
    bool keeps_extra = false;
    std::size_t extra_offset = 0;

    // list, map, optional
    const Shape* inner = nullptr;
    std::size_t entry_size = 0;     // list, map: bytes of an entry
    void* (*add)(void*) = nullptr;  // list, optional: a fresh value, its address
    void (*drop)(void*) = nullptr;  // list, optional: the last value again
    // map: the same by key. Nothing is inserted where the key is impossible (nullptr) or there already (false).
    void* (*insert)(void*, std::string_view, bool& is_new) = nullptr;
    bool keyed = false;                                 // map: a vector really, whose insert() does not look
    void (*erase)(void*, std::string_view) = nullptr;   // map
    const void* (*get)(const void*) = nullptr;          // optional: the value's address or nullptr
    Entries (*entries)(const void*) = nullptr;          // list
    void (*each)(const void*, void*, Visit) = nullptr;  // map
};

}  // namespace base

#include "base/shape_builders.h"
