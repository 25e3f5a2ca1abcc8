// SPDX-License-Identifier: EUPL-1.2
// A mouse, a finger and a pen on the canvas, as the browser reports them.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;
using ui::PointerKind;

constexpr const char* k_task = "Umsetzung des Onlinezugangsgesetzes (OZG)";
constexpr const char* k_hint = "Wählen Sie eine Aufgabe, um Termin und Stand zu sehen.";
constexpr const char* k_details = "Umsetzung des Onlinezugangsgesetzes (OZG): Zu erledigen bis 31.12.2025";
constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";

// A page as high as its content: what is on the page is on the screen.
class pointer : public testing::Test {
protected:
    void at(const Node& node, float share, PointerKind kind) {
        app().ui().pointer_moved(node.rect.x + node.rect.width * share, node.rect.y + node.rect.height / 2.0F, kind);
        rest();
    }

    void button(bool down, PointerKind kind) {
        app().ui().pointer_button(down, kind);
        rest();
    }

    void leave() {
        app().ui().pointer_left();
        rest();
    }

    void rest() {
        app().wake();
        EXPECT_LT(page.headless().settle(), 20) << "it never rests";
        EXPECT_TRUE(app().idle());
    }

    app::App& app() { return page.headless().app(); }

    Page page{{.height = 9000.0F}};
};

TEST_F(pointer, a_mouse_above_a_task_shows_its_details_until_it_leaves) {
    EXPECT_TRUE(page.says(k_hint));
    at(page.get(Role::button, k_task), 0.5F, PointerKind::mouse);
    EXPECT_TRUE(page.says(k_details));
    EXPECT_EQ(page.headless().facts().cursor, ui::Cursor::hand);
    leave();
    EXPECT_TRUE(page.says(k_hint));
    EXPECT_EQ(page.headless().facts().cursor, ui::Cursor::arrow);
}

TEST_F(pointer, a_finger_that_was_lifted_hovers_over_nothing) {
    const Node task = page.get(Role::button, k_task);
    for (const char* expected : {k_details, k_hint}) {
        at(task, 0.5F, PointerKind::touch);
        button(true, PointerKind::touch);
        button(false, PointerKind::touch);
        EXPECT_TRUE(page.says(expected));
    }
}

TEST_F(pointer, a_press_that_became_scrolling_clicks_nothing) {
    for (const PointerKind kind : {PointerKind::touch, PointerKind::pen, PointerKind::mouse}) {
        at(page.get(Role::button, k_task), 0.5F, kind);
        button(true, kind);
        leave();
        EXPECT_FALSE(page.get(Role::button, k_task).pressed.value_or(true));
        EXPECT_TRUE(page.says(k_hint));
    }
}

TEST_F(pointer, all_that_happened_within_one_frame_counts) {
    const Node english = page.get(Role::button, "English");
    app().ui().pointer_moved(english.rect.x + 5.0F, english.rect.y + 5.0F, PointerKind::touch);
    app().ui().pointer_button(true, PointerKind::touch);
    app().ui().pointer_button(false, PointerKind::touch);
    rest();
    EXPECT_EQ(page.headless().facts().language, base::Language::en);
}

TEST_F(pointer, a_slider_follows_until_it_is_let_go_wherever_that_is) {
    const Node slider = page.get(Role::slider, k_efile);
    at(slider, 0.2F, PointerKind::mouse);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.6) << "hovering moves nothing";
    button(true, PointerKind::mouse);
    EXPECT_NEAR(page.get(Role::slider, k_efile).now, 0.2, 0.051);
    at(slider, 0.8F, PointerKind::mouse);
    EXPECT_NEAR(page.get(Role::slider, k_efile).now, 0.8, 0.051);
    at(page.get(Role::heading, "Beschreibung"), 0.9F, PointerKind::mouse);
    const double last = page.get(Role::slider, k_efile).now;
    button(false, PointerKind::mouse);
    at(slider, 0.1F, PointerKind::mouse);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, last);
    Page again({.stored = page.headless().stored()});
    EXPECT_EQ(again.get(Role::slider, k_efile).now, last);
}

TEST_F(pointer, a_press_begun_elsewhere_does_not_press_what_is_below_at_the_end) {
    at(page.get(Role::heading, "Beschreibung"), 0.5F, PointerKind::mouse);
    button(true, PointerKind::mouse);
    at(page.get(Role::button, "English"), 0.5F, PointerKind::mouse);
    button(false, PointerKind::mouse);
    EXPECT_EQ(page.headless().facts().language, base::Language::de);
}

}  // namespace
