// SPDX-License-Identifier: EUPL-1.2
// The window about appearance and keys.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_button = "Darstellung und Tastatur";

TEST(help, is_a_window_that_opens_and_closes) {
    Page page;
    EXPECT_FALSE(page.has(Role::dialog, k_button));
    page.press(Role::button, k_button);
    EXPECT_TRUE(page.has(Role::dialog, k_button));
    EXPECT_TRUE(page.says("letzte Änderung zurücknehmen oder wiederholen"));
    EXPECT_TRUE(page.has(Role::table, "Mit der Tastatur"));
    page.press(Role::button, "Schließen");
    EXPECT_FALSE(page.has(Role::dialog, k_button));
}

// The browser closes it, too: Escape, and a click beside it.
TEST(help, is_closed_by_the_window_itself) {
    Page page;
    page.press(Role::button, k_button);
    page.press(Role::dialog, k_button);
    EXPECT_FALSE(page.has(Role::dialog, k_button));
}

TEST(help, chooses_the_colours_and_keeps_them) {
    Page page;
    page.press(Role::button, k_button);
    EXPECT_EQ(page.get(Role::select, "Farben").value_text, "system");
    page.choose("Farben", "Hoher Kontrast");
    EXPECT_EQ(page.get(Role::select, "Farben").value_text, "contrast");
    EXPECT_TRUE(page.headless().facts().theme == "contrast");
    Page again({.stored = page.headless().stored()});
    EXPECT_TRUE(again.headless().facts().theme == "contrast");
    again.choose_colours("Wie auf dem Gerät eingestellt");
    EXPECT_TRUE(again.headless().facts().theme == "light");
}

// WCAG 2.1.4: who controls by voice can switch single keys off.
TEST(help, opens_by_its_key_unless_that_is_switched_off) {
    Page page;
    page.headless().app().key_for_help();
    page.headless().settle();
    EXPECT_TRUE(page.get(Role::checkbox, "Tasten ohne Strg benutzen (?)").checked.value_or(false));
    page.press(Role::checkbox, "Tasten ohne Strg benutzen (?)");
    EXPECT_FALSE(page.get(Role::checkbox, "Tasten ohne Strg benutzen (?)").checked.value_or(true));
    page.press(Role::button, "Schließen");
    page.headless().app().key_for_help();
    page.headless().settle();
    EXPECT_FALSE(page.has(Role::dialog, k_button));

    Page again({.stored = page.headless().stored()});
    again.headless().app().key_for_help();
    again.headless().settle();
    EXPECT_FALSE(again.has(Role::dialog, k_button)) << "kept for the next visit";
    again.press(Role::button, k_button);
    EXPECT_FALSE(again.get(Role::checkbox, "Tasten ohne Strg benutzen (?)").checked.value_or(true));
}

TEST(help, waits_for_the_part_of_the_program_that_has_it) {
    Page page({.more_is_there = false});
    page.press(Role::button, k_button);
    EXPECT_FALSE(page.has(Role::dialog, k_button));
    page.headless().app().more_arrived(true);
    page.headless().settle();
    EXPECT_TRUE(page.has(Role::dialog, k_button));
}

// Nothing of it is drawn, and the page below does not move.
TEST(help, changes_nothing_on_the_canvas) {
    Page page;
    const int before = page.headless().drawn_vertices();
    const float height = page.headless().facts().content_height;
    page.press(Role::button, k_button);
    EXPECT_EQ(page.headless().drawn_vertices(), before);
    EXPECT_EQ(page.headless().facts().content_height, height);
}

}  // namespace
