// SPDX-License-Identifier: EUPL-1.2
#include "plan/plan_json.h"

#include <gtest/gtest.h>

#include <string>

using base::Problem;
using base::Text;

namespace {

// A good plan around these measures, which start in line 8.
std::string plan_with(const std::string& measures) {
    return R"({"format": "klimaspur-plan/1", "id": "p", "name": "P",
 "phases": [{"id": "planning", "name": "Planung"}, {"id": "completed", "name": "Abgeschlossen"}],
 "statuses": [{"id": "late", "name": "Verspätet", "sentiment": "late"}],
 "categories": [{"id": "c1", "name": "C"}],
 "attribute_types": [{"id": "costs", "name": "Kosten", "format": "optional_choice",
                      "choices": [{"id": "high", "name": "hoch"}]}],
 "organizations": [{"id": "o1", "name": "Amt"}],
 "measures": [)" +
           measures + "]}";
}

TEST(PlanJson, good_measures_survive_bad_ones) {
    std::string measures;
    for (int i = 0; i < 60; ++i) {
        measures += i == 0 ? "\n" : ",\n";
        if (i == 7) {
            measures += "5";
        } else if (i == 12) {
            measures += R"({"id": "m12", "name": "M", "updated_at": "2025-02-31"})";
        } else if (i == 40) {
            measures += R"({"id": "m40"})";
        } else {
            measures.append(R"({"id": "m)").append(std::to_string(i)).append(R"(", "name": "M"})");
        }
    }
    const plan::Loaded loaded = plan::read_plan(plan_with(measures));
    ASSERT_TRUE(loaded.plan);
    EXPECT_EQ(loaded.plan->measures.size(), 57U);
    ASSERT_EQ(loaded.problems.count(), 3U);
    EXPECT_EQ(loaded.problems.kept()[0].pointer, "/measures/7");
    EXPECT_EQ(base::describe(loaded.problems.kept()[1], base::Language::de),
              "Zeile 21, Spalte 42 (/measures/12/updated_at): Das Datum 2025-02-31 gibt es nicht.");
    EXPECT_EQ(loaded.problems.kept()[2].pointer, "/measures/40");
    for (const Problem& problem : loaded.problems.kept()) {
        EXPECT_EQ(problem.severity, Problem::Severity::entry);
    }
}

struct Wrong {
    const char* name;
    const char* fields;  // of the one measure
    Text what;
    const char* pointer;
};

class WrongMeasures : public testing::TestWithParam<Wrong> {};

TEST_P(WrongMeasures, stay_without_what_is_wrong) {
    const Wrong& wrong = GetParam();
    const plan::Loaded loaded = plan::read_plan(plan_with(R"("left out", {"id": "m", "name": "M", "lead": "kept",
)" + std::string(wrong.fields) + "}"));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.plan->measures.size(), 1U);
    EXPECT_EQ(loaded.plan->measures[0].lead, "kept");
    ASSERT_EQ(loaded.problems.count(), 2U);
    EXPECT_EQ(loaded.problems.kept()[1].what.id, wrong.what)
        << base::describe(loaded.problems.kept()[1], base::Language::en);
    EXPECT_EQ(loaded.problems.kept()[1].pointer, std::string("/measures/1") + wrong.pointer);
    EXPECT_EQ(loaded.problems.kept()[1].severity, Problem::Severity::entry);
    EXPECT_EQ(loaded.problems.kept()[1].line, 9);
}

const Wrong k_wrong[] = {
    {"unknown_phase", R"("phase": "x")", Text::plan_unknown_phase, "/phase"},
    {"unknown_status", R"("status": {"id": "x"})", Text::plan_unknown_status, "/status/id"},
    {"unknown_category", R"("categories": ["c1", "x"])", Text::plan_unknown_category, "/categories"},
    {"unknown_related", R"("related": ["m", "x"])", Text::plan_unknown_measure, "/related"},
    {"unknown_attribute_type", R"("attributes": [{"type": "x"}])", Text::plan_unknown_attribute_type,
     "/attributes/0/type"},
    {"unknown_choice", R"("attributes": [{"type": "costs", "choice": "x", "text": "t"}])", Text::plan_unknown_choice,
     "/attributes/0/choice"},
    {"unknown_organization", R"("responsible_parties": [{"organization": "o1"}, {"organization": "x"}])",
     Text::plan_unknown_organization, "/responsible_parties/1/organization"},
    {"task_twice",
     R"("tasks": [{"id": "t", "name": "T", "state": "in_progress"}, {"id": "t", "name": "U", "state": "in_progress"}])",
     Text::plan_duplicate_id, "/tasks/1/id"},
    {"task_without_state", R"("tasks": [{"id": "t", "name": "T"}])", Text::shape_missing, "/tasks/0"},
    {"task_with_unknown_state", R"("tasks": [{"id": "t", "name": "T", "state": "done"}])", Text::shape_unknown_choice,
     "/tasks/0/state"},
    {"completed_without_date", R"("tasks": [{"id": "t", "name": "T", "state": "completed"}])",
     Text::plan_completed_at_missing, "/tasks/0"},
    {"date_without_completed",
     R"("tasks": [{"id": "t", "name": "T", "state": "in_progress", "completed_at": "2024-01-01"}])",
     Text::plan_not_completed, "/tasks/0/completed_at"},
    {"impossible_due_date", R"("tasks": [{"id": "t", "name": "T", "state": "in_progress", "due_at": "2025-06-31"}])",
     Text::shape_no_such_date, "/tasks/0/due_at"},
    {"history_of_unknown_phase", R"("history": [{"date": "2024", "phase": "x"}])", Text::plan_unknown_phase,
     "/history/0/phase"},
    {"image_of_wrong_type", R"("image": {"src": 1})", Text::shape_expected_text, "/image/src"},
    {"emissions_without_terms", R"("emissions": {"calc": 1, "unit": "kg{CO2e}/a"})", Text::shape_missing, "/emissions"},
};

INSTANTIATE_TEST_SUITE_P(PlanJson, WrongMeasures, testing::ValuesIn(k_wrong),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(PlanJson, keeps_task_order_line_and_index_behind_left_out_entries) {
    const plan::Loaded loaded = plan::read_plan(plan_with(R"({"id": "m", "name": "M", "attributes": [
        {"type": 1}, {"type": "gone"}, {"type": "costs", "choice": "high"}]})"));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.plan->measures[0].attributes.size(), 1U);
    ASSERT_EQ(loaded.problems.count(), 2U);
    EXPECT_EQ(loaded.problems.kept()[1].what.id, Text::plan_unknown_attribute_type);
    EXPECT_EQ(loaded.problems.kept()[1].pointer, "/measures/0/attributes/1/type");
    EXPECT_EQ(loaded.problems.kept()[1].line, 9);
    EXPECT_EQ(loaded.problems.kept()[1].column, 31);
}

TEST(PlanJson, ids_are_unique) {
    const plan::Loaded loaded =
        plan::read_plan(plan_with(R"({"id": "m", "name": "first"}, {"id": "m", "name": "second"})"));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.plan->measures.size(), 1U);
    EXPECT_EQ(loaded.plan->find_measure("m")->name, "first");
    ASSERT_EQ(loaded.problems.count(), 1U);
    EXPECT_EQ(loaded.problems.kept()[0].pointer, "/measures/1/id");
}

TEST(PlanJson, a_bad_calculation_goes_as_a_whole_and_the_measure_stays) {
    const plan::Loaded loaded = plan::read_plan(plan_with(R"({"id": "m", "name": "M", "emissions": {"calc": 1,
        "unit": "kg{CO2e}/a", "quantities": {"a": {"unit": "kg{CO2e}/a", "value": 1}},
        "terms": [{"id": "t", "product": ["a"]},
                  {"id": "u", "product": ["missing"]}]}})"));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.plan->measures.size(), 1U);
    EXPECT_FALSE(loaded.plan->measures[0].emissions);
    ASSERT_EQ(loaded.problems.count(), 1U);
    EXPECT_EQ(loaded.problems.kept()[0].severity, Problem::Severity::entry);
    EXPECT_TRUE(loaded.problems.kept()[0].pointer.starts_with("/measures/0/emissions/terms/1"));
    EXPECT_EQ(loaded.problems.kept()[0].line, 11);
    const plan::Loaded good = plan::read_plan(plan_with(R"({"id": "m", "name": "M", "emissions": {"calc": 1,
        "unit": "kg{CO2e}/a", "quantities": {"a": {"unit": "kg{CO2e}/a", "value": 1}},
        "terms": [{"id": "t", "product": ["a"]}]}})"));
    ASSERT_TRUE(good.plan);
    EXPECT_TRUE(good.problems.empty());
    EXPECT_TRUE(good.plan->measures[0].emissions);
}

TEST(PlanJson, precision_coarsens_dates) {
    const plan::Loaded loaded = plan::read_plan(plan_with(R"({"id": "m", "name": "M",
        "schedule": {"precision": "year", "begins_at": "2024-05-01", "ends_at": "2026"},
        "tasks": [{"id": "t", "name": "T", "state": "in_progress", "due_at": "2025-12-31", "precision": "month"}]})"));
    ASSERT_TRUE(loaded.plan);
    EXPECT_TRUE(loaded.problems.empty());
    const plan::Measure& measure = loaded.plan->measures[0];
    EXPECT_EQ(base::to_iso(*measure.schedule.begins_at), "2024");
    EXPECT_EQ(base::to_iso(*measure.schedule.ends_at), "2026");
    EXPECT_EQ(base::to_iso(*measure.tasks[0].due_at), "2025-12");
}

TEST(PlanJson, a_reversed_schedule_deserves_a_look) {
    const plan::Loaded loaded = plan::read_plan(
        plan_with(R"({"id": "m", "name": "M", "schedule": {"begins_at": "2026", "ends_at": "2025-12-31"}})"));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.problems.count(), 1U);
    EXPECT_EQ(loaded.problems.kept()[0].severity, Problem::Severity::notice);
    EXPECT_EQ(loaded.problems.kept()[0].pointer, "/measures/0/schedule/ends_at");
}

struct Refused {
    const char* json;
    Text what;
    const char* pointer;
};

TEST(PlanJson, what_is_no_plan_gets_one_clear_reason) {
    const Refused cases[] = {
        {"", Text::json_empty, ""},
        {"<html>", Text::json_html, ""},
        {"{}", Text::plan_format_missing, ""},
        {R"({"type": "FeatureCollection", "features": []})", Text::plan_format_missing, ""},
        {R"({"format": 1, "id": "p", "name": "P", "measures": []})", Text::plan_format_missing, ""},
        {R"({"id": "p", "format": "geojson"})", Text::plan_format_other, "/format"},
        {R"({"format": "klimaspur-plan/2", "id": "p", "name": "P", "measures": []})", Text::plan_format_version,
         "/format"},
        {R"({"format": "klimaspur-plan/1", "id": "p", "name": "P"})", Text::shape_missing, ""},
        {R"({"format": "klimaspur-plan/1", "id": "p", "name": "P", "measures": {}})", Text::shape_expected_list,
         "/measures"},
        {R"({"format": "klimaspur-plan/1", "id": "p", "name": "P", "measures": [)", Text::json_cut_off, ""},
    };
    for (const Refused& refused : cases) {
        const plan::Loaded loaded = plan::read_plan(refused.json);
        EXPECT_FALSE(loaded.plan) << refused.json;
        ASSERT_EQ(loaded.problems.count(), 1U) << refused.json;
        EXPECT_EQ(loaded.problems.kept()[0].what.id, refused.what) << refused.json;
        EXPECT_EQ(loaded.problems.kept()[0].pointer, refused.pointer);
        EXPECT_EQ(loaded.problems.kept()[0].severity, Problem::Severity::fatal);
        EXPECT_GT(loaded.problems.kept()[0].line, 0);
    }
}

TEST(PlanJson, the_order_of_the_file_does_not_matter) {
    const plan::Loaded loaded = plan::read_plan(
        R"({"measures": [{"id": "m", "name": "M", "phase": "late_defined"}], "name": "P", "id": "p",
            "phases": [{"id": "late_defined", "name": "Phase"}], "format": "klimaspur-plan/1"})");
    ASSERT_TRUE(loaded.plan);
    EXPECT_TRUE(loaded.problems.empty());
    EXPECT_EQ(loaded.plan->measures[0].phase, "late_defined");
}

}  // namespace
