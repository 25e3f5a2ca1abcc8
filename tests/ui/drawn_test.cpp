// SPDX-License-Identifier: EUPL-1.2
// What is drawn is what is told: every letter on the canvas is in the tree, at its place, and can be read on its ground.
#include "support/drawn.h"

#include <gtest/gtest.h>

#include <set>

#include "ui/theme.h"

namespace {

using support::DrawnRun;
using support::Node;
using support::Page;
using support::PageOptions;
using support::Role;

// Without what has no ink: spaces of all kinds, soft hyphens, line ends.
std::string inked(std::string text) {
    for (const char* gap : {" ", "\n", "\u00a0", "\u202f", "\u2009", "\u00ad"}) {
        for (std::size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at)) {
            text.erase(at, std::string_view(gap).size());
        }
    }
    return text;
}

bool holds(const ui::Rect& rect, const ui::Rect& box) {
    const float x = box.x + box.width / 2.0F;
    const float y = box.y + box.height / 2.0F;
    return x >= rect.x - 2.0F && x <= rect.right() + 2.0F && y >= rect.y - 2.0F && y <= rect.bottom() + 2.0F;
}

bool says(const Node& node, const std::string& run) {
    for (const std::string& told : {node.text(), node.name, node.value_text, node.description}) {
        if (inked(told).find(run) != std::string::npos) {
            return true;
        }
    }
    return false;
}

// In the node at that place; or, for what a picture is labelled with, in what stands beside the picture for those who
// do not see it: its summary and its table.
bool is_told(const semantics::Tree& tree, const DrawnRun& run) {
    std::string text = inked(run.text);
    const auto told = [&](const std::string& wanted) {
        std::set<int> pictures;  // groups with a picture at that place
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const Node& node = tree.nodes[i];
            if (holds(node.rect, run.box) && says(node, wanted)) {
                return true;
            }
            if (node.role == Role::image && node.parent >= 0 && holds(node.rect, run.box)) {
                pictures.insert(node.parent);
            }
            for (int at = node.parent; at >= 0; at = tree.nodes[static_cast<std::size_t>(at)].parent) {
                if (pictures.contains(at) && says(node, wanted)) {
                    return true;
                }
            }
        }
        return false;
    };
    if (told(text)) {
        return true;
    }
    // A hyphen at the end of a line is no part of the text.
    return text.ends_with('-') && told(text.substr(0, text.size() - 1));
}

std::vector<PageOptions> pages() {
    std::vector<PageOptions> all;
    for (const char* hash : {"", "#/calculator/digitalisierung-der-verwaltung", "#/data", "#/accessibility", "#/about",
                             "#/gallery", "#/nirgends"}) {
        all.push_back({.hash = hash});
    }
    for (const char* hash : {"", "#/measure/rathausdach", "#/measure/waermeplan", "#/accessibility"}) {
        all.push_back({.plan = "musterstadt", .hash = hash});
    }
    return all;
}

std::size_t expect_told(Page& page) {
    std::size_t letters = 0;
    for (const DrawnRun& run : support::drawn_runs(page)) {
        letters += run.text.size();
        EXPECT_TRUE(run.icon || is_told(page.tree(), run))
            << '"' << run.text << "\" at " << run.box.x << ' ' << run.box.y << " is drawn and not told";
    }
    return letters;
}

TEST(drawn, every_letter_is_told) {
    for (PageOptions options : pages()) {
        for (const float width : {390.0F, 1440.0F}) {
            SCOPED_TRACE(options.plan + options.hash + ' ' + std::to_string(width));
            options.width = width;
            Page page(options);
            EXPECT_GT(expect_told(page), 200U) << "the drawing was read";
        }
    }
}

TEST(drawn, every_letter_is_told_when_all_is_unfolded_and_picked) {
    Page page({.hash = "#/calculator/digitalisierung-der-verwaltung"});
    for (const Node& summary : page.all(Role::summary)) {
        page.headless().app().ui().act({summary.key, semantics::Action::Kind::press, 0.0, {}});
    }
    page.headless().app().wake();
    page.headless().settle();
    expect_told(page);
    Page measure;
    measure.press(Role::button, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    expect_told(measure);
}

void expect_legible(Page& page, double text_at_least, double large_at_least) {
    for (const DrawnRun& run : support::drawn_runs(page)) {
        const bool large = run.em_px >= 24.0F || (run.semibold && run.em_px >= 18.66F);
        const double wanted = run.icon ? 3.0 : (large ? large_at_least : text_at_least);
        EXPECT_GE(ui::contrast(run.ink, run.ground), wanted)
            << '"' << run.text << "\" " << std::hex << run.ink << " on " << run.ground;
    }
}

TEST(drawn, every_letter_is_legible_on_what_lies_below_it) {
    for (const PageOptions& options : pages()) {
        for (const char* theme : {"light", "dark", "contrast"}) {
            SCOPED_TRACE(options.plan + options.hash + ' ' + theme);
            PageOptions themed = options;
            themed.query = std::string("?theme=") + theme;
            Page page(themed);
            const bool high = std::string_view(theme) == "contrast";
            expect_legible(page, high ? 7.0 : 4.5, high ? 4.5 : 3.0);
        }
    }
}

// Where the canvas takes a press there is a control in the tree, and where one is, the canvas takes it.
class Pointer {
public:
    explicit Pointer(Page& page) : page_(page) {}

    [[nodiscard]] bool presses(float x, float y) {
        if (y < scroll_y_ || y >= scroll_y_ + 900.0F) {
            scroll_y_ = std::max(0.0F, y - 10.0F);
            page_.look_at(scroll_y_);
        }
        page_.headless().app().ui().pointer_moved(x, y - scroll_y_, ui::PointerKind::mouse);
        page_.headless().app().wake();
        page_.headless().settle();
        return page_.headless().facts().cursor == ui::Cursor::hand;
    }

private:
    Page& page_;
    float scroll_y_ = 0.0F;
};

TEST(drawn, what_takes_a_press_is_a_control_at_that_place) {
    for (const char* plan : {"leichlingen", "musterstadt"}) {
        SCOPED_TRACE(plan);
        Page page({.plan = plan, .width = 390.0F});
        page.look_at(0.0F);
        Pointer pointer(page);
        const std::vector<Node> nodes = page.tree().nodes;
        const auto is_pressed_on_the_canvas = [](const Node& node) {
            return node.rect.height > 0.0F && (node.role == Role::button || node.role == Role::slider ||
                                               node.role == Role::summary || node.role == Role::checkbox);
        };
        for (const Node& node : nodes) {
            if (is_pressed_on_the_canvas(node)) {
                const ui::Rect& at = node.rect;
                for (const float x : {at.x + 1.0F, at.x + at.width / 2.0F, at.right() - 1.0F}) {
                    EXPECT_TRUE(pointer.presses(x, at.y + 1.0F) && pointer.presses(x, at.bottom() - 1.0F)) << node.key;
                }
            }
        }
        const auto is_in_one = [&](float x, float y) {
            for (const Node& node : nodes) {
                const ui::Rect& at = node.rect;
                if (is_pressed_on_the_canvas(node) && x >= at.x && x < at.right() && y >= at.y && y < at.bottom()) {
                    return true;
                }
            }
            return false;
        };
        for (float y = 5.5F; y < page.headless().facts().content_height; y += 47.0F) {
            for (float x = 5.5F; x < 390.0F; x += 97.0F) {
                EXPECT_TRUE(is_in_one(x, y) || !pointer.presses(x, y)) << x << ' ' << y << " takes a press in secret";
            }
        }
    }
}

}  // namespace
