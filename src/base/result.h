// SPDX-License-Identifier: EUPL-1.2
// Errors are values: a function that can fail returns Result<T>, or collects Problems and goes on.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/texts.h"

namespace base {

// Something is wrong with data that came from outside: what (a text of the catalogue, so that it can be
// told in either language) and where.
struct Problem {
    enum class Severity {
        fatal,   // nothing usable came out
        entry,   // one entry was left out, the rest is there
        notice,  // everything is there, something deserves a look
    };

    Message what;
    std::string pointer;  // RFC 6901, e.g. "/measures/12/tasks/0/due_at"; empty: the whole document
    int line = 0;         // 1-based; 0: not known
    int column = 0;       // 1-based, in bytes; 0: not known
    Severity severity = Severity::entry;
};

// A value, or the one problem that prevented it.
template <class T>
class Result {
public:
    // NOLINTBEGIN(google-explicit-constructor): `return value;` and `return problem;`
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : content_(std::in_place_index<1>, std::move(problem)) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return content_.index() == 0; }

    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& { return *std::get_if<0>(&content_); }

    [[nodiscard]] T& value() & { return *std::get_if<0>(&content_); }

    [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&content_)); }

    [[nodiscard]] const Problem& problem() const { return *std::get_if<1>(&content_); }

private:
    std::variant<T, Problem> content_;
};

// One line for people: "line 3, column 14 (/measures/0/status): …" in the given language.
std::string describe(const Problem& problem, Language language);

}  // namespace base
