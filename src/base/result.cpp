// SPDX-License-Identifier: EUPL-1.2
#include "base/result.h"

#include <algorithm>

namespace base {

void Problems::count(Problem::Severity severity) {
    ++count_;
    lossy_ = lossy_ || severity != Problem::Severity::notice;
}

void Problems::add(Problem problem) {
    if (passes_over(problem.severity)) {
        return;
    }
    count(problem.severity);
    if (kept_.size() == k_kept) {
        kept_.back() = std::move(problem);  // a fatal one
    } else {
        kept_.push_back(std::move(problem));
    }
}

bool Problems::passes_over(Problem::Severity severity) {
    if (kept_.size() < k_kept || (severity == Problem::Severity::fatal && fatal() == nullptr)) {
        return false;
    }
    count(severity);
    return true;
}

const Problem* Problems::fatal() const {
    const auto is_fatal = [](const Problem& problem) { return problem.severity == Problem::Severity::fatal; };
    const auto it = std::find_if(kept_.begin(), kept_.end(), is_fatal);
    return it == kept_.end() ? nullptr : &*it;
}

std::string describe(const Problem& problem, Language language) {
    std::string place;
    if (problem.line > 0) {
        place =
            text(Text::problem_line_column, language, {std::to_string(problem.line), std::to_string(problem.column)});
    }
    if (!problem.pointer.empty()) {
        place += place.empty() ? problem.pointer : " (" + problem.pointer + ")";
    }
    const std::string what = text(problem.what, language);
    return place.empty() ? what : place + ": " + what;
}

}  // namespace base
