// SPDX-License-Identifier: EUPL-1.2
// What holds for any text at any width.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/utf8.h"
#include "support/page.h"
#include "ui/line_break.h"

namespace {

using semantics::Break;
using semantics::Piece;

struct Line {
    std::string text;
    float width = 0.0F;
    Break end = Break::none;
};

std::string one_space(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' || out.empty() || out.back() != ' ') {
            out += c;
        }
    }
    return out;
}

class line_break_rules : public testing::Test {
protected:
    [[nodiscard]] const ui::Fonts& fonts() { return page_.headless().app().ui().fonts(); }

    [[nodiscard]] ui::Size size() { return fonts().size(18.0F); }

    float width(std::string_view text) { return fonts().width(ui::Weight::regular, size(), text); }

    ui::TextLayout lay_out(const std::vector<semantics::Run>& runs, float limit) {
        return ui::lay_out(fonts(), runs, ui::Weight::regular, size(), limit);
    }

    // Lines across runs: the pieces of all runs follow each other.
    static std::vector<Line> lines(const ui::TextLayout& layout) {
        std::vector<Line> all(1);
        for (const semantics::Run& run : layout.runs) {
            for (const Piece& piece : run.pieces) {
                all.back().text += piece.text;
                all.back().width += piece.width;
                all.back().end = piece.end;
                if (piece.end != Break::none) {
                    all.emplace_back();
                }
            }
        }
        if (all.back().text.empty() && all.size() > 1) {
            all.pop_back();
        }
        return all;
    }

    void expect_sound(const std::vector<semantics::Run>& runs, float limit) {
        const ui::TextLayout layout = lay_out(runs, limit);
        std::string text;
        for (const semantics::Run& run : layout.runs) {
            text += run.text;
        }
        std::string again;
        const std::vector<Line> found = lines(layout);
        for (const Line& line : found) {
            again += line.text;
            again += line.end == Break::space ? " " : (line.end == Break::hard ? "\n" : "");
        }
        if (!text.empty() && text.back() == '\n' && (again.empty() || again.back() != '\n')) {
            again += '\n';
        }
        EXPECT_EQ(one_space(again), one_space(text)) << limit;
        EXPECT_EQ(layout.line_widths.size(), found.size()) << text << " at " << limit;
        const float hyphen = fonts().advance(ui::Weight::semibold, size(), U'-');
        const float widest_letter = fonts().advance(ui::Weight::semibold, size(), U'W');
        for (const Line& line : found) {
            const std::size_t spaces = line.text.size() - (line.text.find_last_not_of(' ') + 1);
            const float unseen = static_cast<float>(spaces) * fonts().advance(ui::Weight::regular, size(), U' ');
            const float drawn = line.width - unseen + (line.end == Break::hyphen ? hyphen : 0.0F);
            EXPECT_LE(drawn, std::max(limit, widest_letter + hyphen) + 0.6F) << line.text << " at " << limit;
            EXPECT_EQ(base::find_invalid_utf8(line.text), std::string::npos) << "a letter was cut: " << line.text;
        }
    }

    static semantics::Run run(std::string text, bool strong = false, std::string href = {}) {
        return {std::move(text), std::move(href), strong, {}};
    }

private:
    support::Page page_;
};

TEST_F(line_break_rules, hold_for_the_texts_of_the_page) {
    const std::vector<std::vector<semantics::Run>> texts = {
        {run("")},
        {run(" ")},
        {run("\n")},
        {run("\n\n")},
        {run("a\n\nb")},
        {run("Ende\n")},
        {run("  vorn und hinten  ")},
        {run("zwei  Leerzeichen   und drei")},
        {run("Daten\u00ADschutz\u00ADgrund\u00ADverordnung für Bürger*innen")},
        {run("Die "), run("Digitalisierungs", true), run("strategie ist beschlossen")},
        {run("siehe "), run("https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415", false, "https://x"),
         run(".")},
        {run("Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsbereiche")},
        {run("866.250 Blatt, 1.234,56 €, 3\u00A0050\u00A0kg CO₂e, 30\u00A0%, „Zitat“ – Gedankenstrich")},
        {run("Lößnitzgrundstraße/Äußere-Straße, E-Mail-Adresse: erika.mustermann@musterstadt.example")},
        {run("12345678901234567890123456789012345678901234567890")},
        {run("Ärzt*innen/Pfleger*innen/Therapeut*innen/Verwaltungsmitarbeiter*innen")},
        {run("日本語のテキスト und Кириллица und 🌳🌳🌳🌳🌳🌳")},
    };
    for (const std::vector<semantics::Run>& text : texts) {
        for (float limit = 8.0F; limit < 760.0F; limit += limit < 100.0F ? 3.7F : 31.3F) {
            expect_sound(text, limit);
        }
    }
}

TEST_F(line_break_rules, hold_for_any_text) {
    const char* parts[] = {"a",  "Wort", " ", " ", "-", "/",   "\u00AD", "\u00A0", ".", "3",
                           "\n", "ß",    "₂", "(", ")", "sch", "Übung",  "@",      "–", "https://a.de/b"};
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        std::vector<semantics::Run> runs;
        for (unsigned n = random() % 4; n < 4; ++n) {
            std::string text;
            for (unsigned i = random() % 12; i < 12; ++i) {
                text += parts[random() % std::size(parts)];
            }
            runs.push_back(run(text, random() % 2 == 0));
        }
        expect_sound(runs, 10.0F + static_cast<float>(random() % 300));
    }
}

TEST_F(line_break_rules, what_belongs_together_stays_so_while_it_fits) {
    for (const char* whole :
         {"26.09.2024", "33-03/2024", "VW-08", "30\u00A0%", "866.250", "0,886", "1.234,5\u00A0kg\u00A0CO₂e", "z.B.",
          "https://sessionnet.krz.de/leichlingen/bi/vo0050.asp?__kvonr=14415", "erika.muster-mann@musterstadt.example",
          "2023–2025", "Bürger*innen", "+49\u00A030\u00A023125\u00A0000"}) {
        const std::string text = std::string("Wir sind seit langem bei ") + whole + " und bleiben dabei";
        for (float limit = width(whole) + 0.5F; limit < width(text) + 20.0F; limit += 9.1F) {
            const std::vector<Line> found = lines(lay_out({run(text)}, limit));
            EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                                    [&](const Line& line) { return line.text.find(whole) != std::string::npos; }))
                << whole << " at " << limit;
        }
    }
}

TEST_F(line_break_rules, a_word_in_two_weights_is_one_word) {
    const std::vector<semantics::Run> runs = {run("ein Digital"), run("isierung", true), run("splan")};
    const std::vector<Line> found = lines(lay_out(runs, width("Digitalisierungsplan") + 8.0F));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "ein");
    EXPECT_EQ(found[1].text, "Digitalisierungsplan");
}

TEST_F(line_break_rules, division_leaves_two_letters_on_either_side_and_a_vowel_before) {
    for (const char* word : {"Donaudampfschifffahrtsgesellschaftskapitän", "Energieeinspareffekte", "Wertschöpfung",
                             "Straßenbeleuchtung", "Übertragung", "Äpfel", "Zucker", "bequem", "Sachsen", "schön",
                             "Strychnin", "Digitalisierung", "a", "", "Öl", "Emissionsreduktionspotential"}) {
        const std::string text = word;
        std::size_t before = text.size() + 1;
        for (const std::size_t point : ui::division_points(text)) {
            EXPECT_LT(point, before) << text << ": from the end, each once";
            before = point;
            EXPECT_GE(point, 2U) << text;
            EXPECT_LE(point + 2, text.size()) << text;
            EXPECT_NE(static_cast<unsigned char>(text[point]) & 0xC0U, 0x80U) << text << ": inside a letter";
            for (const char* pair : {"ch", "ck", "ph", "th", "qu"}) {
                EXPECT_NE(text.substr(point - 1, 2), pair) << text;
            }
            EXPECT_NE(text.substr(point - 1, 3), "sch") << text;
        }
    }
    const std::string word = "Gesellschaft";
    const std::vector<std::size_t> points = ui::division_points(word);
    EXPECT_NE(std::find(points.begin(), points.end(), 6U), points.end()) << "Gesell-schaft";
}

}  // namespace
