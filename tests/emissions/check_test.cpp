// SPDX-License-Identifier: EUPL-1.2
// What is wrong with a model is said at its place, and nothing else is said.
#include <functional>
#include <limits>

#include "emissions/support.h"

namespace {

using base::Text;
using namespace emissions;

constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();

Quantity quantity(std::string id, std::string unit, Value value) {
    Quantity result;
    result.id = std::move(id);
    result.unit = std::move(unit);
    result.value = std::move(value);
    return result;
}

// sheets × mass × factor, and a share.
Model valid() {
    Model model;
    model.unit = "kg{CO2e}/a";
    model.quantities = {quantity("sheets", "{sheet}/a", 1000.0), quantity("mass", "g{paper}/{sheet}", 5.0),
                        quantity("factor", "kg{CO2e}/kg{paper}", 1.0), quantity("share", "1", 0.25)};
    Term term;
    term.id = "paper";
    term.product = {{.quantity = "sheets"},
                    {.quantity = "share", .map = Map::complement},
                    {.quantity = "mass"},
                    {.quantity = "factor"}};
    model.terms = {term};
    return model;
}

// Checks and expects exactly one problem.
void expect_one(Model model, Text what, const std::string& pointer, int source_line) {
    const base::Problems problems = test::checked(model, "/m");
    ASSERT_EQ(problems.count(), 1U) << "line " << source_line << "\n" << test::told(problems);
    EXPECT_EQ(problems.kept()[0].what.id, what) << "line " << source_line << "\n" << test::told(problems);
    EXPECT_EQ(problems.kept()[0].pointer, pointer) << "line " << source_line << "\n" << test::told(problems);
    EXPECT_EQ(test::told(problems).find("{0}"), std::string::npos);
}

#define EXPECT_PROBLEM(change, what, pointer)   \
    do {                                        \
        Model m = valid();                      \
        change;                                 \
        expect_one(m, what, pointer, __LINE__); \
    } while (false)

TEST(Check, accepts_a_valid_model_and_fills_it) {
    Model model = valid();
    EXPECT_EQ(test::told(test::checked(model, "")), "");
    EXPECT_REL(model.terms[0].scale, 1e-3);
    EXPECT_EQ(model.terms[0].product[2].index, 1U);
    ASSERT_EQ(model.scenarios.size(), 1U);
    EXPECT_EQ(model.scenarios[0].id, "baseline");
    EXPECT_EQ(&default_scenario(model), &model.scenarios[0]);
    EXPECT_REL(evaluate(model, {.scenario = &model.scenarios[0]}, 2024).total, 3.75);
}

TEST(Check, puts_the_baseline_first_and_checks_twice_alike) {
    Model model = valid();
    model.scenarios = {{.id = "plan"}, {.id = "baseline"}};
    EXPECT_TRUE(test::checked(model, "").empty());
    EXPECT_TRUE(test::checked(model, "").empty());
    ASSERT_EQ(model.scenarios.size(), 2U);
    EXPECT_EQ(model.scenarios[0].id, "baseline");
    EXPECT_EQ(default_scenario(model).id, "plan");
}

TEST(Check, units) {
    EXPECT_PROBLEM(m.unit = "Stück", Text::unit_unknown_symbol, "/m/unit");
    EXPECT_PROBLEM(m.unit = "", Text::unit_empty, "/m/unit");
    EXPECT_PROBLEM(m.quantities[1].unit = "foo", Text::unit_unknown_symbol, "/m/quantities/mass/unit");
    EXPECT_PROBLEM(m.terms[0].unit = "foo", Text::unit_unknown_symbol, "/m/terms/0/unit");
    EXPECT_PROBLEM(m.quantities[3].unit = "%", Text::emissions_complement_unit, "/m/terms/0/product/1");
    EXPECT_PROBLEM(m.terms[0].product[2].map = Map::complement, Text::emissions_complement_unit,
                   "/m/terms/0/product/2");
}

TEST(Check, dimensions) {
    // The three that the research names: paper offered as CO2e, a sheet's mass times a factor, devices that differ.
    EXPECT_PROBLEM(m.terms[0].product.pop_back(), Text::emissions_dimension, "/m/terms/0");
    EXPECT_PROBLEM(m.terms[0].product.erase(m.terms[0].product.begin()), Text::emissions_dimension, "/m/terms/0");
    EXPECT_PROBLEM(m.quantities[0].unit = "{page}/a", Text::emissions_dimension, "/m/terms/0");
    EXPECT_PROBLEM(m.terms[0].product[2].map = Map::reciprocal, Text::emissions_dimension, "/m/terms/0");
    EXPECT_PROBLEM(m.unit = "EUR/a", Text::emissions_dimension, "/m/terms/0");
    EXPECT_PROBLEM(m.unit = "kg{CO2e}", Text::emissions_dimension, "/m/terms/0");

    Model model = valid();
    model.terms[0].product.pop_back();
    const std::string said = test::told(test::checked(model, "/m"));
    EXPECT_EQ(said,
              "/m/terms/0: Der Rechenschritt „paper“ ergibt g·{paper}/a, gebraucht wird "
              "g·{CO2e}/a. Bitte prüfen Sie die Einheiten der Faktoren.\n");
}

TEST(Check, a_term_may_have_a_unit_of_its_own) {
    Model model = valid();
    model.terms[0].unit = "t{CO2e}/a";  // same dimension: it still adds up in the model's unit
    EXPECT_EQ(test::told(test::checked(model, "")), "");
    EXPECT_REL(model.terms[0].scale, 1e-3);

    const auto other = [](Model& m, bool memo) {
        m.terms.push_back(m.terms[0]);
        m.terms[1].id = "sheets";
        m.terms[1].product = {{.quantity = "sheets"}};
        m.terms[1].unit = "{sheet}/a";
        m.terms[1].memo = memo;
    };
    EXPECT_PROBLEM(other(m, false), Text::emissions_own_unit, "/m/terms/1/unit");
    other(model, true);
    EXPECT_EQ(test::told(test::checked(model, "")), "");
    EXPECT_REL(evaluate(model, {.scenario = &model.scenarios[0]}, 2024).total, 3.75);
    EXPECT_REL(evaluate(model, {.scenario = &model.scenarios[0]}, 2024).terms[1], 1000.0);
}

TEST(Check, references) {
    EXPECT_PROBLEM(m.terms[0].product[1].quantity = "nope", Text::emissions_missing_quantity, "/m/terms/0/product/1");
    EXPECT_PROBLEM((m.scenarios = {{.id = "s/1", .label = {}, .set = {{"no~pe", {1.0}}}}}),
                   Text::emissions_missing_quantity, "/m/scenarios/s~11/set/no~0pe");
    EXPECT_PROBLEM(m.quantities.push_back(m.quantities[0]), Text::emissions_duplicate_quantity, "/m/quantities/sheets");
    EXPECT_PROBLEM(m.terms.push_back(m.terms[0]), Text::emissions_duplicate_term, "/m/terms/1/id");
    EXPECT_PROBLEM((m.scenarios = {{.id = "a", .label = {}, .set = {}}, {.id = "a", .label = {}, .set = {}}}),
                   Text::emissions_duplicate_scenario, "/m/scenarios/a");
    EXPECT_PROBLEM(m.terms[0].id.clear(), Text::emissions_empty_id, "/m/terms/0/id");
    EXPECT_PROBLEM(m.quantities.push_back(quantity("", "1", 0.0)), Text::emissions_empty_id, "/m/quantities/");
    EXPECT_PROBLEM(m.terms.clear(), Text::emissions_no_terms, "/m/terms");
    EXPECT_PROBLEM(m.version = 2, Text::emissions_unknown_version, "/m/calc");
    EXPECT_PROBLEM(m.terms[0].sign = 0, Text::emissions_bad_sign, "/m/terms/0/sign");
    EXPECT_PROBLEM(m.terms[0].product.resize(65, {.quantity = "share"}), Text::emissions_too_many_factors,
                   "/m/terms/0/product");
}

TEST(Check, numbers) {
    const Curve step{.type = Curve::Type::step, .from = 0, .to = 1, .start = 2026};
    const auto curve = [&](auto change) {
        Curve changed = step;
        change(changed);
        return changed;
    };
    EXPECT_PROBLEM(m.quantities[0].value = k_nan, Text::emissions_not_finite, "/m/quantities/sheets/value");
    EXPECT_PROBLEM(m.quantities[0].value = -HUGE_VAL, Text::emissions_not_finite, "/m/quantities/sheets/value");
    EXPECT_PROBLEM(m.quantities[3].value = 1e308, Text::emissions_number_too_large, "/m/quantities/share/value");
    EXPECT_PROBLEM(m.quantities[0].value = Series{}, Text::emissions_empty_series, "/m/quantities/sheets/series");
    EXPECT_PROBLEM((m.quantities[0].value = Series{{2024, 1.0}, {2030, k_nan}}), Text::emissions_not_finite,
                   "/m/quantities/sheets/series/2030");
    EXPECT_PROBLEM(m.quantities[3].value = curve([](Curve& c) { c.from = k_nan; }), Text::emissions_not_finite,
                   "/m/quantities/share/curve/from");
    EXPECT_PROBLEM(
        m.quantities[3].value = curve([](Curve& c) { c.type = Curve::Type::logistic, c.mid = 2028, c.k = 0.0; }),
        Text::emissions_curve_flat, "/m/quantities/share/curve/k");
    EXPECT_PROBLEM(m.quantities[3].value = curve([](Curve& c) { c.type = Curve::Type::linear, c.end = 2026; }),
                   Text::emissions_curve_backwards, "/m/quantities/share/curve/end");
    EXPECT_PROBLEM(m.quantities[3].value = curve([](Curve& c) { c.start = k_nan; }), Text::emissions_not_finite,
                   "/m/quantities/share/curve/start");
    EXPECT_PROBLEM((m.scenarios = {{.id = "s", .label = {}, .set = {{"share", {Series{}}}}}}),
                   Text::emissions_empty_series, "/m/scenarios/s/set/share/series");
    EXPECT_PROBLEM((m.scenarios = {{.id = "s", .label = {}, .set = {{"share", {k_nan}}}}}), Text::emissions_not_finite,
                   "/m/scenarios/s/set/share");
    EXPECT_PROBLEM((m.quantities[0].value = 1e200, m.quantities[1].value = 1e200), Text::emissions_too_large,
                   "/m/terms/0");
}

TEST(Check, bounds) {
    const auto bound = [](Quantity& q, double low, double high) { q.min = low, q.max = high; };
    EXPECT_PROBLEM(bound(m.quantities[0], 1000, 1000), Text::emissions_bad_bounds, "/m/quantities/sheets/min");
    EXPECT_PROBLEM(bound(m.quantities[0], 1001, 2000), Text::emissions_below_bounds, "/m/quantities/sheets/value");
    EXPECT_PROBLEM(bound(m.quantities[0], 0, 999), Text::emissions_above_bounds, "/m/quantities/sheets/value");
    EXPECT_PROBLEM((m.scenarios = {{.id = "s", .label = {}, .set = {{"share", {1.5}}}}}, bound(m.quantities[3], 0, 1)),
                   Text::emissions_above_bounds, "/m/scenarios/s/set/share");
    EXPECT_PROBLEM(m.quantities[0].max = k_nan, Text::emissions_not_finite, "/m/quantities/sheets/max");
    EXPECT_PROBLEM(m.quantities[0].step = 0.0, Text::emissions_bad_step, "/m/quantities/sheets/step");
    EXPECT_PROBLEM(m.quantities[0].step = k_nan, Text::emissions_not_finite, "/m/quantities/sheets/step");
}

TEST(Check, kinds) {
    EXPECT_PROBLEM((m.quantities[3].kind = Kind::share, m.quantities[3].value = 1.01), Text::emissions_kind_share,
                   "/m/quantities/share/value");
    EXPECT_PROBLEM((m.quantities[3].kind = Kind::share, m.quantities[3].max = 2.0), Text::emissions_kind_share,
                   "/m/quantities/share/max");
    EXPECT_PROBLEM(m.quantities[1].kind = Kind::share, Text::emissions_share_unit, "/m/quantities/mass/unit");
    EXPECT_PROBLEM((m.quantities[0].kind = Kind::count, m.quantities[0].value = -1.0), Text::emissions_kind_count,
                   "/m/quantities/sheets/value");
    EXPECT_PROBLEM((m.quantities[1].kind = Kind::lifetime, m.quantities[1].value = 0.0), Text::emissions_kind_lifetime,
                   "/m/quantities/mass/value");
    Model percent = valid();
    percent.quantities.push_back(quantity("percent", "%", 100.0));
    percent.quantities.back().kind = Kind::share;
    EXPECT_EQ(test::told(test::checked(percent, "")), "");
}

TEST(Check, one_over_zero) {
    const auto divide = [](Model& m) {
        m.quantities.push_back(quantity("years", "1", 4.0));
        m.terms[0].product.push_back({.quantity = "years", .map = Map::reciprocal});
    };
    Model model = valid();
    divide(model);
    EXPECT_EQ(test::told(test::checked(model, "")), "");
    EXPECT_PROBLEM((divide(m), m.quantities[4].value = 0.0), Text::emissions_reciprocal_of_zero,
                   "/m/terms/0/product/4");
    EXPECT_PROBLEM((divide(m), m.quantities[4].min = 0.0, m.quantities[4].max = 9.0),
                   Text::emissions_reciprocal_of_zero, "/m/terms/0/product/4");
    EXPECT_PROBLEM((divide(m), m.scenarios = {{.id = "s", .label = {}, .set = {{"years", {0.0}}}}}),
                   Text::emissions_reciprocal_of_zero, "/m/terms/0/product/4");
}

TEST(Check, ten_thousand_terms) {
    Model model = valid();
    for (int i = 1; i < 10000; ++i) {
        model.terms.push_back(model.terms[0]);
        model.terms.back().id = "paper" + std::to_string(i);
    }
    EXPECT_TRUE(test::checked(model, "").empty());
    EXPECT_REL(evaluate(model, {.scenario = &model.scenarios[0]}, 2024).total, 37500.0);
}

Uncertainty uncertain(Uncertainty::Distribution distribution, const std::function<void(Uncertainty&)>& fill = {}) {
    Uncertainty result{.distribution = distribution};
    if (fill) {
        fill(result);
    }
    return result;
}

TEST(Check, names_what_is_wrong_with_a_range) {
    using Distribution = Uncertainty::Distribution;
    const auto with = [](Model& m, Distribution distribution, const std::function<void(Uncertainty&)>& fill = {}) {
        m.quantities[2].uncertainty = uncertain(distribution, fill);
    };
    const std::string u = "/m/quantities/factor/u";
    EXPECT_PROBLEM(with(m, Distribution::normal), Text::emissions_uncertainty_incomplete, u);
    EXPECT_PROBLEM(with(m, Distribution::lognormal), Text::emissions_uncertainty_incomplete, u);
    EXPECT_PROBLEM(with(m, Distribution::pedigree, [](Uncertainty& it) { it.scores = {1, 1, 1, 1, 1, 1}; }),
                   Text::emissions_uncertainty_incomplete, u);
    EXPECT_PROBLEM(with(m, Distribution::normal, [](Uncertainty& it) { it.half95 = -1.0; }),
                   Text::emissions_uncertainty_negative, u + "/half95");
    EXPECT_PROBLEM(with(m, Distribution::normal, [](Uncertainty& it) { it.half95 = k_nan; }),
                   Text::emissions_not_finite, u + "/half95");
    EXPECT_PROBLEM(with(m, Distribution::lognormal, [](Uncertainty& it) { it.gsd95 = 0.9; }),
                   Text::emissions_uncertainty_gsd, u + "/gsd95");
    EXPECT_PROBLEM(with(m, Distribution::lognormal, [](Uncertainty& it) { it.gsd95 = 1e9; }),
                   Text::emissions_uncertainty_gsd, u + "/gsd95");
    EXPECT_PROBLEM(with(m, Distribution::uniform, [](Uncertainty& it) { it.min = it.max = 1.0; }),
                   Text::emissions_uncertainty_order, u);
    EXPECT_PROBLEM(with(m, Distribution::triangular,
                        [](Uncertainty& it) {
                            it.min = 0.0;
                            it.max = 1.0;
                            it.mode = 2.0;
                        }),
                   Text::emissions_uncertainty_order, u);
    EXPECT_PROBLEM(with(m, Distribution::pedigree,
                        [](Uncertainty& it) {
                            it.basic = 1.05;
                            it.scores = {1, 2, 3, 4, 5, 6};
                        }),
                   Text::emissions_pedigree_scores, u + "/scores");
}

TEST(Check, a_range_stays_within_the_kind) {
    const auto share = [](Model& m, double half95) {
        m.quantities[3].kind = Kind::share;
        m.quantities[3].uncertainty =
            uncertain(Uncertainty::Distribution::normal, [&](Uncertainty& it) { it.half95 = half95; });
    };
    EXPECT_PROBLEM(share(m, 0.3), Text::emissions_kind_share, "/m/quantities/share/u");
    Model good = valid();
    share(good, 0.2);
    EXPECT_EQ(test::told(test::checked(good, "")), "");
}

TEST(Check, one_over_what_may_become_zero) {
    EXPECT_PROBLEM(
        {
            m.quantities[3].uncertainty =
                uncertain(Uncertainty::Distribution::normal, [](Uncertainty& it) { it.half95 = 0.2; });
            m.terms[0].product[1].map = Map::reciprocal;
        },
        Text::emissions_reciprocal_of_zero, "/m/terms/0/product/1");
}

TEST(Check, names_what_is_wrong_with_years_methods_and_outputs) {
    EXPECT_PROBLEM((m.years = Years{.from = 2030, .to = 2024}), Text::emissions_years_backwards, "/m/years");
    EXPECT_PROBLEM((m.years = Years{.from = -5, .to = 2024}), Text::emissions_years_backwards, "/m/years");
    EXPECT_PROBLEM((m.years = Years{.from = 1800, .to = 2100}), Text::emissions_years_too_many, "/m/years");
    EXPECT_PROBLEM((m.methods = {{.id = "a"}, {.id = "a"}}), Text::emissions_duplicate_method, "/m/methods/1/id");
    EXPECT_PROBLEM((m.methods = {{.id = "a", .set = {{"nope", {1.0}}}}}), Text::emissions_missing_quantity,
                   "/m/methods/0/set/nope");
    EXPECT_PROBLEM((m.outputs = {{.id = "energy", .unit = "kW.h/a", .terms = m.terms}}), Text::emissions_dimension,
                   "/m/outputs/0/terms/0");
    EXPECT_PROBLEM((m.outputs = {{.id = "energy", .unit = "foo", .terms = m.terms}}), Text::unit_unknown_symbol,
                   "/m/outputs/0/unit");
    EXPECT_PROBLEM((m.outputs = {{.id = "empty", .unit = "1"}}), Text::emissions_no_terms, "/m/outputs/0/terms");
    EXPECT_PROBLEM(m.quantities[0].unit.clear(), Text::emissions_no_unit, "/m/quantities/sheets");
    EXPECT_PROBLEM(m.quantities[0].factor = "paper", Text::emissions_unknown_factor, "/m/quantities/sheets/factor");
    EXPECT_PROBLEM(m.quantities[0].shared = "paper", Text::emissions_unknown_shared, "/m/quantities/sheets/shared");
}

}  // namespace
