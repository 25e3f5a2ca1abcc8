// SPDX-License-Identifier: EUPL-1.2
// What a hand, an eye and a screen reader need, on every page in every state.
#include <gtest/gtest.h>

#include <functional>

#include "semantics/element.h"
#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

bool is_control(const Node& node) {
    return node.role == Role::button || node.role == Role::slider || node.role == Role::text_field ||
           (node.role == Role::link && node.rect.width > 0.0F);
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.x + 0.5F < b.right() && b.x + 0.5F < a.right() && a.y + 0.5F < b.bottom() && b.y + 0.5F < a.bottom();
}

void expect_apart(const Page& page) {
    const std::vector<Node>& nodes = page.tree().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!is_control(nodes[i])) {
            continue;
        }
        EXPECT_GE(nodes[i].rect.height, 44.0F) << nodes[i].key;
        EXPECT_GE(nodes[i].rect.width, 24.0F) << nodes[i].key;
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            if (is_control(nodes[j])) {
                EXPECT_FALSE(overlap(nodes[i].rect, nodes[j].rect)) << nodes[i].key << " and " << nodes[j].key;
            }
        }
    }
}

// No two texts lie on each other, wherever they stand.
void expect_texts_apart(const Page& page) {
    std::vector<const Node*> texts;
    for (const Node& node : page.tree().nodes) {
        if (!node.runs.empty() && node.setting.em_px > 0.0F && !node.text().empty()) {
            texts.push_back(&node);
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            EXPECT_FALSE(overlap(texts[i]->setting.box, texts[j]->setting.box))
                << texts[i]->key << " and " << texts[j]->key;
        }
    }
}

void expect_inside_parents(const Page& page) {
    const std::vector<Node>& nodes = page.tree().nodes;
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

void expect_addresses(const Page& page) {
    for (const Node& node : page.tree().nodes) {
        if (node.role == Role::link) {
            EXPECT_TRUE(semantics::is_safe_address(node.href)) << node.key << " " << node.href;
        }
        for (const semantics::Run& run : node.runs) {
            EXPECT_TRUE(run.href.empty() || semantics::is_safe_address(run.href)) << node.key << " " << run.href;
        }
    }
}

// Lists hold items only, items stand in lists, what is pressed holds nothing else to press.
void expect_structure(const Page& page) {
    const std::vector<Node>& nodes = page.tree().nodes;
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

void expect_all(const Page& page) {
    expect_apart(page);
    expect_texts_apart(page);
    expect_inside_parents(page);
    expect_addresses(page);
    expect_structure(page);
}

void at_every_width(Page& page, const std::string& what) {
    for (const float width : {320.0F, 390.0F, 600.0F, 820.0F, 1024.0F, 1180.0F, 1440.0F, 2560.0F}) {
        SCOPED_TRACE(what + " " + std::to_string(width));
        page.resize(width, 900.0F);
        expect_all(page);
    }
}

std::string with(std::string text, const std::string& part, const std::string& instead) {
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return at == std::string::npos ? text : text.replace(at, part.size(), instead);
}

TEST(control_rules, hold_for_every_page) {
    for (const char* language : {"?lang=de", "?lang=en"}) {
        for (const char* hash : {"", "#/measure/nirgends", "#/unbekannt"}) {
            Page page({.query = language, .hash = hash});
            at_every_width(page, std::string("leichlingen ") + language + hash);
        }
        for (const char* hash : {"", "#/measure/rathausdach", "#/measure/waermeplan", "#/measure/stadtbus"}) {
            Page page({.plan = "musterstadt", .query = language, .hash = hash});
            at_every_width(page, std::string("musterstadt ") + language + hash);
        }
    }
}

TEST(control_rules, hold_while_something_was_changed_and_typed_wrong) {
    Page page;
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.1);
    page.type("Papierverbrauch: Wert in Blatt pro\u00A0Jahr", "abc");
    page.press(support::Role::button, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    at_every_width(page, "moved");
}

TEST(control_rules, hold_while_a_plan_was_refused) {
    Page page({.store_works = false});
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.1);
    page.headless().app().open_plan("{",
                                    "https://musterstadt.example/ein/sehr/langer/weg/zu/einer/datei/plan.json?x=1");
    page.headless().settle();
    EXPECT_EQ(page.all(Role::alert).size(), 1U);
    at_every_width(page, "refused");
}

TEST(control_rules, hold_while_the_problems_of_a_plan_are_shown) {
    std::string bytes = support::plan_file("musterstadt");
    bytes = with(bytes, "\"due_at\": \"2028-06\"", "\"due_at\": \"2028-13\"");
    bytes = with(bytes, "\"role\": \"primary\"", "\"role\": \"Federfuehrungsverantwortlichkeitsinhaberin\"");
    Page page({.plan = "musterstadt"});
    page.headless().app().open_plan(bytes, "plan.json");
    page.headless().settle();
    page.press(Role::button, "2 Hinweise zu den Daten");
    EXPECT_TRUE(page.says("/measures/2/tasks/1/due_at")) << page.text().substr(0, 900);
    EXPECT_TRUE(page.get(Role::button, "2 Hinweise zu den Daten").expanded.value_or(false));
    at_every_width(page, "problems");
}

TEST(control_rules, hold_at_twice_the_font_size) {
    Page page;
    for (const float width : {820.0F, 1440.0F}) {
        SCOPED_TRACE(width);
        ui::Viewport viewport{width, 900.0F};
        viewport.font_scale = 2.0F;
        page.headless().set_viewport(viewport);
        page.headless().settle();
        expect_apart(page);
        expect_texts_apart(page);
        expect_inside_parents(page);
    }
}

}  // namespace
