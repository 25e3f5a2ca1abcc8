// SPDX-License-Identifier: EUPL-1.2
#include "semantics/element.h"

#include <array>

#include "base/format.h"

namespace semantics {

namespace {

std::string tag_of(const Node& node) {
    switch (node.role) {
        case Role::banner: return "header";
        case Role::main: return "main";
        case Role::complementary: return "aside";
        case Role::content_info: return "footer";
        case Role::navigation: return "nav";
        case Role::region: return "section";
        case Role::heading: return "h" + std::to_string(node.level);
        case Role::paragraph: return "p";
        case Role::text: return "span";
        case Role::link: return "a";
        case Role::button: return "button";
        case Role::slider:
        case Role::text_field:
        case Role::search_field:
        case Role::checkbox: return "input";
        case Role::select: return "select";
        case Role::option: return "option";
        case Role::field_label: return "label";
        case Role::search: return "search";
        case Role::disclosure: return "details";
        case Role::summary: return "summary";
        case Role::dialog: return "dialog";
        case Role::list: return "ul";
        case Role::list_item: return "li";
        case Role::image: return node.source.empty() ? "div" : "img";
        case Role::frame: return "iframe";
        case Role::table: return "table";
        case Role::row: return "tr";
        case Role::column_header:
        case Role::row_header: return "th";
        case Role::cell: return "td";
        case Role::group:
        case Role::alert:
        case Role::status:
        case Role::progress: return "div";
    }
    return "div";
}

std::string number(double value) {
    return base::shortest(value, 12);
}

const char* truth(bool value) {
    return value ? "true" : "false";
}

class Attributes {
public:
    explicit Attributes(Element& element) : element_(element) {}

    void set(const char* name, std::string value) { element_.attributes.emplace_back(name, std::move(value)); }

    void set_unless_empty(const char* name, const std::string& value) {
        if (!value.empty()) {
            set(name, value);
        }
    }

private:
    Element& element_;
};

void add_role_attributes(const Node& node, Attributes& out) {
    switch (node.role) {
        case Role::link:
            if (is_safe_address(node.href)) {
                out.set("href", node.href);
            }
            break;
        case Role::button: out.set("type", "button"); break;
        // The title takes the focus when its view was navigated to.
        case Role::heading:
            if (node.level == 1) {
                out.set("tabindex", "-1");
            }
            break;
        case Role::slider:
            out.set("type", "range");
            out.set("min", number(node.min));
            out.set("max", number(node.max));
            out.set("step", number(node.step));
            out.set("value", number(node.now));
            out.set("aria-valuetext", node.value_text);
            break;
        case Role::text_field:
        case Role::search_field:
            out.set("type", node.role == Role::search_field ? "search" : "text");
            if (node.role == Role::text_field) {
                out.set("inputmode", "decimal");
            }
            out.set("autocomplete", "off");
            out.set("spellcheck", "false");
            out.set("value", node.value_text);
            break;
        case Role::checkbox:
            out.set("type", "checkbox");
            if (node.checked.value_or(false)) {
                out.set("checked", "");
            }
            break;
        case Role::option:
            out.set("value", node.value_text);
            if (node.checked.value_or(false)) {
                out.set("selected", "");
            }
            break;
        case Role::disclosure:
            if (node.expanded.value_or(false)) {
                out.set("open", "");
            }
            break;
        case Role::image:
            if (node.source.empty()) {
                out.set("role", "img");
            } else {
                out.set("src", node.source);
                out.set("alt", node.name);
            }
            break;
        case Role::frame:
            if (is_safe_address(node.source)) {
                out.set("src", node.source);
            }
            out.set("title", node.name);
            out.set("loading", "lazy");
            break;
        // Where the skip link leads.
        case Role::main:
            out.set("id", "main");
            out.set("tabindex", "-1");
            break;
        case Role::column_header: out.set("scope", "col"); break;
        case Role::row_header: out.set("scope", "row"); break;
        // A list whose bullets are styled away is no list to WebKit unless it says so.
        case Role::list: out.set("role", "list"); break;
        case Role::progress:
            out.set("role", "progressbar");
            if (node.max > 0.0) {
                out.set("aria-valuemax", number(node.max));
                out.set("aria-valuenow", number(node.now));
            }
            break;
        case Role::group:
        case Role::alert:
        case Role::status:
            if (node.role == Role::alert) {
                out.set("id", node.key);  // for what is described by it
            }
            if (!node.name.empty()) {
                out.set("role", "group");
            }
            break;
        default: break;
    }
}

// By its alternative text, or by the label around it.
bool has_name_already(const Node& node) {
    switch (node.role) {
        case Role::image: return !node.source.empty();
        case Role::frame:
        case Role::checkbox:
        case Role::select:
        case Role::search_field: return true;
        default: return false;
    }
}

}  // namespace

bool is_safe_address(std::string_view address) {
    if (address.empty()) {
        return false;
    }
    const std::size_t colon = address.find(':');
    const std::size_t end_of_scheme = address.find_first_of("/?#");
    if (colon == std::string_view::npos || (end_of_scheme != std::string_view::npos && end_of_scheme < colon)) {
        return true;
    }
    std::string scheme;
    for (const char c : address.substr(0, colon)) {
        scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    constexpr std::array<std::string_view, 4> k_allowed = {"http", "https", "mailto", "tel"};
    for (const std::string_view allowed : k_allowed) {
        if (scheme == allowed) {
            return true;
        }
    }
    return false;
}

Element element_of(const Node& node) {
    Element element;
    element.tag = tag_of(node);
    Attributes out(element);
    add_role_attributes(node, out);
    if (!has_name_already(node)) {
        out.set_unless_empty("aria-label", node.name);
    }
    out.set_unless_empty("aria-description", node.description);
    out.set_unless_empty("aria-keyshortcuts", node.shortcuts);
    out.set_unless_empty("aria-describedby", node.described_by);
    out.set_unless_empty("lang", node.language);
    if (node.expanded && node.role != Role::disclosure) {
        out.set("aria-expanded", truth(*node.expanded));
    }
    if (node.pressed) {
        out.set("aria-pressed", truth(*node.pressed));
    }
    if (node.current) {
        out.set("aria-current", node.role == Role::link ? "page" : "step");
    }
    if (node.decorative) {
        out.set("aria-hidden", "true");
    }
    if (node.disabled) {
        out.set("disabled", "");
    }
    if (node.invalid) {
        out.set("aria-invalid", "true");
    }
    std::string classes = node.marker;
    // Not the roles of these names: what they say is told by the page's two live regions (semantics/announcer.h), and
    // would be told twice.
    if (node.role == Role::alert || node.role == Role::status) {
        classes += (classes.empty() ? "" : " ") + std::string(to_string(node.role));
    }
    if (node.off_screen) {
        classes += classes.empty() ? "off" : " off";
    }
    out.set_unless_empty("class", classes);
    out.set("data-key", node.key);
    return element;
}

}  // namespace semantics
