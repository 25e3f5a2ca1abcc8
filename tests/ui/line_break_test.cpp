// SPDX-License-Identifier: EUPL-1.2
#include "ui/line_break.h"

#include <gtest/gtest.h>

#include "support/page.h"
#include "ui/text.h"

namespace {

using semantics::Break;

class line_break : public testing::Test {
protected:
    // As one reads it: one string a line, a drawn hyphen as "~".
    std::vector<std::string> lines(const std::vector<semantics::Run>& runs, float width) {
        const ui::TextLayout layout = ui::lay_out(fonts(), runs, ui::Weight::regular, size(), width);
        std::vector<std::string> all(1);
        for (const semantics::Run& run : layout.runs) {
            for (const semantics::Piece& piece : run.pieces) {
                all.back() += piece.text;
                all.back() += piece.end == Break::hyphen ? "~" : "";
                if (piece.end != Break::none) {
                    all.emplace_back();
                }
            }
        }
        if (all.size() > 1 && all.back().empty()) {
            all.pop_back();
        }
        EXPECT_EQ(layout.line_widths.size(), all.size());
        return all;
    }

    std::vector<std::string> lines(std::string_view text, float width) { return lines(ui::plain(text), width); }

    float width(std::string_view text) { return fonts().width(ui::Weight::regular, size(), text); }

    [[nodiscard]] const ui::Fonts& fonts() { return page_.headless().app().ui().fonts(); }

    [[nodiscard]] ui::Size size() { return fonts().size(17.0F); }

private:
    support::Page page_;
};

using Lines = std::vector<std::string>;

TEST_F(line_break, breaks_at_spaces) {
    EXPECT_EQ(lines("eins zwei drei", width("eins zwei")), (Lines{"eins zwei", "drei"}));
    EXPECT_EQ(lines("eins  zwei", width("zwei")), (Lines{"eins", "zwei"}));
}

TEST_F(line_break, text_in_exactly_its_own_width_is_one_line) {
    const char* text = "Wörter mit Umlauten, CO₂ und 3 € – alles in einer Zeile";
    EXPECT_EQ(lines(text, width(text)).size(), 1U);
}

TEST_F(line_break, breaks_behind_hyphens_between_letters) {
    EXPECT_EQ(lines("Tele-Arbeitsplätze", width("Arbeitsplätze")), (Lines{"Tele-", "Arbeitsplätze"}));
}

TEST_F(line_break, keeps_dates_numbers_and_references_whole) {
    for (const char* whole : {"26.09.2024", "33-03/2024", "1.234,5", "VW-08", "30\u00A0%", "z.B."}) {
        const std::string text = std::string("vor ") + whole + " nach";
        const Lines found = lines(text, width(whole) + 2.0F);
        EXPECT_NE(std::find(found.begin(), found.end(), whole), found.end()) << whole;
    }
}

TEST_F(line_break, breaks_at_soft_hyphens_and_draws_one) {
    EXPECT_EQ(lines("Wärme\u00ADversorgung", width("versorgung")), (Lines{"Wärme~", "versorgung"}));
    EXPECT_EQ(lines("Wärme\u00ADversorgung", 500.0F), (Lines{"Wärmeversorgung"}));
}

TEST_F(line_break, soft_hyphens_are_not_in_what_one_finds_and_copies) {
    const ui::TextLayout layout =
        ui::lay_out(fonts(), ui::plain("Wärme\u00ADplan"), ui::Weight::regular, size(), 500.0F);
    EXPECT_EQ(layout.runs.front().text, "Wärmeplan");
}

TEST_F(line_break, divides_a_word_wider_than_the_line_at_a_syllable) {
    const Lines found = lines("Straßenbeleuchtungserneuerungsprogramm", width("Straßenbeleuchtungs"));
    ASSERT_GE(found.size(), 2U);
    EXPECT_EQ(found.front().back(), '~');
    EXPECT_EQ(lines("Papier", width("Papi")), (Lines{"Pa~", "pier"}));
}

TEST_F(line_break, an_address_wider_than_the_line_ends_behind_a_slash_without_hyphen) {
    const Lines found =
        lines("https://www.beispiel.de/ordner/datei-name.pdf", width("https://www.beispiel.de/ordner/da"));
    EXPECT_EQ(found, (Lines{"https://www.beispiel.de/ordner/", "datei-name.pdf"}));
}

TEST_F(line_break, keeps_line_ends_of_the_text) {
    EXPECT_EQ(lines("eins\nzwei", 500.0F), (Lines{"eins", "zwei"}));
    EXPECT_EQ(lines("", 500.0F), (Lines{""}));
}

TEST_F(line_break, breaks_across_runs) {
    semantics::Run plain;
    plain.text = "siehe ";
    semantics::Run link;
    link.text = "Vorlage";
    link.href = "https://example.org";
    EXPECT_EQ(lines({plain, link}, width("Vorlage") + 1.0F), (Lines{"siehe", "Vorlage"}));
    EXPECT_EQ(lines({plain, link}, 500.0F), (Lines{"siehe Vorlage"}));
}

// Nothing is lost or invented at any width.
TEST_F(line_break, pieces_and_breaks_make_the_text_again) {
    const std::string text =
        "Die Digitalisierungsstrategie ist am 26.09.2024 beschlossen worden, siehe Vorlage 33-03/2024 unter "
        "https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415 – Tele-Arbeitsplätze und Bürger*innen-Büro.";
    for (float limit = 12.0F; limit < 700.0F; limit += 7.0F) {
        const ui::TextLayout layout = ui::lay_out(fonts(), ui::plain(text), ui::Weight::regular, size(), limit);
        std::string again;
        for (const semantics::Piece& piece : layout.runs.front().pieces) {
            again += piece.text;
            again += piece.end == Break::space ? " " : "";
        }
        EXPECT_EQ(again, text) << limit;
        for (const float line : layout.line_widths) {
            EXPECT_LE(line, std::max(limit, 40.0F) + 0.5F) << limit;
        }
    }
}

TEST(division, follows_the_german_rule) {
    const std::string word = "Verwaltung";
    const std::vector<std::size_t> points = ui::division_points(word);
    EXPECT_EQ(points, (std::vector<std::size_t>{6, 3}));  // Verwal-tung, Ver-waltung
    EXPECT_TRUE(ui::division_points("Ei").empty());
    EXPECT_EQ(ui::division_points("Sache").front(), 2U);  // Sa-che
}

}  // namespace
