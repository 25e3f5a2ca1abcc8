// SPDX-License-Identifier: EUPL-1.2
// A document in miniature that reads the patches of semantics/mirror.h, as web/mirror.js does in the browser.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace test {

struct ModelElement {
    std::string tag;
    std::string key;
    std::map<std::string, std::string> attributes;
    std::vector<std::string> text;      // the fields of its last "t"
    std::vector<std::string> setting;   // of its last "s"
    std::vector<std::string> geometry;  // of its last "g"
    std::vector<int> children;
    int parent = -1;  // -1: in no place
};

class ModelDom {
public:
    ModelDom() { elements_[0]; }

    // Returns what is wrong with the patch; empty when all of it could be done.
    std::string apply(std::string_view patch);

    // The document in reading order, one element a line, depth by spaces.
    [[nodiscard]] std::string to_text() const;

    // Records of the last patch by their letter.
    [[nodiscard]] int count(const std::string& letter) const;

    [[nodiscard]] std::size_t size() const { return elements_.size() - 1; }

private:
    std::string apply_record(const std::vector<std::string>& fields);
    void remove(int id);
    void append(std::string& out, int id, int depth) const;

    std::map<int, ModelElement> elements_;  // 0 is the root
    std::map<std::string, int> counts_;
};

// One line of ModelDom::to_text().
std::string line_of(const std::string& tag, const std::map<std::string, std::string>& attributes,
                    const std::vector<std::string>& text, const std::vector<std::string>& setting,
                    const std::vector<std::string>& geometry, int depth);

}  // namespace test
