// SPDX-License-Identifier: EUPL-1.2
// A small world with one of everything that a shape can hold, for the tests of the reader.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/shape.h"

namespace sample {

enum class Colour { red, green };

using Series = std::map<int, double>;

struct Height {
    std::variant<double, Series> value;
    base::Extra extra;

    bool operator==(const Height&) const = default;
};

struct Owner {
    std::string name;
    std::string note;
    base::Extra extra;

    bool operator==(const Owner&) const = default;
};

struct Tree {
    std::string id;
    std::string name;
    Colour colour = Colour::red;
    int age = 0;
    double girth_m = 0.0;
    bool old = false;
    std::optional<base::Date> planted;
    std::optional<Owner> owner;
    std::vector<std::string> tags;
    std::map<std::string, Owner, std::less<>> visitors;
    Height height;
    base::Place place;
    base::Extra extra;

    bool operator==(const Tree&) const = default;
};

struct Grove {  // all or nothing
    std::string title;
    std::vector<Tree> trees;
    base::Extra extra;

    bool operator==(const Grove&) const = default;
};

struct Park {
    std::string name;
    std::optional<double> area_ha;
    std::vector<Tree> trees;
    std::vector<Owner> keyed;  // by name
    std::optional<Grove> grove;
    Owner founder;
    base::Extra extra;

    bool operator==(const Park&) const = default;
};

}  // namespace sample

template <>
const base::Shape& base::shape_of<sample::Park>();
