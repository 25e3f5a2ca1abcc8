// SPDX-License-Identifier: EUPL-1.2
// Uses the page as a person does: finds things by role and name, presses, types, reads. No coordinates, no keys.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/headless.h"

namespace support {

using semantics::Node;
using semantics::Role;

struct PageOptions {
    std::string plan = "leichlingen";  // below data/
    float width = 1440.0F;
    float height = 900.0F;
    std::string today = "2026-11-24";  // empty: none, as while prerendering
    std::string query;
    std::string hash;
    bool store_works = true;
    bool store_is_full = false;
    int failing_store_call = 0;
    std::size_t cut_write_after = ~std::size_t{0};
    std::map<std::string, std::string, std::less<>> stored;
    bool more_is_there = true;
    bool can_fill_screen = true;
    bool framed = false;
    bool standalone = false;
};

std::string plan_file(const std::string& name);
const ui::FontFiles& fonts();

class Page {
public:
    explicit Page(const PageOptions& options = {});

    // A plan arrives from this address; none: the one that lies beside the page.
    bool open(std::string_view bytes, std::string_view address = {});

    // Exactly one; otherwise the test fails, showing the tree, and an empty node comes back.
    Node get(Role role, std::string_view name);
    [[nodiscard]] bool has(Role role, std::string_view name) const;
    [[nodiscard]] std::vector<Node> all(Role role) const;

    // All text of the page with line ends as spaces.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool says(std::string_view sentence) const { return text().find(sentence) != std::string::npos; }

    void press(Role role, std::string_view name);
    void set_value(std::string_view slider, double value);
    void type(std::string_view field, std::string_view text);
    void search(std::string_view field, std::string_view words);
    void leave(std::string_view field);
    // One of the options, by its words.
    void choose(std::string_view select, std::string_view option);
    // Opens the window for it, chooses, and closes it.
    void choose_colours(std::string_view name);
    // A real pointer at a share of the width of the thing.
    void click(Role role, std::string_view name, float share = 0.5F);
    void resize(float width, float height);
    // Scrolls, to a screen of 900 px.
    void look_at(float scroll_y);

    [[nodiscard]] platform::Headless& headless() { return *headless_; }

    [[nodiscard]] const semantics::Tree& tree() const { return headless_->tree(); }

private:
    void act(const Node& node, semantics::Action::Kind kind, double value = 0.0, std::string_view text = {});

    PageOptions options_;
    std::unique_ptr<platform::Headless> headless_;
};

// Compares with tests/golden/<name>.txt; KLIMASPUR_UPDATE_GOLDEN=1 writes it anew.
void expect_golden(const std::string& name, const std::string& actual);

}  // namespace support
