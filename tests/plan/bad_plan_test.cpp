// SPDX-License-Identifier: EUPL-1.2
// Plan files as they arrive: cut off, in another encoding, edited by hand, or made to do harm.
#include <gtest/gtest.h>

#include "plan/plan_json.h"

using base::Problem;
using base::Text;

namespace {

constexpr int k_many = 100'000;

std::string repeated(const std::string& entry) {
    std::string out;
    for (int i = 0; i < k_many; ++i) {
        out += (i == 0 ? "" : ",\n") + entry;
    }
    return out;
}

// A plan with one measure that has these fields.
std::string measure_with(const std::string& fields) {
    return R"({"format": "klimaspur-plan/1", "id": "p", "name": "P", "measures": [{"id": "m", "name": "M", )" + fields +
           "}]}";
}

TEST(BadPlan, has_a_hundred_thousand_bad_tasks) {
    const plan::Loaded loaded = plan::read_plan(
        measure_with("\"tasks\": [\n" + repeated(R"({"id": "t", "name": "T", "state": "done"})") + "]"));
    ASSERT_TRUE(loaded.plan);
    EXPECT_TRUE(loaded.plan->measures[0].tasks.empty());
    EXPECT_EQ(loaded.problems.count(), k_many);
    EXPECT_TRUE(loaded.problems.lossy());
    ASSERT_EQ(loaded.problems.kept().size(), base::Problems::k_kept);
    EXPECT_EQ(loaded.problems.kept()[49].pointer, "/measures/0/tasks/49/state");
    EXPECT_EQ(loaded.problems.kept()[49].line, 51);
    EXPECT_EQ(loaded.problems.kept()[49].column, 35);
}

TEST(BadPlan, has_a_hundred_thousand_equal_ids) {
    const plan::Loaded loaded = plan::read_plan(
        measure_with("\"tasks\": [\n" + repeated(R"({"id": "t", "name": "T", "state": "in_progress"})") + "]"));
    ASSERT_TRUE(loaded.plan);
    EXPECT_EQ(loaded.plan->measures[0].tasks.size(), 1U);
    EXPECT_EQ(loaded.problems.count(), k_many - 1);
    ASSERT_EQ(loaded.problems.kept().size(), base::Problems::k_kept);
    EXPECT_EQ(loaded.problems.kept()[49].pointer, "/measures/0/tasks/50/id");
    EXPECT_EQ(loaded.problems.kept()[49].line, 52);
}

TEST(BadPlan, is_refused_for_what_comes_behind_a_hundred_thousand_problems) {
    std::string bytes = measure_with("\"tasks\": [" + repeated("1") + "]");
    const plan::Loaded nameless = plan::read_plan(bytes.substr(0, bytes.size() - 1) + ",\n\"id\": \"second\"}");
    EXPECT_EQ(nameless.problems.count(), k_many + 1);
    bytes.replace(bytes.find("\"name\": \"P\""), 11, "\"nome\": \"P\"");
    const plan::Loaded refused = plan::read_plan(bytes);
    EXPECT_FALSE(refused.plan);
    EXPECT_EQ(refused.problems.count(), k_many + 1);
    ASSERT_NE(refused.problems.fatal(), nullptr);
    EXPECT_EQ(refused.problems.fatal()->what.id, Text::shape_missing);
    EXPECT_EQ(refused.problems.fatal()->line, 1);
    EXPECT_EQ(refused.problems.kept().size(), base::Problems::k_kept);
}

}  // namespace
