// SPDX-License-Identifier: EUPL-1.2
#include "semantics/node.h"

#include <algorithm>
#include <cstdio>

namespace semantics {

std::string_view to_string(Role role) {
    switch (role) {
        case Role::banner: return "banner";
        case Role::main: return "main";
        case Role::complementary: return "complementary";
        case Role::content_info: return "contentinfo";
        case Role::navigation: return "navigation";
        case Role::region: return "region";
        case Role::search: return "search";
        case Role::group: return "group";
        case Role::disclosure: return "disclosure";
        case Role::summary: return "summary";
        case Role::dialog: return "dialog";
        case Role::heading: return "heading";
        case Role::paragraph: return "paragraph";
        case Role::text: return "text";
        case Role::link: return "link";
        case Role::button: return "button";
        case Role::slider: return "slider";
        case Role::text_field: return "textbox";
        case Role::search_field: return "searchbox";
        case Role::checkbox: return "checkbox";
        case Role::select: return "combobox";
        case Role::option: return "option";
        case Role::field_label: return "label";
        case Role::list: return "list";
        case Role::list_item: return "listitem";
        case Role::image: return "image";
        case Role::frame: return "frame";
        case Role::table: return "table";
        case Role::row: return "row";
        case Role::column_header: return "columnheader";
        case Role::row_header: return "rowheader";
        case Role::cell: return "cell";
        case Role::alert: return "alert";
        case Role::status: return "status";
        case Role::progress: return "progress";
    }
    return "";
}

std::string Node::text() const {
    std::string out;
    for (const Run& run : runs) {
        out += run.text;
    }
    return out;
}

const Node* Tree::find(std::string_view key) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.key == key; });
    return found == nodes.end() ? nullptr : &*found;
}

std::string accessible_name(const Tree& tree, std::size_t index) {
    const Node& node = tree.nodes[index];
    return node.name.empty() ? node.text() : node.name;
}

bool is_folded(const Tree& tree, std::size_t index) {
    for (const Node* node = &tree.nodes[index]; node->parent >= 0;) {
        const Node& parent = tree.nodes[static_cast<std::size_t>(node->parent)];
        if (parent.role == Role::disclosure && !parent.expanded.value_or(true) && node->role != Role::summary) {
            return true;
        }
        node = &parent;
    }
    return false;
}

namespace {

void append_quoted(std::string& out, const char* label, const std::string& text) {
    if (!text.empty()) {
        out += label;
        out += '"';
        for (const char c : text) {
            if (c == '\n') {
                out += "\\n";
            } else {
                out += c;
            }
        }
        out += '"';
    }
}

std::string number(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
}

}  // namespace

std::string to_text(const Tree& tree) {
    std::string out;
    std::vector<int> depth(tree.nodes.size(), 0);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        depth[i] = node.parent < 0 ? 0 : depth[static_cast<std::size_t>(node.parent)] + 1;
        out.append(static_cast<std::size_t>(depth[i]) * 2, ' ');
        out += to_string(node.role);
        if (node.level > 0) {
            out += ' ' + std::to_string(node.level);
        }
        append_quoted(out, " ", node.name);
        append_quoted(out, node.name.empty() ? " " : " text=", node.text());
        for (const Run& run : node.runs) {
            append_quoted(out, " link=", run.href);
        }
        append_quoted(out, " keys=", node.shortcuts);
        append_quoted(out, " href=", node.href);
        append_quoted(out, " src=", node.source);
        append_quoted(out, " value=", node.value_text);
        if (node.role == Role::slider) {
            out += " now=" + number(node.now) + " min=" + number(node.min) + " max=" + number(node.max) +
                   " step=" + number(node.step);
        }
        if (node.expanded) {
            out += *node.expanded ? " expanded" : " collapsed";
        }
        if (node.pressed) {
            out += *node.pressed ? " pressed" : " unpressed";
        }
        if (node.checked) {
            out += *node.checked ? " checked" : " unchecked";
        }
        out += node.current ? " current" : "";
        out += node.decorative ? " decorative" : "";
        out += node.disabled ? " disabled" : "";
        out += node.invalid ? " invalid" : "";
        append_quoted(out, " description=", node.description);
        append_quoted(out, " described_by=", node.described_by);
        append_quoted(out, " lang=", node.language);
        out += '\n';
    }
    return out;
}

}  // namespace semantics
