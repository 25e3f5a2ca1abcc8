// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cmath>

#include "base/format.h"
#include "emissions/parts.h"
#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";
constexpr const char* k_paper_field = "Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr";

std::vector<Node> steps(const Page& page) {
    std::vector<Node> found;
    for (const Node& node : page.all(Role::list_item)) {
        if (node.marker.substr(0, 4) == "step") {
            found.push_back(node);
        }
    }
    return found;
}

TEST(measure, has_four_steps_and_umsetzung_is_the_current_one) {
    Page page;
    const std::vector<Node> found = steps(page);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].text(), "Nicht begonnen");
    EXPECT_EQ(found[1].text(), "Planung");
    EXPECT_EQ(found[2].text(), "Umsetzung");
    EXPECT_EQ(found[3].text(), "Laufend");
    EXPECT_FALSE(found[1].current);
    EXPECT_TRUE(found[2].current);
    EXPECT_FALSE(found[3].current);
    EXPECT_FALSE(page.says("Abgeschlossen"));
    EXPECT_TRUE(page.says("Abgeleitet: "));
}

TEST(measure, shows_the_status_as_the_towns_word_and_beside_it_what_the_dates_say) {
    Page page;
    EXPECT_TRUE(page.has(Role::text, "Pünktlich (laut Verwaltung)"));
    EXPECT_TRUE(page.has(Role::text, "2 Aufgaben überfällig seit 31.12.2025"));
    EXPECT_TRUE(page.has(Role::text, "Daten zuletzt vor 2 Jahren aktualisiert"));
}

TEST(measure, is_overdue_from_the_day_after_the_due_date) {
    EXPECT_FALSE(Page({.today = "2025-12-31"}).says("überfällig seit 31.12.2025"));
    EXPECT_TRUE(Page({.today = "2026-01-01"}).says("überfällig seit 31.12.2025"));
}

TEST(measure, without_a_day_says_nothing_that_depends_on_it) {
    Page page({.today = ""});
    EXPECT_FALSE(page.says("überfällig"));
    EXPECT_FALSE(page.says("vor 2 Jahren"));
    EXPECT_TRUE(page.has(Role::text, "Pünktlich (laut Verwaltung)"));
}

TEST(measure, links_lead_where_they_say) {
    Page page;
    const char* address = "https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415";
    EXPECT_EQ(page.get(Role::link, address).href, address);
    EXPECT_EQ(page.get(Role::link, "Zum Hauptinhalt springen").href, "#main");
}

TEST(rail, tells_details_of_a_picked_task_and_lets_it_go_again) {
    Page page;
    const char* task = "Umsetzung des Onlinezugangsgesetzes (OZG)";
    const char* details =
        "Umsetzung des Onlinezugangsgesetzes (OZG): Zu erledigen bis 31.12.2025 – seit 328 Tagen überfällig";
    EXPECT_FALSE(page.says(details));
    page.press(Role::button, task);
    EXPECT_TRUE(page.says(details));
    EXPECT_TRUE(page.get(Role::button, task).pressed.value_or(false));
    page.press(Role::button, task);
    EXPECT_FALSE(page.says(details));
    page.click(Role::button, task);
    EXPECT_TRUE(page.says(details));
}

TEST(emissions, a_moved_slider_changes_the_result_and_is_there_again) {
    Page page;
    EXPECT_TRUE(page.says("gegenüber dem Verlauf ohne Maßnahme 5.705"));
    page.set_value(k_efile, 0.3);
    EXPECT_EQ(page.get(Role::slider, k_efile).value_text, "30\u00A0Prozent");
    EXPECT_FALSE(page.says("gegenüber dem Verlauf ohne Maßnahme 5.705"));
    EXPECT_TRUE(page.says("Ihre Eingabe. Ausgangswert war 60\u00A0%"));

    Page again({.stored = page.headless().stored()});
    EXPECT_EQ(again.get(Role::slider, k_efile).now, 0.3);
}

TEST(emissions, the_slider_follows_a_real_pointer) {
    Page page;
    page.click(Role::slider, k_efile, 0.25F);
    EXPECT_NEAR(page.get(Role::slider, k_efile).now, 0.25, 0.02);
}

TEST(emissions, says_what_the_engine_says) {
    Page page;
    const plan::Measure& measure = page.headless().app().state().plan->measures.front();
    const emissions::Model& model = *measure.emissions;
    const auto comparison = emissions::compare(model, emissions::first_question(model), 2026);
    EXPECT_GT(comparison.saving, 0.0);
    const std::string saving = base::format_significant(comparison.saving, base::Language::de);
    EXPECT_TRUE(page.says("Im Jahr 2026 spart „Mit der Maßnahme“ gegenüber dem Verlauf ohne Maßnahme " + saving));
    EXPECT_TRUE(page.says("\u2212" + saving));
    // Group by group, with its sign.
    for (const emissions::Part& part :
         emissions::parts_by(emissions::Tag::group, model, emissions::first_question(model), comparison)) {
        EXPECT_TRUE(part.saving == 0.0 ||
                    page.says((part.saving > 0.0 ? "\u2212" : "+") +
                              base::format_significant(std::fabs(part.saving), base::Language::de)))
            << part.id;
    }
}

TEST(emissions, takes_typed_numbers_as_people_write_them) {
    Page page;
    page.type(k_paper_field, "10.000");
    EXPECT_EQ(page.get(Role::slider, "Tage im Homeoffice, zusätzlich").now, 10000.0);
    page.leave(k_paper_field);
    EXPECT_EQ(page.get(Role::text_field, k_paper_field).value_text, "10.000");
}

TEST(emissions, keeps_the_value_when_something_else_is_typed) {
    Page page;
    page.type(k_paper_field, "abc");
    EXPECT_TRUE(page.get(Role::text_field, k_paper_field).invalid);
    ASSERT_EQ(page.all(Role::alert).size(), 1U);
    EXPECT_EQ(page.get(Role::text_field, k_paper_field).described_by, page.all(Role::alert).front().key);
    EXPECT_TRUE(page.says("Bitte geben Sie eine Zahl zwischen 0 und 40.000 ein."));
    EXPECT_EQ(page.get(Role::slider, "Tage im Homeoffice, zusätzlich").now, 8800.0);
    page.leave(k_paper_field);
    EXPECT_FALSE(page.get(Role::text_field, k_paper_field).invalid);
    EXPECT_EQ(page.get(Role::text_field, k_paper_field).value_text, "8.800");
    EXPECT_TRUE(page.all(Role::alert).empty());
}

TEST(emissions, can_be_reset) {
    Page page;
    const char* reset = "Zurücksetzen auf die Ausgangswerte";
    EXPECT_FALSE(page.has(Role::button, reset));
    page.set_value(k_efile, 0.1);
    page.press(Role::button, reset);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.6);
    EXPECT_FALSE(page.has(Role::button, reset));
}

TEST(page, is_printed_by_a_press) {
    Page page;
    page.press(Role::button, "Diese Seite drucken");
    EXPECT_EQ(page.headless().asked(), "print");
}

TEST(page, changes_theme_language_and_view) {
    Page page;
    page.choose_colours("Dunkel");
    EXPECT_TRUE(page.headless().facts().theme == "dark");
    page.press(Role::button, "English");
    EXPECT_TRUE(page.has(Role::heading, "Progress"));
    EXPECT_EQ(page.headless().facts().language, base::Language::en);
    page.press(Role::button, "Text view");
    EXPECT_TRUE(page.headless().facts().document_view);
    page.press(Role::button, "Graphic view");
    EXPECT_FALSE(page.headless().facts().document_view);

    Page again({.stored = page.headless().stored()});
    EXPECT_TRUE(again.headless().facts().theme == "dark");
    EXPECT_TRUE(again.has(Role::heading, "Progress"));
}

TEST(page, says_when_nothing_is_kept) {
    Page page({.store_works = false});
    EXPECT_FALSE(page.says("werden nicht gespeichert"));
    page.set_value(k_efile, 0.2);
    EXPECT_TRUE(page.says("Ihre Eingaben werden nicht gespeichert"));
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.2);
}

TEST(page, english_has_no_german_of_its_own) {
    Page page({.query = "?lang=en"});
    const std::string text = page.text();
    for (const base::Text id : {base::Text::measure_progress, base::Text::measure_tasks_now,
                                base::Text::measure_tasks_done, base::Text::measure_official, base::Text::measure_meta,
                                base::Text::emissions_inputs, base::Text::rail_hint, base::Text::page_about}) {
        EXPECT_EQ(text.find(std::string(base::text(id, base::Language::de))), std::string::npos)
            << base::text(id, base::Language::de);
    }
}

TEST(musterstadt, shows_what_leichlingen_has_not) {
    Page overview({.plan = "musterstadt"});
    ASSERT_EQ(overview.headless().app().state().plan->measures.size(), 5U);
    std::string all;
    for (const plan::Measure& measure : overview.headless().app().state().plan->measures) {
        EXPECT_EQ(overview.get(Role::link, measure.name).href, "#/measure/" + measure.id);
        Page page({.plan = "musterstadt", .hash = "#/measure/" + measure.id});
        EXPECT_TRUE(page.has(Role::heading, measure.name));
        EXPECT_TRUE(page.has(Role::link, "Alle Maßnahmen"));
        all += page.text();
    }
    EXPECT_NE(all.find("Was bleibt zu tun?"), std::string::npos);
    EXPECT_NE(all.find("Was wird nicht weiterverfolgt?"), std::string::npos);
    EXPECT_NE(all.find("Abgeschlossen"), std::string::npos);
    EXPECT_NE(all.find("Februar 2026"), std::string::npos);
}

}  // namespace
