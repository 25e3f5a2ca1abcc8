// SPDX-License-Identifier: EUPL-1.2
#include "support/rules.h"

#include <gtest/gtest.h>

#include <set>

#include "semantics/element.h"

namespace support {

namespace {

bool is_control(const Node& node) {
    return node.role == Role::button || node.role == Role::slider || node.role == Role::text_field;
}

void expect_headings_in_order(const Page& page) {
    int ones = 0;
    int before = 0;
    for (const Node& node : page.all(Role::heading)) {
        ones += node.level == 1 ? 1 : 0;
        EXPECT_LE(node.level, before + 1) << node.text();
        before = node.level;
    }
    EXPECT_EQ(ones, 1);
}

// One each of what a screen reader jumps to, on the stage only the slide; parts of the page do not share a name.
void expect_landmarks(const Page& page) {
    const bool on_stage = page.tree().find("stage/main") != nullptr;
    EXPECT_EQ(page.all(Role::main).size(), 1U);
    for (const Role role : {Role::banner, Role::content_info}) {
        EXPECT_EQ(page.all(role).size(), on_stage ? 0U : 1U) << semantics::to_string(role);
    }
    std::set<std::string> names;
    for (const Role role : {Role::region, Role::navigation, Role::complementary}) {
        for (const Node& node : page.all(role)) {
            EXPECT_TRUE(names.insert(node.name).second) << "two parts are called \"" << node.name << '"';
        }
    }
}

void expect_readable_lines(const Page& page) {
    for (const Node& node : page.all(Role::paragraph)) {
        std::size_t letters = 0;
        for (const semantics::Run& run : node.runs) {
            for (const semantics::Piece& piece : run.pieces) {
                for (const char c : piece.text) {
                    letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
                }
                EXPECT_LE(letters, 70U) << piece.text;
                letters = piece.end == semantics::Break::none ? letters : 0;
            }
        }
    }
}

bool is_pressable(const Node& node) {
    if (node.rect == semantics::Rect{}) {
        return false;  // folded, or in a window above the page
    }
    return node.role == Role::summary || node.role == Role::checkbox || node.role == Role::select ||
           node.role == Role::search_field || node.role == Role::button || node.role == Role::slider ||
           node.role == Role::text_field || (node.role == Role::link && node.rect.width > 0.0F);
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.x + 0.5F < b.right() && b.x + 0.5F < a.right() && a.y + 0.5F < b.bottom() && b.y + 0.5F < a.bottom();
}

void expect_apart(const semantics::Tree& tree) {
    const std::vector<Node>& nodes = tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!is_pressable(nodes[i])) {
            continue;
        }
        EXPECT_GE(nodes[i].rect.height, 44.0F) << nodes[i].key;
        EXPECT_GE(nodes[i].rect.width, nodes[i].role == Role::link ? 24.0F : 44.0F) << nodes[i].key;
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            if (is_pressable(nodes[j])) {
                EXPECT_FALSE(overlap(nodes[i].rect, nodes[j].rect)) << nodes[i].key << " and " << nodes[j].key;
            }
        }
    }
}

// What is written on the canvas.
std::vector<const Node*> texts_of(const semantics::Tree& tree) {
    std::vector<const Node*> texts;
    for (const Node& node : tree.nodes) {
        if (!node.runs.empty() && node.setting.em_px > 0.0F && !node.text().empty()) {
            texts.push_back(&node);
        }
    }
    return texts;
}

// Where the letters of a text are: a line is higher than they.
ui::Rect ink_of(const Node& node) {
    ui::Rect box = node.setting.box;
    box.y += node.setting.line_px * 0.18F;
    box.height -= node.setting.line_px * 0.36F;
    return box;
}

// No two texts lie on each other, wherever they stand; none runs over what one presses.
void expect_texts_apart(const semantics::Tree& tree) {
    const std::vector<const Node*> texts = texts_of(tree);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            EXPECT_FALSE(overlap(ink_of(*texts[i]), ink_of(*texts[j]))) << texts[i]->key << " and " << texts[j]->key;
        }
    }
    for (const Node& control : tree.nodes) {
        if (!is_pressable(control)) {
            continue;
        }
        for (const Node* text : texts) {
            // The words of a checkbox are a part of what one presses.
            const bool own = text == &control || (control.role == Role::checkbox && text->parent == control.parent);
            EXPECT_FALSE(!own && overlap(control.rect, text->setting.box)) << text->key << " runs over " << control.key;
        }
    }
}

void expect_inside_parents(const semantics::Tree& tree) {
    const std::vector<Node>& nodes = tree.nodes;
    for (const Node& node : nodes) {
        if (node.parent < 0 || node.rect.width <= 1.0F || node.off_screen) {
            continue;
        }
        const Node& parent = nodes[static_cast<std::size_t>(node.parent)];
        EXPECT_GE(node.rect.x, parent.rect.x - 0.5F) << node.key;
        EXPECT_LE(node.rect.right(), parent.rect.right() + 1.0F) << node.key;
        EXPECT_LE(node.rect.bottom(), parent.rect.bottom() + 0.5F) << node.key << " below " << parent.key;
    }
}

void expect_addresses(const semantics::Tree& tree) {
    for (const Node& node : tree.nodes) {
        if (node.role == Role::link) {
            EXPECT_TRUE(semantics::is_safe_address(node.href)) << node.key << " " << node.href;
        }
        for (const semantics::Run& run : node.runs) {
            EXPECT_TRUE(run.href.empty() || semantics::is_safe_address(run.href)) << node.key << " " << run.href;
        }
    }
}

// Lists hold items only, items stand in lists, what is pressed holds nothing else to press.
void expect_structure(const semantics::Tree& tree) {
    const std::vector<Node>& nodes = tree.nodes;
    for (const Node& node : nodes) {
        const Role parent = node.parent < 0 ? Role::main : nodes[static_cast<std::size_t>(node.parent)].role;
        EXPECT_EQ(node.role == Role::list_item, parent == Role::list) << node.key;
        EXPECT_EQ(node.role == Role::row, parent == Role::table) << node.key;
        EXPECT_TRUE(parent != Role::button && parent != Role::link && parent != Role::paragraph) << node.key;
        EXPECT_TRUE(node.role != Role::paragraph && node.role != Role::heading && node.role != Role::text
                        ? true
                        : !node.text().empty())
            << node.key << " is empty";
    }
}

}  // namespace

void expect_names(const semantics::Tree& tree) {
    std::set<std::string> keys;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        const Node* error = tree.find(node.described_by);
        EXPECT_TRUE(node.described_by.empty() || (error != nullptr && error->role == Role::alert)) << node.key;
        EXPECT_TRUE(keys.insert(node.key).second) << "two nodes are called " << node.key;
        const std::string name = semantics::accessible_name(tree, i);
        if (is_control(node) || node.role == Role::link || node.role == Role::image || node.role == Role::frame ||
            node.role == Role::region) {
            EXPECT_FALSE(name.empty()) << node.key;
        }
        if ((is_control(node) || node.role == Role::link) && !node.name.empty()) {
            EXPECT_NE(name.find(node.text()), std::string::npos) << "what one reads is not in the name of " << node.key;
        }
    }
}

void expect_inside(const semantics::Tree& tree, float width) {
    for (const Node& node : tree.nodes) {
        if (node.off_screen || node.rect.width <= 1.0F) {
            continue;
        }
        EXPECT_GE(node.rect.x, 0.0F) << node.key;
        EXPECT_LE(node.rect.right(), width + 0.01F) << node.key;
        if (is_control(node)) {
            EXPECT_GE(node.rect.height, 44.0F) << node.key;
        }
        float line = 0.0F;
        for (const semantics::Run& run : node.runs) {
            for (const semantics::Piece& piece : run.pieces) {
                line += piece.width;
                EXPECT_LE(line, node.setting.box.width + 1.0F) << node.key << ": " << piece.text;
                line = piece.end == semantics::Break::none ? line : 0.0F;
            }
        }
    }
}

void expect_page_rules(const Page& page, float width) {
    expect_headings_in_order(page);
    expect_names(page.tree());
    expect_landmarks(page);
    expect_inside(page.tree(), width);
    if (width > 1000.0F) {
        expect_readable_lines(page);
    }
}

void expect_layout_rules(const semantics::Tree& tree) {
    expect_apart(tree);
    expect_texts_apart(tree);
    expect_inside_parents(tree);
}

void expect_control_rules(const semantics::Tree& tree) {
    expect_layout_rules(tree);
    expect_addresses(tree);
    expect_structure(tree);
}

}  // namespace support
