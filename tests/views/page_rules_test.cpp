// SPDX-License-Identifier: EUPL-1.2
// Rules that hold for every page at every width, in both languages.
#include <gtest/gtest.h>

#include "support/rules.h"

namespace {

using support::Page;
using support::PageOptions;
using support::Role;

std::vector<PageOptions> pages() {
    std::vector<PageOptions> all;
    all.push_back({});
    all.push_back({.hash = "#/measure/nirgends"});
    all.push_back({.hash = "#/unbekannt"});
    all.push_back({.hash = "#/calculator/digitalisierung-der-verwaltung"});
    all.push_back({.plan = "musterstadt", .hash = "#/calculator/druckregeln"});
    all.push_back({.plan = "musterstadt"});
    all.push_back({.hash = "#/accessibility"});
    all.push_back({.hash = "#/accessibility", .standalone = true});
    all.push_back({.hash = "#/gallery"});
    all.push_back({.hash = "#/about"});
    all.push_back({.plan = "musterstadt", .hash = "#/about"});
    all.push_back({.plan = "musterstadt", .hash = "#/accessibility"});
    for (int slide = 1; slide <= 6; ++slide) {
        all.push_back({.hash = "#/present/digitalisierung-der-verwaltung?slide=" + std::to_string(slide)});
    }
    all.push_back({.plan = "musterstadt", .hash = "#/present"});
    all.push_back({.plan = "musterstadt", .hash = "#/present/sitzungsdienst?slide=4"});
    Page overview({.plan = "musterstadt"});
    for (const plan::Measure& measure : overview.headless().app().state().plan->measures) {
        all.push_back({.plan = "musterstadt", .hash = "#/measure/" + measure.id});
    }
    return all;
}

TEST(page_rules, hold_at_every_width_in_both_languages) {
    for (PageOptions options : pages()) {
        for (const char* language : {"de", "en"}) {
            options.query = std::string("?lang=") + language;
            Page page(options);
            for (const float width : {320.0F, 390.0F, 820.0F, 1180.0F, 1440.0F}) {
                SCOPED_TRACE(options.plan + options.hash + " " + language + " " + std::to_string(width));
                page.resize(width, 900.0F);
                support::expect_page_rules(page, width);
            }
        }
    }
}

TEST(page_rules, hold_while_something_is_wrong) {
    for (PageOptions options : {PageOptions{}, PageOptions{.plan = "musterstadt"}}) {
        for (const char* language : {"de", "en"}) {
            options.query = std::string("?lang=") + language;
            Page page(options);
            page.open("{\"format\": \"etwas anderes\"}", "falsch.json");
            page.headless().settle();
            EXPECT_EQ(page.all(Role::alert).size(), 1U);
            for (const float width : {320.0F, 390.0F, 820.0F, 1180.0F, 1440.0F}) {
                SCOPED_TRACE(options.plan + " " + language + " " + std::to_string(width));
                page.resize(width, 900.0F);
                support::expect_page_rules(page, width);
            }
        }
    }
}

}  // namespace
