// SPDX-License-Identifier: EUPL-1.2
#include "semantics/mirror.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

namespace semantics {

namespace {

class Patch {
public:
    Patch& field(std::string_view text) {
        for (const char c : text) {
            // The separators cannot occur in text that was read from JSON unescaped; be sure all the same.
            out_ += c == '\x1e' || c == '\x1f' ? ' ' : c;
        }
        out_ += '\x1f';
        return *this;
    }

    Patch& field(int number) { return field(std::to_string(number)); }

    Patch& field(float number) {
        // Two decimals.
        const long hundredths = std::lround(number * 100.0F);
        const std::string decimals = std::to_string(100 + std::abs(hundredths) % 100);
        return field((hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / 100) + '.' +
                     decimals.substr(1));
    }

    void end() { out_ += '\x1e'; }

    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string_view letter(Break end) {
    switch (end) {
        case Break::none: return "n";
        case Break::space: return "s";
        case Break::hyphen: return "h";
        case Break::tight: return "t";
        case Break::hard: return "b";
    }
    return "n";
}

void write_text(Patch& patch, int id, const Node& node) {
    patch.field("t").field(id);
    for (const Run& run : node.runs) {
        patch.field("R").field(is_safe_address(run.href) ? run.href : "").field(run.strong ? "1" : "");
        if (run.pieces.empty()) {
            patch.field("P").field(run.text).field(0.0F).field("n");
        }
        for (const Piece& piece : run.pieces) {
            patch.field("P").field(piece.text).field(piece.width).field(letter(piece.end));
        }
    }
    patch.end();
}

void write_attributes(Patch& patch, int id, const Element& before, const Element& after) {
    for (const auto& [name, value] : after.attributes) {
        const auto same_name = [&name = name](const auto& attribute) { return attribute.first == name; };
        const auto old = std::find_if(before.attributes.begin(), before.attributes.end(), same_name);
        if (old == before.attributes.end() || old->second != value) {
            patch.field("a").field(id).field(name).field(value).end();
        }
    }
    for (const auto& [name, value] : before.attributes) {
        const auto same_name = [&name = name](const auto& attribute) { return attribute.first == name; };
        if (std::none_of(after.attributes.begin(), after.attributes.end(), same_name)) {
            patch.field("r").field(id).field(name).end();
        }
    }
}

void write_changes(Patch& patch, int id, const Node& before, const Node& after, const Element& old_element) {
    write_attributes(patch, id, old_element, element_of(after));
    if (before.runs != after.runs) {
        write_text(patch, id, after);
    }
    if (before.setting != after.setting) {
        const char align[2] = {after.setting.align, '\0'};
        patch.field("s").field(id).field(after.setting.em_px).field(after.setting.line_px);
        patch.field(after.setting.semibold ? "600" : "400").field(align);
        patch.field(after.setting.box.x).field(after.setting.box.y).field(after.setting.box.width).end();
    }
    if (before.rect != after.rect) {
        patch.field("g")
            .field(id)
            .field(after.rect.x)
            .field(after.rect.y)
            .field(after.rect.width)
            .field(after.rect.height)
            .end();
    }
}

void write_order(Patch& patch, int id, const std::vector<int>& children) {
    patch.field("o").field(id);
    for (const int child : children) {
        patch.field(child);
    }
    patch.end();
}

}  // namespace

std::string Mirror::update(const Tree& tree) {
    ++generation_;
    Patch patch;
    std::vector<int> ids(tree.nodes.size(), 0);
    std::vector<std::vector<int>> children(tree.nodes.size());
    std::vector<int> top_level;

    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        Node node = tree.nodes[i];
        const std::size_t parent = node.parent < 0 ? i : static_cast<std::size_t>(node.parent);
        const int parent_id = node.parent < 0 ? 0 : ids[parent];
        // Relative places: what moves as a whole changes one node.
        if (node.setting.em_px > 0.0F) {
            node.setting.box.x -= node.rect.x;
            node.setting.box.y -= node.rect.y;
        }
        if (node.parent >= 0) {
            node.rect.x -= tree.nodes[parent].rect.x;
            node.rect.y -= tree.nodes[parent].rect.y;
        }
        // Differences of floats are inexact: what did not move must not look as if it had.
        for (float* place : {&node.rect.x, &node.rect.y, &node.setting.box.x, &node.setting.box.y}) {
            *place = std::round(*place * 100.0F) / 100.0F;
        }
        node.parent = 0;  // the position in the tree is told by ids; an index would change with every insertion

        std::string key = node.key;
        auto found = kept_.find(key);
        while (found != kept_.end() && found->second.generation == generation_) {
            key += '\'';  // two nodes of one key are a mistake of the view; both stay readable
            found = kept_.find(key);
        }
        const bool reusable = found != kept_.end() && found->second.parent_id == parent_id &&
                              found->second.node.role == node.role && found->second.node.level == node.level &&
                              found->second.node.source.empty() == node.source.empty();
        if (!reusable) {
            if (found != kept_.end()) {
                patch.field("d").field(found->second.id).end();
                keys_.erase(found->second.id);
                kept_.erase(found);
            }
            Kept fresh;
            fresh.id = next_id_++;
            fresh.parent_id = parent_id;
            const Element element = element_of(node);
            patch.field("c").field(fresh.id).field(parent_id).field(element.tag).field(node.key).end();
            write_changes(patch, fresh.id, Node{}, node, Element{});
            keys_[fresh.id] = node.key;
            fresh.node = std::move(node);
            found = kept_.insert_or_assign(key, std::move(fresh)).first;
        } else if (!(found->second.node == node)) {
            write_changes(patch, found->second.id, found->second.node, node, element_of(found->second.node));
            found->second.node = std::move(node);
        }
        found->second.generation = generation_;
        found->second.index = i;
        ids[i] = found->second.id;
        (tree.nodes[i].parent < 0 ? top_level : children[parent]).push_back(found->second.id);
    }

    for (auto it = kept_.begin(); it != kept_.end();) {
        if (it->second.generation != generation_) {
            patch.field("d").field(it->second.id).end();
            keys_.erase(it->second.id);
            it = kept_.erase(it);
        } else {
            ++it;
        }
    }
    for (auto& [key, kept] : kept_) {
        std::vector<int>& now = children[kept.index];
        if (kept.children != now) {
            write_order(patch, kept.id, now);
            kept.children = std::move(now);
        }
    }
    if (top_level != top_level_) {
        write_order(patch, 0, top_level);
        top_level_ = std::move(top_level);
    }
    return patch.take();
}

std::string_view Mirror::key_of(int id) const {
    const auto found = keys_.find(id);
    return found == keys_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace semantics
