// SPDX-License-Identifier: EUPL-1.2
// What plan files hold that nobody thought of.
#include <gtest/gtest.h>

#include "semantics/element.h"
#include "ui/markdown.h"

namespace {

std::string text_of(std::string_view source) {
    std::string text;
    for (const ui::MarkdownBlock& block : ui::parse_markdown(source)) {
        for (const semantics::Run& run : block.runs) {
            text += run.text;
        }
        text += '|';
    }
    return text;
}

std::vector<std::string> addresses(std::string_view source) {
    std::vector<std::string> all;
    for (const ui::MarkdownBlock& block : ui::parse_markdown(source)) {
        for (const semantics::Run& run : block.runs) {
            if (!run.href.empty()) {
                all.push_back(run.href);
            }
        }
    }
    return all;
}

using Addresses = std::vector<std::string>;

TEST(markdown_rules, an_address_that_runs_code_is_text) {
    for (const char* source : {"[Klick](javascript:alert(1))", "[Klick](JAVASCRIPT:alert(1))", "<javascript:alert(1)>",
                               "[Klick](data:text/html,x)", "[Klick](<java\tscript:alert(1)>)"}) {
        for (const std::string& address : addresses(source)) {
            EXPECT_TRUE(semantics::is_safe_address(address)) << source << " is drawn as a link";
        }
    }
    EXPECT_EQ(text_of("[Klick](javascript:alert(1))"), "Klick|");
}

TEST(markdown_rules, stars_in_words_are_stars_wherever_they_stand) {
    for (const char* text : {"Bürger*innen", "Bürger*innen und Schüler*innen", "Ärzt*innen/Pfleger*innen",
                             "(Bürger*innen)", "Mandatsträger*innen-Büro", "jede*r Bürger*in"}) {
        EXPECT_EQ(text_of(text), std::string(text) + "|");
    }
    EXPECT_EQ(text_of("**Bürger*innen** hier"), "Bürger*innen hier|");
    EXPECT_EQ(text_of("`a*b`"), "a*b|") << "code is shown as it stands";
    EXPECT_EQ(addresses("https://a.de/x*y"), Addresses{"https://a.de/x*y"});
}

TEST(markdown_rules, addresses_end_before_punctuation) {
    EXPECT_EQ(addresses("(Quelle: http://a.de/b_c.pdf)"), Addresses{"http://a.de/b_c.pdf"});
    EXPECT_EQ(addresses("siehe https://a.de, https://b.de: und https://c.de!"),
              (Addresses{"https://a.de", "https://b.de", "https://c.de"}));
    EXPECT_EQ(addresses("https://a.de/vo0050.asp?__kvonr=14415 und __fett__"),
              Addresses{"https://a.de/vo0050.asp?__kvonr=14415"});
    EXPECT_EQ(addresses("<https://a.de/x>"), Addresses{"https://a.de/x"});
}

TEST(markdown_rules, html_is_text) {
    EXPECT_EQ(text_of("<script>alert(1)</script>"), "<script>alert(1)</script>|");
    EXPECT_EQ(text_of("eins<br>zwei"), "eins<br>zwei|");
    EXPECT_EQ(text_of("<!-- nichts -->"), "<!-- nichts -->|");
}

TEST(markdown_rules, no_text_ends_in_an_empty_line) {
    EXPECT_EQ(text_of("Text  "), "Text|");
    EXPECT_EQ(text_of("\n\n\n"), "");
}

TEST(markdown_rules, an_item_of_several_paragraphs_stays_in_its_list) {
    const std::vector<ui::MarkdownBlock> blocks = ui::parse_markdown("1. eins\n\n   mehr dazu\n\n2. zwei");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].number, 1);
    EXPECT_EQ(blocks[2].number, 2);
    EXPECT_EQ(blocks[1].depth, 1) << "it belongs to the item above";
}

TEST(markdown_rules, rubbish_does_no_harm) {
    std::string deep;
    for (int i = 0; i < 2000; ++i) {
        deep += "> - ";
    }
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown(deep + "x"));
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown(std::string(20000, '*')));
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown(std::string(20000, '[')));
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown(std::string_view("a\0b", 3)));
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown("\xff\xfe*\xc3"));
    EXPECT_NO_FATAL_FAILURE(ui::parse_markdown("| a | b |\n|---|---|\n| 1 | 2 |"));
}

}  // namespace
