// SPDX-License-Identifier: EUPL-1.2
#include "ui/markdown.h"

#include <gtest/gtest.h>

namespace {

std::string text_of(const ui::MarkdownBlock& block) {
    std::string text;
    for (const semantics::Run& run : block.runs) {
        text += run.strong ? "[" + run.text + "]" : run.text;
        text += run.href.empty() ? "" : "<" + run.href + ">";
    }
    return text;
}

std::vector<std::string> blocks(std::string_view source) {
    std::vector<std::string> all;
    for (const ui::MarkdownBlock& block : ui::parse_markdown(source)) {
        const std::string number = block.number > 0 ? std::to_string(block.number) + ". " : "- ";
        all.push_back(
            (block.list_item ? std::string(static_cast<std::size_t>(block.depth - 1) * 2, ' ') + number : "") +
            text_of(block));
    }
    return all;
}

using Blocks = std::vector<std::string>;

TEST(markdown, makes_paragraphs) {
    EXPECT_EQ(blocks("eins\n\nzwei\ndrei"), (Blocks{"eins", "zwei drei"}));
    EXPECT_EQ(blocks(""), Blocks{});
}

TEST(markdown, keeps_the_gender_star) {
    EXPECT_EQ(blocks("Bürger*innen und Schüler*innen"), (Blocks{"Bürger*innen und Schüler*innen"}));
    EXPECT_EQ(blocks("**Alle** Bürger*innen und *einige* Gäst*innen"),
              (Blocks{"[Alle] Bürger*innen und [einige] Gäst*innen"}));
}

TEST(markdown, makes_lists) {
    EXPECT_EQ(blocks("- a\n- b\n\nEnde"), (Blocks{"- a", "- b", "Ende"}));
    EXPECT_EQ(blocks("2. a\n3. b"), (Blocks{"2. a", "3. b"}));
    EXPECT_EQ(blocks("- a\n  - b"), (Blocks{"- a", "  - b"}));
}

TEST(markdown, makes_links_of_addresses) {
    EXPECT_EQ(blocks("siehe https://a.de/b?c=1."), (Blocks{"siehe https://a.de/b?c=1<https://a.de/b?c=1>."}));
    EXPECT_EQ(blocks("(Quelle: http://a.de/b_c.pdf)"), (Blocks{"(Quelle: http://a.de/b_c.pdf<http://a.de/b_c.pdf>)"}));
    EXPECT_EQ(blocks("[hier](https://a.de)"), (Blocks{"hier<https://a.de>"}));
}

TEST(markdown, shows_html_as_text) {
    EXPECT_EQ(blocks("<b>x</b> <script>alert(1)</script>"), (Blocks{"<b>x</b> <script>alert(1)</script>"}));
}

TEST(markdown, keeps_hard_line_ends) {
    EXPECT_EQ(blocks("eins  \nzwei"), (Blocks{"eins\nzwei"}));
}

TEST(markdown, makes_headings_of_a_text_bold_paragraphs) {
    EXPECT_EQ(blocks("# Titel\nText"), (Blocks{"[Titel]", "Text"}));
}

}  // namespace
