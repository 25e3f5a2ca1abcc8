// SPDX-License-Identifier: EUPL-1.2
// Plans in and out, and the way back from what was entered.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;
using Kind = state::PlanSource::Kind;

constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";

void go(Page& page, const char* hash) {
    page.headless().app().navigate(hash);
    page.headless().settle();
}

bool arrives(Page& page, const std::string& bytes, Kind kind, const char* name) {
    const bool opened = page.headless().app().open(bytes, {kind, name});
    page.headless().settle();
    return opened;
}

TEST(data, is_reached_from_every_page_and_leads_back) {
    Page page;
    EXPECT_EQ(page.get(Role::link, "Pläne öffnen, Eingaben sichern").href, "#/data");
    go(page, "#/data");
    EXPECT_TRUE(page.has(Role::heading, "Pläne und Eingaben"));
    EXPECT_EQ(page.get(Role::link, "Zur Startseite").href, "#/");
    page.press(Role::button, "Datei wählen");
    EXPECT_EQ(page.headless().asked(), "choose");
    EXPECT_TRUE(page.says("Er gehört zu dieser Website."));
    page.press(Role::button, "Plandatei herunterladen");
    EXPECT_TRUE(page.headless().downloads().contains("leichlingen-klima.json"));
}

TEST(data, what_was_opened_can_be_opened_again) {
    Page page;
    const std::string town = support::plan_file("musterstadt");
    EXPECT_TRUE(arrives(page, town, Kind::address, "https://example.org/m.json"));
    EXPECT_EQ(page.headless().query().at("plan"), "https://example.org/m.json");
    EXPECT_TRUE(arrives(page, support::plan_file("leichlingen"), Kind::file, "Mein Plan.json"));
    ASSERT_EQ(page.headless().kept_plans().size(), 1U);
    const std::string fingerprint = *page.headless().kept_plans().begin();
    EXPECT_EQ(page.headless().query().at("plan"), "kept:" + fingerprint);
    EXPECT_TRUE(arrives(page, town + " ", Kind::pasted, ""));

    Page again({.stored = page.headless().stored()});
    go(again, "#/data");
    EXPECT_TRUE(again.says("Datei Mein Plan.json, geöffnet am 24.11.2026"));
    EXPECT_TRUE(again.says("aus der Zwischenablage, geöffnet am 24.11.2026"));
    again.press(Role::button, "Öffnen: Klimastrategie der Blütenstadt Leichlingen");
    EXPECT_EQ(again.headless().asked(), "kept " + fingerprint);
    EXPECT_TRUE(arrives(again, support::plan_file("leichlingen"), Kind::kept, fingerprint.c_str()));
    EXPECT_TRUE(again.has(Role::heading, "Digitalisierung der Verwaltung")) << "who opens a plan wants to see it";
    go(again, "#/data");
    EXPECT_TRUE(again.says("Er stammt aus der Datei Mein Plan.json auf Ihrem Gerät."));
    EXPECT_EQ(again.get(Role::link, "Zum Plan dieser Website").href, "?");
    again.press(Role::button, "Entfernen: Klimastrategie der Blütenstadt Leichlingen");
    EXPECT_FALSE(again.says("Datei Mein Plan.json, geöffnet"));
    EXPECT_FALSE(again.headless().kept_plans().contains(fingerprint));
}

TEST(data, an_address_is_fetched_again) {
    Page page;
    EXPECT_TRUE(arrives(page, support::plan_file("musterstadt"), Kind::address, "https://example.org/m.json"));
    go(page, "#/data");
    page.press(Role::button, "Öffnen: Musterstadt (fiktiv)");
    EXPECT_EQ(page.headless().asked(), "fetch https://example.org/m.json");
}

TEST(data, the_list_ends_somewhere_and_forgets_what_falls_off) {
    Page page;
    const std::string town = support::plan_file("musterstadt");
    for (int i = 0; i < 10; ++i) {
        EXPECT_TRUE(arrives(page, town + std::string(static_cast<std::size_t>(i), ' '), Kind::file, "m.json"));
    }
    EXPECT_EQ(page.headless().app().state().recent.size(), 8U);
    EXPECT_EQ(page.headless().kept_plans().size(), 8U);
    EXPECT_TRUE(arrives(page, town, Kind::file, "m.json"));
    EXPECT_TRUE(arrives(page, town, Kind::file, "m.json"));
    EXPECT_EQ(page.headless().app().state().recent.size(), 8U) << "the same again is no new one";
}

TEST(data, what_takes_long_shows_how_far_it_is_and_can_be_stopped) {
    Page page;
    page.headless().app().loading({{Kind::address, "gross.json"}, 3.2e6, 41e6});
    page.headless().settle();
    EXPECT_TRUE(page.says("„gross.json“ wird geladen"));
    EXPECT_TRUE(page.says("3,2\u00A0MB von 41,0\u00A0MB geladen"));
    EXPECT_EQ(page.get(Role::progress, "„gross.json“ wird geladen").now, 8.0);
    page.headless().app().loading({{Kind::address, "gross.json"}, 8.4e6, 0.0});
    page.headless().settle();
    EXPECT_EQ(page.get(Role::progress, "„gross.json“ wird geladen").max, 0.0);
    page.press(Role::button, "Laden abbrechen");
    EXPECT_EQ(page.headless().asked(), "cancel");
    EXPECT_FALSE(page.says("wird geladen"));
    EXPECT_TRUE(page.has(Role::heading, "Digitalisierung der Verwaltung"));
}

TEST(data, a_page_whose_own_plan_is_broken_says_so_and_can_open_another) {
    platform::Headless headless(support::fonts(), {});
    EXPECT_FALSE(headless.app().open("{\"format\": ", {}));
    headless.settle();
    const std::string tree = semantics::to_text(headless.tree());
    EXPECT_NE(tree.find("Die Datei bricht hier ab"), std::string::npos) << tree;
    EXPECT_NE(tree.find("Datei wählen"), std::string::npos) << tree;
    EXPECT_EQ(headless.facts().title, "Klimaspur");
    EXPECT_TRUE(headless.is_ready());
    EXPECT_TRUE(headless.app().open(support::plan_file("leichlingen"), {Kind::file, "l.json"}));
    headless.settle();
    EXPECT_EQ(headless.facts().title, "Digitalisierung der Verwaltung – Blütenstadt Leichlingen");
}

TEST(undo, says_what_it_takes_back) {
    Page page;
    EXPECT_FALSE(page.has(Role::button, "Zurücksetzen auf die Ausgangswerte"));
    page.set_value(k_efile, 0.8);
    EXPECT_TRUE(page.says("„Anteil E-Akte (ersetzt Papier)“ von 60\u00A0% auf 80\u00A0% geändert"));
    page.press(Role::button, "Rückgängig: „Anteil E-Akte (ersetzt Papier)“ von 60\u00A0% auf 80\u00A0% geändert");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.6);
    EXPECT_TRUE(page.says("Rückgängig gemacht: „Anteil E-Akte (ersetzt Papier)“ von 60\u00A0% auf 80\u00A0% geändert"));
    page.press(Role::button, "Wiederholen: „Anteil E-Akte (ersetzt Papier)“ von 60\u00A0% auf 80\u00A0% geändert");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.8);
    EXPECT_TRUE(page.says("Wiederholt: „Anteil E-Akte"));
    page.press(Role::button, "Zurücksetzen auf die Ausgangswerte");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.6);
    page.press(Role::button, "Rückgängig: Zurücksetzen auf die Ausgangswerte");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.8);
}

TEST(undo, is_kept_like_any_change) {
    Page page;
    page.set_value(k_efile, 0.8);
    page.headless().app().dispatch(state::Undo{});
    page.headless().settle();
    Page again({.stored = page.headless().stored()});
    EXPECT_EQ(again.get(Role::slider, k_efile).now, 0.6);
}

}  // namespace
