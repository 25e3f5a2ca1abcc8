// SPDX-License-Identifier: EUPL-1.2
// Plan files as they arrive: cut off, in another encoding, edited by hand, or made to do harm.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

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

std::string musterstadt() {
    std::ifstream file(KLIMASPUR_SOURCE_DIR "/data/musterstadt/plan.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string as_utf16(const std::string& ascii, bool low_byte_first, bool mark) {
    std::string out = !mark ? "" : low_byte_first ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : ascii) {
        out += low_byte_first ? c : '\0';
        out += low_byte_first ? '\0' : c;
    }
    return out;
}

// The one fatal problem in the words that people read.
std::string refusal(const std::string& bytes) {
    const plan::Loaded loaded = plan::read_plan(bytes);
    EXPECT_FALSE(loaded.plan);
    EXPECT_EQ(loaded.problems.count(), 1U);
    const Problem* fatal = loaded.problems.fatal();
    return fatal == nullptr ? "" : base::describe(*fatal, base::Language::de);
}

TEST(BadPlan, is_refused_with_reason_and_place) {
    const std::string good = measure_with("\"lead\": \"gut\"");
    const auto with = [&](const std::string& part, const std::string& instead) {
        std::string bytes = good;
        const std::size_t at = bytes.find(part);
        EXPECT_NE(at, std::string::npos) << part;
        return bytes.replace(at, part.size(), instead);
    };
    EXPECT_EQ(refusal(""), "Zeile 1, Spalte 1: Die Datei ist leer.");
    EXPECT_EQ(refusal("<!doctype html>"),
              "Zeile 1, Spalte 1: Das ist eine Webseite und keine JSON-Datei. Bitte prüfen Sie die Adresse.");
    for (const bool low_byte_first : {true, false}) {
        for (const bool mark : {true, false}) {
            EXPECT_EQ(refusal(as_utf16(good, low_byte_first, mark)),
                      "Zeile 1, Spalte 1: Die Datei ist als UTF-16 gespeichert. Bitte speichern Sie sie als UTF-8.");
        }
    }
    EXPECT_EQ(
        refusal(with("gut", "\n")),
        "Zeile 1, Spalte 103: Zeilenumbrüche und Tabulatoren müssen in einem Text als \\n und \\t geschrieben werden.");
    EXPECT_EQ(
        refusal(with("gut", "\x07")),
        "Zeile 1, Spalte 103: Zeilenumbrüche und Tabulatoren müssen in einem Text als \\n und \\t geschrieben werden.");
    EXPECT_EQ(
        refusal(with("gut", "M\xFCll")),
        "Zeile 1, Spalte 104: Hier steht ein Zeichen, das nicht als UTF-8 gespeichert ist. Bitte speichern Sie die "
        "Datei als UTF-8.");
    EXPECT_EQ(refusal(with("\"gut\"", "1e400")),
              "Zeile 1, Spalte 102: Die Zahl 1e400 ist zu groß. Bitte prüfen Sie, was hinter „e“ steht.");
    EXPECT_EQ(
        refusal(with("plan/1", "plan/2")),
        "Zeile 1, Spalte 12 (/format): Dieser Plan ist im Format „klimaspur-plan/2“ geschrieben; gelesen werden kann "
        "„klimaspur-plan/1“. Für einen neueren Plan braucht es ein neueres Klimaspur.");
    EXPECT_EQ(refusal(with("\"name\": \"P\"", "\"nome\": \"P\"")), "Zeile 1, Spalte 1: Das Feld „name“ fehlt.");
    EXPECT_EQ(refusal(with("[{\"id\"", "{\"a\": [{\"id\"") + "}"),
              "Zeile 1, Spalte 68 (/measures): Hier muss eine Liste in eckigen Klammern stehen.");
}

TEST(BadPlan, loads_behind_a_byte_order_mark_with_the_right_places) {
    const plan::Loaded loaded = plan::read_plan("\xEF\xBB\xBF" + measure_with("\"updated_at\": \"2025-02-31\""));
    ASSERT_TRUE(loaded.plan);
    ASSERT_EQ(loaded.problems.count(), 1U);
    EXPECT_EQ(loaded.problems.kept()[0].pointer, "/measures/0/updated_at");
    EXPECT_EQ(loaded.problems.kept()[0].column, 111);
}

TEST(BadPlan, loads_with_the_first_of_two_equal_fields) {
    const plan::Loaded loaded = plan::read_plan(measure_with("\"lead\": \"1\", \"lead\": \"2\""));
    ASSERT_TRUE(loaded.plan);
    EXPECT_EQ(loaded.plan->measures[0].lead, "1");
    ASSERT_EQ(loaded.problems.count(), 1U);
    EXPECT_EQ(base::describe(loaded.problems.kept()[0], base::Language::de),
              "Zeile 1, Spalte 107 (/measures/0/lead): „lead“ steht hier zweimal. Es gilt die erste Angabe.");
    EXPECT_TRUE(loaded.problems.lossy());
}

TEST(BadPlan, may_be_nested_a_hundred_thousand_deep) {
    const std::string open(k_many, '[');
    const std::string closed = open + std::string(k_many, ']');
    const plan::Loaded unknown = plan::read_plan(measure_with("\"x\": " + closed));
    ASSERT_TRUE(unknown.plan);
    EXPECT_TRUE(unknown.problems.empty());
    EXPECT_EQ(unknown.plan->measures[0].extra.fields().at(0).json, closed);
    const plan::Loaded known = plan::read_plan(measure_with("\"lead\": \"kept\", \"tasks\": " + closed));
    ASSERT_TRUE(known.plan);
    EXPECT_EQ(known.plan->measures[0].lead, "kept");
    ASSERT_EQ(known.problems.count(), 1U);
    EXPECT_EQ(known.problems.kept()[0].pointer, "/measures/0/tasks/0");
    const plan::Loaded cut = plan::read_plan("{\"x\": " + open);
    ASSERT_NE(cut.problems.fatal(), nullptr);
    EXPECT_EQ(cut.problems.fatal()->what.id, Text::json_cut_off);
}

// In shards, so that they run beside each other.
class CutOff : public testing::TestWithParam<std::size_t> {};

TEST_P(CutOff, at_any_byte_says_so) {
    const std::string whole = musterstadt();
    const std::size_t end = whole.rfind('}');
    ASSERT_NE(end, std::string::npos);
    int line = 1;
    std::size_t line_start = 0;
    for (std::size_t size = 0; size <= end; ++size) {
        if (size > 0 && whole[size - 1] == '\n') {
            ++line;
            line_start = size;
        }
        if (size % 4 != GetParam() || size == 0) {
            continue;
        }
        const plan::Loaded loaded = plan::read_plan(std::string_view(whole).substr(0, size));
        ASSERT_FALSE(loaded.plan) << size;
        ASSERT_EQ(loaded.problems.count(), 1U) << size;
        const Problem& problem = *loaded.problems.fatal();
        ASSERT_EQ(problem.what.id, Text::json_cut_off) << size;
        ASSERT_EQ(problem.line, line) << size;
        ASSERT_EQ(problem.column, static_cast<int>(size - line_start) + 1) << size;
    }
}

INSTANTIATE_TEST_SUITE_P(BadPlan, CutOff, testing::Range<std::size_t>(0, 4));

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
