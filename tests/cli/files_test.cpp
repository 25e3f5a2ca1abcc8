// SPDX-License-Identifier: EUPL-1.2
// check and format, as scripts use them.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cli/support.h"

namespace {

using test::has;
using test::Ran;

const std::string k_plan = test::source("data/leichlingen/plan.json");

// In the name of the test: others run at the same time.
std::string written(const std::string& name, const std::string& text) {
    std::string path = testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name() + "-" + name;
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

TEST(Check, reads_a_theme_with_the_files_that_it_names) {
    const Ran good = test::run(cli::check, {test::source("data/themes/hafenstadt.json")});
    EXPECT_EQ(good.exit_code, 0) << good.out;
    EXPECT_TRUE(has(good.out, "Gestaltung gelesen, 0 Hinweise")) << good.out;

    const std::string faces = std::filesystem::relative(KLIMASPUR_FONT_DIR, testing::TempDir()).string();
    const std::string page = std::filesystem::path(written("schrift.ttf", "<html>")).filename().string();
    const Ran bad =
        test::run(cli::check, {written("theme.json", R"({"format": "klimaspur-theme/1", "logo": "nirgends.svg",
            "fonts": {"regular": ")" + faces + R"(/german-regular.ttf", "semibold": ")" +
                                                         page + R"("}})")});
    EXPECT_EQ(bad.exit_code, 1);
    EXPECT_TRUE(has(bad.out, "Das Logo „nirgends.svg“")) << bad.out;
    EXPECT_TRUE(has(bad.out, "schrift.ttf“ ist keine Schrift")) << bad.out;
    EXPECT_TRUE(has(bad.out, "2 Hinweise")) << bad.out;

    const Ran mixed = test::run(
        cli::check,
        {written("theme.json", R"({"format": "klimaspur-theme/1", "fonts": {"regular": ")" + faces +
                                   R"(/german-regular.ttf", "semibold": ")" + faces + R"(/text-semibold.ttf"}})")});
    EXPECT_TRUE(has(mixed.out, "german-regular.ttf“ fehlen Zeichen")) << mixed.out;
    EXPECT_TRUE(has(mixed.out, "1 Hinweise")) << mixed.out;

    const Ran one = test::run(cli::check, {written("theme.json", R"({"format": "klimaspur-theme/1",
        "fonts": {"regular": "schrift.ttf"}})")});
    EXPECT_TRUE(has(one.out, "zwei Dateien")) << one.out;
}

TEST(Theme, prints_its_colours_as_the_style_sheet_has_them) {
    const Ran usual = test::run(cli::theme, {});
    EXPECT_EQ(std::count(usual.out.begin(), usual.out.end(), '\n'), 3);
    EXPECT_TRUE(has(usual.out, "--accent:#2a6b3c;")) << usual.out;
    EXPECT_TRUE(has(usual.out, "--on-accent:#")) << usual.out;
    const Ran town = test::run(cli::theme, {test::source("data/themes/hafenstadt.json")});
    EXPECT_EQ(town.exit_code, 0) << town.err;
    EXPECT_TRUE(has(town.out, "--accent:#004b87;")) << town.out;
    EXPECT_EQ(test::run(cli::theme, {written("theme.json", "{}")}).exit_code, 1);
    EXPECT_EQ(test::run(cli::theme, {test::source("nothing.json")}).exit_code, 2);
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
