// SPDX-License-Identifier: EUPL-1.2
#include "semantics/element.h"

#include <gtest/gtest.h>

#include "semantics/html.h"
#include "semantics/recorder.h"

namespace {

using semantics::Node;
using semantics::Role;

Node node_of(Role role, std::string name = {}) {
    Node node;
    node.key = "k";
    node.role = role;
    node.name = std::move(name);
    return node;
}

std::string attribute(const semantics::Element& element, const std::string& name) {
    for (const auto& [key, value] : element.attributes) {
        if (key == name) {
            return value;
        }
    }
    return "(none)";
}

TEST(element, is_native_wherever_html_has_one) {
    const std::pair<Role, const char*> tags[] = {
        {Role::banner, "header"},       {Role::main, "main"},        {Role::complementary, "aside"},
        {Role::content_info, "footer"}, {Role::navigation, "nav"},   {Role::region, "section"},
        {Role::paragraph, "p"},         {Role::link, "a"},           {Role::button, "button"},
        {Role::slider, "input"},        {Role::text_field, "input"}, {Role::list, "ul"},
        {Role::list_item, "li"},        {Role::table, "table"},      {Role::row, "tr"},
        {Role::column_header, "th"},    {Role::cell, "td"},          {Role::alert, "div"},
        {Role::status, "div"},
    };
    for (const auto& [role, tag] : tags) {
        EXPECT_EQ(semantics::element_of(node_of(role)).tag, tag);
    }
    Node heading = node_of(Role::heading);
    heading.level = 3;
    EXPECT_EQ(semantics::element_of(heading).tag, "h3");
}

TEST(element, a_slider_says_its_value_in_words) {
    Node slider = node_of(Role::slider, "Anteil");
    slider.max = 1.0;
    slider.step = 0.01;
    slider.now = 0.6;
    slider.value_text = "60 %";
    const semantics::Element element = semantics::element_of(slider);
    EXPECT_EQ(attribute(element, "type"), "range");
    EXPECT_EQ(attribute(element, "value"), "0.6");
    EXPECT_EQ(attribute(element, "max"), "1");
    EXPECT_EQ(attribute(element, "aria-valuetext"), "60 %");
    EXPECT_EQ(attribute(element, "aria-label"), "Anteil");
}

TEST(element, states_are_told) {
    Node button = node_of(Role::button);
    button.expanded = false;
    button.pressed = true;
    button.disabled = true;
    const semantics::Element element = semantics::element_of(button);
    EXPECT_EQ(attribute(element, "aria-expanded"), "false");
    EXPECT_EQ(attribute(element, "aria-pressed"), "true");
    EXPECT_EQ(attribute(element, "disabled"), "");
    Node step = node_of(Role::list_item);
    step.current = true;
    EXPECT_EQ(attribute(semantics::element_of(step), "aria-current"), "step");
}

TEST(element, addresses_never_run_scripts) {
    for (const char* safe :
         {"https://a.de", "HTTP://A.DE", "mailto:a@b.de", "tel:+49", "#/", "ordner/datei.pdf?x=a:b", "/x"}) {
        EXPECT_TRUE(semantics::is_safe_address(safe)) << safe;
    }
    for (const char* unsafe :
         {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "", "file:///etc"}) {
        EXPECT_FALSE(semantics::is_safe_address(unsafe)) << unsafe;
    }
    Node link = node_of(Role::link);
    link.href = "javascript:alert(1)";
    EXPECT_EQ(attribute(semantics::element_of(link), "href"), "(none)");
}

TEST(html, escapes_what_people_wrote) {
    semantics::Recorder recorder;
    Node section = node_of(Role::region, "\"><script>alert(1)</script>");
    recorder.open(section);
    Node text = node_of(Role::paragraph);
    text.key = "p";
    semantics::Run run;
    run.text = "1 < 2 & 3\nEnde";
    semantics::Run link;
    link.text = "x";
    link.href = "javascript:alert(1)";
    text.runs = {run, link};
    recorder.add(text);
    recorder.close();
    EXPECT_EQ(semantics::to_html(recorder.tree()),
              "\n<section aria-label=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" data-key=\"k\">"
              "\n<p data-key=\"p\">1 &lt; 2 &amp; 3<br>Endex</p></section>");
}

}  // namespace
