// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/support.h"

namespace {

using Json = nlohmann::json;
using test::has;
using test::Ran;

const std::string k_plan = test::source("data/leichlingen/plan.json");
const std::string k_measure = "digitalisierung-der-verwaltung";
const std::string k_model = test::source("tests/emissions/seed_model.json");

Ran calc(std::vector<std::string> arguments, const std::vector<std::string>& more = {}) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run(cli::calc, arguments);
}

struct Wrong {
    std::vector<std::string> arguments;
    const char* said;
};

TEST(Calc, says_what_is_wrong_with_its_use) {
    const Wrong cases[] = {
        {{}, "name a plan file"},
        {{"--json"}, "name a plan file"},
        {{k_plan, k_measure, "x"}, "name a plan file"},
        {{test::source("nothing.json"), "--scenario", "full"}, "cannot be read"},
        {{k_model}, "recycled, efile60"},
        {{k_model, "--scenario"}, "needs a value"},
        {{k_model, "--scenario", "ful"}, "no scenario “ful”, there are: baseline, recycled"},
        {{k_model, "--scenario", "full", "--method", "x"}, "no method “x”, there are: none"},
        {{k_model, "--scenario", "full", "--output", "x"}, "no output “x”, there are: none"},
        {{k_model, "--scenario", "full", "--year", "20x5"}, "--year cannot be “20x5”"},
        {{k_model, "--scenario", "full", "--year", ""}, "--year cannot be “”"},
        {{k_model, "--scenario", "full", "--year", "99999999999"}, "--year cannot be"},
        {{k_model, "--scenario", "full", "--draws", "0"}, "--draws cannot be “0”"},
        {{k_model, "--scenario", "full", "--seed", "-1"}, "--seed cannot be “-1”"},
        {{k_model, "--scenario", "full", "--colour", "red"}, "unknown option --colour"},
        {{k_plan, "--scenario", "plan"}, k_measure.c_str()},
        {{k_plan, "dach", "--scenario", "plan"}, "no measure “dach”"},
        {{k_plan, k_measure, "--scenario", "plan", "--method", "x"}, "there are: location, market"},
        {{test::source("tests/emissions/paper_model.json"), "--scenario", "plan"}, "choose a --year"},
    };
    for (const Wrong& wrong : cases) {
        const Ran ran = calc(wrong.arguments);
        EXPECT_EQ(ran.exit_code, 2) << wrong.said;
        EXPECT_TRUE(has(ran.err, wrong.said)) << wrong.said << ": " << ran.err;
        EXPECT_EQ(ran.out, "");
    }
}

TEST(Calc, says_what_is_wrong_with_a_file) {
    const Ran ran = calc({test::source("CMakeLists.txt"), "--scenario", "plan"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_TRUE(has(ran.err, "CMakeLists.txt: Zeile 1")) << ran.err;
}

TEST(Calc, prints_the_figures_of_a_bare_model) {
    const Ran ran = calc({k_model, "--scenario", "full", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    const Json report = Json::parse(ran.out, nullptr, false);
    ASSERT_TRUE(report.is_object()) << ran.out;
    EXPECT_EQ(report.size(), 5U);
    EXPECT_EQ(report["scenario"], "full");
    EXPECT_EQ(report["unit"], "kg{CO2e}/a");
    ASSERT_EQ(report["rows"].size(), 12U);
    const Json& last = report["rows"][11];
    EXPECT_EQ(last.size(), 5U);
    EXPECT_EQ(last["year"], 2035);
    EXPECT_NEAR(last["baseline"].get<double>(), 4691.57546, 1e-8);
    EXPECT_NEAR(last["scenario"].get<double>(), -19119.017227361634, 1e-8);
    EXPECT_NEAR(last["saving"].get<double>(), 23810.592687361634, 1e-8);
    EXPECT_NEAR(last["cumulative"].get<double>(), 198646.06293874473, 1e-7);
    EXPECT_EQ(report["break_even_year"], 2027);
    EXPECT_EQ(report["uncertainty"]["year"], 2024);
    EXPECT_EQ(report["uncertainty"]["central"], report["rows"][0]["saving"]);
    EXPECT_EQ(report["uncertainty"]["monte_carlo"]["seed"], 42);
    EXPECT_EQ(report["uncertainty"]["monte_carlo"]["n"], 10000);
}

TEST(Calc, prints_the_ranges_of_the_worked_example) {
    const Ran ran = calc({k_model, "--scenario", "recycled", "--json"});
    const Json report = Json::parse(ran.out, nullptr, false);
    ASSERT_TRUE(report.is_object()) << ran.err;
    const Json& range = report["uncertainty"];
    EXPECT_NEAR(range["half95"].get<double>(), 516.41928731871, 1e-9);
    EXPECT_EQ(range["variance_share"].size(), 24U);
    EXPECT_EQ(range["variance_share"]["tree_uptake"], 0);
    EXPECT_NEAR(range["variance_share"]["study:ifeu-paper"].get<double>(), 0.1493698797666067, 1e-12);
    EXPECT_NEAR(range["monte_carlo"]["p025"].get<double>(), 368.156632268786, 1e-6);
    EXPECT_NEAR(range["monte_carlo"]["p50"].get<double>(), 733.5853200413742, 1e-6);
    EXPECT_NEAR(range["monte_carlo"]["p975"].get<double>(), 1437.7362064453168, 1e-6);
    EXPECT_EQ(range["monte_carlo"]["p_positive"], 1);
    ASSERT_EQ(range["tornado"].size(), 4U);  // what moves nothing is left out
    EXPECT_EQ(range["tornado"][0]["draw"], "pages_per_day");
    EXPECT_NEAR(range["tornado"][0]["low"].get<double>(), 470.04370875, 1e-9);
    EXPECT_NEAR(range["tornado"][0]["high"].get<double>(), 1203.3118944, 1e-9);
}

TEST(Calc, takes_year_seed_draws_method_and_output) {
    const auto report = [](const std::vector<std::string>& more) {
        const Ran ran = calc({k_plan, k_measure, "--scenario", "plan", "--json"}, more);
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        return Json::parse(ran.out, nullptr, false);
    };
    const Json plain = report({});
    const Json later = report({"--year", "2030", "--seed", "7", "--draws", "100"});
    EXPECT_EQ(plain["method"], "location");
    EXPECT_EQ(later["rows"], plain["rows"]);
    EXPECT_EQ(later["uncertainty"]["year"], 2030);
    EXPECT_EQ(later["uncertainty"]["monte_carlo"]["seed"], 7);
    EXPECT_EQ(later["uncertainty"]["monte_carlo"]["n"], 100);
    EXPECT_EQ(later["uncertainty"]["central"], plain["rows"][6]["saving"]);
    const Json market = report({"--method", "market"});
    EXPECT_EQ(market["method"], "market");
    EXPECT_NE(market["rows"], plain["rows"]);
    const Json energy = report({"--output", "energy"});
    EXPECT_EQ(energy["output"], "energy");
    EXPECT_EQ(energy["unit"], "kW.h/a");
}

TEST(Calc, writes_null_where_nothing_is_ever_saved) {
    const Ran ran = calc({k_model, "--scenario", "no_telework", "--json", "--draws", "1"});
    const Json report = Json::parse(ran.out, nullptr, false);
    ASSERT_TRUE(report.is_object());
    EXPECT_TRUE(report["break_even_year"].is_null());
    EXPECT_EQ(report["uncertainty"]["monte_carlo"]["p_positive"], 0);
}

TEST(Calc, prints_a_table_for_people) {
    const Ran ran = calc({k_model, "--scenario", "full"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_TRUE(has(ran.out, "2027           4.692          −9.956          14.647          10.117")) << ran.out;
    EXPECT_TRUE(has(ran.out, "Ab 2027 ist in der Summe eingespart.")) << ran.out;
}

}  // namespace
