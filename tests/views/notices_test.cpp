// SPDX-License-Identifier: EUPL-1.2
// What the page says about itself: whether its site can be reached, and that there is a newer version of it.
#include <gtest/gtest.h>

#include "support/rules.h"

namespace {

using support::Page;
using support::Role;

void connect(Page& page, bool online, bool newer) {
    page.headless().app().dispatch(state::SetConnection{{online, newer}});
    page.headless().settle();
}

TEST(notices, say_that_the_site_cannot_be_reached_and_when_it_can_again) {
    Page page;
    EXPECT_FALSE(page.says("nicht erreichbar"));
    connect(page, false, false);
    EXPECT_TRUE(page.says("Die Website ist gerade nicht erreichbar. Sie sehen den Stand, der auf diesem Gerät liegt."));
    connect(page, true, false);
    EXPECT_FALSE(page.says("nicht erreichbar"));
}

TEST(notices, offer_the_newer_version_and_force_it_on_nobody) {
    Page page;
    connect(page, true, true);
    EXPECT_TRUE(page.says("Eine neue Fassung dieser Seite liegt bereit."));
    EXPECT_EQ(page.headless().asked(), "");
    page.press(Role::button, "Neue Fassung zeigen");
    EXPECT_EQ(page.headless().asked(), "reload");
}

TEST(installed_page, has_a_button_back_where_a_browser_would_have_it) {
    Page page({.hash = "#/accessibility", .standalone = true});
    page.press(Role::button, "Zurück");
    EXPECT_EQ(page.headless().asked(), "go back");
    for (const char* view : {"?view=canvas", "?view=document"}) {
        for (const float width : {320.0F, 390.0F, 820.0F, 1440.0F}) {
            Page installed({.width = width, .query = view, .hash = "#/accessibility", .standalone = true});
            support::expect_page_rules(installed, width);
            support::expect_control_rules(installed);
        }
    }
    EXPECT_FALSE(Page({.standalone = true}).has(Role::button, "Zurück")) << "nothing lies before the start";
    EXPECT_FALSE(Page({.hash = "#/accessibility"}).has(Role::button, "Zurück"));
}

TEST(notices, keep_the_rules_of_the_page) {
    for (const char* language : {"?lang=de", "?lang=en"}) {
        Page page({.query = language});
        connect(page, false, true);
        for (const float width : {320.0F, 390.0F, 820.0F, 1440.0F}) {
            page.resize(width, 900.0F);
            support::expect_page_rules(page, width);
            support::expect_control_rules(page);
        }
    }
}

}  // namespace
