// SPDX-License-Identifier: EUPL-1.2
#include "semantics/html.h"

#include "semantics/element.h"

namespace semantics {

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

namespace {

void append_runs(std::string& out, const Node& node) {
    for (const Run& run : node.runs) {
        const bool link = is_safe_address(run.href);
        if (link) {
            out += "<a href=\"" + escape_html(run.href) + "\">";
        }
        if (run.strong) {
            out += "<strong>";
        }
        for (const char c : run.text) {
            if (c == '\n') {
                out += "<br>";
            } else {
                out += escape_html(std::string_view(&c, 1));
            }
        }
        out += run.strong ? "</strong>" : "";
        out += link ? "</a>" : "";
    }
}

void append_start(std::string& out, const Element& element) {
    out += '<' + element.tag;
    for (const auto& [name, value] : element.attributes) {
        out += ' ' + name + "=\"" + escape_html(value) + '"';
    }
    out += '>';
}

}  // namespace

std::string to_html(const Tree& tree) {
    std::string out;
    std::vector<std::pair<int, std::string>> open;  // node index, end tag
    const auto close_until = [&](int parent) {
        while (!open.empty() && open.back().first != parent) {
            out += open.back().second;
            open.pop_back();
        }
    };
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        close_until(node.parent);
        const Element element = element_of(node);
        out += '\n';
        append_start(out, element);
        append_runs(out, node);
        const bool is_void = element.tag == "img" || element.tag == "input";
        open.emplace_back(static_cast<int>(i), is_void ? "" : "</" + element.tag + ">");
    }
    close_until(-1);
    return out;
}

}  // namespace semantics
