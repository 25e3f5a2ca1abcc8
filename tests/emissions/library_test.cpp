// SPDX-License-Identifier: EUPL-1.2
// Quantities that refer to factors and to a plan's own quantities.
#include "emissions/support.h"

namespace {

using base::Text;
using namespace emissions;

Quantity own(std::string id, double value) {
    return {.id = std::move(id), .unit = "1", .value = value};
}

Quantity sharing(std::string id, std::string shared) {
    return {.id = std::move(id), .shared = std::move(shared)};
}

struct Gathered {
    Library library;
    base::Problems problems;

    Gathered(const std::vector<Quantity>& factors, const std::vector<Quantity>& shared) {
        const base::Pointer root;
        Units units;
        add_factors(library, factors, root / "factors", problems, units);
        add_shared(library, shared, root / "quantities", problems, units);
    }

    [[nodiscard]] std::string told() const { return test::told(problems); }

    void expect_one(Text what, const std::string& pointer) const {
        ASSERT_EQ(problems.count(), 1U) << told();
        EXPECT_EQ(problems.kept()[0].what.id, what) << told();
        EXPECT_EQ(problems.kept()[0].pointer, pointer);
    }
};

Model using_quantity(Quantity quantity) {
    Model model;
    model.unit = "1";
    model.terms = {{.id = "x", .product = {{.quantity = quantity.id}}}};
    model.quantities = {std::move(quantity)};
    return model;
}

base::Problems checked(Model& model, const Library& library) {
    base::Problems problems;
    Units units;
    check(model, library, base::Pointer(), base::Problem::Severity::entry, problems, units);
    return problems;
}

TEST(Library, a_model_takes_value_unit_and_range_from_what_it_refers_to) {
    Quantity factor = own("ef", 2.0);
    factor.label.de = "Faktor";
    factor.uncertainty = Uncertainty{.distribution = Uncertainty::Distribution::lognormal, .gsd95 = 1.3};
    const Gathered gathered({factor}, {});
    EXPECT_EQ(gathered.told(), "");
    Model model = using_quantity({.id = "mine", .factor = "ef", .min = 0.0, .max = 9.0});
    EXPECT_EQ(test::told(checked(model, gathered.library)), "");
    const Quantity& quantity = model.quantity(0);
    EXPECT_EQ(quantity.id, "mine");
    EXPECT_EQ(quantity.label.de, "Faktor");
    EXPECT_EQ(quantity.factor, "ef");
    EXPECT_EQ(quantity.draw(), "ef");  // all that use the factor move together
    EXPECT_TRUE(quantity.is_input());
    EXPECT_EQ(quantity_value(model, first_question(model), "mine", 2024), 2.0);
}

TEST(Library, shared_quantities_lead_to_each_other_in_any_order) {
    const Gathered gathered({own("ef", 3.0)},
                            {sharing("a", "b"), sharing("b", "c"), own("c", 7.0), Quantity{.id = "d", .factor = "ef"}});
    EXPECT_EQ(gathered.told(), "");
    Model model = using_quantity(sharing("mine", "a"));
    EXPECT_EQ(test::told(checked(model, gathered.library)), "");
    EXPECT_EQ(quantity_value(model, first_question(model), "mine", 2024), 7.0);
    EXPECT_EQ(model.quantity(0).shared, "c");  // where an input for it is kept
    Model other = using_quantity(sharing("mine", "d"));
    EXPECT_EQ(test::told(checked(other, gathered.library)), "");
    EXPECT_EQ(quantity_value(other, first_question(other), "mine", 2024), 3.0);
}

TEST(Library, circles_and_ways_to_nowhere) {
    Gathered({}, {sharing("a", "a")}).expect_one(Text::emissions_reference_circle, "/quantities/a/shared");
    const Gathered circle({}, {sharing("a", "b"), sharing("b", "c"), sharing("c", "a")});
    ASSERT_EQ(circle.problems.count(), 3U) << circle.told();
    EXPECT_EQ(circle.problems.kept()[0].what.id, Text::emissions_reference_circle);
    Gathered({}, {sharing("a", "nope")}).expect_one(Text::emissions_unknown_shared, "/quantities/a/shared");
    Gathered({}, {Quantity{.id = "a", .factor = "nope"}})
        .expect_one(Text::emissions_unknown_factor, "/quantities/a/factor");
    Gathered({Quantity{.id = "f", .factor = "g"}}, {}).expect_one(Text::emissions_factor_needs_value, "/factors/f");
    Gathered({own("f", 1e308)}, {}).expect_one(Text::emissions_number_too_large, "/factors/f/value");
}

TEST(Library, ten_thousand_references_in_a_row) {
    std::vector<Quantity> chain{own("q0", 1.0)};
    for (int i = 1; i < 10000; ++i) {
        chain.push_back(sharing("q" + std::to_string(i), "q" + std::to_string(i - 1)));
    }
    const Gathered gathered({}, chain);
    EXPECT_TRUE(gathered.problems.empty());
    EXPECT_EQ(gathered.library.shared.size(), chain.size());
}

TEST(Library, a_unit_of_ones_own_has_to_agree) {
    const Gathered gathered({}, {own("a", 1.0)});
    Model model = using_quantity({.id = "mine", .unit = "kg", .shared = "a"});
    const base::Problems problems = checked(model, gathered.library);
    ASSERT_EQ(problems.count(), 1U) << test::told(problems);
    EXPECT_EQ(problems.kept()[0].what.id, Text::emissions_reference_unit);
}

}  // namespace
