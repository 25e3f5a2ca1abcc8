// SPDX-License-Identifier: EUPL-1.2
// A measure's calculation as data: a sum of signed products of quantities. No expression language, no code:
// it always ends, can be told term by term in words, and every number keeps its source.
//
// The later engine (uncertainty, trajectories, several outputs) adds to these structs; it changes none.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/extra.h"
#include "base/pointer.h"
#include "base/result.h"
#include "base/texts.h"
#include "emissions/units.h"

namespace emissions {

// A text in the languages of the program; `en` empty: show `de`.
struct Label {
    std::string de;
    std::string en;
    base::Extra extra;

    bool operator==(const Label&) const = default;

    [[nodiscard]] const std::string& in(base::Language language) const {
        return language == base::Language::en && !en.empty() ? en : de;
    }
};

// Where a figure comes from.
struct Provenance {
    enum class Status {
        unknown,
        measured,    // the town's own data
        source,      // a publication
        derived,     // follows from something else on the page
        assumption,  // "Annahme": waits for real data
    };

    Status status = Status::unknown;
    std::string source;  // title
    std::string url;
    std::optional<int> year;
    std::string region;
    std::string gas;
    std::string scope;
    Label note;
    base::Extra extra;

    bool operator==(const Provenance&) const = default;
};

// Linear between the years, held outside. At least one entry.
using Series = std::map<int, double>;

struct Curve {
    enum class Type { step, linear, logistic };

    Type type = Type::step;
    double from = 0.0;
    double to = 0.0;
    std::optional<double> start;  // step, linear: year
    std::optional<double> end;    // linear: year
    std::optional<double> mid;    // logistic: year
    std::optional<double> k;      // logistic: 1/a
    base::Extra extra;

    bool operator==(const Curve&) const = default;
};

using Value = std::variant<double, Series, Curve>;

// What a quantity is bounds what it can be, whatever its slider says.
enum class Kind {
    any,
    share,     // 0–1, or 0–100 with unit %
    count,     // ≥ 0
    lifetime,  // > 0
};

struct Quantity {
    std::string id;
    Label label;
    std::string unit;  // as written
    Kind kind = Kind::any;
    Value value;
    // Bounds and step of its slider, in `unit`. Not both bounds: not offered as input.
    std::optional<double> min;
    std::optional<double> max;
    std::optional<double> step;
    Provenance provenance;
    base::Extra extra;

    bool operator==(const Quantity&) const = default;

    [[nodiscard]] bool is_input() const { return min.has_value() && max.has_value(); }
};

enum class Map { identity, complement, reciprocal };  // x, 1-x (unit 1 only), 1/x

struct Factor {
    std::string quantity;  // id
    Map map = Map::identity;
    std::size_t index = 0;  // of the quantity in the model; set by check()
    base::Extra extra;

    bool operator==(const Factor&) const = default;
};

struct Term {
    std::string id;
    Label label;
    std::string group;
    std::string scope;
    std::string phase;
    std::string unit;  // a memo term's own unit; empty: the model's
    std::optional<bool> bisko;
    bool memo = false;  // told, but never part of a sum
    int sign = 1;       // +1 emits, -1 removes
    std::vector<Factor> product;
    double scale = 1.0;  // product in its own units → its unit; set by check()
    base::Extra extra;

    bool operator==(const Term&) const = default;
};

// What a scenario sets a quantity to.
struct Decision {
    Value value;
    base::Extra extra;

    bool operator==(const Decision&) const = default;
};

struct Scenario {
    std::string id;
    Label label;
    std::map<std::string, Decision, std::less<>> set;  // by quantity id
    base::Extra extra;

    bool operator==(const Scenario&) const = default;
};

struct Model {
    std::optional<int> version;  // "calc"; not given: 1
    std::string unit;
    std::vector<Quantity> quantities;
    std::vector<Term> terms;
    std::vector<Scenario> scenarios;  // "baseline" is always there and first
    base::Extra extra;

    bool operator==(const Model&) const = default;

    [[nodiscard]] const Quantity* find_quantity(std::string_view id) const;
    [[nodiscard]] const Scenario* find_scenario(std::string_view id) const;
};

// The scenario that is compared with the baseline where none is chosen: the first other one, else the baseline.
// Needs a checked model.
const Scenario& default_scenario(const Model& model);

// Resolves units and references, fills Factor::index and Term::scale, adds an empty baseline
// when there is none and puts it first. Problems name the place below `pointer`; false: there are some, and the model
// must not be evaluated.
bool check(Model& model, const base::Pointer& pointer, base::Problem::Severity severity, base::Problems& problems,
           Units& units);

}  // namespace emissions
