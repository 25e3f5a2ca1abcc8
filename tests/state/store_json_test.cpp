// SPDX-License-Identifier: EUPL-1.2
#include "state/store_json.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace state;

TEST(Store, refuses_what_it_cannot_read) {
    for (const char* bytes :
         {"", "null", "[]", "1", "{", "{}", "{\"version\":\"1\"}", "{\"version\":null}", "{\"version\":1.5}",
          "{\"version\":1,}", "{\"version\":1}x", "{\"version\":1,\"inputs\":NaN}",
          "{\"version\":1,\"inputs\":{\"a\":{\"x\":1e999}}}", "\xff"}) {
        EXPECT_FALSE(read_inputs(bytes).ok()) << bytes;
        const auto settings = read_settings(bytes);
        ASSERT_FALSE(settings.ok()) << bytes;
        EXPECT_EQ(settings.problem().severity, base::Problem::Severity::fatal);
    }
}

TEST(Store, refuses_a_future_version_whatever_it_holds) {
    for (const char* bytes :
         {"{\"version\":3}", "{\"version\":3,\"inputs\":[1,2],\"language\":{}}", "{\"version\":0}"}) {
        ASSERT_FALSE(read_inputs(bytes).ok()) << bytes;
        EXPECT_EQ(read_inputs(bytes).problem().what.id, base::Text::store_unknown_version);
        EXPECT_FALSE(read_settings(bytes).ok());
    }
}

TEST(Store, leaves_out_inputs_that_are_no_numbers) {
    const auto inputs = read_inputs(
        R"({"version":1,"inputs":{"a":{"x":1,"y":"2","z":null,"w":[3]},"b":7,"c":{"q":2.5}},"later":{"k":[1]}})");
    ASSERT_TRUE(inputs.ok());
    EXPECT_EQ(inputs.value().inputs, (InputsByMeasure{{"a", {{"x", 1.0}}}, {"c", {{"q", 2.5}}}}));
}

TEST(Store, unknown_settings_are_none) {
    const auto settings = read_settings(R"({"version":1,"language":"fr","theme":7})");
    ASSERT_TRUE(settings.ok());
    EXPECT_EQ(settings.value(), Settings{});
}

TEST(Store, settings_go_there_and_back) {
    EXPECT_EQ(write_settings({}), R"({"version":2})");
    EXPECT_EQ(write_settings({base::Language::en, ThemeChoice::dark}),
              R"({"version":2,"language":"en","theme":"dark"})");
    for (const auto theme : {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast}) {
        const Settings settings{base::Language::de, theme};
        const auto read = read_settings(write_settings(settings));
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(read.value(), settings);
    }
}

TEST(Store, inputs_go_there_and_back) {
    const InputsByMeasure inputs = {
        {"a",
         {{"share", 0.1}, {"tiny", 5e-324}, {"large", 1.7976931348623157e308}, {"third", 1.0 / 3.0}, {"minus", -0.5}}},
        {"\"quoted\"\\ \n\t\x01 Straße 🌳", {{"a/b~c", 866250.0}}}};
    const PlanInputs plan{"leichlingen", "Klima „Leichlingen“", inputs};
    const auto read = read_inputs(write_inputs(plan));
    ASSERT_TRUE(read.ok()) << write_inputs(plan);
    EXPECT_EQ(read.value(), plan);
    EXPECT_EQ(write_inputs({}), R"({"version":2,"inputs":{}})");
    EXPECT_EQ(write_inputs({"l", "L", {{"m", {{"efile_share", 0.8}, {"sheets", 866250.0}}}}}),
              R"({"version":2,"id":"l","name":"L","inputs":{"m":{"efile_share":0.8,"sheets":866250}}})");
}

TEST(Store, what_is_written_can_always_be_read) {
    const auto read =
        read_inputs(write_inputs({"", "", {{"broken \xff", {{"x", std::nan("")}, {"y", 1.0}, {"z", HUGE_VAL}}}}}));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read.value().inputs.size(), 1U);
    EXPECT_EQ(read.value().inputs.begin()->second, (emissions::Inputs{{"y", 1.0}}));
}

TEST(Store, an_empty_name_is_a_name) {
    const PlanInputs plan{"a", "A", {{"", {{"", 0.5}}}}};
    const auto read = read_inputs(write_inputs(plan));
    ASSERT_TRUE(read.ok()) << write_inputs(plan);
    EXPECT_EQ(read.value(), plan);
}

TEST(Store, recent_plans_go_there_and_back) {
    using Kind = PlanSource::Kind;
    const std::vector<RecentPlan> recent = {
        {Kind::address, "https://example.org/plan.json", "0123", "Plan A", "A-Stadt", base::parse_date("2026-11-24")},
        {Kind::file, "Mappe \"1\".json", "4567", "Plan B", "", std::nullopt},
        {Kind::pasted, "", "89ab", "Plan C", "C", base::parse_date("2026-11")}};
    const auto read = read_recent(write_recent(recent));
    ASSERT_TRUE(read.ok()) << write_recent(recent);
    EXPECT_EQ(read.value(), recent);
    const auto partly = read_recent(R"({"version":2,"plans":[{"kind":"satellite","fingerprint":"1"},7,
        {"kind":"file","fingerprint":"2","opened_on":"gestern"},{"kind":"file","fingerprint":"3"}]})");
    ASSERT_TRUE(partly.ok());
    ASSERT_EQ(partly.value().size(), 1U);
    EXPECT_EQ(partly.value()[0].fingerprint, "3");
}

TEST(Store, a_file_of_everything_goes_there_and_back) {
    KeptFile kept;
    kept.saved_on = base::parse_date("2026-11-24");
    kept.settings = {base::Language::en, ThemeChoice::dark};
    kept.plans = {{"a", "Plan A", {{"m", {{"x", 1.0}}}}}, {"b", "Plan B", {}}};
    const std::string bytes = write_kept_file(kept);
    EXPECT_TRUE(is_kept_file(bytes));
    const auto read = read_kept_file(bytes);
    ASSERT_TRUE(read.ok()) << bytes;
    EXPECT_EQ(read.value().saved_on, kept.saved_on);
    EXPECT_EQ(read.value().settings, kept.settings);
    EXPECT_EQ(read.value().plans, kept.plans);
}

TEST(Store, refuses_files_that_are_cut_off_or_too_new) {
    const std::string bytes = write_kept_file({.plans = {{"a", "Plan A", {{"m", {{"x", 1.0}}}}}}});
    for (std::size_t length = 0; length + 2 < bytes.size(); ++length) {
        EXPECT_FALSE(read_kept_file(bytes.substr(0, length)).ok()) << length;
    }
    EXPECT_FALSE(read_kept_file(R"({"format":"klimaspur-kept/2"})").ok());
    EXPECT_FALSE(read_kept_file(R"({"format":"klimaspur-kept/1","plans":[{"version":3}]})").ok());
    EXPECT_FALSE(is_kept_file(R"({"format":"klimaspur-plan/1"})"));
}

TEST(Store, keys) {
    EXPECT_EQ(plan_entry("leichlingen", "0123"), "klimaspur/plan/leichlingen/0123");
    EXPECT_EQ(plan_entry("a/b", "0123"), "klimaspur/plan/a%2Fb/0123") << "an id cannot reach into another's entries";
}

}  // namespace
