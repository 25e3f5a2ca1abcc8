// SPDX-License-Identifier: EUPL-1.2
// The presentation: its slides, the bar, the dark screen, the speaker's time, the handout.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::PageOptions;
using support::Role;

constexpr const char* k_one = "#/present/digitalisierung-der-verwaltung";
constexpr const char* k_council = "#/present/sitzungsdienst";

std::string title(const Page& page) {
    for (const Node& node : page.all(Role::heading)) {
        if (node.level == 1) {
            return node.text();
        }
    }
    return {};
}

// From the slide that is shown to the last one.
std::vector<std::string> titles(Page& page) {
    std::vector<std::string> all = {title(page)};
    while (!page.get(Role::button, "Weiter zur nächsten Folie").disabled) {
        page.press(Role::button, "Weiter zur nächsten Folie");
        all.push_back(title(page));
    }
    return all;
}

TEST(present, shows_one_thought_after_another) {
    Page page({.hash = k_one});
    EXPECT_EQ(titles(page),
              (std::vector<std::string>{"Digitalisierung der Verwaltung", "Was passiert gerade?", "Was ist überfällig?",
                                        "Was bewirkt es?", "Verlauf 2024 bis 2045", "Auf Ihrem Gerät weiterlesen"}));
    EXPECT_EQ(page.headless().hash(), "#/present/digitalisierung-der-verwaltung?slide=6");
}

TEST(present, asks_for_what_is_to_be_decided) {
    Page page({.plan = "musterstadt", .hash = std::string(k_council) + "?slide=4"});
    EXPECT_EQ(title(page), "Was ist zu entscheiden?");
    EXPECT_TRUE(page.says("Rat der Stadt Musterstadt, Sitzung am 10.12.2026"));
    EXPECT_TRUE(page.says("Vorlagen werden ab dem 1. Januar 2027 nur noch digital zugestellt."));
}

TEST(present, has_no_slide_for_what_the_plan_does_not_say) {
    Page page({.plan = "musterstadt", .hash = "#/present/stadtbus"});
    EXPECT_EQ(titles(page), (std::vector<std::string>{"Stadtbus im Zehnminutentakt", "Was bleibt zu tun?",
                                                      "Auf Ihrem Gerät weiterlesen"}));
}

TEST(present, several_measures_begin_with_what_there_will_be) {
    Page page({.plan = "musterstadt", .hash = "#/present/stadtbus,gibtsnicht,druckregeln"});
    EXPECT_EQ(title(page), "Diese Maßnahmen");
    EXPECT_TRUE(page.says("Stadtbus im Zehnminutentakt"));
    EXPECT_TRUE(page.says("Sparsam drucken"));
    EXPECT_TRUE(page.says("Nicht im Plan enthalten: gibtsnicht"));
    const std::vector<std::string> all = titles(page);
    EXPECT_EQ(all[1], "Stadtbus im Zehnminutentakt");
    EXPECT_EQ(all[3], "Sparsam drucken");
    EXPECT_EQ(all.back(), "Auf Ihrem Gerät weiterlesen");
    EXPECT_EQ(page.get(Role::link, "https://example.org/#/").href, "https://example.org/#/");
}

TEST(present, all_measures_without_an_id) {
    Page page({.plan = "musterstadt", .hash = "#/present"});
    EXPECT_EQ(title(page), "Diese Maßnahmen");
    EXPECT_TRUE(page.says("Photovoltaik auf dem Rathausdach"));
}

TEST(present, one_that_is_not_there_is_said) {
    for (const char* hash : {"#/present/nirgends", "#/present/,", "#/present/nirgends?slide=3"}) {
        Page page({.hash = hash});
        EXPECT_EQ(title(page), "Diese Seite gibt es hier nicht") << hash;
    }
}

TEST(present, a_slide_that_is_not_there_is_the_nearest) {
    EXPECT_EQ(title(Page({.hash = std::string(k_one) + "?slide=99"})), "Auf Ihrem Gerät weiterlesen");
    for (const char* number : {"0", "-3", "drei", "", "99999999999999999999"}) {
        const std::string shown = title(Page({.hash = std::string(k_one) + "?slide=" + number}));
        EXPECT_TRUE(shown == "Digitalisierung der Verwaltung" || shown == "Auf Ihrem Gerät weiterlesen") << number;
    }
}

TEST(present, starts_from_the_page) {
    EXPECT_EQ(Page().get(Role::link, "Als Präsentation zeigen").href, k_one);
    EXPECT_EQ(Page({.plan = "musterstadt"}).get(Role::link, "Als Präsentation zeigen").href, "#/present");
    EXPECT_EQ(
        Page({.plan = "musterstadt", .hash = "#/measure/stadtbus"}).get(Role::link, "Als Präsentation zeigen").href,
        "#/present/stadtbus");
    EXPECT_EQ(Page({.hash = k_one}).get(Role::link, "Beenden").href, "#/measure/digitalisierung-der-verwaltung");
}

TEST(present, dots_say_where_they_lead) {
    Page page({.hash = k_one});
    EXPECT_TRUE(page.get(Role::button, "Folie 1: Digitalisierung der Verwaltung").current);
    page.press(Role::button, "Folie 4: Was bewirkt es?");
    EXPECT_EQ(title(page), "Was bewirkt es?");
    EXPECT_TRUE(page.get(Role::button, "Folie 4: Was bewirkt es?").current);
    EXPECT_FALSE(page.get(Role::button, "Folie 1: Digitalisierung der Verwaltung").current);
    // And the title has the focus, so that it is read.
    EXPECT_EQ(page.headless().focused(), "stage/main/3/title");
}

TEST(present, sliders_are_live) {
    Page page({.hash = std::string(k_one) + "?slide=4"});
    const std::string before = page.text();
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.9);
    EXPECT_NE(page.text(), before);
    page.press(Role::button, "Rückgängig: „Anteil E-Akte (ersetzt Papier)“ von 60 % auf 90 % geändert");
    page.press(Role::button, "Weiter zur nächsten Folie");
    EXPECT_TRUE(page.says("2045"));
}

TEST(present, the_screen_goes_dark_and_comes_back) {
    Page page({.hash = k_one});
    EXPECT_EQ(page.get(Role::button, "Pause, Bildschirm dunkel").shortcuts, "B .");
    page.press(Role::button, "Pause, Bildschirm dunkel");
    EXPECT_EQ(page.all(Role::heading).size(), 0U);
    EXPECT_EQ(page.all(Role::button).size(), 1U);
    page.press(Role::button, "Bildschirm wieder hell");
    EXPECT_EQ(title(page), "Digitalisierung der Verwaltung");
}

TEST(present, keys_of_one_letter_can_be_switched_off) {
    Page page({.hash = k_one});
    page.headless().app().dispatch(state::SetShortcuts{false});
    page.headless().settle();
    EXPECT_EQ(page.get(Role::button, "Pause, Bildschirm dunkel").shortcuts, "");
    EXPECT_EQ(page.get(Role::button, "Weiter zur nächsten Folie").shortcuts, "PageDown ArrowRight");
}

TEST(present, the_speakers_time_runs_only_when_wanted) {
    Page page({.hash = k_one});
    EXPECT_TRUE(page.headless().app().idle());
    page.press(Role::button, "Redezeit messen");
    EXPECT_TRUE(page.says("00:00"));
    page.headless().pass(95.5);
    EXPECT_TRUE(page.says("01:35"));
    page.press(Role::button, "Redezeit anhalten");
    page.headless().pass(600.0);
    EXPECT_TRUE(page.says("01:35"));
    page.press(Role::button, "Redezeit messen");
    EXPECT_TRUE(page.says("00:00"));
}

TEST(present, light_and_dark) {
    Page page({.hash = k_one});
    page.press(Role::button, "Dunkle Farben");
    EXPECT_EQ(page.headless().facts().theme, "dark");
    page.press(Role::button, "Dunkle Farben");
    EXPECT_EQ(page.headless().facts().theme, "light");
}

TEST(present, the_whole_screen_or_a_window) {
    Page page({.hash = k_one});
    page.press(Role::button, "Vollbild");
    EXPECT_EQ(page.headless().asked(), "fill screen");
    Page framed({.hash = k_one, .can_fill_screen = false, .framed = true});
    EXPECT_FALSE(framed.has(Role::button, "Vollbild"));
    EXPECT_EQ(framed.get(Role::link, "In eigenem Fenster öffnen").href,
              "https://example.org/#/present/digitalisierung-der-verwaltung");
    Page phone({.hash = k_one, .can_fill_screen = false});
    EXPECT_FALSE(phone.has(Role::button, "Vollbild"));
    EXPECT_FALSE(phone.has(Role::link, "In eigenem Fenster öffnen"));
}

// One that fits needs no scrolling: the title is where it always is, and clickers do not lose the bar.
TEST(present, fits_on_projectors_and_tablets) {
    for (const auto& [width, height] :
         {std::pair{1024.0F, 768.0F}, {1180.0F, 820.0F}, {1440.0F, 900.0F}, {1920.0F, 1080.0F}}) {
        Page page({.width = width, .height = height, .hash = k_one});
        do {
            EXPECT_LE(page.headless().facts().content_height, height) << width << " " << title(page);
            if (page.get(Role::button, "Weiter zur nächsten Folie").disabled) {
                break;
            }
            page.press(Role::button, "Weiter zur nächsten Folie");
        } while (true);
    }
}

TEST(present, nothing_of_the_page_is_around_the_slide) {
    Page page({.hash = k_one});
    EXPECT_TRUE(page.headless().facts().on_stage);
    EXPECT_TRUE(page.all(Role::banner).empty());
    EXPECT_FALSE(page.says("Diese Seite drucken"));
}

TEST(present, the_text_view_is_a_handout) {
    Page page({.query = "?view=document", .hash = k_one});
    EXPECT_FALSE(page.headless().facts().on_stage);
    EXPECT_EQ(title(page), "Digitalisierung der Verwaltung");
    for (const char* name : {"Was passiert gerade?", "Was ist überfällig?", "Was bewirkt es?", "Verlauf 2024 bis 2045",
                             "Auf Ihrem Gerät weiterlesen"}) {
        EXPECT_EQ(page.get(Role::heading, name).level, 2) << name;
    }
    EXPECT_FALSE(page.all(Role::banner).empty());
}

TEST(present, waits_for_the_second_part) {
    Page page({.hash = k_one, .more_is_there = false});
    EXPECT_FALSE(page.headless().facts().on_stage);
    EXPECT_TRUE(page.says("Diese Ansicht wird geladen"));
}

TEST(present, golden) {
    support::expect_golden(
        "present_result",
        semantics::to_text(Page({.width = 1024.0F, .height = 768.0F, .hash = std::string(k_one) + "?slide=4"}).tree()));
}

}  // namespace
