// SPDX-License-Identifier: EUPL-1.2
// Reading and writing are each other's inverse, for every plan there is and for what edits make of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "plan/plan_json.h"

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> shipped_plans() {
    std::vector<std::string> plans;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(KLIMASPUR_SOURCE_DIR) / "data")) {
        if (fs::exists(entry.path() / "plan.json")) {
            plans.push_back(read_file(entry.path() / "plan.json"));
        }
    }
    EXPECT_GE(plans.size(), 2U);
    return plans;
}

// False: nothing was read, or not all of it.
bool expect_fixed_point(const std::string& bytes) {
    const plan::Loaded loaded = plan::read_plan(bytes);
    if (!loaded.plan || loaded.problems.lossy()) {
        return false;
    }
    const std::string text = plan::write_plan(*loaded.plan);
    const plan::Loaded again = plan::read_plan(text);
    for (const base::Problem& problem : again.problems.kept()) {
        EXPECT_EQ(problem.severity, base::Problem::Severity::notice) << base::describe(problem, base::Language::en);
    }
    EXPECT_TRUE(again.plan == loaded.plan);
    EXPECT_EQ(again.plan ? plan::write_plan(*again.plan) : "", text);
    return true;
}

TEST(WritePlan, shipped_plans_come_back_as_they_were) {
    for (const std::string& bytes : shipped_plans()) {
        EXPECT_TRUE(expect_fixed_point(bytes));
    }
}

TEST(WritePlan, unknown_fields_stay_with_every_object) {
    std::string bytes = read_file(fs::path(KLIMASPUR_SOURCE_DIR) / "data/musterstadt/plan.json");
    // Where any key is a name, there are no unknown ones; in a calculation a wrong one costs the whole.
    const std::string_view maps[] = {
        "\"override\": ", "\"quantities\": ", "\"groups\": ", "\"series\": ", "\"scenarios\": ", "\"set\": "};
    int count = 0;
    for (std::size_t at = 0; (at = bytes.find("{\n", at)) != std::string::npos; ++at) {
        const std::string_view before = std::string_view(bytes).substr(0, at);
        if (std::any_of(std::begin(maps), std::end(maps),
                        [&](std::string_view map) { return before.ends_with(map); })) {
            continue;
        }
        bytes.insert(at + 1, "\"x_" + std::to_string(count++) + "\": [ ],");
    }
    const plan::Loaded loaded = plan::read_plan(bytes);
    ASSERT_TRUE(loaded.plan);
    const std::string text = plan::write_plan(*loaded.plan);
    int kept = 0;
    for (std::size_t at = 0; (at = text.find("\"x_", at)) != std::string::npos; ++at) {
        ++kept;
    }
    EXPECT_GT(count, 40);
    EXPECT_EQ(kept + static_cast<int>(loaded.problems.count()), count);
}

// Lines of a plan taken out, doubled, swapped, and bytes changed.
TEST(WritePlan, edited_plans_come_back_as_they_were) {
    std::mt19937 random(20261124);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    const std::string values[] = {"0",  "-0.0", "null", "true",       "\"\"", "\"2024\"",
                                  "[]", "{}",   "[1]",  "{\"a\": 1}", "1e300"};
    int loaded = 0;
    for (const std::string& original : shipped_plans()) {
        for (int round = 0; round < 400; ++round) {
            std::string bytes = original;
            for (std::size_t edits = below(4) + 1; edits > 0; --edits) {
                const std::size_t from = bytes.find(": ", below(bytes.size()));
                const std::size_t end = from == std::string::npos ? from : bytes.find_first_of(",\n", from);
                if (end == std::string::npos) {
                    continue;
                }
                switch (below(4)) {
                    case 0: bytes.replace(from + 2, end - from - 2, values[below(std::size(values))]); break;
                    case 1: bytes.insert(end, ", \"x\": " + values[below(std::size(values))]); break;
                    case 2: bytes[from - 2] = 'x'; break;
                    default: bytes[from + 3 + below(8)] = "0129ex"[below(6)]; break;
                }
            }
            loaded += expect_fixed_point(bytes) ? 1 : 0;
            ASSERT_FALSE(HasFailure()) << bytes;
        }
    }
    EXPECT_GT(loaded, 100);
}

}  // namespace
