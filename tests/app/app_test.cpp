// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"

#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

TEST(app, comes_to_rest_and_stays_there) {
    Page page;
    EXPECT_TRUE(page.headless().is_ready());
    EXPECT_TRUE(page.headless().app().idle());
    EXPECT_EQ(page.headless().settle(), 0);
    EXPECT_GT(page.headless().drawn_vertices(), 1000);
}

TEST(app, touches_nothing_when_nothing_changed) {
    Page page;
    const std::size_t patches = page.headless().patches().size();
    page.headless().app().wake();
    EXPECT_GT(page.headless().settle(), 0);
    EXPECT_EQ(page.headless().patches().size(), patches);
}

TEST(app, scrolling_moves_no_node) {
    Page page;
    const std::size_t patches = page.headless().patches().size();
    ui::Viewport viewport{1440.0F, 900.0F};
    for (viewport.scroll_y = 0.0F; viewport.scroll_y < 3000.0F; viewport.scroll_y += 237.0F) {
        page.headless().set_viewport(viewport);
        page.headless().settle();
    }
    EXPECT_EQ(page.headless().patches().size(), patches);
}

TEST(app, a_new_day_is_seen) {
    Page page({.today = "2025-12-31"});
    EXPECT_FALSE(page.says("überfällig"));
    page.headless().app().day_changed("2026-01-01");
    page.headless().settle();
    EXPECT_TRUE(page.says("2 Aufgaben überfällig seit 31.12.2025"));
}

TEST(app, a_day_of_the_address_stays) {
    Page page({.query = "?today=2025-06-01"});
    page.headless().app().day_changed("2026-11-24");
    page.headless().settle();
    EXPECT_FALSE(page.says("überfällig"));
}

struct BadPlan {
    const char* name;
    std::string bytes;
    const char* message;
};

TEST(app, a_bad_plan_is_told_with_its_place_and_the_open_plan_stays) {
    const BadPlan plans[] = {
        {"empty", "", "Die Datei ist leer."},
        {"a web page", "<!doctype html><html></html>", "Das ist eine Webseite und keine JSON-Datei."},
        {"cut off", "{\"format\": \"klimaspur-plan/1\", \"id\"", "Die Datei bricht hier ab."},
        {"wrong format", "{\"format\": \"anderes/7\"}", "/format"},
        {"no object", "[1, 2]", "JSON-Objekt"},
        {"trailing comma", "{\"format\": \"klimaspur-plan/1\",}", "Zeile 1, Spalte"},
    };
    for (const BadPlan& plan : plans) {
        SCOPED_TRACE(plan.name);
        Page page;
        EXPECT_FALSE(page.open(plan.bytes, "ordner/plan.json"));
        page.headless().settle();
        EXPECT_EQ(page.all(Role::alert).size(), 1U);
        EXPECT_TRUE(page.says(plan.message)) << page.text().substr(0, 600);
        EXPECT_TRUE(page.says("Adresse: ordner/plan.json"));
        EXPECT_TRUE(page.has(Role::heading, "Digitalisierung der Verwaltung"));
        page.press(Role::button, "Hinweis schließen");
        EXPECT_TRUE(page.all(Role::alert).empty());
    }
}

TEST(app, a_file_that_did_not_arrive_is_told) {
    using Kind = app::FetchFailure::Kind;
    const std::pair<app::FetchFailure, const char*> failures[] = {
        {{Kind::http_status, 404}, "Antwort 404"},
        {{Kind::http_status, 503}, "antwortet mit einem Fehler (503)"},
        {{Kind::no_answer, 0}, "nicht erreichbar"},
        {{Kind::blocked, 0}, "Regeln dieser Website"},
        {{Kind::too_large, 0}, "größer als 64\u00A0MB"},
        {{Kind::timed_out, 0}, "nach 30 Sekunden abgebrochen"},
        {{Kind::unreadable, 0}, "konnte die Datei nicht lesen"},
        {{Kind::not_kept, 0}, "nicht mehr hinterlegt"},
        {{Kind::insecure, 0}, "beginnt mit „http://“"},
        {{Kind::exhausted, 0}, "mehr, als der Browser auf einmal halten kann"},
    };
    for (const auto& [failure, message] : failures) {
        Page page;
        page.headless().app().refuse({state::PlanSource::Kind::address, "x.json"}, failure);
        page.headless().settle();
        EXPECT_TRUE(page.says(message)) << message;
        EXPECT_TRUE(page.has(Role::heading, "Digitalisierung der Verwaltung"));
    }
}

TEST(app, another_plan_takes_the_place_of_the_first) {
    Page page;
    EXPECT_TRUE(page.open(support::plan_file("musterstadt"), "m.json"));
    page.headless().settle();
    EXPECT_FALSE(page.has(Role::heading, "Digitalisierung der Verwaltung"));
    EXPECT_TRUE(page.has(Role::heading, "Musterstadt (fiktiv)"));
}

TEST(app, places_on_the_page_are_no_routes) {
    Page page({.plan = "musterstadt"});
    page.headless().app().navigate("#main");
    page.headless().settle();
    EXPECT_TRUE(page.has(Role::heading, "Musterstadt (fiktiv)"));
}

}  // namespace
