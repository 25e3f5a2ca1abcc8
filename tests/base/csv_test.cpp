// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using base::CsvForm;
using base::CsvWriter;
using Rows = std::vector<std::vector<std::string>>;

// One cell, as it is written.
std::string text(CsvForm form, std::string_view cell) {
    const std::size_t head = CsvWriter(form).bytes().size();
    CsvWriter writer(form);
    writer.text(cell);
    return writer.bytes().substr(head);
}

std::string number(CsvForm form, double value) {
    const std::size_t head = CsvWriter(form).bytes().size();
    CsvWriter writer(form);
    writer.number(value);
    return writer.bytes().substr(head);
}

// RFC 4180, section 2, read the other way round: character by character, nothing of the writer in it.
Rows read(std::string_view bytes, char separator) {
    Rows rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
        if (quoted && c == '"' && next == '"') {
            cell += c;
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == separator) {
            row.push_back(std::exchange(cell, {}));
        } else if (!quoted && c == '\r' && next == '\n') {
            row.push_back(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
            ++at;
        } else {
            cell += c;
        }
    }
    EXPECT_FALSE(quoted);
    EXPECT_TRUE(row.empty() && cell.empty()) << "the last line ends as all others do";
    return rows;
}

TEST(csv, formulas_are_texts_in_the_spreadsheet) {
    for (const char* formula : {"=SUM(A1)", "+1", "-1", "@a", "\ta"}) {
        EXPECT_EQ(text(CsvForm::german, formula), "'" + std::string(formula));
        EXPECT_EQ(text(CsvForm::rfc4180, formula), formula);
    }
    EXPECT_EQ(text(CsvForm::german, "=A1;\"x\""), "\"'=A1;\"\"x\"\"\"");
    EXPECT_EQ(text(CsvForm::german, "a=1"), "a=1");
    EXPECT_EQ(text(CsvForm::german, ""), "");
}

TEST(csv, quotes_what_would_break_the_table) {
    for (const char* cell : {"a\"b", "a\rb", "a\nb", "\r\n", "\""}) {
        for (const CsvForm form : {CsvForm::german, CsvForm::rfc4180}) {
            EXPECT_TRUE(text(form, cell).starts_with('"') && text(form, cell).ends_with('"')) << cell;
        }
    }
    EXPECT_EQ(text(CsvForm::rfc4180, "a,b"), "\"a,b\"");
    EXPECT_EQ(text(CsvForm::rfc4180, "a;b"), "a;b");
    EXPECT_EQ(text(CsvForm::german, "a;b"), "\"a;b\"");
    EXPECT_EQ(text(CsvForm::german, "a,b"), "a,b");
}

TEST(csv, numbers_have_all_their_digits) {
    const double values[] = {0.1, -10269.2504, 1e-7, 1.5e-7, 1e21, -0.0, 0.1 + 0.2};
    const char* points[] = {"0.1", "-10269.2504", "1e-7", "1.5e-7", "1e+21", "0", "0.30000000000000004"};
    const char* commas[] = {"0,1", "-10269,2504", "1e-7", "1,5e-7", "1e+21", "0", "0,30000000000000004"};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        EXPECT_EQ(number(CsvForm::rfc4180, values[i]), points[i]);
        EXPECT_EQ(number(CsvForm::german, values[i]), commas[i]);
    }
    EXPECT_EQ(number(CsvForm::german, std::nan("")), "");
    EXPECT_EQ(number(CsvForm::rfc4180, -std::numeric_limits<double>::infinity()), "");
}

TEST(csv, empty_cells_keep_their_place) {
    CsvWriter writer(CsvForm::rfc4180);
    writer.text("");
    writer.number(std::nan(""));
    writer.text("");
    writer.end_row();
    writer.text("");
    writer.end_row();
    EXPECT_EQ(writer.bytes(), ",,\r\n\r\n");
}

// Rows of texts and numbers that csv-stringify wrote, which knows neither decimal commas nor formulas.
TEST(csv, agrees_with_another_program) {
    std::ifstream file(KLIMASPUR_SOURCE_DIR "/tests/oracles/csv-ics.json");
    const nlohmann::json oracle = nlohmann::json::parse(file);
    const Rows rows = oracle["rows"].get<Rows>();
    ASSERT_EQ(rows.size(), 5U);
    CsvWriter points(CsvForm::rfc4180);
    CsvWriter commas(CsvForm::german);
    Rows expected = rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t column = 0; column < rows[i].size(); ++column) {
            const std::string& cell = rows[i][column];
            for (CsvWriter* writer : {&points, &commas}) {
                if (i > 0 && column == 2) {
                    writer->number(std::stod(cell));
                } else {
                    writer->text(cell);
                }
            }
        }
        points.end_row();
        commas.end_row();
    }
    EXPECT_EQ(points.bytes(), oracle["csv_comma"].get<std::string>());
    EXPECT_EQ(read(points.bytes(), ','), rows);

    expected[1][2] = "4581,57546";
    expected[2][2] = "-10269,2504";
    expected[3][1] = "'=SUM(A1)";
    ASSERT_TRUE(commas.bytes().starts_with("\xEF\xBB\xBF"));
    EXPECT_EQ(read(std::string_view(commas.bytes()).substr(3), ';'), expected);
    EXPECT_EQ(read(oracle["csv_semicolon"].get<std::string>(), ';'), rows) << "the reader reads the other's, too";
}

}  // namespace
