// SPDX-License-Identifier: EUPL-1.2
// Windows of any size, densities and font sizes: nothing breaks, nothing runs on, nothing is drawn twice.
#include <gtest/gtest.h>

#include <cstdlib>

#include "support/page.h"

namespace {

using support::Page;

TEST(sizes, a_frame_that_is_hidden_or_tiny_does_no_harm) {
    for (const char* plan : {"leichlingen", "musterstadt"}) {
        Page page({.plan = plan, .hash = "#/measure/waermeplan"});
        if (std::string(plan) == "leichlingen") {
            page.headless().app().navigate("#/");
        }
        for (const float width : {0.0F, 1.0F, 33.0F, 64.0F, 120.0F, 200.0F, 319.5F, 5000.0F}) {
            page.resize(width, width);
            EXPECT_TRUE(page.headless().app().idle()) << width;
        }
        page.resize(1440.0F, 900.0F);
        EXPECT_EQ(semantics::to_text(page.tree()),
                  semantics::to_text(
                      Page({.plan = plan, .hash = std::string(plan) == "leichlingen" ? "#/" : "#/measure/waermeplan"})
                          .tree()));
    }
}

// Sharper pixels and a brighter theme are no news for a reader.
TEST(sizes, density_changes_no_node) {
    Page page;
    const std::size_t patches = page.headless().patches().size();
    for (const float density : {1.25F, 2.0F, 3.0F, 1.0F}) {
        ui::Viewport viewport{1440.0F, 900.0F};
        viewport.pixels_per_css_px = density;
        page.headless().set_viewport(viewport);
        page.headless().settle();
    }
    EXPECT_EQ(page.headless().patches().size(), patches);
}

TEST(sizes, what_is_off_screen_is_not_drawn) {
    Page page;
    const int above = page.headless().drawn_vertices();
    Page whole({.height = 9000.0F});
    EXPECT_LT(above * 2, whole.headless().drawn_vertices());
}

// An embedding page may make its frame as high as the content. WebGL 2 draws with 16-bit indices.
TEST(sizes, the_whole_page_at_once_stays_below_what_16_bits_can_count) {
    for (const char* hash : {"", "#/measure/rathausdach", "#/measure/waermeplan"}) {
        Page page({.plan = *hash == '\0' ? "leichlingen" : "musterstadt", .height = 12000.0F, .hash = hash});
        EXPECT_LT(page.headless().drawn_vertices(), 65536) << hash;
    }
}

TEST(sizes, the_height_of_the_page_is_that_of_its_content) {
    Page page;
    float bottom = 0.0F;
    for (const semantics::Node& node : page.tree().nodes) {
        bottom = std::max(bottom, node.rect.bottom());
    }
    EXPECT_GE(page.headless().facts().content_height, bottom);
    EXPECT_LT(page.headless().facts().content_height, bottom + 64.0F);
    const float before = page.headless().facts().content_height;
    page.resize(390.0F, 844.0F);
    EXPECT_GT(page.headless().facts().content_height, before);
}

// A notice above the content moves every card, and tells it once for each.
TEST(sizes, what_moves_as_a_whole_is_told_once) {
    Page page;
    page.open("{", "x.json");
    page.headless().settle();
    const std::string& patch = page.headless().patches().back();
    const semantics::Tree& tree = page.tree();
    int moved = 0;
    for (std::size_t at = patch.find("\x1eg\x1f"); at != std::string::npos; at = patch.find("\x1eg\x1f", at + 1)) {
        const std::string key(page.headless().app().mirror().key_of(std::atoi(patch.c_str() + at + 3)));
        const semantics::Node* node = tree.find(key);
        ASSERT_NE(node, nullptr) << key;
        ++moved;
        if (key.substr(0, 12) != "main/failure" && node->parent >= 0) {
            EXPECT_EQ(tree.nodes[static_cast<std::size_t>(node->parent)].role, semantics::Role::main) << key;
        }
    }
    EXPECT_GT(moved, 5);
}

// Reading order is the order of the single column; on a phone nothing jumps back up.
TEST(sizes, on_a_phone_reading_goes_downwards) {
    Page page({.width = 390.0F, .height = 844.0F});
    float y = 0.0F;
    for (const semantics::Node& node : page.tree().nodes) {
        if (node.role == semantics::Role::heading) {
            EXPECT_GE(node.rect.y, y) << node.text();
            y = node.rect.y;
        }
    }
}

}  // namespace
