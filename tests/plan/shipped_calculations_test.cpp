// SPDX-License-Identifier: EUPL-1.2
// The factor sets and the calculations in data/ say where every figure comes from, and give the figures of the
// worked examples (computed apart by a program of its own; W1 to W7 are their names).
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/shape_json.h"
#include "emissions/evaluate.h"
#include "emissions/model_json.h"
#include "plan/plan_json.h"

namespace {

using emissions::Label;
using emissions::Model;
using emissions::Provenance;
using emissions::Quantity;
using emissions::Question;

const std::filesystem::path k_data = std::filesystem::path(KLIMASPUR_SOURCE_DIR) / "data";

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_no_problems(const base::Problems& problems, const std::string& where) {
    for (const base::Problem& problem : problems.kept()) {
        ADD_FAILURE() << where << ": " << base::describe(problem, base::Language::en);
    }
}

plan::Plan shipped(const char* name) {
    plan::Loaded loaded = plan::read_plan(read_file(k_data / name / "plan.json"));
    expect_no_problems(loaded.problems, name);
    return loaded.plan.value_or(plan::Plan());
}

emissions::FactorSet shipped_set(const std::filesystem::path& path) {
    emissions::FactorSet set;
    base::Problems problems;
    base::read_json(read_file(path), base::shape_of<emissions::FactorSet>(), &set, problems);
    emissions::Library library;
    emissions::Units units;
    const base::Pointer root;
    emissions::add_factors(library, set.factors, root / "factors", problems, units);
    expect_no_problems(problems, path.filename().string());
    EXPECT_EQ(library.factors.size(), set.factors.size());
    return set;
}

void expect_both_languages(const Label& label, const std::string& where) {
    EXPECT_FALSE(label.de.empty()) << where;
    EXPECT_FALSE(label.en.empty()) << where;
}

// A note may be missing, but not in one language.
void expect_both_or_none(const Label& label, const std::string& where) {
    EXPECT_EQ(label.de.empty(), label.en.empty()) << where;
}

void expect_origin(const Quantity& quantity, const std::string& where) {
    const Provenance& origin = quantity.provenance;
    expect_both_or_none(origin.note, where);
    EXPECT_NE(origin.status, Provenance::Status::unknown) << where;
    if (origin.status == Provenance::Status::source) {
        EXPECT_FALSE(origin.source.empty()) << where;
    } else {
        EXPECT_FALSE(origin.note.de.empty()) << where << " does not say why";
    }
    // What counts as CO₂e and is not must say so where it is read.
    if (origin.gas == "CO2" && quantity.unit.find("{CO2e}") != std::string::npos) {
        EXPECT_NE((quantity.label.de + origin.note.de).find("CO₂"), std::string::npos) << where;
    }
}

TEST(FactorSets, tell_the_origin_of_every_factor) {
    int sets = 0;
    for (const auto& entry : std::filesystem::directory_iterator(k_data / "factors")) {
        const emissions::FactorSet set = shipped_set(entry.path());
        ++sets;
        EXPECT_EQ(entry.path().filename(), set.id + ".json");
        expect_both_languages(set.name, set.id);
        expect_both_languages(set.note, set.id);
        EXPECT_FALSE(set.licence.empty());
        std::set<std::string_view> ids;
        for (const Quantity& factor : set.factors) {
            EXPECT_TRUE(ids.insert(factor.id).second) << factor.id << " is there twice";
        }
        for (const Quantity& factor : set.factors) {
            expect_both_languages(factor.label, factor.id);
            expect_origin(factor, factor.id);
            const std::string& successor = factor.provenance.superseded_by;
            EXPECT_TRUE(successor.empty() || ids.contains(successor)) << factor.id;
            EXPECT_NE(successor, factor.id);
        }
    }
    EXPECT_GE(sets, 1);
}

void expect_whole(const std::vector<emissions::Term>& terms, const Model& model, std::set<std::string>& used) {
    for (const emissions::Term& term : terms) {
        expect_both_languages(term.label, term.id);
        expect_both_or_none(term.note, term.id);
        const bool grouped = std::any_of(model.groups.begin(), model.groups.end(),
                                         [&](const emissions::Group& group) { return group.id == term.group; });
        EXPECT_TRUE(term.memo || grouped) << term.id;
        for (const emissions::Factor& factor : term.product) {
            used.insert(factor.quantity);
        }
    }
}

// Every text in both languages, every figure with its origin and in use.
void expect_whole(const Model& model, const std::string& measure, std::set<std::string>& shared_used) {
    std::set<std::string> used;
    expect_whole(model.terms, model, used);
    for (const emissions::Output& output : model.outputs) {
        expect_both_languages(output.label, output.id);
        expect_whole(output.terms, model, used);
    }
    for (const Quantity& written : model.quantities) {
        const std::string where = measure + ", " + written.id;
        EXPECT_TRUE(used.contains(written.id)) << where << " is not used";
        expect_both_languages(written.effective().label, where);
        expect_origin(written.effective(), where);
        shared_used.insert(written.shared);
    }
    for (const emissions::Method& method : model.methods) {
        expect_both_languages(method.label, method.id);
        expect_both_languages(method.note, method.id);
    }
    for (const emissions::Group& group : model.groups) {
        expect_both_languages(group.label, group.id);
    }
    for (const emissions::Scenario& scenario : model.scenarios) {
        expect_both_languages(scenario.label, scenario.id);
        expect_both_or_none(scenario.note, scenario.id);
    }
    for (const Label& missing : model.missing) {
        expect_both_languages(missing, measure);
    }
}

TEST(ShippedCalculations, are_whole) {
    for (const char* name : {"leichlingen", "musterstadt"}) {
        const plan::Plan town = shipped(name);
        std::set<std::string> shared_used;
        int calculations = 0;
        for (const plan::Measure& measure : town.measures) {
            if (measure.emissions) {
                ++calculations;
                expect_whole(*measure.emissions, measure.id, shared_used);
            }
        }
        EXPECT_GE(calculations, 1) << name;
        for (const Quantity& quantity : town.quantities) {
            EXPECT_TRUE(shared_used.contains(quantity.id)) << name << ", " << quantity.id << " is not used";
        }
        for (const plan::Target& target : town.targets) {
            EXPECT_TRUE(target.value && target.from) << name;
            EXPECT_FALSE(target.source.empty()) << name;
        }
    }
}

void expect_close(double value, double expected, double relative = 1e-12) {
    EXPECT_NEAR(value, expected, std::abs(expected) * relative);
}

// The measure of Leichlingen, asked for one scenario and way of accounting.
class LeichlingenCalculation : public testing::Test {
protected:
    [[nodiscard]] const Model& model() const { return *town_.measures.at(0).emissions; }

    [[nodiscard]] Question question(const char* scenario, const char* method, emissions::Inputs inputs = {}) const {
        Question result;
        result.scenario = model().find_scenario(scenario);
        result.method = model().find_method(method);
        result.inputs = std::move(inputs);
        return result;
    }

    [[nodiscard]] double saving(const Question& question, int year) const {
        return emissions::compare(model(), question, year).saving;
    }

    // A term in the scenario, in its own unit.
    [[nodiscard]] double term(const Question& question, const char* id, int year) const {
        const std::vector<emissions::Term>& terms = emissions::terms_of(model(), question);
        const emissions::Sum sum = emissions::evaluate(model(), question, year);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].id == id) {
                return sum.terms[i];
            }
        }
        ADD_FAILURE() << "no term " << id;
        return 0.0;
    }

    [[nodiscard]] double group_saving(const Question& question, const char* group, int year) const {
        const emissions::Comparison comparison = emissions::compare(model(), question, year);
        double result = 0.0;
        for (std::size_t i = 0; i < model().terms.size(); ++i) {
            if (model().terms[i].group == group) {
                result += comparison.baseline.terms[i] - comparison.scenario.terms[i];
            }
        }
        return result;
    }

private:
    plan::Plan town_ = shipped("leichlingen");
};

TEST_F(LeichlingenCalculation, w1_paper) {
    const Question nothing = question("baseline", "location");
    expect_close(term(nothing, "paper_primary", 2024), 4581.57546);
    expect_close(term(nothing, "paper_mass", 2024), 4322.241);
    // Recycled paper alone: the e-file leads nowhere.
    expect_close(saving(question("paper", "location", {{"efile_share", 0.0}}), 2024), 752.069934);
    // The e-file comes slowly and is at 60 % to nine digits in 2045.
    expect_close(saving(question("paper", "location"), 2045), 3049.7732496, 2e-9);
}

TEST_F(LeichlingenCalculation, w2_devices) {
    expect_close(saving(question("devices", "location"), 2024), -10269.2504);
    expect_close(saving(question("devices", "market"), 2026), -8830.424);
    expect_close(group_saving(question("plan", "location"), "devices_embodied", 2035), -8700.8);
    Question energy = question("devices", "location");
    energy.output = model().find_output("energy");
    expect_close(saving(energy, 2030), -4320.8);
}

TEST_F(LeichlingenCalculation, w3_search) {
    const Question plan = question("plan", "location");
    expect_close(term(plan, "search", 2030), 110.0);
    expect_close(term(question("plan", "location", {{"ef_search", 26000.0 / (25.0 * 365.0)}}), "search", 2030),
                 1567.1232876712329);
    expect_close(term(plan, "trees_claimed", 2030), 122222.22222222222);
    EXPECT_EQ(group_saving(plan, "search", 2030), 0.0);  // whichever search engine
}

TEST_F(LeichlingenCalculation, w4_telework) {
    const Question plan = question("plan", "location");
    expect_close(group_saving(plan, "telework", 2028), 29591.76);
    expect_close(saving(plan, 2040) - saving(question("no_telework", "location"), 2040), 29591.76);
    expect_close(term(plan, "commute_avoided", 2028), -34871.76);
    expect_close(term(plan, "home_energy", 2028), 5280.0);
}

TEST_F(LeichlingenCalculation, w5_trajectory) {
    const Question market = question("plan", "market");
    double cumulative = 0.0;
    int first_positive = 0;
    for (int year = 2024; year <= 2035; ++year) {
        cumulative += saving(market, year);
        first_positive = cumulative >= 0.0 && first_positive == 0 ? year : first_positive;
    }
    expect_close(cumulative, 198646.06293874473);
    EXPECT_EQ(first_positive, 2027);
    expect_close(saving(market, 2024), -9498.425299197565);
    expect_close(saving(market, 2028), 22662.2575918);
}

TEST_F(LeichlingenCalculation, w7_cost) {
    Question cost = question("plan", "location");
    cost.output = model().find_output("cost");
    expect_close(term(cost, "it_spending", 2025), 1727100.0);
    EXPECT_LT(saving(cost, 2030), 0.0);  // 30 % of the IT spending is no saving
}

TEST_F(LeichlingenCalculation, headline_is_location_based) {
    ASSERT_EQ(model().methods.at(0).id, "location");
    const Question first = emissions::first_question(model());
    EXPECT_EQ(first.scenario->id, "plan");
    expect_close(saving(first, 2030), 22885.467069098522);
    expect_close(saving(first, 2045), 23811.10924917, 1e-9);
    EXPECT_LT(saving(question("no_telework", "location"), 2045), 0.0);
}

TEST(Musterstadt, saves_the_same_paper_twice) {
    const plan::Plan town = shipped("musterstadt");
    int savers = 0;
    for (const plan::Measure& measure : town.measures) {
        const Quantity* sheets = measure.emissions ? measure.emissions->find_quantity("office_sheets") : nullptr;
        savers += sheets != nullptr && sheets->effective().activity ? 1 : 0;
    }
    EXPECT_EQ(savers, 2);
}

TEST(Musterstadt, has_a_factor_of_its_own) {
    const plan::Plan town = shipped("musterstadt");
    const Model& model = *town.find_measure("druckregeln")->emissions;
    EXPECT_EQ(std::get<double>(model.find_quantity("ef_recycled")->effective().value), 0.7);
}

}  // namespace
