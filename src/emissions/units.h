// SPDX-License-Identifier: EUPL-1.2
// Units whose annotations count: kg{paper} is not kg{CO2e}, and "per year" is never a hidden 365.25.
//
//   unit   := factor { ("." | "/") factor }          left to right: g/kW.h is (g/kW)·h, write g/(kW.h)
//   factor := ( prefix? atom annotation? | annotation | "(" unit ")" ) integer?
//   atom   := 1 % g t m W J h d mo a B EUR            prefix := k M G T m c u
//
// Source: research on UCUM and its traps; the grammar is a subset of UCUM, the dimension check is stricter.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace emissions {

// An element of the free abelian group over the base dimensions (M mass, L length, P power, h, d, mo, a, B,
// EUR and every annotation): exponents by name, zero exponents left out.
using Dimension = std::map<std::string, int, std::less<>>;

struct Unit {
    double scale = 1.0;  // in base units: g, m, W, h, d, mo, a, B, EUR
    Dimension dimension;

    bool operator==(const Unit&) const = default;
};

base::Result<Unit> parse_unit(std::string_view text);

// Units by their text, each parsed once: the calculations of a plan share a few.
class Units {
public:
    // Stays where it is until the next forget_many().
    const base::Result<Unit>& of(std::string_view text);

    // Forgets all if they are so many that they can only be made to do harm.
    void forget_many();

private:
    std::map<std::string, base::Result<Unit>, std::less<>> known_;
};

// The unit times, or divided by, another.
void multiply(Unit& unit, const Unit& by);
void divide(Unit& unit, const Unit& by);

// The unit of a yearly amount that is summed over years: "kg{CO2e}/a" → "kg{CO2e}".
std::string summed_over_years(std::string_view unit);

// How a person reads it: "kg{CO2e}/a" → "kg CO₂e pro Jahr" / "kg CO₂e per year".
std::string unit_label(std::string_view unit, base::Language language);

}  // namespace emissions
