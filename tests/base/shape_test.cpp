// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/sample_shapes.h"

using namespace sample;
using base::Problem;
using base::Text;

template <>
const base::Shape& base::shape_of<Colour>() {
    static const Shape shape = choice<Colour>({{"red", Colour::red}, {"green", Colour::green}});
    return shape;
}

template <>
const base::Shape& base::shape_of<Owner>() {
    static const Shape shape = object<Owner>({optional("name", &Owner::name), optional("note", &Owner::note)})
                                   .or_text(
                                       [](Owner& owner, std::string_view text) {
                                           owner.name = std::string(text);
                                           return text != "nobody";
                                       },
                                       "name")
                                   .extra(&Owner::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Height>() {
    static const Shape shape =
        object<Height>({alternative<double>("metres", &Height::value), alternative<Series>("series", &Height::value)})
            .exactly_one({"metres", "series"})
            .or_number(
                [](Height& height, double number) {
                    height.value = number;
                    return number >= 0.0;
                },
                "metres")
            .extra(&Height::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Tree>() {
    static const Shape shape = object<Tree>({
                                                required("id", &Tree::id),
                                                optional("name", &Tree::name),
                                                optional("colour", &Tree::colour),
                                                optional("age", &Tree::age),
                                                optional("girth_m", &Tree::girth_m),
                                                optional("old", &Tree::old),
                                                optional("planted", &Tree::planted),
                                                optional("owner", &Tree::owner),
                                                optional("tags", &Tree::tags),
                                                optional("visitors", &Tree::visitors),
                                                optional("height", &Tree::height),
                                            })
                                   .placed(&Tree::place)
                                   .after([](Tree& tree, Report& report) {
                                       if (tree.old && tree.age < 100) {
                                           report.fail({Text::shape_missing, {"age"}}, "old");
                                       }
                                       if (tree.name == "?") {
                                           report.notice({Text::shape_empty, {"name"}}, "name");
                                       }
                                   })
                                   .extra(&Tree::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Grove>() {
    static const Shape shape = object<Grove>({required("title", &Grove::title), optional("trees", &Grove::trees)})
                                   .all_or_nothing()
                                   .extra(&Grove::extra);
    return shape;
}

template <>
const base::Shape& base::shape_of<Park>() {
    static const Shape shape = object<Park>({
                                                required("name", &Park::name),
                                                optional("area_ha", &Park::area_ha),
                                                optional("trees", &Park::trees),
                                                keyed<&Owner::name>("keyed", &Park::keyed),
                                                optional("grove", &Park::grove),
                                                optional("founder", &Park::founder),
                                            })
                                   .extra(&Park::extra);
    return shape;
}

namespace {

struct Read {
    std::optional<Park> park;
    base::Problems problems;
};

Read read(std::string_view json) {
    Read out;
    out.park = base::read_json<Park>(json, out.problems);
    return out;
}

TEST(Shape, reads_one_of_everything) {
    const Read out = read(R"({
        "trees": [{"id": "t1", "name": "Linde", "colour": "green", "age": 120, "girth_m": 3.25, "old": true,
                   "planted": "1904-03", "owner": {"name": "Stadt"}, "tags": ["a", "b"],
                   "visitors": {"x/y": "Ada", "z": {"note": "n"}}, "height": {"series": {"2024": 21, "2030": 22.5}}},
                  {"id": "t2", "height": 7, "age": 2.0}],
        "keyed": {"second": {"note": "2"}, "first": {"note": "1"}},
        "area_ha": 4, "founder": "Gräfin", "name": "Stadtpark"})");
    ASSERT_TRUE(out.park);
    EXPECT_TRUE(out.problems.empty());
    ASSERT_EQ(out.park->trees.size(), 2U);
    const Tree& tree = out.park->trees[0];
    EXPECT_EQ(tree.colour, Colour::green);
    EXPECT_EQ(tree.age, 120);
    EXPECT_EQ(tree.girth_m, 3.25);
    EXPECT_TRUE(tree.old);
    EXPECT_EQ(base::to_iso(*tree.planted), "1904-03");
    EXPECT_EQ(tree.owner->name, "Stadt");
    EXPECT_EQ(tree.tags, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(tree.visitors.at("x/y").name, "Ada");
    EXPECT_EQ(std::get<Series>(tree.height.value).at(2030), 22.5);
    EXPECT_EQ(std::get<double>(out.park->trees[1].height.value), 7.0);
    EXPECT_EQ(out.park->trees[1].age, 2);
    EXPECT_EQ(out.park->trees[1].place.index, 1U);
    ASSERT_EQ(out.park->keyed.size(), 2U);
    EXPECT_EQ(out.park->keyed[0].name, "second");  // the order of the file
    EXPECT_EQ(*out.park->area_ha, 4.0);
    EXPECT_EQ(out.park->founder.name, "Gräfin");
}

TEST(Shape, passes_over_unknown_fields_and_nulls) {
    const Read out = read(R"({"name": "P", "x": {"trees": [1, {"a": []}]}, "y": [[[]]], "area_ha": null,
                              "trees": [{"id": "a", "z": [{}], "owner": null, "age": null}]})");
    ASSERT_TRUE(out.park);
    EXPECT_TRUE(out.problems.empty());
    EXPECT_EQ(out.park->trees.size(), 1U);
    EXPECT_FALSE(out.park->area_ha);
    EXPECT_FALSE(out.park->trees[0].owner);
}

TEST(Shape, keeps_the_first_of_two_equal_fields) {
    const Read out = read(
        "{\"name\": \"P\",\n \"name\": {\"deep\": [1]}, \"trees\": [{\"id\": \"a\", \"visitors\": "
        "{\"k\": \"1\", \"k\": \"2\"}}]}");
    ASSERT_TRUE(out.park);
    EXPECT_EQ(out.park->name, "P");
    EXPECT_EQ(out.park->trees[0].visitors.at("k").name, "1");
    ASSERT_EQ(out.problems.count(), 2U);
    EXPECT_EQ(out.problems.kept()[0].what.id, Text::shape_duplicate);
    EXPECT_EQ(out.problems.kept()[0].severity, Problem::Severity::entry);
    EXPECT_EQ(out.problems.kept()[0].pointer, "/name");
    EXPECT_EQ(out.problems.kept()[0].line, 2);
    EXPECT_EQ(out.problems.kept()[0].column, 2);  // the second key
    EXPECT_EQ(out.problems.kept()[1].pointer, "/trees/0/visitors/k");
}

struct WrongEntry {
    const char* name;
    const char* tree;  // stands at /trees/1
    Text what;
    const char* pointer;
};

class WrongEntries : public testing::TestWithParam<WrongEntry> {};

TEST_P(WrongEntries, are_left_out_with_their_place) {
    const WrongEntry& wrong = GetParam();
    const Read out = read(std::string(R"({"name": "P", "trees": [{"id": "a"},)") + "\n  " + wrong.tree +
                          R"(, {"id": "c", "height": 1}]})");
    ASSERT_TRUE(out.park);
    ASSERT_EQ(out.park->trees.size(), 2U);
    EXPECT_EQ(out.park->trees[0].id, "a");
    EXPECT_EQ(out.park->trees[1].id, "c");
    EXPECT_EQ(out.park->trees[1].place.index, 2U);
    ASSERT_EQ(out.problems.count(), 1U);
    EXPECT_EQ(out.problems.kept()[0].what.id, wrong.what);
    EXPECT_EQ(out.problems.kept()[0].pointer, wrong.pointer);
    EXPECT_EQ(out.problems.kept()[0].severity, Problem::Severity::entry);
    EXPECT_EQ(out.problems.kept()[0].line, 2);
    EXPECT_GE(out.problems.kept()[0].column, 3);
}

const WrongEntry k_wrong_entries[] = {
    {"missing_id", R"({"name": "x"})", Text::shape_missing, "/trees/1"},
    {"empty_id", R"({"id": ""})", Text::shape_empty, "/trees/1/id"},
    {"number_for_text", R"({"id": 5})", Text::shape_expected_text, "/trees/1/id"},
    {"null_for_required", R"({"id": null})", Text::shape_expected_text, "/trees/1/id"},
    {"list_for_text", R"({"id": "b", "name": [[1], {}]})", Text::shape_expected_text, "/trees/1/name"},
    {"text_for_number", R"({"id": "b", "girth_m": "3,25"})", Text::shape_expected_number, "/trees/1/girth_m"},
    {"fraction_for_integer", R"({"id": "b", "age": 1.5})", Text::shape_expected_integer, "/trees/1/age"},
    {"huge_integer", R"({"id": "b", "age": 12345678901234567890123})", Text::shape_expected_integer, "/trees/1/age"},
    {"text_for_boolean", R"({"id": "b", "old": "true"})", Text::shape_expected_boolean, "/trees/1/old"},
    {"number_for_date", R"({"id": "b", "planted": 1904})", Text::shape_expected_date, "/trees/1/planted"},
    {"german_date", R"({"id": "b", "planted": "31.12.2025"})", Text::shape_bad_date, "/trees/1/planted"},
    {"impossible_date", R"({"id": "b", "planted": "2025-02-31"})", Text::shape_no_such_date, "/trees/1/planted"},
    {"unknown_choice", R"({"id": "b", "colour": "blue"})", Text::shape_unknown_choice, "/trees/1/colour"},
    {"entry_is_text", R"("b")", Text::shape_expected_object, "/trees/1"},
    {"entry_is_list", R"([{"id": "b"}])", Text::shape_expected_object, "/trees/1"},
    {"text_refused_by_hook", R"({"id": "b", "tags": "b"})", Text::shape_expected_list, "/trees/1/tags"},
    {"number_refused", R"({"id": "b", "height": -1})", Text::shape_expected_object, "/trees/1/height"},
    {"none_of_exactly_one", R"({"id": "b", "height": {}})", Text::shape_exactly_one, "/trees/1/height"},
    {"hook_fails", R"({"id": "b", "old": true, "age": 5})", Text::shape_missing, "/trees/1/old"},
};

INSTANTIATE_TEST_SUITE_P(Shape, WrongEntries, testing::ValuesIn(k_wrong_entries),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Shape, leaves_out_the_smallest_entry_or_optional_struct) {
    const Read out = read(R"({"name": "P", "trees": [{"id": "a", "tags": ["x", 1, "y"], "owner": {"name": 3},
                              "visitors": {"v/1": 7, "w": "ok"}, "height": {"series": {"2024": 1, "soon": 2}}}]})");
    ASSERT_TRUE(out.park);
    ASSERT_EQ(out.park->trees.size(), 1U);
    EXPECT_EQ(out.park->trees[0].tags, (std::vector<std::string>{"x", "y"}));
    EXPECT_FALSE(out.park->trees[0].owner);
    EXPECT_EQ(out.park->trees[0].visitors.size(), 1U);
    EXPECT_EQ(std::get<Series>(out.park->trees[0].height.value).size(), 1U);
    ASSERT_EQ(out.problems.count(), 4U);
    EXPECT_EQ(out.problems.kept()[0].pointer, "/trees/0/tags/1");
    EXPECT_EQ(out.problems.kept()[1].pointer, "/trees/0/owner/name");
    EXPECT_EQ(out.problems.kept()[2].pointer, "/trees/0/visitors/v~11");
    EXPECT_EQ(out.problems.kept()[3].pointer, "/trees/0/height/series/soon");
    EXPECT_EQ(out.problems.kept()[3].what.id, Text::shape_bad_key);
}

TEST(Shape, all_or_nothing_leaves_nothing_out_singly) {
    const Read out =
        read(R"({"name": "P", "grove": {"title": "G", "trees": [{"id": "a"}, {"id": 1}]}, "trees": [{"id": "b"}]})");
    ASSERT_TRUE(out.park);
    EXPECT_FALSE(out.park->grove);
    EXPECT_EQ(out.park->trees.size(), 1U);
    ASSERT_EQ(out.problems.count(), 1U);
    EXPECT_EQ(out.problems.kept()[0].pointer, "/grove/trees/1/id");
    EXPECT_EQ(out.problems.kept()[0].severity, Problem::Severity::entry);
}

TEST(Shape, tells_every_problem_of_an_entry) {
    const Read out = read(R"({"name": "P", "trees": [{"age": "x", "old": 1}]})");
    ASSERT_TRUE(out.park);
    EXPECT_TRUE(out.park->trees.empty());
    EXPECT_EQ(out.problems.count(), 3U);
}

TEST(Shape, optional_fields_of_the_root_fall_back_and_required_ones_are_fatal) {
    const Read lenient = read(R"({"name": "P", "area_ha": "4", "trees": {"a": 1}, "founder": 3})");
    ASSERT_TRUE(lenient.park);
    EXPECT_FALSE(lenient.park->area_ha);
    EXPECT_TRUE(lenient.park->trees.empty());
    EXPECT_EQ(lenient.problems.count(), 3U);
    for (const char* json : {R"({"name": 1})", R"({"name": ""})", "{}", R"({"name": null})"}) {
        const Read out = read(json);
        EXPECT_FALSE(out.park) << json;
        ASSERT_EQ(out.problems.count(), 1U) << json;
        EXPECT_EQ(out.problems.kept()[0].severity, Problem::Severity::fatal) << json;
    }
}

TEST(Shape, hooks_can_notice) {
    const Read out = read("{\"name\": \"P\",\n \"trees\": [{\"id\": \"a\",\n  \"name\": \"?\"}]}");
    ASSERT_TRUE(out.park);
    ASSERT_EQ(out.problems.count(), 1U);
    EXPECT_EQ(out.problems.kept()[0].pointer, "/trees/0/name");
    EXPECT_EQ(out.problems.kept()[0].severity, Problem::Severity::notice);
    EXPECT_EQ(out.problems.kept()[0].line, 3);
    EXPECT_EQ(out.problems.kept()[0].column, 11);
}

TEST(Locate, finds_values_and_parents_of_missing_ones) {
    const std::string json = "\xEF\xBB\xBF{\"a\": [1,\n  {\"b/c\": \"x\",\n   \"d\": 2}],\n \"\": {\"e\": true}}";
    struct Case {
        const char* pointer;
        int line;
        int column;
    };
    const Case cases[] = {
        {"/a/1/b~1c", 2, 11}, {"/a/1/d", 3, 9},   {"/a/1/missing/deeper", 2, 3}, {"/a/0", 1, 11}, {"//e", 4, 12},
        {"", 1, 4},           {"/nowhere", 1, 4}, {"no pointer", 1, 4},
    };
    for (const Case& item : cases) {
        base::Problems problems;
        problems.add({{}, item.pointer});
        base::locate(json, problems);
        EXPECT_EQ(problems.kept()[0].line, item.line) << item.pointer;
        EXPECT_EQ(problems.kept()[0].column, item.column) << item.pointer;
    }
}

TEST(Problem, is_described_with_its_place) {
    const Read out = read("{\"name\": \"P\",\n\"trees\": [{\"id\": \"a\", \"planted\": \"2025-02-31\"}]}");
    ASSERT_EQ(out.problems.count(), 1U);
    EXPECT_EQ(base::describe(out.problems.kept()[0], base::Language::de),
              "Zeile 2, Spalte 34 (/trees/0/planted): Das Datum 2025-02-31 gibt es nicht.");
    EXPECT_EQ(base::describe(out.problems.kept()[0], base::Language::en),
              "Line 2, column 34 (/trees/0/planted): The date 2025-02-31 does not exist.");
}

}  // namespace
