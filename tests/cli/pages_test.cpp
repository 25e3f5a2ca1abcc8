// SPDX-License-Identifier: EUPL-1.2
// The prerendered pages: ids and texts are data, and data may be anything.
#include "cli/pages.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/support.h"

namespace {

using test::has;
using test::Ran;

plan::Plan plan_of(const std::vector<std::string>& ids) {
    plan::Plan plan;
    plan.id = "p";
    plan.name = "Plan";
    for (const std::string& id : ids) {
        plan::Measure measure;
        measure.id = id;
        measure.name = "Name von " + id;
        plan.measures.push_back(measure);
    }
    return plan;
}

std::string folder_of(const std::string& id) {
    return cli::pages_of(plan_of({id})).at(1).folder;
}

TEST(Pages, are_folders_with_safe_names) {
    EXPECT_EQ(folder_of("pv-dach_2"), "measure/pv-dach_2/");
    EXPECT_EQ(folder_of("wärme"), "measure/w_C3_A4rme/");
    EXPECT_EQ(folder_of(".."), "measure/__/");
    EXPECT_EQ(folder_of("../../etc"), "measure/___2F___2Fetc/");
    EXPECT_EQ(folder_of("a\\b?c#d"), "measure/a_5Cb_3Fc_23d/");
    EXPECT_EQ(cli::pages_of(plan_of({"a", "b"})).size(), 4U);
    EXPECT_TRUE(cli::pages_of(plan_of({"..", "~~"})).empty()) << "two measures for one folder";
}

nlohmann::json data_of(const std::string& head) {
    const std::string begin = "<script type=\"application/ld+json\">";
    const std::size_t from = head.find(begin) + begin.size();
    return nlohmann::json::parse(head.substr(from, head.find("</script>", from) - from));
}

TEST(Pages, say_what_they_are_whatever_the_plan_writes) {
    plan::Plan plan = plan_of({"a", "b"});
    plan.measures[0].name = "</script><b>\"A\" & 'B'";
    const cli::Page page = cli::pages_of(plan).at(1);
    const std::string& name = plan.measures[0].name;
    const std::string head = cli::head_of(plan, page, name, "5 < 6 & \"mehr\"", "https://stadt.example/klima/");
    EXPECT_TRUE(has(head, "<title>&lt;/script&gt;&lt;b&gt;&quot;A&quot; &amp; 'B'</title>")) << head;
    EXPECT_TRUE(has(head, "name=\"description\" content=\"5 &lt; 6 &amp; &quot;mehr&quot;\"")) << head;
    EXPECT_TRUE(has(head, "rel=\"canonical\" href=\"https://stadt.example/klima/measure/a/\"")) << head;
    EXPECT_TRUE(has(head, "property=\"og:url\" content=\"https://stadt.example/klima/measure/a/\"")) << head;
    const nlohmann::json data = data_of(head);
    EXPECT_EQ(data["name"], name);
    EXPECT_EQ(data["about"]["name"], name);
    EXPECT_EQ(data["url"], "https://stadt.example/klima/measure/a/");
}

TEST(Pages, say_nothing_of_an_address_that_is_not_known) {
    const plan::Plan plan = plan_of({"a"});
    const std::string head = cli::head_of(plan, cli::pages_of(plan).front(), "T", "D", "");
    EXPECT_FALSE(has(head, "canonical"));
    EXPECT_FALSE(has(head, "og:url"));
    EXPECT_FALSE(data_of(head).contains("url"));
}

TEST(Pages, of_the_only_measure_are_those_of_the_start) {
    const plan::Plan plan = plan_of({"a"});
    const std::string head = cli::head_of(plan, cli::pages_of(plan).at(1), "T", "D", "https://x.example/");
    EXPECT_TRUE(has(head, "rel=\"canonical\" href=\"https://x.example/\"")) << head;
}

std::string read(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

TEST(Prerender, writes_a_page_for_every_measure_and_links_them) {
    const std::filesystem::path out = std::filesystem::path(testing::TempDir()) / "pages";
    std::filesystem::remove_all(out);
    const std::string frame = test::source("web/index.html");
    const std::string plan = test::source("data/musterstadt/plan.json");
    const Ran ran = test::run(cli::prerender, {"--template", frame, "--plan", plan, "--out", out.string(), "--base",
                                               "https://stadt.example/klima"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const std::string start = read(out / "index.html");
    EXPECT_TRUE(has(start, "href=\"measure/rathausdach/\"")) << start;
    EXPECT_TRUE(has(start, "href=\"accessibility/\""));
    EXPECT_FALSE(has(start, "data-route"));
    const std::string measure = read(out / "measure/rathausdach/index.html");
    EXPECT_TRUE(has(measure, "<html lang=\"de\" data-route=\"#/measure/rathausdach\"")) << measure;
    EXPECT_TRUE(has(measure, "href=\"../../\""));
    EXPECT_TRUE(has(measure, "Erika Mustermann"));
    EXPECT_TRUE(has(read(out / "accessibility/index.html"), "Ombudsstelle"));
    EXPECT_TRUE(has(read(out / "sitemap.xml"), "<loc>https://stadt.example/klima/measure/rathausdach/</loc>"));
}

TEST(Prerender, shows_the_name_and_the_logo_of_a_theme) {
    const std::filesystem::path out = std::filesystem::path(testing::TempDir()) / "pages3";
    const Ran ran = test::run(cli::prerender, {"--template", test::source("web/index.html"), "--plan",
                                               test::source("data/musterstadt/plan.json"), "--out", out.string(),
                                               "--theme", test::source("data/themes/kirschstadt.json")});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const std::string measure = read(out / "measure/rathausdach/index.html");
    EXPECT_TRUE(has(measure, "Kirschstadt")) << measure;
    EXPECT_TRUE(has(measure, "src=\"root:kirschstadt.svg\"")) << measure;
}

TEST(Prerender, says_what_is_wrong) {
    const std::string frame = test::source("web/index.html");
    const std::string plan = test::source("data/musterstadt/plan.json");
    const std::string out = testing::TempDir() + "pages2";
    EXPECT_EQ(test::run(cli::prerender, {}).exit_code, 2);
    EXPECT_EQ(test::run(cli::prerender, {"--template", frame, "--plan", plan}).exit_code, 2);
    EXPECT_EQ(test::run(cli::prerender, {"--template", frame, "--plan", "nirgends.json", "--out", out}).exit_code, 2);
    EXPECT_EQ(test::run(cli::prerender, {"--template", frame, "--plan", frame, "--out", out}).exit_code, 1);
    EXPECT_EQ(
        test::run(cli::prerender, {"--template", frame, "--plan", plan, "--out", out, "--theme", frame}).exit_code, 2);
    const Ran no_frame = test::run(cli::prerender, {"--template", plan, "--plan", plan, "--out", out});
    EXPECT_EQ(no_frame.exit_code, 2);
    EXPECT_TRUE(has(no_frame.err, "<!--head-->")) << no_frame.err;
}

}  // namespace
