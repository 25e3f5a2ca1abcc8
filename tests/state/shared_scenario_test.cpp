// SPDX-License-Identifier: EUPL-1.2
#include "state/shared_scenario.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "state/route.h"

namespace {

using base::Text;
using state::read_shared;
using state::SharedScenario;
using state::write_shared;

constexpr const char* k_written = "1.plan/market/2035/9f3ac2/efile_share=0.6/life=5/:workdays=218/";

SharedScenario sample() {
    return {.scenario = "plan",
            .method = "market",
            .year = 2035,
            .model = "9f3ac2",
            .inputs = {{"efile_share", 0.6}, {"life", 5}},
            .plan_inputs = {{"workdays", 218}}};
}

// What somebody made up, with the right check behind it; worked out once more, for the links out there must stay good.
std::string sealed(const std::string& payload) {
    long long sum = 0;
    for (const char c : payload) {
        sum = (sum * 257 + static_cast<unsigned char>(c)) % 33'554'393;
    }
    std::string check;
    for (int i = 0; i < 5; ++i, sum /= 32) {
        check += "0123456789abcdefghjkmnpqrstvwxyz"[sum % 32];
    }
    return payload + "/" + check;
}

Text refusal(const std::string& text) {
    const auto read = read_shared(text);
    EXPECT_FALSE(read.ok()) << text;
    return read.ok() ? Text{} : read.problem().what.id;
}

std::string escaped_everywhere(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.';
        out += word ? std::string(1, c) : state::percent_encoded(std::string(1, c));
        if (!word && out.back() == c) {  // unreserved: escape it all the same
            out.pop_back();
            out += c == '-' ? "%2d" : c == '_' ? "%5f" : std::string(1, c);
        }
    }
    return out;
}

TEST(shared_scenario, what_is_no_such_text_is_refused) {
    for (const char* text : {"", "/", ".", "1", "1.", "1./", "1.plan", "x", "plan/-/-/-/a=1", "-1.a", "1e3.a", "01.a",
                             "%", "1.plan/-/-/-/a=1/00000"}) {
        const Text expected = std::string(text) == "01.a" ? Text::share_newer : Text::share_changed;
        EXPECT_EQ(refusal(text), expected) << text;
    }
}

TEST(shared_scenario, a_newer_version_is_told_whatever_follows) {
    for (const char* text : {"2.plan", "2.", "17.{\"a\":1}", "2", "99999999999999999999.x"}) {
        EXPECT_EQ(refusal(text), Text::share_newer) << text;
    }
    EXPECT_EQ(base::text(read_shared("17.x").problem().what, base::Language::de),
              "Der Link ist mit einer neueren Fassung dieser Seite entstanden (Version 17). Bitte laden Sie die Seite "
              "neu.");
}

TEST(shared_scenario, numbers_that_nobody_can_calculate_with_are_named) {
    for (const char* number :
         {"",     "-",  ".",   "1.", ".5",  "nan", "NaN",  "inf",  "-inf", "Infinity", "1e999", "-1e999",
          "0x10", "1e", "1e-", "e5", "1,5", "+1",  "%201", "1%20", "1e+5", "1.2.3",    "--1",   "1=2"}) {
        const std::string text = sealed("1.plan/-/-/-/efile_share=" + std::string(number));
        EXPECT_EQ(refusal(text), Text::share_no_number) << number;
    }
    EXPECT_EQ(base::text(read_shared(sealed("1.plan/-/-/-/efile_share=1e999")).problem().what, base::Language::de),
              "Im Link steht „1e999“ für „efile_share“. Das ist keine Zahl, mit der sich rechnen lässt.");
}

TEST(shared_scenario, the_same_twice) {
    EXPECT_EQ(refusal(sealed("1.plan/-/-/-/a=1/b=2/a=3")), Text::share_twice);
    EXPECT_EQ(refusal(sealed("1.plan/-/-/-/:a=1/:%61=1")), Text::share_twice);
    EXPECT_TRUE(read_shared(sealed("1.plan/-/-/-/a=1/:a=1")).ok()) << "one of the measure, one of the plan";
}

TEST(shared_scenario, parts_that_are_missing_or_wrong) {
    for (const char* payload : {"1.plan",
                                "1.plan/-",
                                "1.plan/-/-",
                                "1./-/-/-",
                                "1.plan//-/-",
                                "1.plan/-//-",
                                "1.plan/-/-/",
                                "1.plan/-/20x5/-",
                                "1.plan/-/12345/-",
                                "1.plan/-/-5/-",
                                "1.%zz/-/-/-",
                                "1.%ff/-/-/-",
                                "1.plan/-/-/-/a",
                                "1.plan/-/-/-/=1",
                                "1.plan/-/-/-/:=1",
                                "1.plan/-/-/-/%ff=1",
                                "1.plan/-/-/-//a=1",
                                "1",
                                ".plan/-/-/-",
                                "plan/-/-/-"}) {
        EXPECT_EQ(refusal(sealed(payload)), Text::share_changed) << payload;
    }
}

TEST(shared_scenario, too_long) {
    SharedScenario shared = sample();
    for (int i = 0; write_shared(shared).size() < state::k_longest_shared - 20; ++i) {
        shared.inputs["quantity_" + std::to_string(i)] = 0.5;
    }
    EXPECT_EQ(read_shared(write_shared(shared)).value(), shared);
    shared.inputs["one_more_quantity_to_tip_the_scales"] = 1.0;
    EXPECT_EQ(write_shared(shared), "");
    EXPECT_EQ(refusal(sealed("1.plan/-/-/-/a=" + std::string(2000, '1'))), Text::share_too_long);
    EXPECT_EQ(refusal("1." + std::string(5'000'000, 'a')), Text::share_too_long);
}

TEST(shared_scenario, is_not_written_with_numbers_that_are_none) {
    for (const double value : {std::nan(""), std::numeric_limits<double>::infinity()}) {
        SharedScenario shared = sample();
        shared.plan_inputs["x"] = value;
        EXPECT_EQ(write_shared(shared), "");
        std::swap(shared.inputs, shared.plan_inputs);
        EXPECT_EQ(write_shared(shared), "");
    }
}

TEST(shared_scenario, can_be_read_by_people) {
    const std::string text = write_shared(sample());
    EXPECT_EQ(text.substr(0, text.size() - 5), k_written);
    EXPECT_EQ(text, sealed(text.substr(0, text.size() - 6)));
    EXPECT_EQ(write_shared({}).substr(0, 10), "1.-/-/-/-/");
}

TEST(shared_scenario, goes_there_and_back) {
    std::vector<SharedScenario> all = {{}, sample()};
    all[0].scenario = "-";
    for (const char* id : {"-", "a/b", "Straße & Grün?", "100 %", "a=b", ":a", "..", "%2D", "日本", "a+b", "x\x1ey"}) {
        SharedScenario shared = sample();
        shared.scenario = shared.method = shared.model = id;
        shared.inputs = {{id, 1.0}};
        shared.plan_inputs = {{id, 2.0}};
        all.push_back(shared);
    }
    for (const double value : {0.0, -0.5, 1e-7, 1.5e-300, 1e21, 1.7976931348623157e308, 5e-324, 0.1 + 0.2, 1e20,
                               123456789.123, 2.2250738585072014e-308}) {
        SharedScenario shared;
        shared.inputs = {{"a", value}, {"b", -value}};
        all.push_back(shared);
    }
    for (const SharedScenario& shared : all) {
        const std::string text = write_shared(shared);
        const auto read = read_shared(text);
        ASSERT_TRUE(read.ok()) << text;
        EXPECT_EQ(read.value(), shared) << text;
        // As a mail program or a messenger hands it on.
        EXPECT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/=:"),
                  std::string::npos)
            << text;
        const auto escaped = read_shared(escaped_everywhere(text));
        ASSERT_TRUE(escaped.ok()) << escaped_everywhere(text);
        EXPECT_EQ(escaped.value(), shared);
        // In an address.
        const state::Route route{state::Route::View::calculator, "a", "s=" + text};
        EXPECT_EQ(state::query_value(state::parse_route(state::to_hash(route)).query, "s"), text);
    }
}

// Every single character that is another, is missing or is one too many, every end that is cut off, two neighbours
// that change places: refused, or it means the same.
TEST(shared_scenario, no_accident_changes_what_it_says) {
    const std::string whole = write_shared(sample());
    const auto same_or_refused = [&](const std::string& text) {
        const auto read = read_shared(text);
        return !read.ok() || read.value() == sample();
    };
    for (std::size_t at = 0; at <= whole.size(); ++at) {
        EXPECT_FALSE(at < whole.size() && read_shared(whole.substr(0, at)).ok()) << at;
        EXPECT_FALSE(at > 0 && read_shared(whole.substr(at)).ok()) << at;
        for (int c = 0; c < 256; ++c) {
            std::string changed = whole;
            EXPECT_TRUE(same_or_refused(changed.insert(at, 1, static_cast<char>(c)))) << changed;
            if (at < whole.size()) {
                changed = whole;
                changed[at] = static_cast<char>(c);
                EXPECT_TRUE(same_or_refused(changed)) << changed;
            }
        }
        if (at < whole.size()) {
            std::string changed = whole;
            EXPECT_TRUE(same_or_refused(changed.erase(at, 1))) << changed;
        }
        if (at + 1 < whole.size()) {
            std::string changed = whole;
            std::swap(changed[at], changed[at + 1]);
            EXPECT_TRUE(same_or_refused(changed)) << changed;
        }
    }
}

}  // namespace
