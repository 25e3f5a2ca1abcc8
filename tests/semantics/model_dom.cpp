// SPDX-License-Identifier: EUPL-1.2
#include "semantics/model_dom.h"

#include <algorithm>
#include <cstdlib>

namespace test {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, from)) {
        parts.emplace_back(text.substr(from, at - from));
        from = at + 1;
    }
    if (from < text.size()) {
        parts.emplace_back("unfinished: " + std::string(text.substr(from)));
    }
    return parts;
}

int number(const std::string& text) {
    return std::atoi(text.c_str());
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        out += '|' + part;
    }
    return out;
}

}  // namespace

std::string line_of(const std::string& tag, const std::map<std::string, std::string>& attributes,
                    const std::vector<std::string>& text, const std::vector<std::string>& setting,
                    const std::vector<std::string>& geometry, int depth) {
    std::string out = std::string(static_cast<std::size_t>(depth) * 2, ' ') + tag;
    for (const auto& [name, value] : attributes) {
        out += ' ' + name + '=' + value;
    }
    return out + " t" + joined(text) + " s" + joined(setting) + " g" + joined(geometry) + '\n';
}

std::string ModelDom::apply(std::string_view patch) {
    counts_.clear();
    for (const std::string& record : split(patch, '\x1e')) {
        const std::vector<std::string> fields = split(record, '\x1f');
        if (fields.empty()) {
            return "an empty record";
        }
        ++counts_[fields[0]];
        if (std::string wrong = apply_record(fields); !wrong.empty()) {
            return wrong + " in " + joined(fields);
        }
    }
    for (const auto& [id, element] : elements_) {
        if (id != 0 && element.parent < 0) {
            return "element " + std::to_string(id) + " stands nowhere";
        }
    }
    return {};
}

std::string ModelDom::apply_record(const std::vector<std::string>& fields) {
    const std::string& letter = fields[0];
    if (fields.size() < 2) {
        return "no id";
    }
    const int id = number(fields[1]);
    if (letter == "c") {
        if (fields.size() != 5 || elements_.count(id) > 0 || elements_.count(number(fields[2])) == 0) {
            return "cannot create";
        }
        elements_[id].tag = fields[3];
        elements_[id].key = fields[4];
        return {};
    }
    if (letter == "d") {
        remove(id);  // may have gone with what it stood in
        return {};
    }
    const auto found = elements_.find(id);
    if (found == elements_.end()) {
        return "unknown id";
    }
    ModelElement& element = found->second;
    const std::vector<std::string> rest(fields.begin() + 2, fields.end());
    if (letter == "a" && rest.size() == 2) {
        element.attributes[rest[0]] = rest[1];
    } else if (letter == "r" && rest.size() == 1) {
        return element.attributes.erase(rest[0]) == 1 ? "" : "no such attribute";
    } else if (letter == "t") {
        element.text = rest;
    } else if (letter == "s" && rest.size() == 7) {
        element.setting = rest;
    } else if (letter == "g" && rest.size() == 4) {
        element.geometry = rest;
    } else if (letter == "o") {
        // As in a document: an element that is put somewhere leaves where it was; what is not named stays behind.
        std::vector<int> order;
        for (const std::string& field : rest) {
            const int child = number(field);
            if (elements_.count(child) == 0) {
                return "unknown child " + field;
            }
            if (elements_[child].parent >= 0) {
                std::vector<int>& siblings = elements_[elements_[child].parent].children;
                siblings.erase(std::remove(siblings.begin(), siblings.end(), child), siblings.end());
            }
            elements_[child].parent = id;
            order.push_back(child);
        }
        std::vector<int>& children = elements_[id].children;
        order.insert(order.end(), children.begin(), children.end());
        children = order;
    } else {
        return "unknown record";
    }
    return {};
}

void ModelDom::remove(int id) {
    const auto found = elements_.find(id);
    if (found == elements_.end()) {
        return;
    }
    const std::vector<int> children = found->second.children;
    for (const int child : children) {
        remove(child);
    }
    const int parent = elements_[id].parent;
    if (parent >= 0) {
        std::vector<int>& siblings = elements_[parent].children;
        siblings.erase(std::remove(siblings.begin(), siblings.end(), id), siblings.end());
    }
    elements_.erase(id);
}

std::string ModelDom::to_text() const {
    std::string out;
    for (const int child : elements_.at(0).children) {
        append(out, child, 0);
    }
    return out;
}

void ModelDom::append(std::string& out, int id, int depth) const {
    const ModelElement& element = elements_.at(id);
    out += line_of(element.tag, element.attributes, element.text, element.setting, element.geometry, depth);
    for (const int child : element.children) {
        append(out, child, depth + 1);
    }
}

int ModelDom::count(const std::string& letter) const {
    const auto found = counts_.find(letter);
    return found == counts_.end() ? 0 : found->second;
}

}  // namespace test
