// SPDX-License-Identifier: EUPL-1.2
// A measure's calculation as data: a sum of signed products of quantities. No expression language, no code:
// it always ends, can be told term by term in words, and every number keeps its source.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/box.h"
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
    std::string licence;
    std::string superseded_by;  // id of the factor in the same set that takes its place
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

// Nothing: the quantity refers to another.
using Value = std::variant<std::monostate, double, Series, Curve>;

// How well a value is known. Of a plain value: in its unit. Of a series or curve: relative to it (half95 0.1 is
// ±10 %), and all years move together.
struct Uncertainty {
    enum class Distribution {
        normal,      // half95: half of the 95 % range
        lognormal,   // gsd95: the value is the median, 95 % lie between value / gsd95 and value · gsd95
        triangular,  // min, mode, max
        uniform,     // min, max
        pedigree,    // scores, basic: a lognormal one (pedigree matrix of ecoinvent)
    };

    Distribution distribution = Distribution::normal;
    std::optional<double> half95;
    std::optional<double> gsd95;
    std::optional<double> min;
    std::optional<double> mode;
    std::optional<double> max;
    std::vector<int> scores;  // 1–5: reliability, completeness, time, place, technology, sample
    std::optional<double> basic;
    std::optional<int> version;  // of the pedigree factors: 1 or 2; not given: 2
    std::string draw;            // quantities of one draw move together; empty: the quantity's id
    base::Extra extra;

    bool operator==(const Uncertainty&) const = default;
};

// What a quantity is bounds what it can be, whatever its slider says.
enum class Kind {
    any,
    share,     // 0–1, or 0–100 with unit %
    count,     // ≥ 0
    lifetime,  // > 0
};

struct Quantity;

// The quantity that stands for one which refers to a factor or to a shared quantity; set by check(). Follows from
// the rest, so it is no part of what a quantity says.
struct Resolved {
    std::shared_ptr<const Quantity> quantity;

    bool operator==(const Resolved&) const { return true; }
};

struct Quantity {
    std::string id;
    Label label;
    std::string unit;  // as written; empty where another quantity is referred to
    Kind kind = Kind::any;
    Value value;
    std::string factor;  // instead of a value: id in the plan's factor set …
    std::string shared;  // … or in the plan's own quantities, which its measures share
    // Bounds and step of its slider, in `unit`. Not both bounds: not offered as input.
    std::optional<double> min;
    std::optional<double> max;
    std::optional<double> step;
    base::Box<Uncertainty> uncertainty;
    Provenance provenance;
    bool activity = false;  // of a shared quantity: what it counts can be saved only once
    Resolved resolved;
    base::Extra extra;

    bool operator==(const Quantity&) const = default;

    // What to calculate with and to show: this one, or what it refers to under this one's id and label.
    [[nodiscard]] const Quantity& effective() const { return resolved.quantity ? *resolved.quantity : *this; }

    [[nodiscard]] bool is_input() const { return min.has_value() && max.has_value(); }

    // The random stream of an effective quantity.
    [[nodiscard]] std::string_view draw() const {
        return uncertainty && !uncertainty->draw.empty() ? std::string_view(uncertainty->draw) : std::string_view(id);
    }
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
    Label note;
    base::Extra extra;

    bool operator==(const Term&) const = default;
};

// What a scenario or method sets a quantity to.
struct Decision {
    Value value;
    base::Extra extra;

    bool operator==(const Decision&) const = default;
};

using Decisions = std::map<std::string, Decision, std::less<>>;  // by quantity id

struct Scenario {
    std::string id;
    Label label;
    Label note;
    Decisions set;
    base::Extra extra;

    bool operator==(const Scenario&) const = default;
};

// A way of accounting (electricity by place or by contract): sets quantities above scenarios and inputs, with and
// without the measure alike.
struct Method {
    std::string id;
    Label label;
    Label note;
    Decisions set;
    base::Extra extra;

    bool operator==(const Method&) const = default;
};

// What belongs together in a chart: Term::group.
struct Group {
    std::string id;
    Label label;
    base::Extra extra;

    bool operator==(const Group&) const = default;
};

// Something else that the same quantities give: energy, money.
struct Output {
    std::string id;
    Label label;
    std::string unit;
    std::vector<Term> terms;
    base::Extra extra;

    bool operator==(const Output&) const = default;
};

struct Years {
    int from = 0;
    int to = 0;  // ≥ from
    base::Extra extra;

    bool operator==(const Years&) const = default;
};

struct Model {
    std::optional<int> version;  // "calc"; not given: 1
    std::string unit;
    std::optional<int> base_year;
    std::optional<Years> years;   // of the trajectory
    std::vector<Method> methods;  // the first is the one of the headline
    std::vector<Group> groups;
    std::vector<Quantity> quantities;
    std::vector<Term> terms;
    std::vector<Output> outputs;      // beside the emissions
    std::vector<Label> missing;       // what is left out
    std::vector<Scenario> scenarios;  // "baseline" is always there and first
    base::Extra extra;

    bool operator==(const Model&) const = default;

    // Effective quantities, see there.
    [[nodiscard]] const Quantity& quantity(std::size_t index) const { return quantities[index].effective(); }

    [[nodiscard]] const Quantity* find_quantity(std::string_view id) const;
    [[nodiscard]] const Scenario* find_scenario(std::string_view id) const;
    [[nodiscard]] const Method* find_method(std::string_view id) const;
    [[nodiscard]] const Output* find_output(std::string_view id) const;
};

// Published factors, each with its source.
struct FactorSet {
    std::string format;  // "klimaspur-factors/1"
    std::string id;
    Label name;
    std::string published_at;
    std::string licence;
    Label note;
    std::vector<Quantity> factors;
    base::Extra extra;

    bool operator==(const FactorSet&) const = default;
};

// What a model's quantities may refer to, by id.
struct Library {
    using Entries = std::map<std::string, std::shared_ptr<const Quantity>, std::less<>>;

    Entries factors;
    Entries shared;
};

// The scenario that is compared with the baseline where none is chosen: the first other one, else the baseline.
// Needs a checked model.
const Scenario& default_scenario(const Model& model);

// Resolves units and references, fills Factor::index, Term::scale and Quantity::resolved, adds an empty baseline
// when there is none and puts it first. Problems name the place below `pointer`; false: there are some, and the model
// must not be evaluated.
bool check(Model& model, const Library& library, const base::Pointer& pointer, base::Problem::Severity severity,
           base::Problems& problems, Units& units);

// Puts what is sound of `factors` and then of `shared` (a plan's quantities, which may refer to factors and to each
// other) into the library; the last of two with one id holds. Problems name the place below the pointer.
void add_factors(Library& library, const std::vector<Quantity>& factors, const base::Pointer& pointer,
                 base::Problems& problems, Units& units);
void add_shared(Library& library, const std::vector<Quantity>& shared, const base::Pointer& pointer,
                base::Problems& problems, Units& units);

}  // namespace emissions
