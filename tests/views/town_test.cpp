// SPDX-License-Identifier: EUPL-1.2
// The town's own colours, name and logo on the page.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_theme =
    R"({"format": "klimaspur-theme/1", "name": "Kirschstadt", "logo": "kirschen.svg", "logo_alt": "Zwei Kirschen",
        "colors": {"accent": "#ffcc00", "akzent": "#ff0000"}})";

TEST(town, its_name_logo_and_colours_are_the_pages) {
    Page page;
    page.headless().app().open_theme(k_theme);
    page.headless().settle();
    EXPECT_TRUE(page.says("Kirschstadt"));
    EXPECT_FALSE(page.says("Blütenstadt Leichlingen · Klimaschutz"));
    EXPECT_FALSE(page.has(Role::image, "Zwei Kirschen")) << "it is not there yet";
    page.headless().app().show_logo("kirschen.svg", "blob:1");
    page.headless().settle();
    EXPECT_EQ(page.get(Role::image, "Zwei Kirschen").source, "blob:1");
    const std::string& css = page.headless().colors();
    EXPECT_EQ(std::count(css.begin(), css.end(), '\n'), 2);
    EXPECT_NE(css.find("--accent-soft:#"), std::string::npos);
    EXPECT_EQ(css.find("--accent:#2a6b3c"), std::string::npos);
}

TEST(town, its_logo_keeps_clear_of_what_stands_around_it) {
    Page page({.hash = "#/accessibility", .standalone = true});
    page.headless().app().open_theme(k_theme);
    page.headless().app().show_logo("kirschen.svg", "blob:1");
    for (const float width : {320.0F, 390.0F, 820.0F, 1440.0F}) {
        page.resize(width, 900.0F);
        const semantics::Rect logo = page.get(Role::image, "Zwei Kirschen").rect;
        const semantics::Rect settings = page.get(Role::group, "Einstellungen der Seite").rect;
        EXPECT_GE(logo.y, 4.0F) << width;
        EXPECT_LE(page.get(Role::button, "Zurück").rect.right(), logo.x) << width;
        EXPECT_TRUE(logo.bottom() <= settings.y || logo.right() <= settings.x) << width;
        EXPECT_LE(logo.right(), page.tree().find("header/town")->rect.x) << width;
    }
}

TEST(town, what_is_wrong_with_it_is_told_who_embeds) {
    Page page({.hash = "#/about"});
    page.headless().app().open_theme(k_theme);
    page.headless().app().show_logo("kirschen.svg", "");
    page.headless().settle();
    EXPECT_TRUE(page.says("3 Hinweise zur Gestaltung"));
    EXPECT_TRUE(page.says("Die Farbe „accent“ wäre nicht überall gut lesbar: Statt #ffcc00 wird"));
    EXPECT_TRUE(page.says("Eine Farbe „akzent“ gibt es nicht"));
    EXPECT_TRUE(page.says("Das Logo „kirschen.svg“"));
    EXPECT_FALSE(Page().says("Gestaltung"));
}

TEST(town, what_is_wrong_with_its_faces_is_told_who_embeds) {
    Page page({.hash = "#/about"});
    page.headless().app().open_theme(R"({"format": "klimaspur-theme/1",
        "fonts": {"regular": "grund.ttf", "semibold": "stark.ttf"}})");
    EXPECT_FALSE(page.headless().app().set_type({support::fonts().icons, ""}));
    page.headless().settle();
    EXPECT_TRUE(page.says("2 Hinweise zur Gestaltung"));
    EXPECT_TRUE(page.says("Der Schrift „grund.ttf“ fehlen Buchstaben oder Ziffern des Deutschen"));
    EXPECT_TRUE(page.says("Die Schrift „stark.ttf“ war nicht erreichbar"));
    EXPECT_TRUE(page.headless().app().set_type({support::fonts().regular, support::fonts().semibold}));
    page.headless().settle();
    EXPECT_TRUE(page.says("2 Hinweise zur Gestaltung"));
}

TEST(town, a_file_that_is_none_leaves_the_page_as_it_is) {
    for (const char* wrong : {"", "<html>", "{}", R"({"format": "klimaspur-plan/1"})"}) {
        Page page({.hash = "#/about"});
        page.headless().app().open_theme(wrong);
        page.headless().settle();
        EXPECT_TRUE(page.says("1 Hinweis zur Gestaltung")) << wrong;
        EXPECT_NE(page.headless().colors().find("--accent:#2a6b3c"), std::string::npos);
    }
    Page page({.hash = "#/about"});
    page.headless().app().miss_theme("stadt.json");
    page.headless().settle();
    EXPECT_TRUE(page.says("Die Gestaltung „stadt.json“ war nicht erreichbar"));
}

}  // namespace
