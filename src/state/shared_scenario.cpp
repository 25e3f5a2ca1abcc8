// SPDX-License-Identifier: EUPL-1.2
#include "state/shared_scenario.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "base/format.h"
#include "state/route.h"

namespace state {

namespace {

constexpr std::string_view k_version = "1";
constexpr std::string_view k_absent = "-";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Five characters. The text is a number to the base 257 modulo a prime: no single character can change unseen, nor can
// two neighbours change places; of other accidents one in 33 million is not seen.
std::string check_of(std::string_view text) {
    constexpr std::uint64_t k_prime = 33'554'393;  // the largest below 32^5
    std::uint64_t sum = 0;
    for (const char c : text) {
        sum = (sum * 257 + static_cast<unsigned char>(c)) % k_prime;
    }
    std::string check;
    for (int i = 0; i < 5; ++i) {
        check += "0123456789abcdefghjkmnpqrstvwxyz"[sum % 32];  // those that are not taken for another when read out
        sum /= 32;
    }
    return check;
}

bool is_whole(std::string_view text) {
    const std::size_t slash = text.rfind('/');
    return slash != std::string_view::npos && text.substr(slash + 1) == check_of(text.substr(0, slash));
}

std::string optional_part(std::string_view text) {
    // An id that looks like the sign for none is told apart by an escape.
    return text.empty() ? std::string(k_absent) : text == k_absent ? "%2D" : percent_encoded(text);
}

void append_inputs(std::string& out, std::string_view mark, const emissions::Inputs& inputs) {
    for (const auto& [id, value] : inputs) {
        std::string number = base::shortest(value);
        std::erase(number, '+');  // of the exponent; some programs take it for a space
        out.append("/").append(mark).append(percent_encoded(id)).append("=").append(number);
    }
}

bool all_finite(const emissions::Inputs& inputs) {
    return std::all_of(inputs.begin(), inputs.end(), [](const auto& input) { return std::isfinite(input.second); });
}

// As append_inputs() writes them. Whatever else strtod() takes ("inf", "0x1", " 1") is none.
std::optional<double> read_number(const std::string& text) {
    std::string_view rest = text;
    const auto take = [&rest](char c) {
        const bool there = rest.starts_with(c);
        rest.remove_prefix(there ? 1 : 0);
        return there;
    };
    const auto take_digits = [&rest] {
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit);
        const auto count = static_cast<std::size_t>(end - rest.begin());
        rest.remove_prefix(count);
        return count > 0;
    };
    take('-');
    bool right = take_digits();
    if (take('.')) {
        right = take_digits() && right;
    }
    if (take('e')) {
        take('-');
        right = take_digits() && right;
    }
    const double value = right && rest.empty() ? std::strtod(text.c_str(), nullptr) : std::nan("");
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

base::Problem problem(base::Text id, std::vector<std::string> arguments = {}) {
    base::Problem problem;
    problem.what = {id, std::move(arguments)};
    problem.severity = base::Problem::Severity::fatal;
    return problem;
}

// Takes the part before the next slash.
std::string_view take_part(std::string_view& rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    return part;
}

// "-" is nothing; nothing at all is wrong.
std::optional<std::string> read_optional_part(std::string_view part) {
    return part == k_absent ? std::optional(std::string()) : part.empty() ? std::nullopt : percent_decoded(part);
}

std::optional<base::Problem> read_input(std::string_view part, SharedScenario& into) {
    const bool of_plan = part.starts_with(':');
    part.remove_prefix(of_plan ? 1 : 0);
    const std::size_t equals = part.find('=');
    const std::optional<std::string> id = percent_decoded(part.substr(0, equals));
    if (equals == std::string_view::npos || !id || id->empty()) {
        return problem(base::Text::share_changed);
    }
    const std::string number(part.substr(equals + 1));
    const std::optional<double> value = read_number(number);
    if (!value) {
        return problem(base::Text::share_no_number, {number, *id});
    }
    if (!(of_plan ? into.plan_inputs : into.inputs).emplace(*id, *value).second) {
        return problem(base::Text::share_twice, {*id});
    }
    return std::nullopt;
}

}  // namespace

std::string write_shared(const SharedScenario& shared) {
    if (!all_finite(shared.inputs) || !all_finite(shared.plan_inputs)) {
        return {};
    }
    std::string out(k_version);
    out.append(".").append(optional_part(shared.scenario));
    out.append("/").append(optional_part(shared.method));
    out.append("/").append(shared.year ? std::to_string(*shared.year) : k_absent);
    out.append("/").append(optional_part(shared.model));
    append_inputs(out, "", shared.inputs);
    append_inputs(out, ":", shared.plan_inputs);
    out += '/' + check_of(out);
    return out.size() > k_longest_shared ? std::string() : out;
}

base::Result<SharedScenario> read_shared(std::string_view text) {
    std::string whole(text);
    if (!is_whole(whole)) {
        const std::optional<std::string> plain = percent_decoded(whole);
        whole = plain && is_whole(*plain) ? *plain : whole;
    }
    std::string_view rest = whole;
    const std::string_view version = rest.substr(0, rest.find('.'));
    if (!version.empty() && std::all_of(version.begin(), version.end(), is_digit) && version != k_version) {
        return problem(base::Text::share_newer, {std::string(version.substr(0, 6))});
    }
    if (whole.size() > k_longest_shared) {
        return problem(base::Text::share_too_long, {std::to_string(whole.size()), std::to_string(k_longest_shared)});
    }
    if (!is_whole(whole) || version != k_version) {
        return problem(base::Text::share_changed);
    }
    rest.remove_prefix(k_version.size() + 1);
    rest.remove_suffix(rest.size() - rest.rfind('/'));
    SharedScenario shared;
    std::optional<std::string> scenario = read_optional_part(take_part(rest));
    std::optional<std::string> method = read_optional_part(take_part(rest));
    const std::string_view year = take_part(rest);
    std::optional<std::string> model = read_optional_part(take_part(rest));
    const bool has_year = year != k_absent;
    if (!scenario || !method || !model ||
        (has_year && (year.empty() || year.size() > 4 || !std::all_of(year.begin(), year.end(), is_digit)))) {
        return problem(base::Text::share_changed);
    }
    shared.scenario = *std::move(scenario);
    shared.method = *std::move(method);
    shared.model = *std::move(model);
    if (has_year) {
        shared.year = std::atoi(std::string(year).c_str());
    }
    while (!rest.empty()) {
        if (std::optional<base::Problem> bad = read_input(take_part(rest), shared)) {
            return *std::move(bad);
        }
    }
    return shared;
}

}  // namespace state
