// SPDX-License-Identifier: EUPL-1.2
#include "semantics/html.h"

#include <gtest/gtest.h>

#include "semantics/recorder.h"

namespace {

using semantics::Node;
using semantics::Recorder;
using semantics::Role;
using semantics::Run;

Node node(std::string key, Role role, std::string text = {}) {
    Node made;
    made.key = std::move(key);
    made.role = role;
    made.level = role == Role::heading ? 1 : 0;
    if (!text.empty()) {
        made.runs.push_back({std::move(text), "", false, {}});
    }
    return made;
}

std::string html_of(Node one) {
    Recorder recorder;
    recorder.add(std::move(one));
    return semantics::to_html(recorder.take());
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(html, nests_as_the_tree_does) {
    Recorder recorder;
    recorder.open(node("m", Role::main));
    recorder.add(node("h", Role::heading, "Titel"));
    recorder.open(node("l", Role::list));
    recorder.open(node("i", Role::list_item));
    recorder.add(node("p", Role::paragraph, "eins"));
    recorder.close();
    recorder.add(node("j", Role::list_item, "zwei"));
    recorder.close();
    recorder.close();
    recorder.add(node("f", Role::content_info));
    std::string flat;
    for (const char c : semantics::to_html(recorder.take())) {
        flat += c == '\n' ? "" : std::string(1, c);
    }
    EXPECT_EQ(flat,
              "<main id=\"main\" tabindex=\"-1\" data-key=\"m\"><h1 tabindex=\"-1\" data-key=\"h\">Titel</h1>"
              "<ul role=\"list\" data-key=\"l\"><li data-key=\"i\"><p data-key=\"p\">eins</p></li>"
              "<li data-key=\"j\">zwei</li></ul></main><footer data-key=\"f\"></footer>");
}

TEST(html, escapes_text_names_and_keys) {
    Node paragraph = node("a\"><script>", Role::paragraph, "<script>alert(1)</script> & \"x\"");
    paragraph.description = "\"><img src=x onerror=alert(1)>";
    const std::string html = html_of(paragraph);
    EXPECT_FALSE(has(html, "<script"));
    EXPECT_FALSE(has(html, "<img"));
    EXPECT_TRUE(has(html, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"));
    EXPECT_TRUE(has(html, "aria-description=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\""));
    EXPECT_TRUE(has(html, "data-key=\"a&quot;&gt;&lt;script&gt;\""));
}

TEST(html, umlauts_and_signs_stay_as_they_are) {
    EXPECT_TRUE(has(html_of(node("p", Role::paragraph, "CO₂ für Bürger*innen: 3 €\u00A0– „gut“")),
                    "CO₂ für Bürger*innen: 3 €\u00A0– „gut“"));
}

TEST(html, runs_are_links_bold_and_line_ends) {
    Node paragraph = node("p", Role::paragraph, "siehe ");
    paragraph.runs.push_back({"hier", "https://a.de/?x=1&y=2", true, {}});
    paragraph.runs.push_back({"\nneue Zeile", "", false, {}});
    EXPECT_TRUE(
        has(html_of(paragraph), "siehe <a href=\"https://a.de/?x=1&amp;y=2\"><strong>hier</strong></a><br>neue Zeile"));
}

TEST(html, an_address_that_runs_code_is_no_link) {
    Node paragraph = node("p", Role::paragraph);
    paragraph.runs.push_back({"Klick", "javascript:alert(1)", false, {}});
    EXPECT_FALSE(has(html_of(paragraph), "<a"));
    EXPECT_FALSE(has(html_of(paragraph), "javascript"));
    EXPECT_TRUE(has(html_of(paragraph), "Klick"));
    Node link = node("l", Role::link, "Klick");
    link.href = "javascript:alert(1)";
    EXPECT_FALSE(has(html_of(link), "javascript"));
}

TEST(html, elements_without_content_are_not_closed) {
    Node slider = node("s", Role::slider);
    EXPECT_FALSE(has(html_of(slider), "</input>"));
    Node picture = node("i", Role::image);
    picture.source = "a.svg";
    EXPECT_FALSE(has(html_of(picture), "</img>"));
}

TEST(html, has_neither_scripts_nor_styles_of_its_own) {
    const std::string html = html_of(node("p", Role::paragraph, "x"));
    EXPECT_FALSE(has(html, "style="));
    EXPECT_FALSE(has(html, " on"));
}

}  // namespace
