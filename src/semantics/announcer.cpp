// SPDX-License-Identifier: EUPL-1.2
#include "semantics/announcer.h"

#include <utility>

namespace semantics {

namespace {

struct Said {
    const Node* node;
    std::string text;
};

// The text below each alert and status, in reading order.
std::vector<Said> said_by(const Tree& tree) {
    std::vector<Said> said;
    std::vector<int> speaker(tree.nodes.size(), -1);  // index into `said`
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        speaker[i] = node.parent < 0 ? -1 : speaker[static_cast<std::size_t>(node.parent)];
        if (speaker[i] < 0 && (node.role == Role::alert || node.role == Role::status)) {
            speaker[i] = static_cast<int>(said.size());
            said.push_back({&node, {}});
        }
        // What can be done about it is found by going there.
        if (speaker[i] >= 0 && node.role != Role::button && node.role != Role::link) {
            std::string& text = said[static_cast<std::size_t>(speaker[i])].text;
            const std::string more = node.text();
            text += text.empty() || more.empty() ? more : ' ' + more;
        }
    }
    return said;
}

}  // namespace

std::vector<Announcement> Announcer::update(const Tree& tree, std::string_view place, double time_s, bool busy) {
    const bool arrived = std::exchange(first_, false) || place != place_;
    place_ = place;
    std::map<std::string, std::string> now;
    std::string urgent;
    std::string news;
    const auto add = [](std::string& all, const std::string& text) { all += all.empty() ? text : ' ' + text; };
    bool changed = false;
    for (Said& said : said_by(tree)) {
        const std::string& key = said.node->key;
        const auto before = known_.find(key);
        const bool other = before == known_.end() ? !said.text.empty() : before->second != said.text;
        if (said.node->role == Role::alert) {
            if (other && !said.text.empty()) {
                add(urgent, said.text);
            }
        } else if (arrived) {
            spoken_[key] = said.text;
        } else {
            changed = changed || other;
            if (spoken_[key] != said.text) {
                add(news, said.text);
            }
        }
        now[key] = std::move(said.text);
    }
    known_ = std::move(now);
    std::erase_if(spoken_, [&](const auto& entry) { return known_.find(entry.first) == known_.end(); });

    std::vector<Announcement> announcements;
    if (!urgent.empty()) {
        announcements.push_back({std::move(urgent), true});
    }
    if (news.empty()) {
        due_s_.reset();
    } else if (changed || busy || !due_s_) {
        due_s_ = time_s + k_rest_s;
    } else if (time_s >= *due_s_) {
        due_s_.reset();
        for (const auto& [key, text] : known_) {
            spoken_[key] = text;
        }
        announcements.push_back({std::move(news), false});
    }
    return announcements;
}

}  // namespace semantics
