// SPDX-License-Identifier: EUPL-1.2
#include "emissions/quantity_check.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"

namespace emissions {

using base::Pointer;
using base::Text;

namespace {

constexpr double k_largest_gsd = 100.0;

Range range_of(const Value& value) {
    if (const auto* scalar = std::get_if<double>(&value)) {
        return {*scalar, *scalar};
    }
    if (const auto* curve = std::get_if<Curve>(&value)) {
        return {std::min(curve->from, curve->to), std::max(curve->from, curve->to)};
    }
    const auto* series = std::get_if<Series>(&value);
    if (series == nullptr || series->empty()) {
        return {};
    }
    Range range{series->begin()->second, series->begin()->second};
    for (const auto& [year, number] : *series) {
        range.include({number, number});
    }
    return range;
}

// Draws come from (0, 1) in steps of 2^-53: a normal one is never farther than this many halves of its 95 % range.
constexpr double k_reach = 4.3;

// What the uncertainty makes of a value: within the 95 % range, or as far as any draw gets.
Range spread(const Uncertainty& uncertainty, Range values, bool relative, bool whole_reach) {
    using Distribution = Uncertainty::Distribution;
    Range by{1.0, 1.0};  // relative to the value
    switch (uncertainty.distribution) {
        case Distribution::normal: {
            const double half = uncertainty.half95.value_or(0.0) * (whole_reach ? k_reach : 1.0);
            if (!relative) {
                return {values.low - half, values.high + half};
            }
            by = {1.0 - half, 1.0 + half};
            break;
        }
        case Distribution::triangular:
        case Distribution::uniform: {
            const Range given{uncertainty.min.value_or(0.0), uncertainty.max.value_or(0.0)};
            if (!relative) {
                return given;
            }
            by = given;
            break;
        }
        case Distribution::lognormal:
        case Distribution::pedigree: {
            // The factors of a pedigree multiply to less than this.
            constexpr double k_largest_pedigree = 6.0;
            double gsd = uncertainty.distribution == Distribution::lognormal
                             ? uncertainty.gsd95.value_or(1.0)
                             : uncertainty.basic.value_or(1.0) * k_largest_pedigree;
            if (whole_reach) {
                gsd = gsd * gsd * gsd * gsd * gsd;  // 5 > k_reach
            }
            by = {1.0 / gsd, gsd};
            break;
        }
    }
    Range range = values;
    for (const double value : {values.low, values.high}) {
        range.include({value * by.low, value * by.low});
        range.include({value * by.high, value * by.high});
    }
    return range;
}

}  // namespace

void Reporter::say(const Pointer& pointer, base::Message what) {
    if (!problems_.passes_over(severity_)) {
        problems_.add({std::move(what), pointer.text(), 0, 0, severity_});
    }
}

void Range::include(Range other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
}

const Unit* QuantityCheck::check(const Quantity& quantity, const Pointer& here) {
    unit_ = nullptr;
    if (quantity.unit.empty()) {
        reporter_.say(here, Text::emissions_no_unit);
    } else if (const base::Result<Unit>& read = units_.of(quantity.unit)) {
        unit_ = &read.value();
        if (quantity.kind == Kind::share && !unit_->dimension.empty()) {
            reporter_.say(here / "unit", Text::emissions_share_unit, quantity.unit);
        }
    } else {
        reporter_.say(here / "unit", read.problem().what);
    }
    check_bounds(quantity, here);
    check_value(quantity, quantity.value, here, "value");
    if (quantity.uncertainty) {
        check_uncertainty(quantity, *quantity.uncertainty, here / "u");
    }
    return unit_;
}

void QuantityCheck::check_decision(const Quantity& quantity, const Unit* unit, const Value& value,
                                   const Pointer& here) {
    unit_ = unit;
    check_value(quantity, value, here, "");
}

Range QuantityCheck::widest(const Quantity& quantity) {
    Range range = range_of(quantity.value);
    if (quantity.uncertainty) {
        const bool relative = !std::holds_alternative<double>(quantity.value);
        range.include(spread(*quantity.uncertainty, range, relative, true));
    }
    range.include({quantity.min.value_or(range.low), quantity.max.value_or(range.high)});
    return range;
}

Range QuantityCheck::widest(const Quantity& quantity, const Value& decision) {
    Range range = range_of(decision);
    if (!quantity.uncertainty || std::holds_alternative<double>(decision)) {
        return range;
    }
    const auto* own = std::get_if<double>(&quantity.value);
    if (own == nullptr) {
        range.include(spread(*quantity.uncertainty, range, true, true));
    } else if (*own != 0.0) {
        // What the plain value can become is scaled to the decision's.
        const Range by = spread(*quantity.uncertainty, {*own, *own}, false, true);
        const Range at = range;
        for (const double value : {at.low, at.high}) {
            for (const double other : {value * (by.low / *own), value * (by.high / *own)}) {
                range.include({other, other});
            }
        }
    }
    return range;
}

void QuantityCheck::check_bounds(const Quantity& quantity, const Pointer& here) {
    const bool min_fits = !quantity.min || check_number(quantity, *quantity.min, here / "min", false);
    const bool max_fits = !quantity.max || check_number(quantity, *quantity.max, here / "max", false);
    if (quantity.is_input() && min_fits && max_fits && !(*quantity.min < *quantity.max)) {
        reporter_.say(here / "min", Text::emissions_bad_bounds, base::shortest(*quantity.min),
                      base::shortest(*quantity.max));
    }
    if (quantity.step && check_finite(*quantity.step, here / "step") && !(*quantity.step > 0.0)) {
        reporter_.say(here / "step", Text::emissions_bad_step);
    }
}

// `scalar` is the key that a plain number stands under.
void QuantityCheck::check_value(const Quantity& quantity, const Value& value, const Pointer& here,
                                std::string_view scalar) {
    if (const auto* number = std::get_if<double>(&value)) {
        check_number(quantity, *number, scalar.empty() ? here : here / scalar, true);
    } else if (const auto* series = std::get_if<Series>(&value)) {
        const Pointer place = here / "series";
        if (series->empty()) {
            reporter_.say(place, Text::emissions_empty_series);
        }
        for (const auto& [year, entry] : *series) {
            check_number(quantity, entry, place / std::to_string(year), true);
        }
    } else if (const auto* curve = std::get_if<Curve>(&value)) {
        check_curve(quantity, *curve, here / "curve");
    }
}

void QuantityCheck::check_curve(const Quantity& quantity, const Curve& curve, const Pointer& here) {
    constexpr Text k_missing = Text::emissions_curve_incomplete;
    check_number(quantity, curve.from, here / "from", true);
    check_number(quantity, curve.to, here / "to", true);
    if (curve.type == Curve::Type::logistic) {
        check_given({curve.mid, "mid"}, k_missing, here);
        if (check_given({curve.k, "k"}, k_missing, here) && *curve.k == 0.0) {
            reporter_.say(here / "k", Text::emissions_curve_flat);
        }
        return;
    }
    const bool start_fits = check_given({curve.start, "start"}, k_missing, here);
    if (curve.type == Curve::Type::linear && check_given({curve.end, "end"}, k_missing, here) && start_fits &&
        !(*curve.start < *curve.end)) {
        reporter_.say(here / "end", Text::emissions_curve_backwards, base::shortest(*curve.start),
                      base::shortest(*curve.end));
    }
}

void QuantityCheck::check_uncertainty(const Quantity& quantity, const Uncertainty& uncertainty, const Pointer& here) {
    using Distribution = Uncertainty::Distribution;
    constexpr Text k_missing = Text::emissions_uncertainty_incomplete;
    bool sound = true;
    const auto refuse = [&](const Pointer& place, Text what) {
        reporter_.say(place, what);
        sound = false;
    };
    switch (uncertainty.distribution) {
        case Distribution::normal:
            sound = check_given({uncertainty.half95, "half95"}, k_missing, here);
            if (sound && *uncertainty.half95 < 0.0) {
                refuse(here / "half95", Text::emissions_uncertainty_negative);
            }
            break;
        case Distribution::lognormal:
            sound = check_given({uncertainty.gsd95, "gsd95"}, k_missing, here);
            if (sound && (*uncertainty.gsd95 < 1.0 || *uncertainty.gsd95 > k_largest_gsd)) {
                refuse(here / "gsd95", Text::emissions_uncertainty_gsd);
            }
            break;
        case Distribution::uniform:
        case Distribution::triangular: {
            sound = check_given({uncertainty.min, "min"}, k_missing, here);
            sound = check_given({uncertainty.max, "max"}, k_missing, here) && sound;
            const bool triangle = uncertainty.distribution == Distribution::triangular;
            sound = (!triangle || check_given({uncertainty.mode, "mode"}, k_missing, here)) && sound;
            const double mode = triangle && sound ? *uncertainty.mode : uncertainty.min.value_or(0.0);
            if (sound &&
                (!(*uncertainty.min < *uncertainty.max) || mode < *uncertainty.min || mode > *uncertainty.max)) {
                refuse(here, Text::emissions_uncertainty_order);
            }
            break;
        }
        case Distribution::pedigree: {
            const auto fits = [](int score) { return score >= 1 && score <= 5; };
            const int version = uncertainty.version.value_or(2);
            if (uncertainty.scores.size() != 6 ||
                !std::all_of(uncertainty.scores.begin(), uncertainty.scores.end(), fits)) {
                refuse(here / "scores", Text::emissions_pedigree_scores);
            }
            if (version != 1 && version != 2) {
                refuse(here / "version", Text::emissions_pedigree_version);
            }
            sound = check_given({uncertainty.basic, "basic"}, k_missing, here) && sound;
            if (sound && (*uncertainty.basic < 1.0 || *uncertainty.basic > k_largest_gsd)) {
                refuse(here / "basic", Text::emissions_uncertainty_gsd);
            }
            break;
        }
    }
    if (sound) {
        const Range likely =
            spread(uncertainty, range_of(quantity.value), !std::holds_alternative<double>(quantity.value), false);
        check_number(quantity, likely.low, here, false) && check_number(quantity, likely.high, here, false);
    }
}

// Which fields are needed depends on the kind of curve or uncertainty.
bool QuantityCheck::check_given(Given given, Text missing, const Pointer& here) {
    if (!given.number) {
        reporter_.say(here, missing, given.name);
    }
    return given.number && check_finite(*given.number, here / given.name);
}

bool QuantityCheck::check_number(const Quantity& quantity, double number, const Pointer& here, bool against_bounds) {
    if (!check_finite(number, here)) {
        return false;
    }
    const auto shown = [&] { return base::shortest(number); };
    const double plain = unit_ == nullptr ? number : number * unit_->scale;  // a share in % is meant in hundredths
    const bool share = quantity.kind == Kind::share && unit_ != nullptr && unit_->dimension.empty();
    if (share && (plain < 0.0 || plain > 1.0)) {
        reporter_.say(here, Text::emissions_kind_share, shown());
    } else if (quantity.kind == Kind::count && number < 0.0) {
        reporter_.say(here, Text::emissions_kind_count, shown());
    } else if (quantity.kind == Kind::lifetime && number <= 0.0) {
        reporter_.say(here, Text::emissions_kind_lifetime, shown());
    } else if (against_bounds && quantity.min && std::isfinite(*quantity.min) && number < *quantity.min) {
        reporter_.say(here, Text::emissions_below_bounds, shown(), base::shortest(*quantity.min));
    } else if (against_bounds && quantity.max && std::isfinite(*quantity.max) && number > *quantity.max) {
        reporter_.say(here, Text::emissions_above_bounds, shown(), base::shortest(*quantity.max));
    } else {
        return true;
    }
    return false;
}

bool QuantityCheck::check_finite(double number, const Pointer& here) {
    if (!std::isfinite(number)) {
        reporter_.say(here, Text::emissions_not_finite);
    } else if (std::abs(number) > k_largest) {
        reporter_.say(here, Text::emissions_number_too_large, base::shortest(number));
    } else {
        return true;
    }
    all_finite_ = false;
    return false;
}

Quantity merged(const Quantity& reference, const Quantity& target) {
    Quantity result = target;
    result.id = reference.id;
    if (!reference.label.de.empty()) {
        result.label = reference.label;
    }
    result.kind = reference.kind == Kind::any ? target.kind : reference.kind;
    result.min = reference.min ? reference.min : target.min;
    result.max = reference.max ? reference.max : target.max;
    result.step = reference.step ? reference.step : target.step;
    if (reference.uncertainty) {
        result.uncertainty = reference.uncertainty;
    } else if (result.uncertainty) {
        result.uncertainty->draw = std::string(target.draw());  // of all that refer to it
    }
    if (reference.provenance != Provenance()) {
        result.provenance = reference.provenance;
    }
    if (!reference.factor.empty()) {
        result.factor = reference.factor;
        result.shared.clear();
    }
    return result;
}

}  // namespace emissions
