// SPDX-License-Identifier: EUPL-1.2
#include "base/result.h"

#include <gtest/gtest.h>

using base::Problem;
using base::Problems;
using Severity = base::Problem::Severity;

namespace {

Problem problem(Severity severity, int line) {
    return {.line = line, .severity = severity};
}

TEST(Problems, keeps_the_first_and_counts_all) {
    Problems problems;
    EXPECT_TRUE(problems.empty());
    for (int i = 1; i <= 1000; ++i) {
        problems.add(problem(Severity::notice, i));
    }
    EXPECT_EQ(problems.count(), 1000U);
    ASSERT_EQ(problems.kept().size(), Problems::k_kept);
    EXPECT_EQ(problems.kept().back().line, 50);
    EXPECT_EQ(problems.fatal(), nullptr);
    EXPECT_FALSE(problems.lossy());
    EXPECT_TRUE(problems.passes_over(Severity::entry));
    EXPECT_EQ(problems.count(), 1001U);
    EXPECT_TRUE(problems.lossy());
}

TEST(Problems, keeps_the_first_fatal_one_whenever_it_comes) {
    Problems problems;
    for (int i = 1; i <= 1000; ++i) {
        problems.add(problem(Severity::entry, i));
    }
    EXPECT_FALSE(problems.passes_over(Severity::fatal));
    problems.add(problem(Severity::fatal, 1001));
    problems.add(problem(Severity::fatal, 1002));
    problems.add(problem(Severity::entry, 1003));
    EXPECT_EQ(problems.count(), 1003U);
    ASSERT_EQ(problems.kept().size(), Problems::k_kept);
    EXPECT_EQ(problems.kept()[48].line, 49);
    ASSERT_NE(problems.fatal(), nullptr);
    EXPECT_EQ(problems.fatal()->line, 1001);
}

}  // namespace
