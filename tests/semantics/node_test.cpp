// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "semantics/recorder.h"

namespace {

using semantics::Node;
using semantics::Recorder;
using semantics::Role;
using semantics::Tree;

Node node(std::string key, Role role, std::string text = {}) {
    Node made;
    made.key = std::move(key);
    made.role = role;
    made.runs.push_back({std::move(text), "", false, {}});
    return made;
}

TEST(recorder, parents_come_before_their_children) {
    Recorder recorder;
    recorder.open(node("a", Role::main));
    recorder.open(node("b", Role::list));
    recorder.add(node("c", Role::list_item));
    recorder.close();
    recorder.add(node("d", Role::paragraph));
    recorder.close();
    recorder.add(node("e", Role::content_info));
    const Tree tree = recorder.take();
    ASSERT_EQ(tree.nodes.size(), 5U);
    EXPECT_EQ(tree.nodes[0].parent, -1);
    EXPECT_EQ(tree.nodes[1].parent, 0);
    EXPECT_EQ(tree.nodes[2].parent, 1);
    EXPECT_EQ(tree.nodes[3].parent, 0);
    EXPECT_EQ(tree.nodes[4].parent, -1);
    EXPECT_EQ(tree.find("d"), &tree.nodes[3]);
    EXPECT_EQ(tree.find("x"), nullptr);
}

TEST(recorder, a_frame_begins_empty) {
    Recorder recorder;
    recorder.open(node("a", Role::main));
    recorder.begin_frame();
    recorder.add(node("b", Role::paragraph));
    const Tree tree = recorder.take();
    ASSERT_EQ(tree.nodes.size(), 1U);
    EXPECT_EQ(tree.nodes[0].parent, -1);
}

TEST(tree, the_accessible_name_is_the_name_or_else_the_text) {
    Recorder recorder;
    Node button = node("a", Role::button, "Dunkel");
    recorder.add(button);
    button.name = "Dunkel darstellen";
    recorder.add(button);
    const Tree tree = recorder.take();
    EXPECT_EQ(semantics::accessible_name(tree, 0), "Dunkel");
    EXPECT_EQ(semantics::accessible_name(tree, 1), "Dunkel darstellen");
}

TEST(tree, as_text_is_one_line_a_node) {
    Recorder recorder;
    Node heading = node("h", Role::heading, "Titel\nzweite Zeile");
    heading.level = 2;
    recorder.open(node("m", Role::main));
    recorder.add(heading);
    Node slider;
    slider.role = Role::slider;
    slider.name = "Anteil";
    slider.value_text = "30 %";
    slider.now = 0.3;
    slider.max = 1.0;
    slider.step = 0.05;
    recorder.add(slider);
    Node button = node("b", Role::button, "Mehr");
    button.expanded = false;
    button.disabled = true;
    recorder.add(button);
    recorder.close();
    EXPECT_EQ(semantics::to_text(recorder.take()),
              "main\n"
              "  heading 2 \"Titel\\nzweite Zeile\"\n"
              "  slider \"Anteil\" value=\"30 %\" now=0.3 min=0 max=1 step=0.05\n"
              "  button \"Mehr\" collapsed disabled\n");
}

}  // namespace
