// SPDX-License-Identifier: EUPL-1.2
// Files as they arrive: cut off, in the wrong encoding, edited by hand, not JSON at all.
#include <gtest/gtest.h>

#include "base/sample_shapes.h"
#include "base/shape_json.h"

using base::Problem;
using base::Text;

namespace {

struct BadFile {
    const char* name;
    std::string bytes;
    Text what;
    int line;
    int column;
};

class BadFiles : public testing::TestWithParam<BadFile> {};

TEST_P(BadFiles, are_fatal_with_reason_and_place) {
    const BadFile& bad = GetParam();
    base::Problems problems;
    EXPECT_FALSE(base::read_json<sample::Park>(bad.bytes, problems));
    ASSERT_EQ(problems.count(), 1U);
    const Problem& problem = problems.kept()[0];
    EXPECT_EQ(problem.severity, Problem::Severity::fatal);
    EXPECT_EQ(problem.what.id, bad.what) << base::describe(problem, base::Language::en);
    EXPECT_EQ(problem.line, bad.line);
    EXPECT_EQ(problem.column, bad.column);
    EXPECT_EQ(problem.pointer, "");
}

const BadFile k_bad_files[] = {
    {"empty", "", Text::json_empty, 1, 1},
    {"blank", " \n\t\r\n ", Text::json_empty, 3, 2},
    {"only_bom", "\xEF\xBB\xBF", Text::json_empty, 1, 4},
    {"utf16_le", std::string("\xFF\xFE{\0\"\0", 6), Text::json_utf16, 1, 1},
    {"utf16_be", std::string("\xFE\xFF\0{\0\"", 6), Text::json_utf16, 1, 1},
    {"utf16_without_bom", std::string("{\0\"\0n\0", 6), Text::json_utf16, 1, 1},
    {"html", "<!doctype html><html></html>", Text::json_html, 1, 1},
    {"prose", "Liebe Kollegin", Text::json_root, 1, 1},
    {"list", "[{\"name\": \"P\"}]", Text::json_root, 1, 1},
    {"number", "42", Text::json_root, 1, 1},
    {"text", "\"name\"", Text::json_root, 1, 1},
    {"cut_in_object", "{\"name\": \"P\",\n \"trees\": [", Text::json_cut_off, 2, 12},
    {"cut_in_text", "{\"name\": \"P", Text::json_cut_off, 1, 12},
    {"cut_in_escape", "{\"name\": \"P\\u00", Text::json_cut_off, 1, 16},
    {"cut_in_literal", "{\"name\": \"P\", \"x\": tr", Text::json_cut_off, 1, 22},
    {"cut_in_number", "{\"name\": \"P\", \"x\": -", Text::json_cut_off, 1, 21},
    {"windows_1252", "{\"name\": \"M\xFCnchen\"}", Text::json_invalid_utf8, 1, 12},
    {"utf8_surrogate", "{\"name\": \"\xED\xA0\x80\"}", Text::json_invalid_utf8, 1, 12},
    {"cut_in_umlaut", "{\"name\": \"\xC3", Text::json_cut_off, 1, 12},
    {"comma_before_brace", "{\"name\": \"P\",\n}", Text::json_comma_too_many, 2, 1},
    {"comma_before_bracket", "{\"name\": \"P\", \"x\": [1, ]}", Text::json_comma_too_many, 1, 24},
    {"two_commas", "{\"name\": \"P\",, \"x\": 1}", Text::json_comma_too_many, 1, 14},
    {"no_comma", "{\"name\": \"P\"\n  \"x\": 1}", Text::json_comma_missing, 2, 3},
    {"no_comma_in_list", "{\"name\": \"P\", \"x\": [1 2]}", Text::json_comma_missing, 1, 23},
    {"no_value", "{\"name\": }", Text::json_syntax, 1, 10},
    {"no_value_in_list", "{\"name\": \"P\", \"x\": [1, {\"a\": ]}]}", Text::json_syntax, 1, 30},
    {"no_colon", "{\"name\" \"P\"}", Text::json_colon_missing, 1, 9},
    {"comment", "{\"name\": \"P\", // Park\n \"x\": 1}", Text::json_comment, 1, 15},
    {"single_quotes", "{\"name\": 'P'}", Text::json_quotes, 1, 10},
    {"german_quotes", "{\"name\": „P“}", Text::json_quotes, 1, 10},
    {"bare_key", "{name: \"P\"}", Text::json_quotes, 1, 2},
    {"line_break_in_text", "{\"name\": \"P\nQ\"}", Text::json_control_character, 1, 12},
    {"unknown_escape", "{\"name\": \"C:\\Parks\"}", Text::json_escape, 1, 14},
    {"lone_surrogate", "{\"name\": \"\\ud800\"}", Text::json_escape, 1, 17},
    {"too_large_number", "{\"name\": \"P\",\n \"area_ha\": 1e400}", Text::json_number_too_large, 2, 13},
    {"too_large_ignored_number", "{\"name\": \"P\", \"x\": -1e400}", Text::json_number_too_large, 1, 20},
    {"nan", "{\"name\": \"P\", \"area_ha\": NaN}", Text::json_syntax, 1, 26},
    {"decimal_comma", "{\"name\": \"P\", \"area_ha\": 4,5}", Text::json_quotes, 1, 28},
    {"leading_zero", "{\"name\": \"P\", \"area_ha\": 007}", Text::json_comma_missing, 1, 27},
    {"second_document", "{\"name\": \"P\"}\n{\"name\": \"Q\"}", Text::json_after_end, 2, 1},
    {"zero_byte_behind", std::string("{\"name\": \"P\"}\0", 14), Text::json_zero_byte, 1, 14},
    {"zero_byte_in_text", std::string("{\"name\": \"P\0\"}", 15), Text::json_zero_byte, 1, 12},
};

INSTANTIATE_TEST_SUITE_P(Json, BadFiles, testing::ValuesIn(k_bad_files),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Json, a_byte_order_mark_does_no_harm) {
    base::Problems problems;
    const auto park = base::read_json<sample::Park>("\xEF\xBB\xBF{\"name\": \"P\",\n\"area_ha\": []}", problems);
    ASSERT_TRUE(park);
    ASSERT_EQ(problems.count(), 1U);
    EXPECT_EQ(problems.kept()[0].line, 2);
    EXPECT_EQ(problems.kept()[0].column, 12);
}

TEST(Json, depth_costs_no_stack) {
    constexpr std::size_t k_depth = 100'000;
    const std::string open_lists(k_depth, '[');
    const std::string closed = open_lists + std::string(k_depth, ']');
    std::string objects;
    for (std::size_t i = 0; i < k_depth; ++i) {
        objects += "{\"trees\":";
    }
    base::Problems problems;
    EXPECT_TRUE(base::read_json<sample::Park>("{\"name\": \"P\", \"x\": " + closed + "}", problems));
    EXPECT_TRUE(problems.empty());
    EXPECT_TRUE(base::read_json<sample::Park>("{\"name\": \"P\", \"trees\": " + closed + "}", problems));
    EXPECT_EQ(problems.count(), 1U);
    EXPECT_FALSE(base::read_json<sample::Park>(open_lists, problems));
    EXPECT_EQ(problems.kept().back().what.id, Text::json_root);
    EXPECT_FALSE(base::read_json<sample::Park>("{\"x\": " + open_lists, problems));
    EXPECT_EQ(problems.kept().back().what.id, Text::json_cut_off);
    EXPECT_FALSE(base::read_json<sample::Park>(objects, problems));
    EXPECT_EQ(problems.kept().back().what.id, Text::json_cut_off);
    base::Problems unplaced;
    unplaced.add({{}, "/x"});
    base::locate("{\"x\": " + closed + "}", unplaced);
    EXPECT_EQ(unplaced.kept()[0].column, 7);
}

TEST(Json, what_would_fill_the_memory_is_refused_in_time) {
    constexpr std::size_t k_limit = 100'000;
    const auto many = [](const char* before, const std::string& entry, const char* behind) {
        std::string json = before;
        for (int i = 0; i < 1000; ++i) {
            std::string numbered = entry;
            const std::size_t mark = numbered.find('#');
            json += (i == 0 ? "" : ",\n") +
                    (mark == std::string::npos ? entry : numbered.replace(mark, 1, std::to_string(i)));
        }
        return json + behind;
    };
    const std::string long_text(60'000, 'a');
    for (const std::string& json : {
             many(R"({"name": "P", "trees": [)", R"({"id": "a"})", "]}"),
             many(R"({"name": "P", "trees": [{"id": "a", "visitors": {)", R"("#": "Ada")", "}}]}"),
             many(R"({"name": "P", "keyed": {)", R"("#": {})", "}}"),
             many(R"({"name": "P", "trees": [{"id": "a", "tags": [)", R"("a text of some length")", "]}]}"),
             many(R"({"name": "P", )", R"("x#": [ ])", "}"),
             R"({"name": ")" + long_text + R"("})",
             R"({"name": "P", "x": ")" + long_text + R"("})",
         }) {
        base::Problems problems;
        EXPECT_TRUE(base::read_json<sample::Park>(json, problems)) << json.substr(0, 50);
        EXPECT_TRUE(problems.empty());
        EXPECT_FALSE(base::read_json<sample::Park>(json, problems, k_limit)) << json.substr(0, 50);
        ASSERT_EQ(problems.count(), 1U);
        EXPECT_EQ(problems.kept()[0].what.id, Text::json_too_much) << json.substr(0, 50);
        EXPECT_EQ(problems.kept()[0].severity, Problem::Severity::fatal);
        EXPECT_GT(problems.kept()[0].line, 0);
    }
}

// The JSON library keeps what it reads until the next string or word begins.
TEST(Json, brackets_and_digits_without_end_are_refused) {
    for (const char c : {'[', '1'}) {
        base::Problems problems;
        EXPECT_FALSE(base::read_json<sample::Park>("{\"x\": " + std::string(5'000'000, c) + "}", problems));
        ASSERT_EQ(problems.count(), 1U);
        EXPECT_EQ(problems.kept()[0].what.id, Text::json_too_much) << c;
    }
}

// Whatever a good file is cut to or damaged with, the reader answers.
TEST(Json, every_prefix_and_every_wrong_byte_is_answered) {
    const std::string good =
        R"({"name": "P", "trees": [{"id": "a", "planted": "2024", "tags": ["ä"], "height": {"series": {"2024": 1e3}},)"
        R"( "visitors": {"v": {"note": "\u00e4"}}}], "grove": {"title": "G", "trees": [{"id": "b"}]}})";
    base::Problems none;
    ASSERT_TRUE(base::read_json<sample::Park>(good, none));
    ASSERT_TRUE(none.empty());
    for (std::size_t size = 0; size < good.size(); ++size) {
        base::Problems problems;
        EXPECT_FALSE(base::read_json<sample::Park>(std::string_view(good).substr(0, size), problems)) << size;
        EXPECT_FALSE(problems.empty()) << size;
    }
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char wrong : {'\0', '"', '{', '}', '[', ']', ',', ':', '0', 'x', '\\', '\xFF', '\n'}) {
            std::string bad = good;
            bad[at] = wrong;
            base::Problems problems;
            const auto park = base::read_json<sample::Park>(bad, problems);
            EXPECT_TRUE(park || !problems.empty());
            for (const Problem& problem : problems.kept()) {
                EXPECT_GT(problem.line, 0);
                EXPECT_FALSE(base::describe(problem, base::Language::de).empty());
            }
        }
    }
}

}  // namespace
