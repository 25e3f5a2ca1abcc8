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
using Height = std::variant<double, Series>;

struct Owner {
    std::string name;
    std::string note;
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
};

struct Grove {  // all or nothing
    std::string title;
    std::vector<Tree> trees;
};

struct Park {
    std::string name;
    std::optional<double> area_ha;
    std::vector<Tree> trees;
    std::vector<Owner> keyed;  // by name
    std::optional<Grove> grove;
    Owner founder;
};

}  // namespace sample

template <>
const base::Shape& base::shape_of<sample::Park>();
