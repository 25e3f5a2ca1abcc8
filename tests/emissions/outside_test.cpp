// SPDX-License-Identifier: EUPL-1.2
// What other programs and publications computed, as models of ours: CO2.js, worked numbers of public pages (of which
// the wrong ones are refuted), intervals of Boavizta, the rules of the IPCC.
#include "emissions/analysis.h"
#include "emissions/oracle.h"
#include "emissions/simulator.h"

namespace {

using namespace emissions;
using test::Json;

Json quantity(const Json& value, const char* unit) {
    return {{"unit", unit}, {"value", value}};
}

Sum baseline(const Json& json) {
    const Model model = test::model(json.dump());
    return model.scenarios.empty() ? Sum{} : evaluate(model, baseline_of(model, first_question(model)), 2024);
}

// --- CO2.js ---------------------------------------------------------------------------------------------------------

// A model of bytes that become electricity that becomes CO2e. Its terms are added one by one.
class Transfer {
public:
    explicit Transfer(const Json& one) : visits_(one["method"] == "perVisit") {
        add("bytes", one["bytes"], "B");
        // A visitor loads a page the first time, or loads a part of it again.
        const Json options = one["options"].is_null() ? Json::object() : one["options"];
        add("first", options.value("firstVisitPercentage", 0.75), "1");
        add("returning", options.value("returnVisitPercentage", 0.25), "1");
        add("reloaded", options.value("dataReloadRatio", 0.02), "1");
    }

    void add(const std::string& id, const Json& value, const char* unit) {
        json_["quantities"][id] = quantity(value, unit);
    }

    void term(const std::string& id, Json product) {
        product.push_back("bytes");
        if (!visits_) {
            json_["terms"].push_back({{"id", id}, {"product", product}});
            return;
        }
        Json first = product;
        first.push_back("first");
        json_["terms"].push_back({{"id", id}, {"product", first}});
        product.insert(product.end(), {"returning", "reloaded"});
        json_["terms"].push_back({{"id", id + "_again"}, {"product", product}});
    }

    [[nodiscard]] const Json& json() const { return json_; }

private:
    bool visits_;
    Json json_ = {{"unit", "g{CO2e}"}};
};

constexpr const char* k_grid_unit = "g{CO2e}/(kW.h)";
constexpr const char* k_segments[] = {"dataCenter", "network", "device"};

double grid_of(const Json& one, const char* segment, double otherwise) {
    const Json& options = one["options"];
    return options.is_null() || !options.contains("gridIntensity") ? otherwise
                                                                   : options["gridIntensity"][segment].get<double>();
}

Transfer swd4(const Json& one, const Json& constants) {
    Transfer transfer(one);
    const double world = constants["globalGrid_g_per_kWh"];
    transfer.add("world", world, k_grid_unit);
    const bool green = one["green"];
    const double share = one["options"].is_null() ? 0.0 : one["options"].value("greenHostingFactor", 0.0);
    transfer.add("green", green ? 1.0 : share, "1");
    for (const std::string segment : k_segments) {
        transfer.add("use_" + segment, constants["operational_kWh_per_GB"][segment], "kW.h/GB");
        transfer.add("made_" + segment, constants["embodied_kWh_per_GB"][segment], "kW.h/GB");
        transfer.add("grid_" + segment, grid_of(one, segment.c_str(), world), k_grid_unit);
        Json use = {"use_" + segment, "grid_" + segment};
        if (segment == "dataCenter") {
            use.push_back({{"q", "green"}, {"map", "1-x"}});
        }
        transfer.term(segment + "Operational", use);
        transfer.term(segment + "Embodied", {"made_" + segment, "world"});
    }
    return transfer;
}

Transfer swd3(const Json& one, const Json& constants) {
    Transfer transfer(one);
    const double world = constants["globalGrid_g_per_kWh"];
    transfer.add("energy", constants["kWh_per_GB"], "kW.h/GB");
    transfer.add("grid_production", world, k_grid_unit);
    for (const char* segment : k_segments) {
        transfer.add(std::string("grid_") + segment, grid_of(one, segment, world), k_grid_unit);
    }
    if (one["green"].get<bool>()) {
        transfer.add("grid_dataCenter", constants["renewables_g_per_kWh"], k_grid_unit);
    }
    for (const auto& [segment, share] : constants["share"].items()) {
        transfer.add("share_" + segment, share, "1");
        transfer.term(segment, {"energy", "share_" + segment, "grid_" + segment});
    }
    return transfer;
}

Transfer one_byte(const Json& one, const Json& constants) {
    Transfer transfer(one);
    const bool green = one["green"];
    transfer.add("dc", constants["dc_kWh_per_byte"], "kW.h/B");
    transfer.add("network", constants["network_kWh_per_byte"], "kW.h/B");
    transfer.add("dc_grid", green ? Json(0) : constants["grey_g_per_kWh"], k_grid_unit);
    transfer.add("network_grid", constants[green ? "networkGrey_g_per_kWh" : "grey_g_per_kWh"], k_grid_unit);
    transfer.term("dc", {"dc", "dc_grid"});
    transfer.term("network", {"network", "network_grid"});
    return transfer;
}

TEST(Outside, agrees_with_co2js) {
    const Json oracle = test::oracle("co2js-0.19.0-de.json");
    ASSERT_GE(oracle["cases"].size(), 15U);
    for (const Json& one : oracle["cases"]) {
        SCOPED_TRACE(one["id"].get<std::string>());
        const Json& constants = oracle["constants"];
        const bool is_1byte = one["model"]["model"] == "1byte";
        const bool is_swd4 = !is_1byte && one["model"]["version"] == 4;
        const Transfer transfer = is_1byte  ? one_byte(one, constants["oneByte"])
                                  : is_swd4 ? swd4(one, constants["swd4"])
                                            : swd3(one, constants["swd3"]);
        const Sum sum = baseline(transfer.json());
        const Json& expected = one["expected_gCO2e"];
        if (expected.is_number()) {
            EXPECT_REL(sum.total, expected.get<double>());
            continue;
        }
        EXPECT_REL(sum.total, expected["total"].get<double>());
        for (std::size_t i = 0; i < sum.terms.size(); ++i) {
            std::string segment = transfer.json()["terms"][i]["id"];
            segment.replace(0, segment.starts_with("device") ? 6 : 0,
                            segment.starts_with("device") ? "consumerDevice" : "");
            EXPECT_REL(sum.terms[i], expected[segment + "CO2e"].get<double>()) << segment;
        }
    }
}

// --- Published numbers ----------------------------------------------------------------------------------------------

TEST(Outside, agrees_with_what_is_published_and_refutes_what_is_wrong) {
    const Json models = Json::parse(test::file("published_models.json"));
    const Json oracle = test::oracle("published-worked-examples.json");
    EXPECT_EQ(models.size(), oracle["cases"].size());
    int wrong = 0;
    for (const Json& one : oracle["cases"]) {
        const std::string id = one["id"];
        SCOPED_TRACE(id);
        ASSERT_TRUE(models.contains(id));
        Json model = models[id];
        for (const auto& [name, value] : one["inputs"].items()) {
            model["quantities"][name]["value"] = value;
        }
        const double ours = baseline(model).total;
        EXPECT_REL(ours, one["computed_exact"].get<double>());
        const double apart = std::abs(ours - one["published"].get<double>());
        if (one["consistent"].get<bool>()) {
            EXPECT_LE(apart, one["tolerance_abs"].get<double>());
        } else {
            ++wrong;
            EXPECT_GT(apart, one["tolerance_abs"].get<double>());
        }
    }
    EXPECT_EQ(wrong, 2);
}

TEST(Outside, W7_gives_costs_by_the_same_mechanism) {
    const Json expected = test::oracle("seed-measure-worked-examples.json")["examples"]["W7_cost"];
    const Model model = test::model(R"json({"unit": "kg{CO2e}/a",
        "quantities": {"budget": {"unit": "MEUR/a", "value": 90.9}, "it_share": {"unit": "%", "value": 1.9},
                       "inhabitants": {"unit": "{person}", "value": 28000}, "effort": {"unit": "%", "value": 30}},
        "terms": [{"id": "none", "unit": "EUR/a", "memo": true, "product": ["budget"]}],
        "outputs": [
            {"id": "cost", "unit": "EUR/a", "terms": [{"id": "t", "product": ["budget", "it_share"]}]},
            {"id": "each", "unit": "EUR/({person}.a)",
             "terms": [{"id": "t", "product": ["budget", "it_share", {"q": "inhabitants", "map": "1/x"}]}]},
            {"id": "trap", "unit": "EUR/a", "terms": [{"id": "t", "product": ["budget", "it_share", "effort"]}]}]})json");
    const auto total = [&](const char* output) {
        Question question = first_question(model);
        question.output = model.find_output(output);
        return evaluate(model, question, 2025).total;
    };
    EXPECT_REL(total("cost"), expected["it_spend_EUR"].get<double>());
    EXPECT_REL(total("each"), expected["per_inhabitant_EUR_at_28000"].get<double>());
    EXPECT_REL(total("trap"), expected["trap_30_percent_of_it_spend_EUR"].get<double>());
}

// --- Ranges ---------------------------------------------------------------------------------------------------------

// A model whose one scenario stops everything: the saving is the sum itself.
Json stopping(const char* unit, const Json& quantities, Json terms) {
    Json json = {{"unit", unit}, {"quantities", quantities}};
    json["quantities"]["on"] = quantity(1, "1");
    for (Json& term : terms) {
        term["product"].push_back("on");
    }
    json["terms"] = terms;
    json["scenarios"]["stop"]["set"]["on"] = 0;
    return json;
}

Json uncertain(double value, const char* unit, const Json& u) {
    return {{"unit", unit}, {"value", value}, {"u", u}};
}

Json uniform(double min, double max) {
    return {{"dist", "uniform"}, {"min", min}, {"max", max}};
}

TEST(Outside, spans_the_intervals_of_boavizta) {
    const Json oracle = test::oracle("fetched-boavizta-range-propagation.json");
    const double tolerance = oracle["tolerance_rel"];
    ASSERT_EQ(oracle["cases"].size(), 4U);
    for (const Json& one : oracle["cases"]) {
        SCOPED_TRACE(one["id"].get<std::string>());
        const double power[] = {one["power_W"][0], one["power_W"][1]};
        const double factor[] = {one["factor"][0], one["factor"][1]};
        const Model model =
            test::model(stopping("kg{x}",
                                 {{"power", uncertain(power[0], "W", uniform(power[0], power[1]))},
                                  {"ratio", quantity(one["ratio"], "1")},
                                  {"hours", quantity(one["hours"], "h")},
                                  {"factor", uncertain(factor[0], "kg{x}/(kW.h)", uniform(factor[0], factor[1]))}},
                                 Json::array({{{"id", "use"}, {"product", {"power", "ratio", "hours", "factor"}}}}))
                            .dump());
        Question question = first_question(model);
        double ends[2];
        for (const int i : {0, 1}) {
            question.inputs = {{"power", power[i]}, {"factor", factor[i]}};
            ends[i] = compare(model, question, 2024).saving;
            EXPECT_NEAR(ends[i], one["expected"][i].get<double>(), tolerance * one["expected"][i].get<double>());
        }
        const MonteCarlo drawn = Simulator().simulate(model, first_question(model), 2024);
        EXPECT_GT(drawn.p025, ends[0]);
        EXPECT_LT(drawn.p975, ends[1]);
        EXPECT_GT(drawn.p975 - drawn.p025, 0.5 * (ends[1] - ends[0]));
        EXPECT_EQ(drawn.p_positive, 1.0);
    }
}

TEST(Outside, propagates_as_the_ipcc_says) {
    const Json oracle = test::oracle("scipy-distributions.json")["ipcc_approach1"];
    ASSERT_EQ(oracle["cases"].size(), 5U);
    for (const Json& one : oracle["cases"]) {
        SCOPED_TRACE(one.dump());
        Json quantities;
        Json terms;
        const bool is_product = one["type"] == "product";
        for (std::size_t i = 0; i < one["U_percent"].size(); ++i) {
            const double x = is_product ? 3.0 + static_cast<double>(i) : one["x"][i].get<double>();
            const double percent = one["U_percent"][i];
            const std::string id = "q" + std::to_string(i);
            quantities[id] = uncertain(std::abs(x), is_product && i > 0 ? "1" : "kg",
                                       {{"dist", "normal"}, {"half95", std::abs(x) * percent / 100.0}});
            if (is_product && i > 0) {
                terms[0]["product"].push_back(id);
            } else {
                terms.push_back({{"id", id}, {"sign", x < 0.0 ? -1 : 1}, {"product", Json::array({id})}});
            }
        }
        const Model model = test::model(stopping("kg", quantities, terms).dump());
        const Spread result = spread(model, first_question(model), 2024);
        EXPECT_REL(100.0 * result.half95 / std::abs(result.central), one["expected"].get<double>());
    }
}

TEST(Outside, adds_four_rectangulars_and_multiplies_lognormals) {
    const Json oracle = test::oracle("scipy-distributions.json");
    constexpr int k_draws = 1'000'000;
    const Json& sum = oracle["sum_of_4_rectangular_unit_sd"];
    const double half_width = sum["half_width_each"];
    Json quantities;
    Json terms;
    for (const char* id : {"a", "b", "c", "d"}) {
        quantities[id] = uncertain(0.0, "kg", uniform(-half_width, half_width));
        terms.push_back({{"id", id}, {"product", Json::array({id})}});
    }
    const Model rectangulars = test::model(stopping("kg", quantities, terms).dump());
    const MonteCarlo added = Simulator().simulate(rectangulars, first_question(rectangulars), 2024, k_draws);
    // Four standard errors of that percentile; the normal distribution would give 0.04 more.
    EXPECT_NEAR(added.p975, sum["p97_5_exact"].get<double>(), 0.021);
    EXPECT_NEAR(added.p025, -sum["p97_5_exact"].get<double>(), 0.021);
    EXPECT_NEAR(added.p_positive, 0.5, 0.002);

    Json factors;
    for (const auto& [id, gsd95] : {std::pair("a", 1.6), std::pair("b", 1.3), std::pair("c", 1.2)}) {
        factors[id] = uncertain(1.0, "1", {{"dist", "lognormal"}, {"gsd95", gsd95}});
    }
    const Model lognormals =
        test::model(stopping("1", factors, Json::array({{{"id", "t"}, {"product", {"a", "b", "c"}}}})).dump());
    const MonteCarlo product = Simulator().simulate(lognormals, first_question(lognormals), 2024, k_draws);
    const Json& expected = oracle["product_of_lognormals_gsd95_1.6_1.3_1.2"];
    EXPECT_NEAR(product.p975 / expected["p97_5"].get<double>(), 1.0, 0.0032);
    EXPECT_NEAR(product.p025 / expected["p2_5"].get<double>(), 1.0, 0.0032);
    EXPECT_NEAR(product.p50, 1.0, 0.0032);
}

}  // namespace
