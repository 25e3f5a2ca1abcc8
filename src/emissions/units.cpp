// SPDX-License-Identifier: EUPL-1.2
#include "emissions/units.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>

#include "emissions/unit_parts.h"

namespace emissions {

namespace {

using base::Message;
using base::Text;

// A unit that a person would write is far below these; they bound recursion and exponents for any input.
constexpr std::size_t k_max_length = 200;
constexpr int k_max_depth = 8;
constexpr int k_max_exponent = 9;
constexpr int k_max_nested_exponent = 99;

struct Atom {
    std::string_view symbol;
    std::string_view dimension;  // name of the base dimension; empty: a plain number
    double scale;
    bool takes_prefix;  // as in UCUM: "kh" is no unit
};

// A joule is a watt second; the base here is the watt hour.
constexpr Atom k_atoms[] = {
    {"1", "", 1.0, false},     {"%", "", 0.01, false},   {"g", "M", 1.0, true},  {"t", "M", 1e6, true},
    {"m", "L", 1.0, true},     {"W", "P", 1.0, true},    {"J", "P", 1.0, true},  {"h", "h", 1.0, false},
    {"d", "d", 1.0, false},    {"mo", "mo", 1.0, false}, {"a", "a", 1.0, false}, {"B", "B", 1.0, true},
    {"EUR", "EUR", 1.0, true},
};
constexpr double k_seconds_per_hour = 3600.0;

struct Prefix {
    char letter;
    double scale;
};

constexpr Prefix k_prefixes[] = {{'k', 1e3},  {'M', 1e6},  {'G', 1e9}, {'T', 1e12},
                                 {'m', 1e-3}, {'c', 1e-2}, {'u', 1e-6}};

const Atom* find_atom(std::string_view symbol) {
    const auto* const found =
        std::find_if(std::begin(k_atoms), std::end(k_atoms), [&](const Atom& atom) { return atom.symbol == symbol; });
    return found == std::end(k_atoms) ? nullptr : found;
}

const Prefix* find_prefix(char letter) {
    const auto* const found = std::find_if(std::begin(k_prefixes), std::end(k_prefixes),
                                           [&](const Prefix& prefix) { return prefix.letter == letter; });
    return found == std::end(k_prefixes) ? nullptr : found;
}

// Bytes beyond ASCII too, so that a message quotes the whole of "Stück".
bool is_letter(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    UnitParts run() {
        UnitParts result;
        if (text_.empty()) {
            fail(Text::unit_empty);
        } else if (text_.size() > k_max_length) {
            trouble_ = Message{Text::unit_too_long, {std::to_string(k_max_length)}};
        } else {
            unit(1, 0, result.parts);
            if (!trouble_ && at_ < text_.size()) {
                fail(Text::unit_expected_operator, place());
            }
        }
        result.trouble = trouble_;
        return result;
    }

private:
    // `power` is what the surroundings multiply every exponent with.
    void unit(int power, int depth, std::vector<UnitPart>& out) {
        factor(power, depth, out);
        while (!trouble_ && (peek() == '.' || peek() == '/')) {
            const bool divides = text_[at_++] == '/';
            factor(divides ? -power : power, depth, out);
        }
    }

    void factor(int power, int depth, std::vector<UnitPart>& out) {
        const std::size_t first = out.size();
        if (peek() == '(') {
            if (depth == k_max_depth) {
                fail(Text::unit_too_deep);
                return;
            }
            ++at_;
            unit(power, depth + 1, out);
            if (!trouble_ && peek() != ')') {
                fail(Text::unit_unclosed, "(");
            }
            ++at_;
        } else {
            UnitPart part;
            part.exponent = power;
            if (peek() == '{') {
                annotation(part);
            } else {
                atom(part);
                if (!trouble_ && peek() == '{') {
                    annotation(part);
                }
            }
            out.push_back(std::move(part));
        }
        const int power_here = trouble_ ? 1 : exponent();
        for (std::size_t i = first; i < out.size(); ++i) {
            out[i].exponent *= power_here;
            if (std::abs(out[i].exponent) > k_max_nested_exponent) {
                fail(Text::unit_bad_exponent, std::to_string(out[i].exponent), std::to_string(k_max_nested_exponent));
                return;
            }
        }
    }

    void atom(UnitPart& part) {
        const std::size_t begin = at_;
        if (peek() == '1' || peek() == '%') {
            ++at_;
            if (is_digit(peek())) {  // "12": numbers are quantities, not units
                fail(Text::unit_no_numbers);
            }
        } else {
            while (is_letter(peek())) {
                ++at_;
            }
        }
        const std::string_view word = text_.substr(begin, at_ - begin);
        if (word.empty()) {
            if (is_digit(peek())) {
                fail(Text::unit_no_numbers);
            } else {
                fail(Text::unit_expected_factor, place());
            }
            return;
        }
        const Atom* found = find_atom(word);
        if (found == nullptr && find_prefix(word.front()) != nullptr) {
            found = find_atom(word.substr(1));
            found = found != nullptr && found->takes_prefix ? found : nullptr;
            part.prefix = word.front();
        }
        if (found == nullptr) {
            fail(Text::unit_unknown_symbol, std::string(word));
            return;
        }
        part.symbol = found->symbol;
    }

    void annotation(UnitPart& part) {
        const std::size_t begin = ++at_;
        const std::size_t end = text_.find('}', begin);
        if (end == std::string_view::npos) {
            fail(Text::unit_unclosed, "{");
            return;
        }
        const std::string_view inside = text_.substr(begin, end - begin);
        const auto unfit = [](char c) { return (c >= 0 && c <= ' ') || c == '{' || c == 0x7f; };
        if (inside.empty() || std::any_of(inside.begin(), inside.end(), unfit)) {
            fail(Text::unit_bad_annotation, std::string(inside));
            return;
        }
        part.annotation = inside;
        at_ = end + 1;
    }

    // The integer behind a factor; 1 when there is none.
    int exponent() {
        const std::size_t begin = at_;
        if (peek() == '-' || peek() == '+') {
            ++at_;
        }
        int value = 0;
        const std::size_t digits = at_;
        for (; is_digit(peek()); ++at_) {
            value = std::min(value * 10 + (text_[at_] - '0'), k_max_exponent + 1);
        }
        if (at_ == begin) {
            return 1;
        }
        if (at_ == digits || value == 0 || value > k_max_exponent) {
            fail(Text::unit_bad_exponent, std::string(text_.substr(begin, at_ - begin)),
                 std::to_string(k_max_exponent));
            return 1;
        }
        return text_[begin] == '-' ? -value : value;
    }

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    [[nodiscard]] std::string place() const { return std::to_string(at_ + 1); }

    // The first trouble is the one that helps. {0} of every message is the unit.
    template <class... Arguments>
    void fail(Text id, Arguments... arguments) {
        if (!trouble_) {
            trouble_ = Message{id, {std::string(text_), std::string(std::move(arguments))...}};
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<Message> trouble_;
};

double integer_power(double value, int exponent) {
    double result = 1.0;
    for (unsigned n = static_cast<unsigned>(std::abs(exponent)); n != 0; n >>= 1U) {
        result *= (n & 1U) != 0 ? value : 1.0;
        value *= value;
    }
    return exponent < 0 ? 1.0 / result : result;
}

base::Problem problem(Message what) {
    base::Problem result;
    result.what = std::move(what);
    return result;
}

void add(Dimension& dimension, std::string_view name, int exponent) {
    if (name.empty()) {
        return;
    }
    const auto found = dimension.try_emplace(std::string(name), 0).first;
    found->second += exponent;
    if (found->second == 0) {
        dimension.erase(found);
    }
}

}  // namespace

UnitParts parse_unit_parts(std::string_view text) {
    return Parser(text).run();
}

base::Result<Unit> parse_unit(std::string_view text) {
    const UnitParts written = parse_unit_parts(text);
    if (written.trouble) {
        return problem(*written.trouble);
    }
    Unit unit;
    for (const UnitPart& part : written.parts) {
        if (const Atom* atom = find_atom(part.symbol)) {
            const Prefix* prefix = part.prefix == 0 ? nullptr : find_prefix(part.prefix);
            const bool joule = part.symbol == "J";
            const double scale = atom->scale * (prefix == nullptr ? 1.0 : prefix->scale);
            unit.scale *= integer_power(scale, part.exponent);
            unit.scale /= joule ? integer_power(k_seconds_per_hour, part.exponent) : 1.0;
            add(unit.dimension, atom->dimension, part.exponent);
            add(unit.dimension, joule ? "h" : "", part.exponent);
        }
        add(unit.dimension, part.annotation.empty() ? "" : "{" + part.annotation + "}", part.exponent);
    }
    if (!std::isfinite(unit.scale) || unit.scale < 1e-200 || unit.scale > 1e200) {
        return problem({Text::unit_out_of_range, {std::string(text)}});
    }
    return unit;
}

const base::Result<Unit>& Units::of(std::string_view text) {
    const auto it = known_.lower_bound(text);
    if (it != known_.end() && it->first == text) {
        return it->second;
    }
    return known_.emplace_hint(it, std::string(text), parse_unit(text))->second;
}

void Units::forget_many() {
    constexpr std::size_t k_many = 1000;
    if (known_.size() > k_many) {
        known_.clear();
    }
}

void multiply(Unit& unit, const Unit& by) {
    unit.scale *= by.scale;
    for (const auto& [name, exponent] : by.dimension) {
        add(unit.dimension, name, exponent);
    }
}

void divide(Unit& unit, const Unit& by) {
    unit.scale *= 1.0 / by.scale;
    for (const auto& [name, exponent] : by.dimension) {
        add(unit.dimension, name, -exponent);
    }
}

}  // namespace emissions
