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
         {"{\"version\":2}", "{\"version\":2,\"inputs\":[1,2],\"language\":{}}", "{\"version\":0}"}) {
        ASSERT_FALSE(read_inputs(bytes).ok()) << bytes;
        EXPECT_EQ(read_inputs(bytes).problem().what.id, base::Text::store_unknown_version);
        EXPECT_FALSE(read_settings(bytes).ok());
    }
}

TEST(Store, leaves_out_inputs_that_are_no_numbers) {
    const auto inputs = read_inputs(
        R"({"version":1,"inputs":{"a":{"x":1,"y":"2","z":null,"w":[3]},"b":7,"c":{"q":2.5}},"later":{"k":[1]}})");
    ASSERT_TRUE(inputs.ok());
    EXPECT_EQ(inputs.value().at("a"), (emissions::Inputs{{"x", 1.0}}));
    EXPECT_EQ(inputs.value().at("c"), (emissions::Inputs{{"q", 2.5}}));
    EXPECT_FALSE(inputs.value().contains("b"));
}

TEST(Store, unknown_settings_are_none) {
    const auto settings = read_settings(R"({"version":1,"language":"fr","theme":7})");
    ASSERT_TRUE(settings.ok());
    EXPECT_EQ(settings.value(), Settings{});
}

TEST(Store, settings_go_there_and_back) {
    EXPECT_EQ(write_settings({}), R"({"version":1})");
    EXPECT_EQ(write_settings({base::Language::en, ThemeChoice::dark}),
              R"({"version":1,"language":"en","theme":"dark"})");
    for (const auto theme : {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark}) {
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
    const auto read = read_inputs(write_inputs(inputs));
    ASSERT_TRUE(read.ok()) << write_inputs(inputs);
    EXPECT_EQ(read.value(), inputs);
    EXPECT_EQ(write_inputs({}), R"({"version":1,"inputs":{}})");
    EXPECT_EQ(write_inputs({{"m", {{"efile_share", 0.8}, {"sheets", 866250.0}}}}),
              R"({"version":1,"inputs":{"m":{"efile_share":0.8,"sheets":866250}}})");
}

TEST(Store, what_is_written_can_always_be_read) {
    const auto read = read_inputs(write_inputs({{"broken \xff", {{"x", std::nan("")}, {"y", 1.0}, {"z", HUGE_VAL}}}}));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read.value().size(), 1U);
    EXPECT_EQ(read.value().begin()->second, (emissions::Inputs{{"y", 1.0}}));
}

TEST(Store, keys) {
    EXPECT_EQ(inputs_key("leichlingen"), "klimaspur/inputs/leichlingen");
}

}  // namespace
