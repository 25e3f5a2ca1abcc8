// SPDX-License-Identifier: EUPL-1.2
#include "base/format.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/number.h"
#include "base/utf8.h"

namespace base {

namespace {

constexpr std::string_view k_no_break_space = "\u00A0";
constexpr std::string_view k_minus = "\u2212";
constexpr std::string_view k_not_a_number = "–";
constexpr int k_max_decimals = 15;  // beyond, a double has nothing to say

void strip_zeros(Decimal& decimal) {
    while (!decimal.digits.empty() && decimal.digits.back() == '0') {
        decimal.digits.pop_back();
    }
}

// Keeps `count` leading digits (may be negative: nothing), half away from zero.
void keep_digits(Decimal& decimal, int count) {
    if (count >= static_cast<int>(decimal.digits.size())) {
        return;
    }
    const bool up = count >= 0 && decimal.digits[static_cast<std::size_t>(count)] >= '5';
    decimal.digits.resize(static_cast<std::size_t>(std::max(count, 0)));
    if (up) {
        while (!decimal.digits.empty() && decimal.digits.back() == '9') {
            decimal.digits.pop_back();
        }
        if (!decimal.digits.empty()) {
            ++decimal.digits.back();
        } else {
            decimal.digits.push_back('1');
            ++decimal.point;
        }
    }
    strip_zeros(decimal);
}

// The digit of 10^power.
char digit_at(const Decimal& decimal, int power) {
    const int index = decimal.point - 1 - power;
    return index >= 0 && index < static_cast<int>(decimal.digits.size())
               ? decimal.digits[static_cast<std::size_t>(index)]
               : '0';
}

std::string write(Decimal decimal, Language language, NumberStyle style) {
    keep_digits(decimal, decimal.point + style.max_decimals);
    std::string out;
    if (decimal.digits.empty()) {
        decimal.point = 0;  // zero has one digit, wherever its point was moved to
    } else {
        out = decimal.negative ? std::string(k_minus) : style.always_sign ? "+" : "";
    }
    for (int power = std::max(decimal.point - 1, 0); power >= 0; --power) {
        out += digit_at(decimal, power);
        if (power > 0 && power % 3 == 0) {
            out += language == Language::de ? '.' : ',';
        }
    }
    const int decimals = std::max(style.min_decimals,
                                  decimal.digits.empty() ? 0 : static_cast<int>(decimal.digits.size()) - decimal.point);
    if (decimals > 0) {
        out += language == Language::de ? ',' : '.';
    }
    for (int power = -1; power >= -decimals; --power) {
        out += digit_at(decimal, power);
    }
    return out;
}

}  // namespace

std::string format_number(double value, Language language, NumberStyle style) {
    return std::isfinite(value) ? write(shortest_decimal(value), language, style) : std::string(k_not_a_number);
}

std::string format_significant(double value, Language language) {
    if (!std::isfinite(value)) {
        return std::string(k_not_a_number);
    }
    const Decimal decimal = shortest_decimal(value);
    Decimal rounded = decimal;
    keep_digits(rounded, 2);  // 9.96 becomes 10 and needs no decimals
    const int decimals = rounded.digits.empty() ? 0 : std::clamp(2 - rounded.point, 0, k_max_decimals);
    return write(decimal, language, {.min_decimals = decimals, .max_decimals = decimals});
}

std::string format_percent(double share_0_1, Language language, NumberStyle style) {
    if (!std::isfinite(share_0_1)) {
        return std::string(k_not_a_number);
    }
    Decimal decimal = shortest_decimal(share_0_1);
    decimal.point += 2;  // exact, where × 100 is not
    const std::string number = write(std::move(decimal), language, style);
    return language == Language::de ? with_unit(number, "%") : number + '%';
}

std::string with_unit(std::string_view number, std::string_view unit) {
    std::string out(number);
    if (!unit.empty()) {
        out += k_no_break_space;
        out += unit;
    }
    return out;
}

std::string shortest(double value, int max_digits) {
    // The form of ECMAScript's Number::toString, which is also valid JSON.
    constexpr int k_first_exponent_above = 21;
    constexpr int k_first_exponent_below = -6;
    Decimal decimal = shortest_decimal(value);
    keep_digits(decimal, max_digits);
    const int count = static_cast<int>(decimal.digits.size());
    if (count == 0) {
        return "0";
    }
    std::string out = decimal.negative ? "-" : "";
    if (decimal.point > k_first_exponent_above || decimal.point <= k_first_exponent_below) {
        out += decimal.digits[0];
        if (count > 1) {
            out += '.' + decimal.digits.substr(1);
        }
        const int exponent = decimal.point - 1;
        return out + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
    }
    for (int power = std::max(decimal.point - 1, 0); power >= 0; --power) {
        out += digit_at(decimal, power);
    }
    for (int power = -1; power >= decimal.point - count; --power) {
        out += (power == -1 ? "." : "");
        out += digit_at(decimal, power);
    }
    return out;
}

// --- reading --------------------------------------------------------------------------------------------------

namespace {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "1.234.567" or "1234567" without its separators; nothing if the groups are not of three.
std::optional<std::string> ungroup(std::string_view text, char separator) {
    std::string out;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        const std::string_view group = text.substr(start, end - start);
        const bool first = start == 0;
        const bool only = first && end == text.size();
        const bool right_size = only || (first ? !group.empty() && group.size() <= 3 : group.size() == 3);
        if (!right_size || !all_digits(group)) {
            return std::nullopt;
        }
        out += group;
        if (end == text.size()) {
            return out;
        }
        start = end + 1;
    }
}

// Every space that people and programs put between groups becomes ' ', every minus '-'; none of them at the ends.
std::string simplify(std::string_view typed) {
    constexpr std::u32string_view k_separators = U"\u00A0\u202F\u2009\t'\u2019";
    constexpr char32_t k_minus_sign = 0x2212;
    std::string text;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = next_code_point(typed, at);
        if (k_separators.find(c) != std::u32string_view::npos) {
            text += ' ';
        } else if (c == k_minus_sign) {
            text += '-';
        } else {
            append_utf8(text, c);
        }
    }
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

// Which of the separators in "1.234,5" starts the decimals; '\0': none.
char decimal_separator(std::string_view text, Language language) {
    const std::size_t point = text.rfind('.');
    const std::size_t comma = text.rfind(',');
    if (point == std::string_view::npos && comma == std::string_view::npos) {
        return '\0';
    }
    if (point != std::string_view::npos && comma != std::string_view::npos) {
        return point > comma ? '.' : ',';
    }
    const char mark = point != std::string_view::npos ? '.' : ',';
    const std::size_t at = text.rfind(mark);
    if (text.find(mark) != at) {
        return '\0';  // twice: both group
    }
    const char grouping = language == Language::de ? '.' : ',';
    const bool whole_group = text.size() - at - 1 == 3 && at >= 1 && at <= 3 && text[0] != '0';
    return mark == grouping && whole_group && all_digits(text.substr(0, at)) ? '\0' : mark;
}

}  // namespace

std::optional<double> parse_number(std::string_view typed, Language language) {
    std::string simple = simplify(typed);
    const bool negative = simple.starts_with('-');
    if (negative || simple.starts_with('+')) {
        simple.erase(0, 1);
    }
    const std::string_view text = simple;
    const char mark = decimal_separator(text, language);
    const std::size_t split = mark == '\0' ? text.size() : text.rfind(mark);
    const std::string_view whole = text.substr(0, split);
    const std::string_view decimals = split < text.size() ? text.substr(split + 1) : std::string_view();
    const std::size_t separator = whole.find_first_of(" .,");
    const std::optional<std::string> digits =
        ungroup(whole, separator == std::string_view::npos ? ' ' : whole[separator]);
    if (!digits || !all_digits(decimals) || digits->size() + decimals.size() == 0) {
        return std::nullopt;
    }
    const std::string plain = (negative ? "-" : "") + *digits + "." + std::string(decimals) + "0";
    const double value = std::strtod(plain.c_str(), nullptr);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace base
