// SPDX-License-Identifier: EUPL-1.2
// What a hand, an eye and a screen reader need, on every page in every state.
#include <gtest/gtest.h>

#include "support/rules.h"

namespace {

using support::Page;
using support::Role;

void at_every_width(Page& page, const std::string& what) {
    for (const float width : {320.0F, 390.0F, 600.0F, 820.0F, 1024.0F, 1180.0F, 1440.0F, 2560.0F}) {
        SCOPED_TRACE(what + " " + std::to_string(width));
        page.resize(width, 900.0F);
        support::expect_control_rules(page);
    }
}

std::string with(std::string text, const std::string& part, const std::string& instead) {
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return at == std::string::npos ? text : text.replace(at, part.size(), instead);
}

TEST(control_rules, hold_for_every_page) {
    for (const char* language : {"?lang=de", "?lang=en"}) {
        for (const char* hash : {"", "#/measure/nirgends", "#/unbekannt", "#/accessibility", "#/about", "#/gallery",
                                 "#/present", "#/present?slide=4"}) {
            Page page({.query = language, .hash = hash});
            at_every_width(page, std::string("leichlingen ") + language + hash);
        }
        for (const char* hash :
             {"", "#/measure/rathausdach", "#/measure/waermeplan", "#/measure/stadtbus", "#/accessibility"}) {
            Page page({.plan = "musterstadt", .query = language, .hash = hash});
            at_every_width(page, std::string("musterstadt ") + language + hash);
        }
    }
}

TEST(control_rules, hold_while_something_was_changed_and_typed_wrong) {
    Page page;
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.1);
    page.type("Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr", "abc");
    page.press(support::Role::button, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    at_every_width(page, "moved");
}

TEST(control_rules, hold_while_a_plan_was_refused) {
    Page page({.store_works = false});
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.1);
    page.open("{", "https://musterstadt.example/ein/sehr/langer/weg/zu/einer/datei/plan.json?x=1");
    page.headless().settle();
    EXPECT_EQ(page.all(Role::alert).size(), 1U);
    at_every_width(page, "refused");
}

TEST(control_rules, hold_where_plans_go_in_and_out) {
    using Kind = state::PlanSource::Kind;
    Page page({.store_works = false});
    page.headless().app().open(support::plan_file("musterstadt"), {Kind::pasted, ""});
    const std::string name = "Klimaschutzkonzept_der_Musterstadt_Fortschreibung_2026_endgueltig_final (3).json";
    page.headless().app().open(support::plan_file("leichlingen"), {Kind::file, name});
    page.headless().app().loading({{Kind::file, name}, 3e6, 41e6});
    page.headless().app().navigate("#/data");
    page.headless().settle();
    EXPECT_EQ(page.get(Role::list, "Zuletzt geöffnet").name, "Zuletzt geöffnet");
    at_every_width(page, "data");
}

TEST(control_rules, hold_while_the_problems_of_a_plan_are_shown) {
    std::string bytes = support::plan_file("musterstadt");
    bytes = with(bytes, "\"due_at\": \"2028-06\"", "\"due_at\": \"2028-13\"");
    bytes = with(bytes, "\"role\": \"primary\"", "\"role\": \"Federfuehrungsverantwortlichkeitsinhaberin\"");
    Page page({.plan = "musterstadt"});
    page.open(bytes, "plan.json");
    page.headless().settle();
    page.press(Role::summary, "2 Hinweise zu den Daten");
    EXPECT_TRUE(page.says("/measures/2/tasks/1/due_at")) << page.text().substr(0, 900);
    at_every_width(page, "problems");
}

TEST(control_rules, hold_when_the_problems_of_a_plan_are_too_many_to_show) {
    std::string tasks;
    for (int i = 0; i < 100'000; ++i) {
        tasks += "1, ";
    }
    const std::string bytes = with(support::plan_file("musterstadt"), "\"tasks\": [", "\"tasks\": [" + tasks);
    Page page({.plan = "musterstadt"});
    page.open(bytes, "plan.json");
    page.headless().settle();
    page.press(Role::summary, "100.000 Hinweise zu den Daten");
    EXPECT_TRUE(page.says("/tasks/49)"));
    EXPECT_FALSE(page.says("/tasks/50)"));
    EXPECT_TRUE(page.says("und 99.950 weitere"));
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
        support::expect_layout_rules(page);
    }
}

}  // namespace
