// SPDX-License-Identifier: EUPL-1.2
// The worked examples W1–W5 of the emissions research to 1e-12. paper_model.json is what Leichlingen's plan holds;
// seed_model.json is the whole measure (key "model" of the project's oracle seed-measure-worked-examples.json, from
// emissions_ref.py, which is independent of this program). Inputs are demo values, not facts about Leichlingen.
#include "emissions/support.h"

namespace {

using namespace emissions;

Comparison compared(const Model& model, std::string_view scenario, int year = 2024, const Inputs& inputs = {}) {
    const Scenario* found = model.find_scenario(scenario);
    EXPECT_NE(found, nullptr) << scenario;
    return found == nullptr ? Comparison{} : compare(model, {.scenario = found, .inputs = inputs}, year);
}

TEST(WorkedExamples, W1_paper_as_the_page_shows_it) {
    const Model model = test::model(test::file("paper_model.json"));
    const Comparison plan = compared(model, "plan");
    EXPECT_REL(plan.baseline.total, 4581.57546);
    EXPECT_REL(plan.scenario.total, 1531.8022104);
    EXPECT_REL(plan.saving, 3049.7732496);

    const Comparison recycled = compared(model, "plan", 2024, {{"efile_share", 0.0}});
    EXPECT_REL(recycled.baseline.total, 4581.57546);
    EXPECT_REL(recycled.scenario.total, 3829.505526);
    EXPECT_REL(recycled.saving, 752.069934);
    EXPECT_REL(recycled.saving_share_0_1 * 100.0, 16.415094339622641);  // 0.174 / 1.06

    const Comparison nothing = compared(model, "plan", 2024, {{"efile_share", 0.0}, {"recycled_share", 0.0}});
    EXPECT_EQ(nothing.saving, 0.0);
}

TEST(WorkedExamples, W1_a_ream) {
    const Model model = test::model(test::file("paper_model.json"));
    const Comparison ream = compared(model, "plan", 2024, {{"sheets", 500.0}, {"efile_share", 0.0}});
    EXPECT_REL(ream.baseline.total, 2.644488);
    EXPECT_REL(ream.scenario.total, 2.2103928);
    EXPECT_REL(ream.saving, 0.4340952);
}

TEST(WorkedExamples, the_default_of_a_slider_lies_on_its_grid) {
    const Model model = test::model(test::file("paper_model.json"));
    int inputs = 0;
    for (const Quantity& quantity : model.quantities) {
        EXPECT_FALSE(quantity.label.de.empty()) << quantity.id;
        EXPECT_FALSE(quantity.label.en.empty()) << quantity.id;
        EXPECT_NE(quantity.provenance.status, Provenance::Status::unknown) << quantity.id;
        if (quantity.is_input()) {
            ++inputs;
            const double value = quantity_value(model, first_question(model), quantity.id, 2024);
            const double steps = (value - *quantity.min) / quantity.step.value_or(0.0);
            EXPECT_NEAR(steps, std::round(steps), 1e-9) << quantity.id;
        }
    }
    EXPECT_EQ(inputs, 3);
}

TEST(WorkedExamples, W1_in_the_whole_measure) {
    const Model model = test::model(test::file("seed_model.json"));
    EXPECT_REL(compared(model, "recycled").saving, 752.0699339999996);
    EXPECT_REL(compared(model, "efile60").saving, 3049.7732496);
    // The baseline of the whole measure holds 110 kg of web searches beside the paper.
    EXPECT_REL(compared(model, "recycled").baseline.total, 4691.57546);
}

TEST(WorkedExamples, W2_devices) {
    const Model model = test::model(test::file("seed_model.json"));
    EXPECT_REL(compared(model, "devices_grid").saving, -10269.2504);
    EXPECT_REL(compared(model, "devices_green").saving, -8830.424);
    double use = 0.0;
    double embodied = 0.0;
    const Sum devices = compared(model, "devices_grid").scenario;
    for (std::size_t i = 0; i < model.terms.size(); ++i) {
        use += model.terms[i].group == "devices_use" ? devices.terms[i] : 0.0;
        embodied += model.terms[i].group == "devices_embodied" ? devices.terms[i] : 0.0;
    }
    EXPECT_REL(use, 1568.4504);
    EXPECT_REL(embodied, 8700.8);
}

TEST(WorkedExamples, W3_search_and_trees) {
    const Model model = test::model(test::file("seed_model.json"));
    const auto term = [&](std::string_view scenario, std::string_view id) {
        const Sum sum = compared(model, scenario).scenario;
        for (std::size_t i = 0; i < sum.terms.size(); ++i) {
            if (model.terms[i].id == id) {
                return sum.terms[i];
            }
        }
        return std::nan("");
    };
    EXPECT_REL(term("baseline", "search"), 110.0);
    EXPECT_REL(term("search_oeko", "search"), 1567.123287671233);
    EXPECT_REL(term("ecosia", "trees_claimed"), 122222.22222222222);
    EXPECT_EQ(compared(model, "ecosia").saving, 0.0);  // trees never enter the net
}

TEST(WorkedExamples, W4_telework) {
    EXPECT_REL(compared(test::model(test::file("seed_model.json")), "telework").saving, 29591.760000000002);
}

TEST(WorkedExamples, W5_trajectory) {
    constexpr double k_savings[] = {-9498.425299197565, -1940.7467323401097, 6908.632114501479,  14647.327306433535,
                                    22662.2575918,      23279.24787716647,   23620.003069098522, 23749.997249273445,
                                    23792.354082797567, 23805.427895174773,  23809.39509667496,  23810.592687361634};
    const Model model = test::model(test::file("seed_model.json"));
    double cumulative = 0.0;
    int year = 2024;
    for (const double expected : k_savings) {
        const Comparison full = compared(model, "full", year++);
        EXPECT_REL(full.saving, expected);
        EXPECT_REL(full.baseline.total, 4691.57546);
        cumulative += full.saving;
    }
    EXPECT_REL(cumulative, 198646.06293874473);
}

}  // namespace
