// SPDX-License-Identifier: EUPL-1.2
#include "emissions/evaluate.h"

#include "emissions/support.h"

namespace {

using namespace emissions;

// One quantity "x" in unit 1, one term x.
Model of(Value value, Decisions set = {}) {
    Model model;
    model.unit = "1";
    Quantity quantity;
    quantity.id = "x";
    quantity.unit = "1";
    quantity.value = std::move(value);
    model.quantities = {quantity};
    Term term;
    term.id = "x";
    term.product = {{.quantity = "x"}};
    model.terms = {term};
    model.scenarios = {{.id = "plan", .set = std::move(set)}};
    EXPECT_EQ(test::told(test::checked(model, "")), "");
    return model;
}

double at(const Model& model, int year) {
    return quantity_value(model, first_question(model), "x", year);
}

TEST(Evaluate, unknown_quantity_is_zero) {
    EXPECT_EQ(quantity_value(of(1.0), Question{}, "nope", 2024), 0.0);
}

TEST(Evaluate, series_is_linear_between_and_held_outside) {
    const Model model = of(Series{{2024, 0.363}, {2030, 0.2}, {2035, 0.1}});
    EXPECT_EQ(at(model, 1900), 0.363);
    EXPECT_EQ(at(model, 2024), 0.363);
    EXPECT_REL(at(model, 2027), 0.2815);
    EXPECT_EQ(at(model, 2030), 0.2);
    EXPECT_REL(at(model, 2032), 0.16);
    EXPECT_EQ(at(model, 2035), 0.1);
    EXPECT_EQ(at(model, 2100), 0.1);
    EXPECT_EQ(at(of(Series{{2024, 7.0}}), 1999), 7.0);
}

TEST(Evaluate, curves) {
    const Model step = of(Curve{.type = Curve::Type::step, .from = 0.25, .to = 1, .start = 2026});
    EXPECT_EQ(at(step, 2025), 0.25);
    EXPECT_EQ(at(step, 2026), 1.0);
    const Model linear = of(Curve{.type = Curve::Type::linear, .from = 0, .to = 8800, .start = 2024, .end = 2028});
    EXPECT_EQ(at(linear, 2020), 0.0);
    EXPECT_EQ(at(linear, 2025), 2200.0);
    EXPECT_EQ(at(linear, 2028), 8800.0);
    EXPECT_EQ(at(linear, 2040), 8800.0);
    const Model logistic = of(Curve{.type = Curve::Type::logistic, .from = 0, .to = 0.6, .mid = 2028, .k = 1.2});
    EXPECT_REL(at(logistic, 2028), 0.3);
    EXPECT_REL(at(logistic, 2024) + at(logistic, 2032), 0.6);
    EXPECT_EQ(at(logistic, -100000), 0.0);
    EXPECT_EQ(at(logistic, 100000), 0.6);
}

TEST(Evaluate, scenario_decides_over_the_quantity) {
    const Model model = of(Series{{2024, 1.0}, {2030, 2.0}}, {{"x", {5.0}}});
    EXPECT_EQ(at(model, 2024), 5.0);
    EXPECT_EQ(quantity_value(model, {.scenario = &model.scenarios[0]}, "x", 2024), 1.0);
}

TEST(Evaluate, input_replaces_the_decision_and_leaves_the_baseline) {
    const Model model = of(1.0, {{"x", {5.0}}});
    const Comparison moved = compare(model, {.scenario = &default_scenario(model), .inputs = {{"x", {3.0}}}}, 2024);
    EXPECT_EQ(moved.baseline.total, 1.0);
    EXPECT_EQ(moved.scenario.total, 3.0);
    EXPECT_EQ(moved.saving, -2.0);
    EXPECT_EQ(moved.saving_share_0_1, -2.0);
}

TEST(Evaluate, input_moves_where_a_curve_leads_and_keeps_its_timing) {
    const Curve curve{.type = Curve::Type::linear, .from = 0, .to = 8, .start = 2024, .end = 2028};
    const Model model = of(0.0, {{"x", {curve}}});
    Question question = first_question(model);
    EXPECT_EQ(input_value(model, question, "x", 2026), 8.0);
    question.inputs = {{"x", 4.0}};
    EXPECT_EQ(input_value(model, question, "x", 2026), 4.0);
    EXPECT_EQ(quantity_value(model, question, "x", 2026), 2.0);
    EXPECT_EQ(quantity_value(model, question, "x", 2030), 4.0);
}

TEST(Evaluate, a_method_stands_above_inputs_and_scenarios_in_both) {
    Model model = of(1.0, {{"x", {5.0}}});
    model.methods = {{.id = "m", .set = {{"x", {7.0}}}}};
    ASSERT_TRUE(test::checked(model, "").empty());
    Question question = first_question(model);
    question.inputs = {{"x", 3.0}};
    const Comparison result = compare(model, question, 2024);
    EXPECT_EQ(result.baseline.total, 7.0);
    EXPECT_EQ(result.scenario.total, 7.0);
    question.method = nullptr;
    EXPECT_EQ(compare(model, question, 2024).scenario.total, 3.0);
}

TEST(Evaluate, outputs_are_sums_of_their_own) {
    Model model = of(2.0, {{"x", {5.0}}});
    model.outputs = {{.id = "twice", .unit = "1", .terms = {model.terms[0], model.terms[0]}}};
    model.outputs[0].terms[1].id = "again";
    ASSERT_TRUE(test::checked(model, "").empty());
    Question question = first_question(model);
    question.output = &model.outputs[0];
    EXPECT_EQ(compare(model, question, 2024).saving, -6.0);
}

TEST(Evaluate, decisions_that_are_plain_numbers_are_certain) {
    Model model = of(2.0);
    model.quantities[0].uncertainty = Uncertainty{.distribution = Uncertainty::Distribution::normal, .half95 = 1.0};
    model.scenarios.push_back({.id = "number", .set = {{"x", {3.0}}}});
    model.scenarios.push_back({.id = "series", .set = {{"x", {Series{{2024, 3.0}}}}}});
    ASSERT_TRUE(test::checked(model, "").empty());
    Question question{.scenario = model.find_scenario("baseline")};
    EXPECT_NE(figure(model, question, 0, 2024).uncertainty, nullptr);
    EXPECT_EQ(figure(model, question, 0, 2024).relative_to, 2.0);
    question.scenario = model.find_scenario("number");
    EXPECT_EQ(figure(model, question, 0, 2024).uncertainty, nullptr);
    question.scenario = model.find_scenario("series");
    EXPECT_NE(figure(model, question, 0, 2024).uncertainty, nullptr);
    EXPECT_EQ(figure(model, question, 0, 2024).value, 3.0);
    EXPECT_EQ(figure(model, question, 0, 2024).relative_to, 2.0);
    question.inputs = {{"x", 4.0}};
    EXPECT_EQ(figure(model, question, 0, 2024).uncertainty, nullptr);
}

TEST(Evaluate, input_of_what_no_scenario_decides_holds_in_both) {
    const Model model = of(1.0);
    const Comparison moved =
        compare(model, {.scenario = &default_scenario(model), .inputs = {{"x", 3.0}, {"nope", 9.0}}}, 2024);
    EXPECT_EQ(moved.baseline.total, 3.0);
    EXPECT_EQ(moved.scenario.total, 3.0);
    EXPECT_EQ(moved.saving, 0.0);
}

TEST(Evaluate, share_of_nothing_is_no_share) {
    const Model none = of(0.0, {{"x", {5.0}}});
    EXPECT_EQ(compare(none, first_question(none), 2024).saving_share_0_1, 0.0);
}

TEST(Evaluate, sign_and_memo) {
    Model model = of(2.0);
    model.terms.push_back(model.terms[0]);
    model.terms[1].id = "removed";
    model.terms[1].sign = -1;
    model.terms.push_back(model.terms[0]);
    model.terms[2].id = "told";
    model.terms[2].memo = true;
    ASSERT_TRUE(test::checked(model, "").empty());
    const Sum result = evaluate(model, {.scenario = &model.scenarios[0]}, 2024);
    EXPECT_EQ(result.total, 0.0);
    ASSERT_EQ(result.terms.size(), 3U);
    EXPECT_EQ(result.terms[1], -2.0);
    EXPECT_EQ(result.terms[2], 2.0);
}

}  // namespace
