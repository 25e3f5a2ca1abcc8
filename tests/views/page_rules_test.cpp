// SPDX-License-Identifier: EUPL-1.2
// Rules that hold for every page at every width, in both languages.
#include <gtest/gtest.h>

#include <set>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::PageOptions;
using support::Role;

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

void expect_names(const Page& page) {
    std::set<std::string> keys;
    const semantics::Tree& tree = page.tree();
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        EXPECT_TRUE(keys.insert(node.key).second) << "two nodes are called " << node.key;
        const std::string name = semantics::accessible_name(tree, i);
        if (is_control(node) || node.role == Role::link || node.role == Role::image || node.role == Role::region) {
            EXPECT_FALSE(name.empty()) << node.key;
        }
        if ((is_control(node) || node.role == Role::link) && !node.name.empty()) {
            EXPECT_NE(name.find(node.text()), std::string::npos) << "what one reads is not in the name of " << node.key;
        }
    }
}

// One each of what a screen reader jumps to; parts of the page do not share a name.
void expect_landmarks(const Page& page) {
    for (const Role role : {Role::main, Role::banner, Role::content_info}) {
        EXPECT_EQ(page.all(role).size(), 1U) << semantics::to_string(role);
    }
    std::set<std::string> names;
    for (const Role role : {Role::region, Role::navigation, Role::complementary}) {
        for (const Node& node : page.all(role)) {
            EXPECT_TRUE(names.insert(node.name).second) << "two parts are called \"" << node.name << '"';
        }
    }
}

void expect_inside(const Page& page, float width) {
    for (const Node& node : page.tree().nodes) {
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

std::vector<PageOptions> pages() {
    std::vector<PageOptions> all;
    all.push_back({});
    all.push_back({.hash = "#/measure/nirgends"});
    all.push_back({.hash = "#/unbekannt"});
    all.push_back({.plan = "musterstadt"});
    Page overview({.plan = "musterstadt"});
    for (const plan::Measure& measure : overview.headless().app().state().plan->measures) {
        all.push_back({.plan = "musterstadt", .hash = "#/measure/" + measure.id});
    }
    return all;
}

TEST(page_rules, hold_at_every_width_in_both_languages) {
    for (PageOptions options : pages()) {
        for (const char* language : {"de", "en"}) {
            options.query = std::string("?lang=") + language;
            Page page(options);
            for (const float width : {320.0F, 390.0F, 820.0F, 1180.0F, 1440.0F}) {
                SCOPED_TRACE(options.plan + options.hash + " " + language + " " + std::to_string(width));
                page.resize(width, 900.0F);
                expect_headings_in_order(page);
                expect_names(page);
                expect_landmarks(page);
                expect_inside(page, width);
                if (width > 1000.0F) {
                    expect_readable_lines(page);
                }
            }
        }
    }
}

TEST(page_rules, hold_while_something_is_wrong) {
    for (PageOptions options : {PageOptions{}, PageOptions{.plan = "musterstadt"}}) {
        for (const char* language : {"de", "en"}) {
            options.query = std::string("?lang=") + language;
            Page page(options);
            page.headless().app().open_plan("{\"format\": \"etwas anderes\"}", "falsch.json");
            page.headless().settle();
            EXPECT_EQ(page.all(Role::alert).size(), 1U);
            for (const float width : {320.0F, 390.0F, 820.0F, 1180.0F, 1440.0F}) {
                SCOPED_TRACE(options.plan + " " + language + " " + std::to_string(width));
                page.resize(width, 900.0F);
                expect_headings_in_order(page);
                expect_names(page);
                expect_landmarks(page);
                expect_inside(page, width);
                if (width > 1000.0F) {
                    expect_readable_lines(page);
                }
            }
        }
    }
}

}  // namespace
