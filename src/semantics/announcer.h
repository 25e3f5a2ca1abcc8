// SPDX-License-Identifier: EUPL-1.2
// What a person who does not look is told without asking: the texts of alerts and of status nodes, when they change.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/node.h"

namespace semantics {

struct Announcement {
    std::string text;
    bool assertive = false;  // interrupts what is being read

    bool operator==(const Announcement&) const = default;
};

class Announcer {
public:
    // What is to be said after this frame. An alert is said at once; what only informs waits until it has been the same
    // for `k_rest_s`, and is said in one go: who drags a slider hears the last result. On another `place` (a route) what
    // stands there from the beginning is no news, an alert always is. `busy`: somebody is still holding something.
    std::vector<Announcement> update(const Tree& tree, std::string_view place, double time_s, bool busy);

    // When something waits: the time at which update() is due.
    [[nodiscard]] std::optional<double> due_s() const { return due_s_; }

    static constexpr double k_rest_s = 0.8;

private:
    std::map<std::string, std::string> known_;   // what each alert and status said in the last frame
    std::map<std::string, std::string> spoken_;  // … and when it last rested
    std::string place_;
    bool first_ = true;
    std::optional<double> due_s_;
};

}  // namespace semantics
