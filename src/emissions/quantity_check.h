// SPDX-License-Identifier: EUPL-1.2
// Is a quantity sound, and how small and large can it get? Inside of the room only.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/pointer.h"
#include "emissions/model.h"

namespace emissions {

// Far beyond any figure of a town, far enough below the largest double that differences stay finite.
inline constexpr double k_largest = 1e300;

// Says what is wrong, while anybody listens.
class Reporter {
public:
    Reporter(base::Problems& problems, base::Problem::Severity severity) : problems_(problems), severity_(severity) {}

    template <class... Arguments>
    void say(const base::Pointer& pointer, base::Text id, Arguments... arguments) {
        say(pointer, base::Message{id, {std::string(std::move(arguments))...}});
    }

    void say(const base::Pointer& pointer, base::Message what);

    [[nodiscard]] std::size_t count() const { return problems_.count(); }

private:
    base::Problems& problems_;
    base::Problem::Severity severity_;
};

struct Range {
    double low = 0.0;
    double high = 0.0;

    void include(Range other);
};

// An optional number of a curve or an uncertainty, and its field.
struct Given {
    const std::optional<double>& number;
    std::string_view name;
};

class QuantityCheck {
public:
    QuantityCheck(Reporter& reporter, Units& units) : reporter_(reporter), units_(units) {}

    // Everything but what it refers to. Its unit, or nullptr when that cannot be read.
    const Unit* check(const Quantity& quantity, const base::Pointer& here);
    // A value that a scenario or method gives it.
    void check_decision(const Quantity& quantity, const Unit* unit, const Value& value, const base::Pointer& here);

    // Over own value, bounds and uncertainty. Needs a quantity in which nothing is wrong.
    [[nodiscard]] static Range widest(const Quantity& quantity);
    // Of a decision for it, which keeps the quantity's uncertainty unless it is a plain number.
    [[nodiscard]] static Range widest(const Quantity& quantity, const Value& decision);

    // Was every number so far finite?
    [[nodiscard]] bool all_finite() const { return all_finite_; }

private:
    void check_bounds(const Quantity& quantity, const base::Pointer& here);
    void check_value(const Quantity& quantity, const Value& value, const base::Pointer& here, std::string_view scalar);
    void check_curve(const Quantity& quantity, const Curve& curve, const base::Pointer& here);
    void check_uncertainty(const Quantity& quantity, const Uncertainty& uncertainty, const base::Pointer& here);
    bool check_given(Given given, base::Text missing, const base::Pointer& here);
    bool check_number(const Quantity& quantity, double number, const base::Pointer& here, bool against_bounds);
    bool check_finite(double number, const base::Pointer& here);

    Reporter& reporter_;
    Units& units_;
    const Unit* unit_ = nullptr;  // of the quantity that is being checked
    bool all_finite_ = true;
};

// The reference's own words on what it refers to.
Quantity merged(const Quantity& reference, const Quantity& target);

}  // namespace emissions
