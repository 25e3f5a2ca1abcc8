// SPDX-License-Identifier: EUPL-1.2
// The code for other websites follows what is chosen.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Page;
using support::Role;

constexpr const char* k_site = "https://example.org/";  // where the headless page lies

std::string code(const Page& page, const char* key) {
    const support::Node* node = page.tree().find(key);
    return node == nullptr ? "" : node->text();
}

std::string script(const Page& page) {
    return code(page, "main/about/script/code");
}

std::string frame(const Page& page) {
    return code(page, "main/about/frame/code");
}

TEST(about, is_reached_from_every_page) {
    for (const char* hash : {"", "#/accessibility", "#/calculator/digitalisierung-der-verwaltung"}) {
        Page page({.hash = hash});
        EXPECT_EQ(page.get(Role::link, "In Ihre Website einbetten").href, "#/about");
    }
}

TEST(about, has_a_title_of_its_own) {
    EXPECT_EQ(Page({.hash = "#/about"}).headless().facts().title,
              "In Ihre Website einbetten – Klimastrategie der Blütenstadt Leichlingen");
    EXPECT_EQ(Page({.query = "?lang=en", .hash = "#/data"}).headless().facts().title,
              "Open plans, save your input – Klimastrategie der Blütenstadt Leichlingen");
}

TEST(about, the_code_is_that_of_the_only_measure) {
    const Page page({.hash = "#/about"});
    EXPECT_EQ(script(page),
              std::string("<script src=\"") + k_site +
                  "embed.js\" async></script>\n<klimaspur-plan measure=\"digitalisierung-der-verwaltung\" "
                  "page=\"measure\" style=\"display: block; height: 720px\"></klimaspur-plan>");
    EXPECT_NE(frame(page).find(std::string("src=\"") + k_site + "?embed=1#/measure/digitalisierung-der-verwaltung\""),
              std::string::npos)
        << frame(page);
    EXPECT_EQ(page.tree().find("main/about/preview")->source,
              std::string(k_site) + "?embed=1#/measure/digitalisierung-der-verwaltung");
}

TEST(about, what_is_chosen_is_in_both_codes_and_the_preview) {
    Page page({.plan = "musterstadt", .hash = "#/about"});
    EXPECT_EQ(script(page).find("measure="), std::string::npos) << "the whole plan";
    page.choose("Inhalt", "Sparsam drucken");
    page.choose("Ansicht", "Rechner");
    page.choose("Farben", "Dunkel");
    page.choose("Sprache", "English (en)");
    page.press(Role::button, "So hoch wie der Text");
    EXPECT_NE(
        script(page).find("<klimaspur-plan measure=\"druckregeln\" page=\"calculator\" theme=\"dark\" lang=\"en\" "
                          "height=\"auto\"></klimaspur-plan>"),
        std::string::npos)
        << script(page);
    const std::string address =
        std::string(k_site) + "?embed=1&theme=dark&lang=en&view=document#/calculator/druckregeln";
    EXPECT_EQ(page.tree().find("main/about/preview")->source, address);
    EXPECT_NE(frame(page).find("&amp;theme=dark&amp;lang=en&amp;view=document#/calculator/druckregeln"),
              std::string::npos)
        << frame(page);
    page.choose("Sprache", "Sprache des Plans");
    EXPECT_EQ(script(page).find("lang="), std::string::npos);
}

TEST(about, a_plan_of_another_address_goes_along) {
    Page page;
    page.open(support::plan_file("musterstadt"), "https://stadt.example/plan.json?a=1&b=\"2\"");
    page.headless().app().navigate("#/about");
    page.headless().settle();
    EXPECT_NE(script(page).find("src=\"https://stadt.example/plan.json?a=1&amp;b=&quot;2&quot;\""), std::string::npos)
        << script(page);
    EXPECT_NE(frame(page).find("&amp;plan=https%3A%2F%2Fstadt.example%2Fplan.json%3Fa%3D1%26b%3D%222%22"),
              std::string::npos)
        << frame(page);
}

TEST(about, a_plan_of_this_device_cannot_be_shown_elsewhere) {
    Page page;
    page.headless().app().open(support::plan_file("musterstadt"), {state::PlanSource::Kind::file, "plan.json"});
    page.headless().app().navigate("#/about");
    page.headless().settle();
    EXPECT_TRUE(page.says("Dieser Plan liegt nur auf diesem Gerät."));
    EXPECT_EQ(script(page), "");
}

}  // namespace
