// SPDX-License-Identifier: EUPL-1.2
// The accessibility statement: everything that Implementing Decision (EU) 2018/1523 asks for, from the plan's data.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

constexpr const char* k_hash = "#/accessibility";
constexpr const char* k_title = "Erklärung zur Barrierefreiheit";

std::string plan_with(const std::string& statement) {
    std::string plan = support::plan_file("musterstadt");
    const std::size_t begin = plan.find("  \"accessibility\": {");
    const std::size_t end = plan.find("  \"measures\": [");
    return plan.replace(begin, end - begin, statement);
}

TEST(accessibility, is_reached_from_every_page) {
    for (const char* hash : {"", "#/data", "#/calculator/digitalisierung-der-verwaltung", "#/unbekannt", k_hash}) {
        Page page({.hash = hash});
        const Node& link = page.get(Role::link, k_title);
        EXPECT_EQ(link.href, k_hash) << hash;
        EXPECT_EQ(link.current, std::string_view(hash) == k_hash) << hash;
    }
}

TEST(accessibility, says_what_the_law_asks_for) {
    Page page({.plan = "musterstadt", .hash = k_hash});
    EXPECT_EQ(app::page_title(page.headless().app().state()), std::string(k_title) + " – Musterstadt (fiktiv)");
    EXPECT_TRUE(page.has(Role::heading, k_title));
    for (const char* heading :
         {"Stand der Barrierefreiheit", "Nicht barrierefreie Inhalte", "Mit den Anforderungen nicht vereinbar",
          "Unverhältnismäßige Belastung", "Von den Vorschriften ausgenommen", "Erstellung dieser Erklärung",
          "Barrieren melden", "Durchsetzungsverfahren"}) {
        EXPECT_TRUE(page.has(Role::heading, heading)) << heading;
    }
    EXPECT_TRUE(page.says("Verantwortlich: Stadt Musterstadt (fiktiv)."));
    EXPECT_TRUE(page.says("teilweise vereinbar"));
    EXPECT_TRUE(page.says("Maßstab: Barrierefreie-Informationstechnik-Verordnung (fiktiv)."));
    EXPECT_TRUE(page.says("Das Bild der Wärmeplanung ist nur knapp beschrieben."));
    EXPECT_TRUE(page.says("Erstellt: 10.02.2026."));
    EXPECT_TRUE(page.says("Zuletzt überprüft: 30.06.2026."));
    EXPECT_TRUE(page.says("Grundlage der Bewertung: Selbstbewertung"));
    EXPECT_EQ(page.get(Role::link, "barrierefrei@musterstadt.example").href, "mailto:barrierefrei@musterstadt.example");
    EXPECT_EQ(page.get(Role::link, "0000 123-45").href, "tel:000012345");
    EXPECT_TRUE(page.says("Ombudsstelle für barrierefreie Informationstechnik (fiktiv)"));
    EXPECT_EQ(page.get(Role::link, "https://ombudsstelle.example/").href, "https://ombudsstelle.example/");
}

TEST(accessibility, tells_what_is_assumed_and_what_is_missing) {
    Page page({.hash = k_hash});
    EXPECT_TRUE(page.says("Annahme: Die Stadt hat für diese Darstellung noch keine eigene Erklärung abgegeben."));
    EXPECT_EQ(page.get(Role::link, "ombudsstelle-barrierefreie-it@mags.nrw.de").href,
              "mailto:ombudsstelle-barrierefreie-it@mags.nrw.de");
    EXPECT_TRUE(page.says("Dazu enthält der Plan keine Angabe."));
}

TEST(accessibility, of_a_plan_without_a_statement_says_so) {
    Page page({.plan = "musterstadt", .hash = k_hash});
    page.open(plan_with(""), "plan.json");
    page.headless().app().navigate(k_hash);
    page.headless().settle();
    EXPECT_TRUE(page.says("Dieser Plan enthält noch keine Erklärung"));
    EXPECT_TRUE(page.has(Role::heading, "So können Sie diese Seite benutzen"));
    EXPECT_FALSE(page.has(Role::heading, "Stand der Barrierefreiheit"));
    page.press(Role::button, "Textansicht öffnen");
    EXPECT_EQ(page.headless().app().state().view, state::ViewMode::document);
    EXPECT_FALSE(page.has(Role::button, "Textansicht öffnen"));
}

TEST(accessibility, of_full_compliance_names_no_barrier) {
    Page page({.plan = "musterstadt"});
    page.open(plan_with("\"accessibility\": {\"status\": \"full\"},"), "plan.json");
    page.headless().app().navigate(k_hash);
    page.headless().settle();
    EXPECT_TRUE(page.says("vollständig vereinbar"));
    EXPECT_TRUE(page.says("Es ist kein Inhalt genannt, der nicht barrierefrei wäre."));
    EXPECT_TRUE(page.says("Verantwortlich: Musterstadt (fiktiv)."));
}

// What is wrong with the statement is told, and everything else is shown.
TEST(accessibility, that_is_faulty_is_left_out) {
    Page page({.plan = "musterstadt"});
    page.open(plan_with("\"accessibility\": {\"status\": \"perfekt\", \"barriers\": [{}]},"), "plan.json");
    page.headless().settle();
    EXPECT_TRUE(page.has(Role::heading, "Musterstadt (fiktiv)"));
    page.press(Role::summary, "2 Hinweise zu den Daten");
    EXPECT_TRUE(page.says("/accessibility/status")) << page.text().substr(0, 900);
    EXPECT_TRUE(page.says("/accessibility/barriers/0"));
}

}  // namespace
