// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::expect_golden;
using support::Page;

TEST(golden, leichlingen_on_a_desktop) {
    expect_golden("leichlingen_desktop", semantics::to_text(Page().tree()));
}

TEST(golden, leichlingen_on_a_phone) {
    expect_golden("leichlingen_phone", semantics::to_text(Page({.width = 390.0F, .height = 844.0F}).tree()));
}

TEST(golden, leichlingen_in_english) {
    expect_golden("leichlingen_english", semantics::to_text(Page({.query = "?lang=en"}).tree()));
}

// What is prerendered must not depend on the day it was built.
TEST(golden, leichlingen_without_a_day) {
    expect_golden("leichlingen_no_day", semantics::to_text(Page({.today = ""}).tree()));
}

TEST(golden, musterstadt_overview) {
    expect_golden("musterstadt_overview", semantics::to_text(Page({.plan = "musterstadt"}).tree()));
}

TEST(golden, accessibility_statement) {
    expect_golden("musterstadt_accessibility",
                  semantics::to_text(Page({.plan = "musterstadt", .hash = "#/accessibility"}).tree()));
}

constexpr const char* k_calculator = "#/calculator/digitalisierung-der-verwaltung";

TEST(golden, calculator_on_a_desktop) {
    expect_golden("calculator_desktop", semantics::to_text(Page({.hash = k_calculator}).tree()));
}

TEST(golden, calculator_on_a_phone_in_english) {
    expect_golden("calculator_phone_english",
                  semantics::to_text(
                      Page({.width = 390.0F, .height = 844.0F, .query = "?lang=en", .hash = k_calculator}).tree()));
}

}  // namespace
