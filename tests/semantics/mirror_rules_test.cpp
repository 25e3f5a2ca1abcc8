// SPDX-License-Identifier: EUPL-1.2
// Whatever trees follow each other: the document made of patches is the tree, to the last attribute.
#include <gtest/gtest.h>

#include <cstdio>
#include <random>

#include "semantics/mirror.h"
#include "semantics/model_dom.h"

namespace {

using semantics::Break;
using semantics::Node;
using semantics::Role;
using semantics::Tree;

std::string px(float value) {
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, "%.2f", static_cast<double>(value));
    return buffer;
}

// What a document must look like that shows this tree, said anew from mirror.h.
std::string expected_text(const Tree& tree) {
    std::string out;
    std::vector<int> depth;
    for (const Node& node : tree.nodes) {
        const Node* parent = node.parent < 0 ? nullptr : &tree.nodes[static_cast<std::size_t>(node.parent)];
        depth.push_back(parent == nullptr ? 0 : depth[static_cast<std::size_t>(node.parent)] + 1);
        const semantics::Element element = semantics::element_of(node);
        std::vector<std::string> text;
        for (const semantics::Run& run : node.runs) {
            text.insert(text.end(), {"R", run.href, run.strong ? "1" : ""});
            for (const semantics::Piece& piece : run.pieces) {
                text.insert(text.end(), {"P", piece.text, px(piece.width), piece.end == Break::none ? "n" : "s"});
            }
            if (run.pieces.empty()) {
                text.insert(text.end(), {"P", run.text, "0.00", "n"});
            }
        }
        const semantics::TextSetting& set = node.setting;
        std::vector<std::string> setting = {px(set.em_px),
                                            px(set.line_px),
                                            set.semibold ? "600" : "400",
                                            std::string(1, set.align),
                                            px(set.box.x - node.rect.x),
                                            px(set.box.y - node.rect.y),
                                            px(set.box.width)};
        std::vector<std::string> geometry = {px(node.rect.x - (parent == nullptr ? 0.0F : parent->rect.x)),
                                             px(node.rect.y - (parent == nullptr ? 0.0F : parent->rect.y)),
                                             px(node.rect.width), px(node.rect.height)};
        out += test::line_of(element.tag, {element.attributes.begin(), element.attributes.end()}, text, setting,
                             geometry, depth.back());
    }
    return out;
}

using Random = std::mt19937;

int below(Random& random, int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

Node random_node(Random& random, int keys) {
    constexpr Role k_roles[] = {Role::region, Role::list_item, Role::paragraph, Role::button, Role::heading};
    Node node;
    node.key = "k" + std::to_string(below(random, keys));
    node.role = k_roles[below(random, 5)];
    node.level = node.role == Role::heading ? 1 + below(random, 2) : 0;
    node.name = below(random, 3) == 0 ? "Name" + std::to_string(below(random, 2)) : "";
    node.marker = below(random, 4) == 0 ? "card" : "";
    if (below(random, 3) == 0) {
        node.pressed = below(random, 2) == 0;
    }
    for (int i = below(random, 3); i > 0; --i) {
        semantics::Run run;
        run.text = "t" + std::to_string(below(random, 4));
        run.strong = below(random, 2) == 0;
        run.href = below(random, 3) == 0 ? "#a" : "";
        if (below(random, 2) == 0) {
            run.pieces = {{run.text, 3.0F, Break::space}, {"x", 1.0F, Break::none}};
        }
        node.runs.push_back(run);
    }
    const auto length = [&] { return 1.0F + static_cast<float>(below(random, 7)); };
    node.rect = {length(), length(), length(), length()};
    node.setting = {length(), length(), below(random, 2) == 0, 'l', {length(), length(), length(), length()}};
    return node;
}

// Pre-order; with few keys some nodes share one.
Tree random_tree(Random& random, int keys) {
    Tree tree;
    std::vector<int> open = {-1};
    for (int left = below(random, 20); left > 0; --left) {
        while (open.size() > 1 && below(random, 3) == 0) {
            open.pop_back();
        }
        Node node = random_node(random, keys);
        node.parent = open.back();
        tree.nodes.push_back(node);
        if (below(random, 2) == 0) {
            open.push_back(static_cast<int>(tree.nodes.size()) - 1);
        }
    }
    return tree;
}

void follow(unsigned seed, int keys) {
    Random random(seed);
    semantics::Mirror mirror;
    test::ModelDom dom;
    for (int step = 0; step < 100; ++step) {
        SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
        const Tree tree = random_tree(random, keys);
        ASSERT_EQ(dom.apply(mirror.update(tree)), "");
        ASSERT_EQ(dom.to_text(), expected_text(tree));
        ASSERT_EQ(dom.size(), tree.nodes.size()) << "elements that nobody shows any more";
        ASSERT_EQ(mirror.update(tree), "") << "nothing changed";
    }
}

TEST(mirror_rules, any_sequence_of_trees) {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        follow(seed, 1000);
        follow(seed, 25);
    }
}

TEST(mirror_rules, keys_that_occur_twice_harm_nobody) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        follow(seed, 4);
    }
}

// What stays in its place among its siblings is neither made anew nor told again.
TEST(mirror_rules, a_new_first_child_touches_no_other) {
    Tree tree;
    Node list;
    list.key = "list";
    list.role = Role::list;
    list.rect = {1.0F, 2.0F, 3.0F, 4.0F};
    list.setting = {1.0F, 2.0F, false, 'l', list.rect};
    tree.nodes.push_back(list);
    for (const char* key : {"a", "b", "c"}) {
        Node item = list;
        item.key = key;
        item.parent = 0;
        item.role = Role::list_item;
        tree.nodes.push_back(item);
    }
    semantics::Mirror mirror;
    test::ModelDom dom;
    dom.apply(mirror.update(tree));
    Node first = tree.nodes.back();
    first.key = "first";
    tree.nodes.insert(tree.nodes.begin() + 1, first);
    EXPECT_EQ(dom.apply(mirror.update(tree)), "");
    EXPECT_EQ(dom.count("c"), 1);
    EXPECT_EQ(dom.count("o"), 1);
    EXPECT_EQ(dom.count("g"), 1) << "its own place";
    EXPECT_EQ(dom.count("d") + dom.count("t"), 0);

    std::swap(tree.nodes[2], tree.nodes[4]);
    EXPECT_EQ(dom.apply(mirror.update(tree)), "");
    EXPECT_EQ(dom.count("o"), 1);
    EXPECT_EQ(dom.count("c") + dom.count("d"), 0);
    EXPECT_EQ(dom.to_text(), expected_text(tree));
}

TEST(mirror_rules, the_key_of_an_element_is_known_while_it_is_there) {
    Tree tree;
    Node button;
    button.key = "page/theme";
    button.role = Role::button;
    tree.nodes.push_back(button);
    semantics::Mirror mirror;
    mirror.update(tree);
    EXPECT_EQ(mirror.key_of(1), "page/theme");
    EXPECT_EQ(mirror.key_of(2), "");
    mirror.update({});
    EXPECT_EQ(mirror.key_of(1), "");
}

}  // namespace
