// SPDX-License-Identifier: EUPL-1.2
#include "emissions/model_json.h"

#include "emissions/support.h"

namespace {

using base::Text;
using namespace emissions;

// A small valid model with `what` replaced by `by`.
std::string with(const std::string& what, const std::string& by) {
    std::string json = R"({"calc": 1, "unit": "kg{CO2e}/a",
 "quantities": {
  "sheets": {"unit": "{sheet}/a", "value": 1000},
  "mass": {"unit": "g{paper}/{sheet}", "value": 5},
  "factor": {"unit": "kg{CO2e}/kg{paper}", "value": 1}},
 "terms": [{"id": "paper", "product": ["sheets", "mass", {"q": "factor"}]}],
 "scenarios": {"plan": {"set": {"factor": 0.5}}}})";
    const std::size_t at = json.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return json.replace(at, what.size(), by);
}

struct Wrong {
    const char* what;
    const char* by;
    Text problem;
    const char* pointer;
    int line;
};

TEST(ModelJson, refuses_a_bad_model_and_names_the_place) {
    const Wrong cases[] = {
        {"\"unit\": \"kg{CO2e}/a\",", "", Text::shape_missing, "", 1},
        {"\"calc\": 1", "\"calc\": 7", Text::emissions_unknown_version, "/calc", 1},
        {"\"value\": 1000", "\"value\": \"1000\"", Text::shape_expected_number, "/quantities/sheets/value", 3},
        {", \"value\": 1000", "", Text::shape_exactly_one, "/quantities/sheets", 3},
        {"\"value\": 1000", "\"value\": 1, \"series\": {\"2024\": 1}", Text::shape_exactly_one, "/quantities/sheets",
         3},
        {"\"value\": 1000", "\"series\": {}", Text::emissions_empty_series, "/quantities/sheets/series", 3},
        {"\"value\": 1000", "\"series\": {\"bald\": 1}", Text::shape_bad_key, "/quantities/sheets/series/bald", 3},
        {"\"value\": 1000", "\"series\": {\"2024\": 1, \"2024\": 2}", Text::shape_duplicate,
         "/quantities/sheets/series/2024", 3},
        {"\"value\": 1000", "\"curve\": {\"type\": \"spline\", \"from\": 0, \"to\": 1}", Text::shape_unknown_choice,
         "/quantities/sheets/curve/type", 3},
        {"\"value\": 1000", "\"curve\": {\"type\": \"step\", \"from\": 0, \"to\": 1}", Text::emissions_curve_incomplete,
         "/quantities/sheets/curve", 3},
        {"\"value\": 1000", "\"curve\": {\"type\": \"logistic\", \"from\": 0, \"to\": 1, \"mid\": 2028, \"k\": 0}",
         Text::emissions_curve_flat, "/quantities/sheets/curve/k", 3},
        {"\"value\": 1000", "\"value\": 1e308", Text::emissions_number_too_large, "/quantities/sheets/value", 3},
        {"\"value\": 1000", "\"value\": 1000, \"kind\": \"magic\"", Text::shape_unknown_choice,
         "/quantities/sheets/kind", 3},
        {"\"mass\": {", "\"sheets\": {", Text::shape_duplicate, "/quantities/sheets", 4},
        {"g{paper}", "g{sand}", Text::emissions_dimension, "/terms/0", 6},
        {"\"q\": \"factor\"", "\"q\": \"faktor\"", Text::emissions_missing_quantity, "/terms/0/product/2", 6},
        {"\"q\": \"factor\"", "\"q\": \"factor\", \"map\": \"x*x\"", Text::shape_unknown_choice,
         "/terms/0/product/2/map", 6},
        {"\"mass\", {", "7, {", Text::shape_expected_object, "/terms/0/product/1", 6},
        {"\"product\"", "\"sign\": 3, \"product\"", Text::emissions_bad_sign, "/terms/0/sign", 6},
        {"0.5", "{\"curve\": {\"type\": \"linear\", \"from\": 0, \"to\": 1, \"start\": 2030, \"end\": 2024}}",
         Text::emissions_curve_backwards, "/scenarios/plan/set/factor/curve/end", 7},
        {"{\"factor\": 0.5}", "{\"fctor\": 0.5}", Text::emissions_missing_quantity, "/scenarios/plan/set/fctor", 7},
    };
    for (const Wrong& wrong : cases) {
        const LoadedModel loaded = read_model(with(wrong.what, wrong.by));
        EXPECT_FALSE(loaded.model.has_value()) << wrong.by;
        ASSERT_FALSE(loaded.problems.empty()) << wrong.by;
        const base::Problem& problem = loaded.problems.kept()[0];
        EXPECT_EQ(problem.what.id, wrong.problem) << wrong.by << "\n" << test::told(loaded.problems);
        EXPECT_EQ(problem.pointer, wrong.pointer) << wrong.by << "\n" << test::told(loaded.problems);
        EXPECT_EQ(problem.line, wrong.line) << wrong.by << "\n" << test::told(loaded.problems);
    }
}

TEST(ModelJson, refuses_what_is_no_json) {
    for (const char* bytes : {"", "{", "[]", "null", "{\"unit\": NaN}", "\xff\xfe", "<!doctype html>"}) {
        const LoadedModel loaded = read_model(bytes);
        EXPECT_FALSE(loaded.model.has_value()) << bytes;
        EXPECT_FALSE(loaded.problems.empty()) << bytes;
    }
}

TEST(ModelJson, ten_thousand_terms_and_deep_nonsense) {
    std::string terms;
    for (int i = 0; i < 10000; ++i) {
        terms += R"({"id": "t)" + std::to_string(i) + R"(", "product": ["sheets", "mass", "factor"]},)";
    }
    const LoadedModel many = read_model(with("[{\"id\"", "[" + terms + "{\"id\""));
    ASSERT_TRUE(many.model.has_value()) << test::told(many.problems);
    EXPECT_EQ(many.model->terms.size(), 10001U);
    EXPECT_FALSE(read_model("{\"terms\":" + std::string(100000, '[')).model.has_value());
}

TEST(ModelJson, reads_the_whole_measure_as_it_stands) {
    const LoadedModel loaded = read_model(test::file("seed_model.json"));
    ASSERT_TRUE(loaded.model.has_value()) << test::told(loaded.problems);
    EXPECT_EQ(test::told(loaded.problems), "");
    const Model& model = *loaded.model;
    EXPECT_EQ(model.quantities.front().id, "workplaces");  // in the order of the file
    EXPECT_EQ(model.quantities.back().id, "share_ecosia");
    EXPECT_EQ(model.scenarios.size(), 10U);
    EXPECT_EQ(model.scenarios.front().id, "baseline");
    EXPECT_EQ(model.find_quantity("workplaces")->provenance.status, Provenance::Status::assumption);
    EXPECT_EQ(model.find_quantity("ef_search")->provenance.source, "Google 2009; obere Schranke Öko-Institut 2,85 g");
    EXPECT_EQ(model.find_quantity("nope"), nullptr);
    EXPECT_EQ(model.find_scenario("nope"), nullptr);
    const Term& trees = model.terms.back();
    EXPECT_TRUE(trees.memo);
    EXPECT_EQ(trees.unit, "kg{CO2}/a2");
    EXPECT_EQ(trees.product[4].map, Map::reciprocal);
    EXPECT_EQ(std::get_if<Curve>(&model.find_scenario("full")->set.at("efile_share").value)->type,
              Curve::Type::logistic);
    EXPECT_EQ(std::get_if<Series>(&model.find_quantity("ef_grid")->value)->size(), 3U);
}

TEST(ModelJson, reads_labels_bounds_and_provenance) {
    const Model model = test::model(test::file("paper_model.json"));
    const Quantity& sheets = *model.find_quantity("sheets");
    EXPECT_EQ(sheets.label.in(base::Language::de), "Papierverbrauch");
    EXPECT_EQ(sheets.label.in(base::Language::en), "Paper use");
    EXPECT_EQ(sheets.kind, Kind::count);
    EXPECT_EQ(sheets.max, 3000000.0);
    const Provenance& factor = model.find_quantity("ef_primary")->provenance;
    EXPECT_EQ(factor.status, Provenance::Status::source);
    EXPECT_EQ(factor.year, 2006);
    EXPECT_EQ(factor.region, "DE");
    EXPECT_EQ(factor.url, "http://www.papiernetz.de/wp-content/uploads/ifeu-studie_langfassung.pdf");
    EXPECT_EQ(default_scenario(model).label.de, "Recyclingpapier und E-Akte");
    EXPECT_EQ(model.terms[0].bisko, false);
}

TEST(ModelJson, a_mere_text_is_a_label_and_names_a_source) {
    const Model model = test::model(with(
        "\"value\": 1000", R"("value": 1000, "label": "Blätter", "prov": "measured", "U": {"x": []}, "später": null)"));
    EXPECT_EQ(model.quantities[0].label.in(base::Language::en), "Blätter");
    EXPECT_EQ(model.quantities[0].provenance.status, Provenance::Status::measured);
}

}  // namespace
