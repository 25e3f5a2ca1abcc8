// SPDX-License-Identifier: EUPL-1.2
// What must hold of drawing in any model. The worked examples are in analysis_test.cpp.
#include "emissions/simulator.h"

#include <algorithm>

#include "emissions/analysis.h"
#include "emissions/oracle.h"
#include "emissions/quantile.h"
#include "emissions/random.h"

namespace {

using namespace emissions;

Model seed_model() {
    return test::model(test::file("seed_model.json"));
}

Question asked(const Model& model, std::string_view scenario) {
    Question question = first_question(model);
    question.scenario = model.find_scenario(scenario);
    EXPECT_NE(question.scenario, nullptr) << scenario;
    return question;
}

// Every way of being uncertain, mapping and moving that there is, some in one product, one quantity twice in it.
constexpr const char* k_all_ways = R"({"unit": "kg", "years": {"from": 2024, "to": 2030},
    "methods": [{"id": "plain", "set": {}}, {"id": "set", "set": {"normal": 4}}],
    "quantities": {
        "on": {"unit": "1", "value": 1},
        "normal": {"unit": "kg", "value": 5, "u": {"dist": "normal", "half95": 2}},
        "around_zero": {"unit": "1", "value": 0, "u": {"dist": "uniform", "min": -1, "max": 1}},
        "pedigree": {"unit": "1", "value": 2, "u": {"dist": "pedigree", "scores": [2, 3, 1, 2, 1, 1], "basic": 1.05}},
        "life": {"unit": "a", "value": 4, "kind": "lifetime", "u": {"dist": "triangular", "min": 3, "mode": 4, "max": 6}},
        "rate": {"unit": "kg/a", "series": {"2024": 3, "2030": 9}, "u": {"dist": "normal", "half95": 0.1}},
        "years": {"unit": "a", "curve": {"type": "linear", "from": 1, "to": 3, "start": 2025, "end": 2029},
                  "u": {"dist": "triangular", "min": 0.8, "mode": 1, "max": 1.2, "draw": "shared"}},
        "share": {"unit": "1", "series": {"2024": 0.1, "2030": 0.4}, "u": {"dist": "lognormal", "gsd95": 1.3, "draw": "shared"}},
        "certain": {"unit": "1", "value": 0.5}},
    "terms": [
        {"id": "a", "product": ["on", "normal", "pedigree", {"q": "share", "map": "1-x"}]},
        {"id": "b", "sign": -1, "product": ["on", "rate", "years", "certain"]},
        {"id": "c", "product": ["rate", "on", {"q": "life", "map": "1/x"}, {"q": "pedigree", "map": "1/x"}, "years", "years"]},
        {"id": "d", "product": ["normal", "around_zero", {"q": "certain", "map": "1-x"}]},
        {"id": "e", "memo": true, "unit": "kg2", "product": ["normal", "normal"]}],
    "scenarios": {
        "baseline": {},
        "stop": {"set": {"on": 0.25}},
        "more": {"set": {"on": {"series": {"2024": 1, "2030": 0}}, "normal": {"series": {"2024": 5, "2030": 2}},
                         "share": 0.3, "certain": {"curve": {"type": "step", "from": 0.5, "to": 0.9, "start": 2026}}}}}})";

// The slow and obvious way: every quantity is set to what is drawn for it, and the model is evaluated, n times.
class OneByOne {
public:
    OneByOne(const Model& model, const Question& question, int year)
        : model_(model), terms_(terms_of(model, question)) {
        for (std::size_t i = 0; i < model.quantities.size(); ++i) {
            figures_.push_back(figure(model, question, i, year));
        }
    }

    [[nodiscard]] double total(std::uint64_t n) const {
        std::vector<double> values;
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const Figure& now = figures_[i];
            const double u = uniform(k_default_seed, fnv1a64(model_.quantity(i).draw()), n);
            values.push_back(now.uncertainty == nullptr ? now.value
                                                        : scale_of(now) * quantile(distribution_of(now), u));
        }
        double sum = 0.0;
        for (const Term& term : terms_) {
            double product = term.memo ? 0.0 : term.sign * term.scale;
            for (const Factor& factor : term.product) {
                product *= mapped(values[factor.index], factor.map);
            }
            sum += product;
        }
        return sum;
    }

private:
    const Model& model_;
    const std::vector<Term>& terms_;
    std::vector<Figure> figures_;
};

std::vector<double> drawn_one_by_one(const Model& model, const Question& question, int year, std::uint64_t draws) {
    const OneByOne without(model, baseline_of(model, question), year);
    const OneByOne with(model, question, year);
    std::vector<double> savings;
    for (std::uint64_t n = 0; n < draws; ++n) {
        savings.push_back(without.total(n) - with.total(n));
    }
    return savings;
}

void expect_as_one_by_one(const Model& model, const Question& question, const Years& years, Simulator& simulator) {
    constexpr int k_draws = 601;  // neither a multiple of what is worked on at a time nor less
    for (int year = years.from; year <= years.to; ++year) {
        SCOPED_TRACE(question.scenario->id + " " + std::to_string(year));
        std::vector<double> slow = drawn_one_by_one(model, question, year, k_draws);
        const MonteCarlo fast = simulator.simulate(model, question, year, k_draws);
        const double size = std::abs(
            *std::max_element(slow.begin(), slow.end(), [](double a, double b) { return std::abs(a) < std::abs(b); }));
        const auto positive = std::count_if(slow.begin(), slow.end(), [](double x) { return x > 1e-12; });
        EXPECT_NEAR(fast.p025, percentile(slow, 0.025), size * 1e-12);
        EXPECT_NEAR(fast.p50, percentile(slow, 0.5), size * 1e-12);
        EXPECT_NEAR(fast.p975, percentile(slow, 0.975), size * 1e-12);
        EXPECT_EQ(fast.p_positive, static_cast<double>(positive) / k_draws);
    }
}

TEST(Simulator, does_what_drawing_one_by_one_does) {
    Simulator simulator;  // one for all: what it keeps of one question must fit the next
    const Model all_ways = test::model(k_all_ways);
    for (const char* scenario : {"stop", "more", "baseline"}) {
        Question question = asked(all_ways, scenario);
        expect_as_one_by_one(all_ways, question, *all_ways.years, simulator);
        question.method = all_ways.find_method("set");
        expect_as_one_by_one(all_ways, question, *all_ways.years, simulator);
        question.inputs = {{"pedigree", 3.0}, {"on", 0.5}, {"share", 0.2}};
        expect_as_one_by_one(all_ways, question, *all_ways.years, simulator);
    }
    const Model seed = seed_model();
    Years some;
    some.from = 2026;
    some.to = 2028;
    for (const char* scenario : {"full", "telework", "search_oeko", "ecosia"}) {
        expect_as_one_by_one(seed, asked(seed, scenario), some, simulator);
    }
}

TEST(Simulator, gives_each_year_of_the_band_what_that_year_gives_alone) {
    const Model model = test::model(k_all_ways);
    const Question question = asked(model, "more");
    Simulator simulator;
    const std::vector<Band> bands = simulator.bands(model, question, *model.years, 1000);
    ASSERT_EQ(bands.size(), 7U);
    for (const Band& band : bands) {
        const MonteCarlo alone = simulator.simulate(model, question, band.year, 1000);
        EXPECT_EQ(band.low, alone.p025) << band.year;
        EXPECT_EQ(band.high, alone.p975) << band.year;
    }
}

TEST(Simulator, may_be_asked_for_a_hundred_years) {
    const Model model = test::model(k_all_ways);
    Years years;
    years.from = 1990;
    years.to = 2099;
    Simulator simulator;
    const std::vector<Band> bands = simulator.bands(model, asked(model, "more"), years, 100);
    ASSERT_EQ(bands.size(), 110U);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        EXPECT_EQ(bands[i].year, 1990 + static_cast<int>(i));
    }
    EXPECT_EQ(bands.back().low, bands[40].low);  // held after 2030
}

TEST(Simulator, keeps_its_draws_when_their_number_changes) {
    const Model model = seed_model();
    const Question question = asked(model, "full");
    Simulator used;
    used.simulate(model, question, 2024, 10);
    used.simulate(model, question, 2024, 5000);
    for (const int draws : {1, 300, 2000, 5000, 7000}) {
        const MonteCarlo again = used.simulate(model, question, 2030, draws);
        const MonteCarlo fresh = Simulator().simulate(model, question, 2030, draws);
        EXPECT_EQ(again.p025, fresh.p025) << draws;
        EXPECT_EQ(again.p50, fresh.p50) << draws;
        EXPECT_EQ(again.p_positive, fresh.p_positive) << draws;
    }
    EXPECT_NE(Simulator(43).simulate(model, question, 2030).p50, Simulator().simulate(model, question, 2030).p50);
}

TEST(Simulator, shifts_no_draw_when_a_quantity_is_added) {
    test::Json json = test::Json::parse(test::file("seed_model.json"));
    const Model before = test::model(json.dump());
    // In front of all others, and in a term of its own that the scenario leaves alone.
    test::Json more;
    more["one_more"] = {{"unit", "kg{CO2e}/a"}, {"value", 7}, {"u", {{"dist", "lognormal"}, {"gsd95", 2.0}}}};
    more.update(json["quantities"]);
    json["quantities"] = more;
    const test::Json term = {{"id", "one_more"}, {"product", test::Json::array({"one_more"})}};
    json["terms"].insert(json["terms"].begin(), term);
    const Model after = test::model(json.dump());
    ASSERT_EQ(after.quantities.front().id, "one_more");
    const MonteCarlo a = Simulator().simulate(before, asked(before, "devices_grid"), 2024);
    const MonteCarlo b = Simulator().simulate(after, asked(after, "devices_grid"), 2024);
    EXPECT_EQ(a.p025, b.p025);
    EXPECT_EQ(a.p50, b.p50);
    EXPECT_EQ(a.p975, b.p975);
}

TEST(Simulator, knows_no_range_where_nothing_is_uncertain) {
    const Model model = test::model(R"({"unit": "kg", "quantities": {"x": {"unit": "kg", "value": 3}},
        "terms": [{"id": "t", "product": ["x"]}], "scenarios": {"s": {"set": {"x": 1}}}})");
    const MonteCarlo drawn = Simulator().simulate(model, first_question(model), 2024);
    EXPECT_EQ(drawn.p025, 2.0);
    EXPECT_EQ(drawn.p975, 2.0);
    EXPECT_EQ(drawn.p_positive, 1.0);
    const Spread range = spread(model, first_question(model), 2024);
    EXPECT_EQ(range.half95, 0.0);
    EXPECT_TRUE(range.influences.empty());
}

// A model of many terms, each with an uncertain quantity of its own, all of this value. (test::Json would look for
// each key among all.)
Model large_model(int terms, double value) {
    nlohmann::json json = {{"unit", "kg"}, {"quantities", {{"on", {{"unit", "1"}, {"value", 1}}}}}};
    for (int i = 0; i < terms; ++i) {
        const std::string id = "q" + std::to_string(i);
        json["quantities"][id] = {
            {"unit", "kg"}, {"value", value}, {"u", {{"dist", "normal"}, {"half95", std::abs(value) / 10.0}}}};
        json["terms"].push_back({{"id", id}, {"product", {"on", id}}});
    }
    json["scenarios"]["off"]["set"]["on"] = 0;
    return test::model(json.dump());
}

TEST(Simulator, survives_ten_thousand_terms) {
    constexpr int k_terms = 10'000;
    const Model model = large_model(k_terms, 2.0);
    const Question question = first_question(model);
    const Spread range = spread(model, question, 2024);
    EXPECT_EQ(range.central, 2.0 * k_terms);
    EXPECT_REL(range.half95, 0.2 * std::sqrt(k_terms));
    Simulator simulator;
    const MonteCarlo drawn = simulator.simulate(model, question, 2024, 400);
    EXPECT_NEAR(drawn.p975 - drawn.p025, 2.0 * range.half95, 0.2 * range.half95);
    // There was no room for all of them: the next model is drawn as if by a fresh one.
    const Model seed = seed_model();
    EXPECT_EQ(simulator.simulate(seed, asked(seed, "full"), 2024, 400).p50,
              Simulator().simulate(seed, asked(seed, "full"), 2024, 400).p50);
}

TEST(Simulator, stays_finite_at_the_ends_of_the_numbers) {
    for (const double value : {0.0, 1e-300, -1e290, 1e290}) {
        const Model model = large_model(20, value);
        const MonteCarlo one = Simulator().simulate(model, first_question(model), 2024, 1);
        EXPECT_TRUE(std::isfinite(one.p50)) << value;
        EXPECT_EQ(one.p025, one.p975) << value;
        const Spread range = spread(model, first_question(model), 2024);
        EXPECT_TRUE(std::isfinite(range.central)) << value;
        EXPECT_NEAR(range.half95, std::abs(value) / 10.0 * std::sqrt(20.0), std::abs(value) * 1e-12);
        for (const Influence& influence : range.influences) {
            EXPECT_TRUE(std::isfinite(influence.variance_share_0_1)) << value;
        }
        for (const Band& band : Simulator().bands(model, first_question(model), {2030, 2030}, 3)) {
            EXPECT_TRUE(std::isfinite(band.low) && std::isfinite(band.high)) << value;
        }
    }
}

}  // namespace
