// SPDX-License-Identifier: EUPL-1.2
// The second pass over a file, made only when there is something to locate.
#include <algorithm>
#include <map>
#include <vector>

#include "base/json_events.h"
#include "base/json_position.h"
#include "base/order.h"
#include "base/shape_json.h"

namespace base {

namespace {

constexpr std::size_t k_nowhere = Problem::k_nowhere;

// Remembers where the values begin whose pointers were asked for. Only paths that lead to one are followed.
class Locator final : public detail::JsonEvents {
public:
    Locator(std::string_view bytes, const char* const* reached) : bytes_(bytes), reached_(reached) {}

    // … and where its parents begin, for pointers that lead nowhere.
    void want(std::string pointer) {
        wanted_.emplace(pointer, k_nowhere);
        while (!pointer.empty()) {
            const std::size_t slash = pointer.rfind('/');
            pointer.resize(slash == std::string::npos ? 0 : slash);
            wanted_.emplace(pointer, k_nowhere);
        }
    }

    // The place of the value or of its nearest parent that exists.
    [[nodiscard]] std::size_t find(std::string pointer) const {
        while (true) {
            const auto it = wanted_.find(pointer);
            if (it != wanted_.end() && it->second != k_nowhere) {
                return it->second;
            }
            const std::size_t slash = pointer.rfind('/');
            if (pointer.empty()) {
                return 0;
            }
            pointer.resize(slash == std::string::npos ? 0 : slash);
        }
    }

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number(double) override { return scalar(); }
    bool string(std::string_view) override { return scalar(); }
    bool start_object() override { return enter(false); }
    bool start_list() override { return enter(true); }
    bool end_object() override { return leave(); }
    bool end_list() override { return leave(); }
    void too_much() override {}
    void too_large(const std::string&) override {}
    void syntax_error(std::size_t, std::string_view) override {}

    bool key(std::string_view name) override {
        if (ignored_depth_ == 0) {
            levels_.back().token = name;
        }
        return event();
    }

private:
    struct Level {
        std::string pointer;
        bool list = false;
        std::size_t index = 0;
        std::string token;
    };

    bool event() {
        last_ = static_cast<std::size_t>(*reached_ - bytes_.data());
        return true;
    }

    // Notes the value that starts now; true: something below it may be wanted too.
    bool note(std::string& pointer) {
        if (!levels_.empty()) {
            Level& level = levels_.back();
            pointer = join_pointer(level.pointer, level.list ? std::to_string(level.index++) : level.token);
        }
        const auto it = wanted_.lower_bound(pointer);
        if (it != wanted_.end() && it->first == pointer && it->second == k_nowhere) {
            it->second = detail::token_start(bytes_, last_);
        }
        const auto below = wanted_.lower_bound(pointer + '/');
        return below != wanted_.end() && below->first.starts_with(pointer + '/');
    }

    bool scalar() {
        if (ignored_depth_ == 0) {
            std::string pointer;
            note(pointer);
        }
        return event();
    }

    bool enter(bool list) {
        std::string pointer;
        if (ignored_depth_ > 0 || !note(pointer)) {
            ++ignored_depth_;
        } else {
            levels_.push_back({pointer, list, 0, {}});
        }
        return event();
    }

    bool leave() {
        if (ignored_depth_ > 0) {
            --ignored_depth_;
        } else {
            levels_.pop_back();
        }
        return event();
    }

    std::string_view bytes_;
    const char* const* reached_;
    std::size_t last_ = 0;
    std::size_t ignored_depth_ = 0;
    std::vector<Level> levels_;
    std::map<std::string, std::size_t, std::less<>> wanted_;
};

}  // namespace

namespace {

// Turns offsets into lines and columns.
void fill_positions(std::string_view bytes, std::vector<Problem>& problems) {
    std::vector<std::int64_t> offsets;
    offsets.reserve(problems.size());
    for (const Problem& problem : problems) {
        offsets.push_back(static_cast<std::int64_t>(problem.offset));
    }
    std::size_t at = 0;
    std::size_t line_start = 0;
    int line = 1;
    for (const std::size_t index : order_of(offsets)) {
        Problem& problem = problems[index];
        if (problem.offset == Problem::k_nowhere) {
            continue;
        }
        const std::size_t offset = std::min(problem.offset, bytes.size());
        for (; at < offset; ++at) {
            if (bytes[at] == '\n') {
                ++line;
                line_start = at + 1;
            }
        }
        problem.line = line;
        problem.column = static_cast<int>(offset - line_start) + 1;
    }
}

}  // namespace

void locate(std::string_view bytes, Problems& among) {
    std::vector<Problem>& problems = among.kept();
    const auto unplaced = [](const Problem& problem) { return problem.offset == Problem::k_nowhere; };
    if (std::any_of(problems.begin(), problems.end(), unplaced)) {
        const char* reached = bytes.data();
        Locator locator(bytes, &reached);
        for (const Problem& problem : problems) {
            if (unplaced(problem)) {
                locator.want(problem.pointer);
            }
        }
        detail::parse_json(bytes, reached, locator);
        for (Problem& problem : problems) {
            problem.offset = unplaced(problem) ? locator.find(problem.pointer) : problem.offset;
        }
    }
    fill_positions(bytes, problems);
}

}  // namespace base
