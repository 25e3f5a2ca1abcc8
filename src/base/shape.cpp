// SPDX-License-Identifier: EUPL-1.2
#include "base/shape.h"

#include <algorithm>
#include <charconv>

namespace base {

namespace {

Shape scalar(Shape::Kind kind) {
    Shape shape;
    shape.kind = kind;
    return shape;
}

}  // namespace

template <>
const Shape& shape_of<std::string>() {
    static const Shape shape = scalar(Shape::Kind::text);
    return shape;
}

template <>
const Shape& shape_of<double>() {
    static const Shape shape = scalar(Shape::Kind::number);
    return shape;
}

template <>
const Shape& shape_of<int>() {
    static const Shape shape = scalar(Shape::Kind::integer);
    return shape;
}

template <>
const Shape& shape_of<bool>() {
    static const Shape shape = scalar(Shape::Kind::boolean);
    return shape;
}

template <>
const Shape& shape_of<Date>() {
    static const Shape shape = scalar(Shape::Kind::date);
    return shape;
}

std::optional<int> parse_int(std::string_view text) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    // "01" and "-0" would be second spellings of a key.
    if (error != std::errc() || stop != end || std::to_string(value) != text) {
        return std::nullopt;
    }
    return value;
}

namespace detail {

std::span<const Field> keep(std::initializer_list<Field> fields) {
    auto* kept = new Field[fields.size()];
    std::copy(fields.begin(), fields.end(), kept);
    return {kept, fields.size()};
}

std::span<Shape::Name> new_names(std::size_t count) {
    return {new Shape::Name[count], count};
}

std::uint64_t field_bits(std::span<const Field> fields, std::initializer_list<std::string_view> names) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool named = std::find(names.begin(), names.end(), fields[i].name) != names.end();
        bits |= named ? std::uint64_t{1} << i : 0;
    }
    return bits;
}

}  // namespace detail

}  // namespace base
