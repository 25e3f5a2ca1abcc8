// SPDX-License-Identifier: EUPL-1.2
// The vocabulary in which shapes are written; included by base/shape.h only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/box.h"
#include "base/shape.h"

namespace base {

// The whole text as an int, or nothing. Keys of series are years.
std::optional<int> parse_int(std::string_view text);

namespace detail {

template <class T>
inline constexpr bool k_is_vector = false;
template <class T>
inline constexpr bool k_is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool k_is_optional = false;
template <class T>
inline constexpr bool k_is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool k_is_optional<Box<T>> = true;
template <class T>
inline constexpr bool k_is_map = false;
template <class K, class V, class C>
inline constexpr bool k_is_map<std::map<K, V, C>> = true;

template <class T>
union Unborn {
    char nothing = 0;
    T value;
    // NOLINTBEGIN(modernize-use-equals-default): the defaults of a union with such a member are deleted
    Unborn() {}
    ~Unborn() {}
    // NOLINTEND(modernize-use-equals-default)
};

// Field tables hold byte offsets, not member pointers: one table type for all structs, nothing per field to compile.
// The object is never born: only the address of its member is asked for, which the compiler turns into a constant.
template <class T, class M>
[[gnu::always_inline]] inline std::size_t offset_of(M T::*member) {
    Unborn<T> probe;
    return static_cast<std::size_t>(reinterpret_cast<const char*>(&(probe.value.*member)) -
                                    reinterpret_cast<const char*>(&probe.value));
}

// Tables live as long as the program, like the static shapes that hold them.
std::span<const Field> keep(std::initializer_list<Field> fields);
std::span<Shape::Name> new_names(std::size_t count);
std::uint64_t field_bits(std::span<const Field> fields, std::initializer_list<std::string_view> names);

template <class T>
const Shape& shape_for();

template <class List>
Shape list_shape() {
    Shape shape;
    shape.kind = Shape::Kind::list;
    shape.inner = &shape_for<typename List::value_type>();
    shape.entry_size = sizeof(typename List::value_type);
    shape.add = [](void* list) -> void* { return &static_cast<List*>(list)->emplace_back(); };
    shape.drop = [](void* list) { static_cast<List*>(list)->pop_back(); };
    shape.entries = [](const void* list) -> Shape::Entries {
        const List& entries = *static_cast<const List*>(list);
        return {entries.data(), entries.size(), sizeof(typename List::value_type)};
    };
    return shape;
}

template <class Optional>
Shape optional_shape() {
    Shape shape;
    shape.kind = Shape::Kind::optional;
    shape.inner = &shape_for<typename Optional::value_type>();
    shape.add = [](void* target) -> void* { return &static_cast<Optional*>(target)->emplace(); };
    shape.drop = [](void* target) { static_cast<Optional*>(target)->reset(); };
    shape.get = [](const void* target) -> const void* {
        const Optional& value = *static_cast<const Optional*>(target);
        return value ? &*value : nullptr;
    };
    return shape;
}

template <class Map>
Shape map_shape() {
    Shape shape;
    shape.kind = Shape::Kind::map;
    shape.inner = &shape_for<typename Map::mapped_type>();
    shape.entry_size = sizeof(typename Map::value_type);
    if constexpr (std::is_same_v<typename Map::key_type, int>) {
        shape.insert = [](void* map, std::string_view key, bool& is_new) -> void* {
            const std::optional<int> number = parse_int(key);
            if (!number) {
                return nullptr;
            }
            const auto [entry, inserted] = static_cast<Map*>(map)->try_emplace(*number);
            is_new = inserted;
            return &entry->second;
        };
        shape.erase = [](void* map, std::string_view key) { static_cast<Map*>(map)->erase(*parse_int(key)); };
        shape.each = [](const void* map, void* context, Shape::Visit visit) {
            for (const auto& [key, entry] : *static_cast<const Map*>(map)) {
                visit(context, std::to_string(key), &entry);
            }
        };
    } else {
        shape.insert = [](void* map, std::string_view key, bool& is_new) -> void* {
            const auto [entry, inserted] = static_cast<Map*>(map)->try_emplace(std::string(key));
            is_new = inserted;
            return &entry->second;
        };
        shape.erase = [](void* map, std::string_view key) { static_cast<Map*>(map)->erase(std::string(key)); };
        shape.each = [](const void* map, void* context, Shape::Visit visit) {
            for (const auto& [key, entry] : *static_cast<const Map*>(map)) {
                visit(context, key, &entry);
            }
        };
    }
    return shape;
}

template <class T>
const Shape& shape_for() {
    if constexpr (k_is_vector<T>) {
        static const Shape shape = list_shape<T>();
        return shape;
    } else if constexpr (k_is_optional<T>) {
        static const Shape shape = optional_shape<T>();
        return shape;
    } else if constexpr (k_is_map<T>) {
        static const Shape shape = map_shape<T>();
        return shape;
    } else {
        return shape_of<T>();
    }
}

// A vector written as an object whose keys are the entries' ids.
template <class Entry, std::string Entry::*Id>
const Shape& keyed_shape() {
    static const Shape shape = [] {
        Shape keyed;
        keyed.kind = Shape::Kind::map;
        keyed.inner = &shape_for<Entry>();
        keyed.entry_size = sizeof(Entry);
        keyed.keyed = true;
        keyed.insert = [](void* list, std::string_view key, bool&) -> void* {
            Entry& entry = static_cast<std::vector<Entry>*>(list)->emplace_back();
            entry.*Id = std::string(key);
            return &entry;
        };
        keyed.erase = [](void* list, std::string_view) { static_cast<std::vector<Entry>*>(list)->pop_back(); };
        keyed.each = [](const void* list, void* context, Shape::Visit visit) {
            for (const Entry& entry : *static_cast<const std::vector<Entry>*>(list)) {
                visit(context, entry.*Id, &entry);
            }
        };
        return keyed;
    }();
    return shape;
}

}  // namespace detail

// A field that must be there; a required text must not be empty either.
template <class T, class M>
[[gnu::always_inline]] inline Field required(std::string_view name, M T::*member) {
    return {.name = name,
            .required = true,
            .shape = &detail::shape_for<M>(),
            .offset = detail::offset_of(member),
            .text_given = std::is_same_v<M, std::string>};
}

template <class T, class M>
[[gnu::always_inline]] inline Field optional(std::string_view name, M T::*member) {
    return {.name = name, .shape = &detail::shape_for<M>(), .offset = detail::offset_of(member)};
}

// {"sheets": {…}, "grammage": {…}} for a std::vector<Quantity>: keyed<&Quantity::id>("quantities", &Model::quantities).
template <auto Id, class T, class Entry>
[[gnu::always_inline]] inline Field keyed(std::string_view name, std::vector<Entry> T::*member) {
    return {.name = name, .shape = &detail::keyed_shape<Entry, Id>(), .offset = detail::offset_of(member)};
}

// One of several fields that fill the same std::variant member: alternative<Series>("series", &Quantity::value).
// Say exactly_one() of them.
template <class Alternative, class T, class Variant>
[[gnu::always_inline]] inline Field alternative(std::string_view name, Variant T::*member) {
    return {.name = name,
            .shape = &detail::shape_for<Alternative>(),
            .offset = detail::offset_of(member),
            .enter = [](void* variant) -> void* {
                return &static_cast<Variant*>(variant)->template emplace<Alternative>();
            },
            .peek = [](const void* variant) -> const void* {
                return std::get_if<Alternative>(static_cast<const Variant*>(variant));
            }};
}

template <class T>
class ObjectBuilder {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): the rule wants lists implicit, others want one argument explicit
    explicit ObjectBuilder(std::initializer_list<Field> fields) {
        shape_.kind = Shape::Kind::object;
        shape_.fields = detail::keep(fields);
        shape_.blank = []() -> const void* {
            static const T* const k_blank = new T();  // for ever: a destructor would cost the page its registration
            return k_blank;
        };
    }

    // Of these fields exactly one must be there.
    ObjectBuilder&& exactly_one(std::initializer_list<std::string_view> names) && {
        shape_.exactly_one = detail::field_bits(shape_.fields, names);
        return std::move(*this);
    }

    // The object may also be written as a mere text; false: not this text. That of `field` is one that can stand for
    // the object.
    ObjectBuilder&& or_text(bool (*function)(T&, std::string_view), std::string_view field) && {
        shape_.short_fields = detail::field_bits(shape_.fields, {field});
        shape_.text_hook = reinterpret_cast<Shape::Hook>(function);
        shape_.from_text = [](Shape::Hook hook, void* target, std::string_view text) {
            return reinterpret_cast<bool (*)(T&, std::string_view)>(hook)(*static_cast<T*>(target), text);
        };
        return std::move(*this);
    }

    // The same where the text stands for several fields; false: none stands for what is in them.
    ObjectBuilder&& or_text(bool (*function)(T&, std::string_view), bool (*back)(const T&, std::string_view&),
                            std::initializer_list<std::string_view> fields) && {
        shape_.to_text_hook = reinterpret_cast<Shape::Hook>(back);
        shape_.to_text = [](Shape::Hook hook, const void* object, std::string_view& text) {
            return reinterpret_cast<bool (*)(const T&, std::string_view&)>(hook)(*static_cast<const T*>(object), text);
        };
        std::move(*this).or_text(function, "");
        shape_.short_fields = detail::field_bits(shape_.fields, fields);
        return std::move(*this);
    }

    // … as a mere number.
    ObjectBuilder&& or_number(bool (*function)(T&, double), std::string_view field) && {
        shape_.short_fields = detail::field_bits(shape_.fields, {field});
        shape_.number_hook = reinterpret_cast<Shape::Hook>(function);
        shape_.from_number = [](Shape::Hook hook, void* target, double number) {
            return reinterpret_cast<bool (*)(T&, double)>(hook)(*static_cast<T*>(target), number);
        };
        return std::move(*this);
    }

    // Called when the object is complete and nothing in it was wrong.
    ObjectBuilder&& after(void (*function)(T&, Report&)) && {
        shape_.after_hook = reinterpret_cast<Shape::Hook>(function);
        shape_.after = [](Shape::Hook hook, void* target, Report& report) {
            reinterpret_cast<void (*)(T&, Report&)>(hook)(*static_cast<T*>(target), report);
        };
        return std::move(*this);
    }

    ObjectBuilder&& after(void (*function)(const T&, Report&)) && {
        shape_.after_hook = reinterpret_cast<Shape::Hook>(function);
        shape_.after = [](Shape::Hook hook, void* target, Report& report) {
            reinterpret_cast<void (*)(const T&, Report&)>(hook)(*static_cast<const T*>(target), report);
        };
        return std::move(*this);
    }

    // Where leaving one entry out would change what the rest means (a sum without one of its terms).
    ObjectBuilder&& all_or_nothing() && {
        shape_.all_or_nothing = true;
        return std::move(*this);
    }

    // The reader notes where in its list the entry stood.
    ObjectBuilder&& placed(Place T::*member) && {
        shape_.placed = true;
        shape_.place_offset = detail::offset_of(member);
        return std::move(*this);
    }

    // Where the unknown fields go.
    ObjectBuilder&& extra(Extra T::*member) && {
        shape_.keeps_extra = true;
        shape_.extra_offset = detail::offset_of(member);
        return std::move(*this);
    }

    operator Shape() && { return shape_; }  // NOLINT(google-explicit-constructor): `Shape shape = object…`

private:
    Shape shape_;
};

template <class T>
ObjectBuilder<T> object(std::initializer_list<Field> fields) {
    return ObjectBuilder<T>(fields);
}

// The names of an enum: choice<Colour>({{"red", Colour::red}, …}).
template <class E>
Shape choice(std::initializer_list<std::pair<std::string_view, E>> names) {
    std::span<Shape::Name> kept = detail::new_names(names.size());
    std::size_t at = 0;
    for (const auto& [name, value] : names) {
        kept[at++] = {name, static_cast<int>(value)};
    }
    Shape shape;
    shape.kind = Shape::Kind::choice;
    shape.names = kept;
    shape.store_choice = [](void* target, int value) { *static_cast<E*>(target) = static_cast<E>(value); };
    shape.load_choice = [](const void* target) { return static_cast<int>(*static_cast<const E*>(target)); };
    return shape;
}

}  // namespace base
