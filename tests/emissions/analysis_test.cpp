// SPDX-License-Identifier: EUPL-1.2
// Trajectories and ranges: the worked examples W5 and W6 of the oracle, and what must hold of any model.
#include "emissions/analysis.h"

#include <map>

#include "emissions/oracle.h"
#include "emissions/simulator.h"

namespace {

using namespace emissions;
using test::Json;

Question asked(const Model& model, std::string_view scenario) {
    Question question = first_question(model);
    question.scenario = model.find_scenario(scenario);
    EXPECT_NE(question.scenario, nullptr) << scenario;
    return question;
}

Json example(const char* name) {
    return test::oracle("seed-measure-worked-examples.json")["examples"][name];
}

// The model whose key is "model" in the oracle, some of its streams renamed.
Model seed_model(bool factors_are_independent = false) {
    Json json = test::oracle("seed-measure-worked-examples.json")["model"];
    if (factors_are_independent) {
        json["quantities"]["ef_paper_primary"]["u"].erase("draw");
        json["quantities"]["ef_paper_recycled"]["u"].erase("draw");
    }
    return test::model(json.dump());
}

TEST(Trajectory, W5_matches_row_by_row) {
    const Model model = seed_model();
    const Trajectory full = trajectory(model, asked(model, "full"), years_of(model, 2024));
    const Json expected = example("W5_trajectory_full");
    ASSERT_EQ(full.rows.size(), expected["rows"].size());
    for (std::size_t i = 0; i < full.rows.size(); ++i) {
        const Json& row = expected["rows"][i];
        EXPECT_EQ(full.rows[i].year, row["year"].get<int>());
        EXPECT_REL(full.rows[i].baseline, row["baseline"].get<double>());
        EXPECT_REL(full.rows[i].scenario, row["scenario"].get<double>());
        EXPECT_REL(full.rows[i].saving, row["saving"].get<double>());
        EXPECT_REL(full.rows[i].cumulative, row["cumulative"].get<double>());
    }
    EXPECT_EQ(full.break_even_year, expected["break_even_year"].get<int>());
}

TEST(Trajectory, without_telework_never_breaks_even) {
    const Model model = seed_model();
    const Trajectory result = trajectory(model, asked(model, "no_telework"), years_of(model, 2024));
    EXPECT_FALSE(result.break_even_year.has_value());
    EXPECT_LT(result.rows.back().cumulative, 0.0);
}

TEST(Trajectory, breaks_even_for_good_not_for_a_while) {
    const auto break_even = [](const char* series) {
        const Model model = test::model(
            R"({"unit":"kg","years":{"from":2024,"to":2027},"quantities":{"x":{"unit":"kg","value":0}},
                "terms":[{"id":"t","product":["x"]}],"scenarios":{"s":{"set":{"x":{"series":)" +
            std::string(series) + "}}}}}");
        return trajectory(model, first_question(model), *model.years).break_even_year;
    };
    // x is what is emitted: savings of 1, −3, 2, 4 accumulate to 1, −2, 0, 4.
    EXPECT_EQ(break_even(R"({"2024":-1,"2025":3,"2026":-2,"2027":-4})"), 2026);
    EXPECT_EQ(break_even(R"({"2024":-1,"2025":3,"2026":-2,"2027":1})"), std::nullopt);
    EXPECT_EQ(break_even(R"({"2024":-1})"), 2024);
    EXPECT_EQ(break_even(R"({"2024":0})"), 2024);
}

struct Case {
    const char* name;
    const char* scenario;
    bool independent = false;
};

constexpr Case k_cases[] = {{"recycled_2024", "recycled"},
                            {"efile60_2024", "efile60"},
                            {"devices_grid_2024", "devices_grid"},
                            {"recycled_2024_if_factors_were_independent", "recycled", true}};

TEST(Spread, W6_matches_the_analytic_range_its_shares_and_the_tornado) {
    for (const Case& one : k_cases) {
        SCOPED_TRACE(one.name);
        const Model model = seed_model(one.independent);
        const Json expected = example("W6_uncertainty")[one.name];
        const Json& analytic = expected["analytic_approach1"];
        const Spread result = spread(model, asked(model, one.scenario), 2024);
        EXPECT_REL(result.central, analytic["saving"].get<double>());
        EXPECT_REL(result.half95, analytic["half95"].get<double>());

        std::map<std::string, double> shares;
        for (const Influence& influence : result.influences) {
            shares[influence.draw] = influence.variance_share_0_1;
        }
        EXPECT_EQ(shares.size(), analytic["variance_share"].size());
        for (const auto& [name, share] : analytic["variance_share"].items()) {
            ASSERT_TRUE(shares.contains(name)) << name;
            EXPECT_REL(shares[name], share.get<double>()) << name;
        }

        const std::vector<Influence> strongest = tornado(result);
        const Json& top = expected["tornado_top5"];
        ASSERT_GE(strongest.size(), top.size());
        for (std::size_t i = 0; i < top.size(); ++i) {
            EXPECT_EQ(strongest[i].draw, top[i]["draw"].get<std::string>());
            EXPECT_REL(strongest[i].low, top[i]["low"].get<double>());
            EXPECT_REL(strongest[i].high, top[i]["high"].get<double>());
            EXPECT_REL(strongest[i].swing(), top[i]["swing"].get<double>());
        }
    }
}

TEST(Simulator, W6_matches_the_percentiles) {
    constexpr double k_tolerance = 1e-9;
    Simulator simulator;
    for (const Case& one : k_cases) {
        SCOPED_TRACE(one.name);
        const Model model = seed_model(one.independent);
        const Json expected = example("W6_uncertainty")[one.name]["monte_carlo"];
        const MonteCarlo result = simulator.simulate(model, asked(model, one.scenario), 2024);
        EXPECT_EQ(result.seed, expected["seed"].get<std::uint64_t>());
        EXPECT_EQ(result.draws, expected["n"].get<int>());
        const auto near = [&](double actual, const char* key) {
            EXPECT_NEAR(actual, expected[key].get<double>(), std::abs(expected[key].get<double>()) * k_tolerance)
                << key;
        };
        near(result.p025, "p2_5");
        near(result.p50, "p50");
        near(result.p975, "p97_5");
        EXPECT_EQ(result.p_positive, expected["probability_saving_positive"].get<double>());
        // A percentile of one draw is that draw.
        Simulator fresh;
        EXPECT_NEAR(fresh.simulate(model, asked(model, one.scenario), 2024, 1).p50,
                    expected["first_draws"][0].get<double>(),
                    std::abs(expected["first_draws"][0].get<double>()) * k_tolerance);
    }
}

}  // namespace
