// SPDX-License-Identifier: EUPL-1.2
// What a plan may hold that Leichlingen's does not: finished measures, dates known to the month, long words.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

Page measure(const std::string& id, float width = 1440.0F) {
    return Page({.plan = "musterstadt", .width = width, .hash = "#/measure/" + id});
}

// The nodes below the one with this role and name.
std::vector<Node> below(const Page& page, Role role, const std::string& name) {
    const std::vector<Node>& nodes = page.tree().nodes;
    std::vector<Node> found;
    for (const Node& node : nodes) {
        for (int at = node.parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
            if (nodes[static_cast<std::size_t>(at)].role == role && nodes[static_cast<std::size_t>(at)].name == name) {
                found.push_back(node);
                break;
            }
        }
    }
    return found;
}

std::string text_below(const Page& page, const std::string& list) {
    std::string text;
    for (const Node& node : below(page, Role::list, list)) {
        text += node.text() + "\n";
    }
    return text;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(musterstadt_measure, a_finished_one_says_so_and_every_step_is_done) {
    Page page = measure("rathausdach");
    EXPECT_TRUE(page.has(Role::list_item, "Abgeschlossen"));
    EXPECT_FALSE(page.says("Laufend"));
    for (const Node& step : below(page, Role::list, "Fortschritt")) {
        EXPECT_EQ(step.marker, "step done") << step.text();
        EXPECT_EQ(step.current, step.text() == "Abgeschlossen");
    }
}

TEST(musterstadt_measure, dates_are_as_precise_as_they_were_given) {
    const std::string done = text_below(measure("rathausdach"), "Was wurde gemacht?");
    EXPECT_TRUE(has(done, "Erledigt November 2023"));
    EXPECT_TRUE(has(done, "Erledigt 17.05.2024"));
    EXPECT_LT(done.find("17.05.2024"), done.find("November 2023")) << "the latest first";
    const Page plan = measure("waermeplan");
    EXPECT_TRUE(has(text_below(plan, "Was passiert gerade?"), "Zu erledigen bis Februar 2026"));
    EXPECT_TRUE(has(text_below(plan, "Was bleibt zu tun?"), "Zu erledigen bis 2027"));
    EXPECT_TRUE(has(text_below(plan, "Was bleibt zu tun?"), "Ohne Termin"));
    EXPECT_FALSE(plan.says("01.02.2026"));
    EXPECT_FALSE(plan.says("15.02.2026")) << "the day was said to be open";
}

TEST(musterstadt_measure, tasks_stand_in_their_groups) {
    const Page page = measure("waermeplan");
    EXPECT_TRUE(has(text_below(page, "Was passiert gerade?"), "Gutachten beauftragen"));
    EXPECT_TRUE(has(text_below(page, "Was bleibt zu tun?"), "Beschluss des Stadtrats"));
    EXPECT_TRUE(has(text_below(page, "Was bleibt zu tun?"), "Leitungsnetz erweitern"));
    const std::string gone = text_below(page, "Was wird nicht weiterverfolgt?");
    EXPECT_TRUE(has(gone, "Auftaktveranstaltung im Freien"));
    EXPECT_TRUE(has(gone, "abgebrochen"));
    EXPECT_FALSE(has(gone, "überfällig")) << "what was cancelled is not late";
    EXPECT_FALSE(page.has(Role::heading, "Was wurde gemacht?")) << "no title without tasks";
}

TEST(musterstadt_measure, one_overdue_task_is_told_in_the_singular) {
    const Page page = measure("waermeplan");
    EXPECT_TRUE(page.has(Role::text, "1 Aufgabe überfällig seit Februar 2026"));
    EXPECT_TRUE(page.says("Verspätet (laut Verwaltung)"));
    Page before({.plan = "musterstadt", .today = "2026-02-28", .hash = "#/measure/waermeplan"});
    EXPECT_FALSE(before.says("1 Aufgabe überfällig"));
    Page after({.plan = "musterstadt", .today = "2026-03-01", .hash = "#/measure/waermeplan"});
    EXPECT_TRUE(after.says("seit 1 Tag überfällig"));
}

TEST(musterstadt_measure, organisations_and_contacts_are_named_and_reachable) {
    Page page = measure("rathausdach");
    EXPECT_TRUE(page.says("Amt für Gebäudewirtschaft und Straßenverkehrsangelegenheiten"));
    EXPECT_TRUE(page.says("federführend"));
    EXPECT_TRUE(page.says("beteiligt"));
    EXPECT_TRUE(page.says("Erika Mustermann"));
    EXPECT_EQ(page.get(Role::link, "erika.mustermann@musterstadt.example").href,
              "mailto:erika.mustermann@musterstadt.example");
    EXPECT_EQ(page.get(Role::link, "+49 30 23125 000").href, "tel:+493023125000");
    EXPECT_EQ(page.get(Role::link, "Ertrag der Anlage").href, "https://musterstadt.example/pv");
    EXPECT_EQ(page.get(Role::link, "Beispielbericht").href, "https://musterstadt.example/bericht");
    EXPECT_TRUE(page.says("Sie machen Strom aus Sonnen-Licht."));
    EXPECT_EQ(page.get(Role::link, "Video in Deutscher Gebärdensprache").href,
              "https://video.musterstadt.example/solardach-dgs");
    page.press(Role::summary, "In Leichter Sprache");
}

TEST(musterstadt_measure, leads_to_related_ones_and_back) {
    Page page = measure("waermeplan");
    page.headless().app().navigate(page.get(Role::link, "Stadtbus im Zehnminutentakt").href);
    page.headless().settle();
    EXPECT_TRUE(page.has(Role::heading, "Stadtbus im Zehnminutentakt"));
    EXPECT_EQ(page.headless().facts().title, "Stadtbus im Zehnminutentakt – Musterstadt (fiktiv)");
    page.headless().app().navigate(page.get(Role::link, "Alle Maßnahmen").href);
    page.headless().settle();
    EXPECT_EQ(page.headless().facts().title, "Musterstadt (fiktiv)");
}

TEST(musterstadt_measure, long_words_are_divided_with_a_hyphen_on_a_phone) {
    const Page page = measure("waermeplan", 320.0F);
    int hyphens = 0;
    for (const Node& node : page.tree().nodes) {
        for (const semantics::Run& run : node.runs) {
            for (const semantics::Piece& piece : run.pieces) {
                hyphens += piece.end == semantics::Break::hyphen ? 1 : 0;
            }
        }
    }
    EXPECT_GE(hyphens, 5);
    EXPECT_TRUE(page.says("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung"))
        << "what one finds and copies has no hyphens";
}

std::string many_done_tasks(const std::string& bytes) {
    std::string tasks;
    for (int i = 1; i <= 8; ++i) {
        tasks += R"({"id": "t)" + std::to_string(i) + R"(", "name": "Schritt )" + std::to_string(i) +
                 R"(", "state": "completed", "completed_at": "2023-0)" + std::to_string(i) + R"("},)";
    }
    std::string out = bytes;
    for (const char* first : {"{\n          \"id\": \"planung\"", "{\n          \"id\": \"gutachten\""}) {
        const std::size_t at = out.find(first);
        EXPECT_NE(at, std::string::npos);
        out.insert(at == std::string::npos ? 0 : at, tasks);
    }
    return out;
}

TEST(musterstadt_measure, many_done_tasks_are_folded_each_measure_for_itself) {
    Page page({.plan = "musterstadt", .hash = "#/measure/rathausdach"});
    page.open(many_done_tasks(support::plan_file("musterstadt")), "m.json");
    page.headless().settle();
    const auto is_folded = [&] {
        const std::vector<Node>& nodes = page.tree().nodes;
        const auto step = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.role == Role::heading && node.text() == "Schritt 1";
        });
        EXPECT_NE(step, nodes.end());
        return semantics::is_folded(page.tree(), static_cast<std::size_t>(step - nodes.begin()));
    };
    EXPECT_TRUE(is_folded());
    page.press(Role::summary, "5 weitere anzeigen");
    EXPECT_FALSE(is_folded());

    page.headless().app().navigate("#/measure/waermeplan");
    page.headless().settle();
    EXPECT_TRUE(is_folded()) << "another measure was not unfolded";
    EXPECT_TRUE(page.has(Role::summary, "3 weitere anzeigen"));
}

}  // namespace
