// SPDX-License-Identifier: EUPL-1.2
// The mirror is checked by a page of our own that knows nothing but its patches.
#include "semantics/mirror.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

namespace {

using semantics::Node;
using semantics::Role;
using semantics::Tree;

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == at) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    parts.pop_back();  // every record and field is ended
    return parts;
}

struct Element {
    std::string tag;
    std::string key;
    std::map<std::string, std::string> attributes;
    std::string text;
    std::string place;
    std::vector<int> children;
};

class Dom {
public:
    void apply(const std::string& patch) {
        for (const std::string& record : split(patch, '\x1e')) {
            const std::vector<std::string> fields = split(record, '\x1f');
            const int id = std::stoi(fields.at(1));
            switch (fields.at(0).front()) {
                case 'c': elements_[id] = {fields.at(3), fields.at(4), {}, {}, {}, {}}; break;
                case 'a': elements_.at(id).attributes[fields.at(2)] = fields.at(3); break;
                case 'r': elements_.at(id).attributes.erase(fields.at(2)); break;
                case 't': {
                    std::string text;
                    for (std::size_t i = 2; i < fields.size(); i += fields[i] == "R" ? 3 : 4) {
                        text += fields[i] == "P" ? fields.at(i + 1) : "";
                    }
                    elements_.at(id).text = text;
                    break;
                }
                case 'g': elements_.at(id).place = fields[2] + " " + fields[3]; break;
                case 'o': {
                    std::vector<int>& children = id == 0 ? top_ : elements_.at(id).children;
                    children.clear();
                    for (std::size_t i = 2; i < fields.size(); ++i) {
                        children.push_back(std::stoi(fields[i]));
                        EXPECT_TRUE(elements_.count(children.back())) << "an element that is not there";
                    }
                    break;
                }
                case 'd': elements_.erase(id); break;
                default: break;
            }
        }
    }

    [[nodiscard]] std::string written() const { return written(top_, 0); }

    [[nodiscard]] std::size_t size() const { return elements_.size(); }

private:
    [[nodiscard]] std::string written(const std::vector<int>& ids, std::size_t depth) const {
        std::string out;
        for (const int id : ids) {
            const Element& element = elements_.at(id);
            out += std::string(depth, ' ') + element.tag + " " + element.key + " " + element.text + " " +
                   element.place + "\n";
            out += written(element.children, depth + 1);
        }
        return out;
    }

    std::map<int, Element> elements_;
    std::vector<int> top_;
};

Tree random_tree(std::mt19937& random) {
    Tree tree;
    std::vector<int> keys(24);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = static_cast<int>(i);
    }
    std::shuffle(keys.begin(), keys.end(), random);
    const std::size_t count = random() % keys.size();
    for (std::size_t i = 0; i < count; ++i) {
        Node node;
        node.key = "k" + std::to_string(keys[i]);
        node.parent = i == 0 ? -1 : static_cast<int>(random() % (i + 1)) - 1;
        node.role = random() % 5 == 0 ? Role::region : Role::list_item;
        semantics::Run run;
        run.text = "t" + std::to_string(random() % 3);
        node.runs.push_back(run);
        node.rect = {static_cast<float>(random() % 9), static_cast<float>(random() % 9), 5.0F, 5.0F};
        tree.nodes.push_back(node);
    }
    // Reading order is pre-order.
    Tree ordered;
    const std::function<void(int, int)> add = [&](int parent, int new_parent) {
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            if (tree.nodes[i].parent == parent) {
                Node node = tree.nodes[i];
                node.parent = new_parent;
                ordered.nodes.push_back(node);
                add(static_cast<int>(i), static_cast<int>(ordered.nodes.size()) - 1);
            }
        }
    };
    add(-1, -1);
    return ordered;
}

TEST(mirror, follows_any_sequence_of_trees) {
    std::mt19937 random(7);
    semantics::Mirror mirror;
    Dom dom;
    for (int step = 0; step < 400; ++step) {
        const Tree tree = random_tree(random);
        dom.apply(mirror.update(tree));
        // What a page made from nothing would be.
        semantics::Mirror fresh;
        Dom expected;
        expected.apply(fresh.update(tree));
        ASSERT_EQ(dom.written(), expected.written()) << step;
        ASSERT_EQ(dom.size(), tree.nodes.size()) << step;
        ASSERT_EQ(mirror.update(tree), "") << "nothing changed, nothing is said";
    }
}

Tree card_with_two_texts(float y) {
    Tree tree;
    Node card;
    card.key = "card";
    card.role = Role::region;
    card.rect = {10.0F, y, 100.0F, 50.0F};
    tree.nodes.push_back(card);
    for (const char* key : {"a", "b"}) {
        Node text;
        text.key = key;
        text.parent = 0;
        text.role = Role::paragraph;
        text.rect = {20.0F, y + 10.0F, 80.0F, 20.0F};
        text.setting.em_px = 17.0F;
        text.setting.box = text.rect;
        tree.nodes.push_back(text);
    }
    return tree;
}

TEST(mirror, moving_a_card_moves_one_element) {
    semantics::Mirror mirror;
    mirror.update(card_with_two_texts(100.0F));
    EXPECT_EQ(mirror.update(card_with_two_texts(140.0F)),
              "g\x1f"
              "1\x1f"
              "10.00\x1f"
              "140.00\x1f"
              "100.00\x1f"
              "50.00\x1f\x1e");
}

TEST(mirror, two_nodes_of_one_key_both_stay_readable) {
    Tree tree = card_with_two_texts(0.0F);
    tree.nodes[2].key = "a";
    semantics::Mirror mirror;
    Dom dom;
    dom.apply(mirror.update(tree));
    EXPECT_EQ(dom.size(), 3U);
    EXPECT_EQ(mirror.update(tree), "");
}

TEST(mirror, separators_in_a_text_do_no_harm) {
    Tree tree = card_with_two_texts(0.0F);
    semantics::Run run;
    run.text =
        "vor\x1e"
        "d\x1f"
        "1\x1f nach";
    tree.nodes[1].runs.push_back(run);
    semantics::Mirror mirror;
    Dom dom;
    dom.apply(mirror.update(tree));
    EXPECT_EQ(dom.size(), 3U);
}

}  // namespace
