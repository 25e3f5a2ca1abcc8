// SPDX-License-Identifier: EUPL-1.2
// check and format, as scripts use them.
#include <fstream>

#include "cli/support.h"

namespace {

using test::has;
using test::Ran;

const std::string k_plan = test::source("data/leichlingen/plan.json");

std::string written(const std::string& name, const std::string& text) {
    std::string path = testing::TempDir() + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

TEST(Check, counts_what_it_read_and_says_where_what_is_wrong) {
    const Ran good = test::run(cli::check, {k_plan});
    EXPECT_EQ(good.exit_code, 0) << good.out;
    EXPECT_TRUE(has(good.out, "1 Maßnahmen gelesen, 0 Hinweise")) << good.out;

    const Ran broken = test::run(cli::check, {written("broken.json", "{\n  \"format\": ")});
    EXPECT_EQ(broken.exit_code, 1);
    EXPECT_TRUE(has(broken.out, "Zeile 2")) << broken.out;

    EXPECT_EQ(test::run(cli::check, {}).exit_code, 2);
    EXPECT_EQ(test::run(cli::check, {test::source("nothing.json"), k_plan}).exit_code, 2);
}

TEST(Format, writes_one_form_of_a_plan) {
    const Ran once = test::run(cli::format, {k_plan});
    EXPECT_EQ(once.exit_code, 0) << once.err;
    EXPECT_TRUE(has(once.out, "digitalisierung-der-verwaltung"));
    const Ran again = test::run(cli::format, {written("formatted.json", once.out)});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_TRUE(again.out == once.out);
}

TEST(Format, writes_nothing_where_something_would_be_lost) {
    const Ran broken = test::run(cli::format, {written("broken.json", "{")});
    EXPECT_EQ(broken.exit_code, 1);
    EXPECT_EQ(broken.out, "");
    const Ran lossy = test::run(cli::format, {written("lossy.json", R"({"format": "klimaspur-plan/1", "id": "x",
        "name": "x", "measures": [{"id": "a", "name": "A"}, {"id": 5}]})")});
    EXPECT_EQ(lossy.exit_code, 1);
    EXPECT_EQ(lossy.out, "");
    EXPECT_TRUE(has(lossy.err, "nicht geschrieben")) << lossy.err;
    EXPECT_EQ(test::run(cli::format, {}).exit_code, 2);
}

}  // namespace
