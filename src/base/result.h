// SPDX-License-Identifier: EUPL-1.2
// Errors are values: a function that can fail returns Result<T>, or collects Problems and goes on.
#pragma once

#include <cstddef>
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

    static constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);

    Message what;
    std::string pointer;  // RFC 6901, e.g. "/measures/12/tasks/0/due_at"; empty: the whole document
    int line = 0;         // 1-based; 0: not known
    int column = 0;       // 1-based, in bytes; 0: not known
    Severity severity = Severity::entry;
    std::size_t offset = k_nowhere;  // the same place in bytes, while the file is at hand
};

// The problems of one file, however many it has: the first k_kept of them, the first fatal one in any case, and the
// number of all.
class Problems {
public:
    static constexpr std::size_t k_kept = 50;

    void add(Problem problem);

    // True: one of this severity would not be kept and is counted now, so it need not be made. A file can cause
    // millions.
    bool passes_over(Problem::Severity severity);

    [[nodiscard]] bool empty() const { return count_ == 0; }

    [[nodiscard]] std::size_t count() const { return count_; }

    [[nodiscard]] const std::vector<Problem>& kept() const { return kept_; }

    [[nodiscard]] std::vector<Problem>& kept() { return kept_; }

    // The first one that lets nothing usable come out, or nullptr.
    [[nodiscard]] const Problem* fatal() const;

    // Something of the file is not in what was read.
    [[nodiscard]] bool lossy() const { return lossy_; }

private:
    void count(Problem::Severity severity);

    std::vector<Problem> kept_;
    std::size_t count_ = 0;
    bool lossy_ = false;
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
