// SPDX-License-Identifier: EUPL-1.2
#include "semantics/element.h"

#include <gtest/gtest.h>

#include <map>

namespace {

using semantics::Element;
using semantics::Node;
using semantics::Role;

Node node(Role role) {
    Node made;
    made.key = "k";
    made.role = role;
    made.level = role == Role::heading ? 3 : 0;
    return made;
}

std::string attribute(const Element& element, const std::string& name) {
    for (const auto& [known, value] : element.attributes) {
        if (known == name) {
            return value;
        }
    }
    return "(none)";
}

TEST(roles, every_role_is_an_element_that_means_it) {
    struct Case {
        Role role;
        const char* tag;
        const char* name;  // of the attribute that matters
        const char* value;
    };
    const Case cases[] = {
        {Role::banner, "header", "role", "(none)"},
        {Role::main, "main", "id", "main"},
        {Role::complementary, "aside", "role", "(none)"},
        {Role::content_info, "footer", "role", "(none)"},
        {Role::navigation, "nav", "role", "(none)"},
        {Role::region, "section", "role", "(none)"},
        {Role::group, "div", "role", "(none)"},
        {Role::heading, "h3", "role", "(none)"},
        {Role::paragraph, "p", "role", "(none)"},
        {Role::text, "span", "role", "(none)"},
        {Role::link, "a", "href", "(none)"},
        {Role::button, "button", "type", "button"},
        {Role::slider, "input", "type", "range"},
        {Role::text_field, "input", "type", "text"},
        {Role::search_field, "input", "type", "search"},
        {Role::checkbox, "input", "type", "checkbox"},
        {Role::select, "select", "role", "(none)"},
        {Role::option, "option", "value", ""},
        {Role::field_label, "label", "role", "(none)"},
        {Role::search, "search", "role", "(none)"},
        {Role::disclosure, "details", "open", "(none)"},
        {Role::summary, "summary", "role", "(none)"},
        {Role::dialog, "dialog", "open", "(none)"},
        {Role::frame, "iframe", "loading", "lazy"},
        {Role::list, "ul", "role", "list"},
        {Role::list_item, "li", "role", "(none)"},
        {Role::image, "div", "role", "img"},
        {Role::table, "table", "role", "(none)"},
        {Role::row, "tr", "role", "(none)"},
        {Role::column_header, "th", "scope", "col"},
        {Role::row_header, "th", "scope", "row"},
        {Role::cell, "td", "role", "(none)"},
        {Role::alert, "div", "class", "alert"},
        {Role::status, "div", "class", "status"},
    };
    std::map<Role, bool> seen;
    for (const Case& one : cases) {
        const Element element = semantics::element_of(node(one.role));
        EXPECT_EQ(element.tag, one.tag) << semantics::to_string(one.role);
        EXPECT_EQ(attribute(element, one.name), one.value) << semantics::to_string(one.role);
        EXPECT_EQ(attribute(element, "data-key"), "k");
        seen[one.role] = true;
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(Role::status) + 1) << "a role without a case";
}

TEST(roles, a_named_group_says_so) {
    Node group = node(Role::group);
    group.name = "Darstellung";
    EXPECT_EQ(attribute(semantics::element_of(group), "role"), "group");
    EXPECT_EQ(attribute(semantics::element_of(group), "aria-label"), "Darstellung");
}

TEST(roles, a_picture_with_a_source_has_its_name_as_alt_only) {
    Node picture = node(Role::image);
    picture.source = "bild.jpg";
    picture.name = "Das Rathaus";
    const Element element = semantics::element_of(picture);
    EXPECT_EQ(element.tag, "img");
    EXPECT_EQ(attribute(element, "src"), "bild.jpg");
    EXPECT_EQ(attribute(element, "alt"), "Das Rathaus");
    EXPECT_EQ(attribute(element, "aria-label"), "(none)");
    picture.name.clear();
    EXPECT_EQ(attribute(semantics::element_of(picture), "alt"), "") << "a decoration has an empty alt, not none";
}

TEST(roles, a_slider_tells_its_range_and_its_value_in_words) {
    Node slider = node(Role::slider);
    slider.name = "Anteil";
    slider.now = 0.3;
    slider.max = 1.0;
    slider.step = 0.05;
    slider.value_text = "30 %";
    const Element element = semantics::element_of(slider);
    EXPECT_EQ(attribute(element, "min"), "0");
    EXPECT_EQ(attribute(element, "max"), "1");
    EXPECT_EQ(attribute(element, "step"), "0.05");
    EXPECT_EQ(attribute(element, "value"), "0.3");
    EXPECT_EQ(attribute(element, "aria-valuetext"), "30 %");
    slider.now = 866250.0;
    slider.max = 3000000.0;
    EXPECT_EQ(attribute(semantics::element_of(slider), "value"), "866250");
    EXPECT_EQ(attribute(semantics::element_of(slider), "max"), "3000000") << "no exponent: an input does not read it";
}

TEST(roles, states_are_told) {
    Node button = node(Role::button);
    EXPECT_EQ(attribute(semantics::element_of(button), "aria-pressed"), "(none)");
    button.pressed = false;
    button.expanded = true;
    button.disabled = true;
    button.description = "offen";
    button.language = "de";
    const Element element = semantics::element_of(button);
    EXPECT_EQ(attribute(element, "aria-pressed"), "false");
    EXPECT_EQ(attribute(element, "aria-expanded"), "true");
    EXPECT_EQ(attribute(element, "disabled"), "");
    EXPECT_EQ(attribute(element, "aria-description"), "offen");
    EXPECT_EQ(attribute(element, "lang"), "de");

    Node field = node(Role::text_field);
    field.invalid = true;
    field.described_by = "main/error";
    EXPECT_EQ(attribute(semantics::element_of(field), "aria-invalid"), "true");
    EXPECT_EQ(attribute(semantics::element_of(field), "aria-describedby"), "main/error");
    Node alert = node(Role::alert);
    alert.key = "main/error";
    EXPECT_EQ(attribute(semantics::element_of(alert), "id"), "main/error");
    Node step = node(Role::list_item);
    step.current = true;
    EXPECT_EQ(attribute(semantics::element_of(step), "aria-current"), "step");
    Node link = node(Role::link);
    link.current = true;
    EXPECT_EQ(attribute(semantics::element_of(link), "aria-current"), "page");
}

TEST(roles, classes_are_the_marker_and_whether_it_is_seen) {
    Node chip = node(Role::text);
    EXPECT_EQ(attribute(semantics::element_of(chip), "class"), "(none)");
    chip.marker = "chip good";
    EXPECT_EQ(attribute(semantics::element_of(chip), "class"), "chip good");
    chip.off_screen = true;
    EXPECT_EQ(attribute(semantics::element_of(chip), "class"), "chip good off");
}

TEST(roles, only_safe_addresses_are_links) {
    for (const char* safe : {"http://a.de", "https://a.de/b?c#d", "HTTPS://a.de", "mailto:a@b.de", "tel:+4930", "#main",
                             "#/measure/a:b", "plan.json", "/a/b", "./a:b", "?a=b:c", "../x"}) {
        EXPECT_TRUE(semantics::is_safe_address(safe)) << safe;
        Node link = node(Role::link);
        link.href = safe;
        EXPECT_EQ(attribute(semantics::element_of(link), "href"), safe);
    }
    for (const char* unsafe :
         {"", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
          "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", ":x"}) {
        EXPECT_FALSE(semantics::is_safe_address(unsafe)) << unsafe;
        Node link = node(Role::link);
        link.href = unsafe;
        EXPECT_EQ(attribute(semantics::element_of(link), "href"), "(none)") << unsafe;
    }
}

}  // namespace
