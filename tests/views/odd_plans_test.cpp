// SPDX-License-Identifier: EUPL-1.2
// Plans as towns may write them: nearly empty, far too full, with names without end and dates out of time.
#include <gtest/gtest.h>

#include "support/rules.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_endless = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsbereiche";

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

struct Town {
    std::string name = "Altdorf";
    std::vector<std::string> phases = {"Planung", "Umsetzung"};
    std::string measure;  // more fields of the one measure, each with a comma in front
    int measures = 1;
};

std::string plan_of(const Town& town) {
    std::string out = R"({"format": "klimaspur-plan/1", "id": "p", "name": )" + quoted(town.name) + R"(, "phases": [)";
    for (std::size_t i = 0; i < town.phases.size(); ++i) {
        out += (i == 0 ? "" : ", ") + (R"({"id": "f)" + std::to_string(i) + R"(", "name": )") + quoted(town.phases[i]) +
               "}";
    }
    out += R"(], "statuses": [{"id": "s", "name": )" + quoted(k_endless) + R"(, "sentiment": "late"}],)" +
           R"( "categories": [{"id": "c", "name": )" + quoted(k_endless) + "}]," +
           R"( "organizations": [{"id": "o", "name": )" + quoted(k_endless) + "}]," +
           R"( "attribute_types": [{"id": "a", "name": )" + quoted(k_endless) +
           R"(, "format": "ordered_choice", "choices": [{"id": "x", "name": )" + quoted(k_endless) + "}]}]," +
           R"( "measures": [)";
    for (int i = 0; i < town.measures; ++i) {
        out += (i == 0 ? "" : ", ") + (R"({"id": "m)" + std::to_string(i) + R"(", "name": )") + quoted(town.name) +
               town.measure + "}";
    }
    return out + "]}";
}

std::string task(int id, const std::string& fields, const std::string& name = "Aufgabe") {
    return (id == 0 ? "" : ", ") + (R"({"id": "t)" + std::to_string(id) + R"(", "name": )") + quoted(name) + ", " +
           fields + "}";
}

// Opens the plan and looks at it everywhere.
void expect_sound(const Town& town, const char* what) {
    for (const char* today : {"2026-11-24", ""}) {
        Page page({.today = today});
        ASSERT_TRUE(page.open(plan_of(town), "p.json")) << what << "\n" << plan_of(town);
        page.headless().settle();
        ASSERT_TRUE(page.headless().app().state().problems.empty())
            << what << ": "
            << base::describe(page.headless().app().state().problems.kept().front(), base::Language::de);
        for (const float width : {320.0F, 390.0F, 820.0F, 1180.0F, 1440.0F}) {
            SCOPED_TRACE(std::string(what) + " " + today + " " + std::to_string(width));
            page.resize(width, 900.0F);
            EXPECT_TRUE(page.headless().app().idle());
            support::expect_page_rules(page, width);
            support::expect_control_rules(page);
        }
    }
}

TEST(odd_plans, with_nearly_nothing_in_them) {
    expect_sound({}, "a name");
    expect_sound({.phases = {}}, "no phases");
    expect_sound({.phases = {"Planung"}, .measure = R"(, "phase": "f0")"}, "one phase");
    expect_sound({.measures = 0}, "no measures");
    expect_sound({.measures = 2}, "two that are called alike");
}

TEST(odd_plans, with_names_without_end) {
    const std::string tasks = task(0, R"("state": "in_progress", "due_at": "2025-12-31")", k_endless) +
                              task(1, R"("state": "completed", "completed_at": "2024-01")", k_endless) +
                              task(2, R"("state": "cancelled")", k_endless) +
                              task(3, R"("state": "not_started")", k_endless);
    expect_sound({.name = k_endless,
                  .phases = {k_endless, k_endless, k_endless},
                  .measure = R"(, "phase": "f1", "status": {"id": "s", "reason": ")" + std::string(k_endless) +
                             R"("}, "categories": ["c"], "attributes": [{"type": "a", "choice": "x", "text": ")" +
                             k_endless + R"("}], "responsible_parties": [{"organization": "o", "role": "primary"}],)" +
                             R"( "contacts": [{"name": ")" + k_endless + R"(", "email": "e.)" + k_endless +
                             R"(@altdorf.example"}], "identifier": ")" + k_endless + R"(", "lead": ")" + k_endless +
                             R"(", "tasks": [)" + tasks + "]"},
                 "endless");
}

TEST(odd_plans, with_very_many_steps_and_tasks) {
    std::string tasks;
    for (int i = 0; i < 60; ++i) {
        tasks += task(i, i % 2 == 0 ? R"("state": "not_started", "due_at": "2026-11-24")"
                                    : R"("state": "completed", "completed_at": "2026-11-24")");
    }
    expect_sound({.phases = std::vector<std::string>(12, "Vorbereitung"),
                  .measure = R"(, "phase": "f7", "tasks": [)" + tasks + "]"},
                 "many");
    expect_sound({.measures = 150}, "many measures");
}

TEST(odd_plans, with_one_day_for_everything) {
    expect_sound({.measure = R"(, "phase": "f0", "updated_at": "2026-11-24", "tasks": [)" +
                             task(0, R"("state": "not_started", "due_at": "2026-11-24")") +
                             R"(], "schedule": {"begins_at": "2026-11-24", "ends_at": "2026-11-24"},)" +
                             R"( "history": [{"date": "2026-11-24", "phase": "f0"}])"},
                 "one day");
}

// A slip of the finger in a year must not make the page unusable.
TEST(odd_plans, with_dates_out_of_time) {
    const Town town{.measure = R"(, "phase": "f0", "tasks": [)" +
                               task(0, R"("state": "completed", "completed_at": "0204-05-17")") +
                               task(1, R"("state": "not_started", "due_at": "9999-12-31")") + "]"};
    expect_sound(town, "out of time");
    Page page({.height = 9000.0F});
    page.open(plan_of(town), "p.json");
    page.headless().settle();
    EXPECT_LT(page.headless().drawn_vertices(), 65536);
}

TEST(odd_plans, with_text_that_is_no_text) {
    for (const char* odd :
         {" ", "\\n\\n", "\\u00AD", "\\u202E", "\\u0000", "<b>", "{0}", "**", "a\\nb", "\\uD83C\\uDF33"}) {
        Page page;
        page.open(plan_of({.name = odd,
                           .measure = R"(, "lead": ")" + std::string(odd) + R"(", "description": ")" + odd +
                                      R"(", "tasks": [)" + task(0, R"("state": "not_started")", odd) + "]"}),
                  "p.json");
        page.headless().settle();
        EXPECT_TRUE(page.headless().app().idle()) << odd;
        EXPECT_FALSE(page.tree().nodes.empty()) << odd;
    }
}

// --- letters as large as a reader needs them (WCAG 1.4.4) ---------------------------------------------------

TEST(large_letters, nothing_is_cut_off_or_covered) {
    for (const float scale : {1.25F, 1.5F, 2.0F}) {
        for (const float width : {320.0F, 390.0F, 600.0F, 820.0F, 1180.0F}) {
            SCOPED_TRACE(std::to_string(scale) + " " + std::to_string(width));
            Page page;
            ui::Viewport viewport{width, 900.0F};
            viewport.font_scale = scale;
            page.headless().set_viewport(viewport);
            page.headless().settle();
            support::expect_page_rules(page, width);
            support::expect_layout_rules(page);
        }
    }
}

// --- what was being typed and never left --------------------------------------------------------------------

TEST(drafts, end_with_the_page_they_were_typed_on) {
    Page page;
    page.type("Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr", "abc");
    page.headless().app().navigate("#/unbekannt");
    page.headless().settle();
    page.headless().app().navigate("#/");
    page.headless().settle();
    EXPECT_TRUE(page.all(Role::alert).empty());
    EXPECT_EQ(
        page.get(Role::text_field, "Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr").value_text,
        "8.800");
}

}  // namespace
