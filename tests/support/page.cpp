// SPDX-License-Identifier: EUPL-1.2
#include "support/page.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace support {

std::string plan_file(const std::string& name) {
    return platform::read_file(KLIMASPUR_SOURCE_DIR "/data/" + name + "/plan.json").value_or("");
}

const ui::FontFiles& fonts() {
    static const ui::FontFiles files = platform::read_fonts(KLIMASPUR_FONT_DIR);
    return files;
}

Page::Page(const PageOptions& options) : options_(options) {
    platform::HeadlessOptions made;
    made.viewport.width = options.width;
    made.viewport.height = options.height;
    made.start.query = options.query;
    made.start.hash = options.hash;
    made.start.today = base::parse_date(options.today);
    made.store_works = options.store_works;
    made.store_is_full = options.store_is_full;
    made.failing_store_call = options.failing_store_call;
    made.cut_write_after = options.cut_write_after;
    made.stored = options.stored;
    made.more_is_there = options.more_is_there;
    made.can_fill_screen = options.can_fill_screen;
    made.framed = options.framed;
    made.start.standalone = options.standalone;
    headless_ = std::make_unique<platform::Headless>(fonts(), made);
    EXPECT_TRUE(headless_->app().usable()) << "the faces are missing, run tools/setup";
    EXPECT_TRUE(open(plan_file(options.plan)));
}

bool Page::open(std::string_view bytes, std::string_view address) {
    const auto kind = address.empty() ? state::PlanSource::Kind::bundled : state::PlanSource::Kind::address;
    const bool opened = headless_->app().open(bytes, {kind, std::string(address)});
    headless_->settle();
    return opened;
}

namespace {

std::vector<Node> matching(const semantics::Tree& tree, Role role, std::string_view name) {
    std::vector<Node> found;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const Node& node = tree.nodes[i];
        if (node.role == role && semantics::accessible_name(tree, i) == name) {
            found.push_back(node);
        }
        for (const semantics::Run& run : node.runs) {
            if (role == Role::link && !run.href.empty() && run.text == name) {
                found.push_back(node);
                found.back().href = run.href;
            }
        }
    }
    return found;
}

}  // namespace

Node Page::get(Role role, std::string_view name) {
    const std::vector<Node> found = matching(tree(), role, name);
    EXPECT_EQ(found.size(), 1U) << semantics::to_string(role) << " \"" << name << "\" in\n"
                                << semantics::to_text(tree());
    return found.size() == 1 ? found.front() : Node{};
}

bool Page::has(Role role, std::string_view name) const {
    return !matching(tree(), role, name).empty();
}

std::vector<Node> Page::all(Role role) const {
    std::vector<Node> found;
    for (const Node& node : tree().nodes) {
        if (node.role == role) {
            found.push_back(node);
        }
    }
    return found;
}

std::string Page::text() const {
    std::string all;
    for (const Node& node : tree().nodes) {
        for (const char c : node.text()) {
            all += c == '\n' ? ' ' : c;
        }
        all += '\n';
    }
    return all;
}

void Page::act(const Node& node, semantics::Action::Kind kind, double value, std::string_view text) {
    headless_->app().ui().act({node.key, kind, value, std::string(text)});
    headless_->app().wake();
    headless_->settle();
}

void Page::press(Role role, std::string_view name) {
    act(get(role, name), semantics::Action::Kind::press);
}

void Page::set_value(std::string_view slider, double value) {
    act(get(Role::slider, slider), semantics::Action::Kind::set_value, value);
}

void Page::type(std::string_view field, std::string_view text) {
    act(get(Role::text_field, field), semantics::Action::Kind::set_text, 0.0, text);
}

void Page::search(std::string_view field, std::string_view words) {
    act(get(Role::search_field, field), semantics::Action::Kind::set_text, 0.0, words);
}

void Page::leave(std::string_view field) {
    act(get(Role::text_field, field), semantics::Action::Kind::blur);
}

void Page::choose(std::string_view select, std::string_view option) {
    const Node field = get(Role::select, select);
    const Node wanted = get(Role::option, option);
    EXPECT_EQ(wanted.key, field.key + '/' + wanted.value_text) << option << " is no option of " << select;
    act(field, semantics::Action::Kind::set_text, 0.0, wanted.value_text);
}

void Page::choose_colours(std::string_view name) {
    press(Role::button, "Darstellung und Tastatur");
    choose("Farben", name);
    press(Role::button, "Schließen");
}

void Page::click(Role role, std::string_view name, float share) {
    const Node node = get(role, name);
    ui::Viewport viewport{options_.width, options_.height};
    viewport.scroll_y = std::max(0.0F, node.rect.y - options_.height / 2.0F);
    headless_->set_viewport(viewport);
    headless_->settle();
    headless_->click(node.rect.x + node.rect.width * share, node.rect.y + node.rect.height / 2.0F);
}

void Page::resize(float width, float height) {
    options_.width = width;
    options_.height = height;
    headless_->set_viewport({width, height});
    headless_->settle();
}

void Page::look_at(float scroll_y) {
    ui::Viewport viewport{options_.width, 900.0F};
    viewport.scroll_y = scroll_y;
    headless_->set_viewport(viewport);
    headless_->settle();
}

void expect_golden(const std::string& name, const std::string& actual) {
    const std::string path = KLIMASPUR_SOURCE_DIR "/tests/golden/" + name + ".txt";
    if (std::getenv("KLIMASPUR_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    const std::optional<std::string> expected = platform::read_file(path);
    ASSERT_TRUE(expected) << path << " is missing: run once with KLIMASPUR_UPDATE_GOLDEN=1";
    std::istringstream want(*expected);
    std::istringstream have(actual);
    std::string wanted;
    std::string had;
    for (int line = 1;; ++line) {
        const bool more_wanted = static_cast<bool>(std::getline(want, wanted));
        const bool more_had = static_cast<bool>(std::getline(have, had));
        if (!more_wanted && !more_had) {
            return;
        }
        ASSERT_EQ(more_had ? had : "(end)", more_wanted ? wanted : "(end)")
            << name << ".txt:" << line
            << " differs; if it is meant, run with KLIMASPUR_UPDATE_GOLDEN=1 and read the diff";
    }
}

}  // namespace support
