// SPDX-License-Identifier: EUPL-1.2
// Pictures of parts of the page, and what is handed to the clipboard.
#include <gtest/gtest.h>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;
using ui::PointerKind;

constexpr const char* k_task = "Umsetzung des Onlinezugangsgesetzes (OZG)";
constexpr const char* k_details = "Umsetzung des Onlinezugangsgesetzes (OZG): Zu erledigen bis 31.12.2025";
constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";
constexpr const char* k_text_view = "Textansicht";

int vertices(Page& page, const ui::Rect& rect) {
    page.headless().download_picture("bild.png", rect);
    return page.headless().pictures().back().drawn_vertices;
}

TEST(picture, what_is_nowhere_is_empty) {
    Page page;
    EXPECT_EQ(vertices(page, {0.0F, 100'000.0F, 1440.0F, 500.0F}), 0);
    EXPECT_EQ(page.headless().pictures().back().file_name, "bild.png");
}

TEST(picture, shows_what_is_out_of_the_window_and_higher_than_it) {
    Page low({.height = 200.0F});
    Page high({.height = 9000.0F});
    high.headless().set_viewport({.width = 1440.0F, .height = 9000.0F, .pixels_per_css_px = 2.0F});
    high.headless().settle();
    const float height = low.headless().facts().content_height;
    ASSERT_GT(height, 1000.0F);
    // As high as the page: all that there is, whatever the window shows.
    const int all = high.headless().drawn_vertices();
    EXPECT_EQ(vertices(low, {0.0F, 0.0F, 1440.0F, 9000.0F}), all);
    EXPECT_EQ(vertices(high, {0.0F, 0.0F, 1440.0F, 9000.0F}), all);
    EXPECT_LT(low.headless().drawn_vertices(), all / 2);
    const int lower_half = vertices(low, {0.0F, height / 2.0F, 1440.0F, height / 2.0F});
    EXPECT_GT(lower_half, 0);
    EXPECT_LT(lower_half, all);
}

TEST(picture, lies_where_the_page_has_it) {
    Page page;
    const semantics::Tree tree = page.tree();
    page.headless().set_viewport({.width = 1440.0F, .height = 900.0F, .pixels_per_css_px = 2.0F});
    page.headless().settle();
    EXPECT_EQ(page.tree(), tree) << "the same layout at the density of pictures";
}

TEST(picture, changes_nothing) {
    Page page;
    platform::Headless& headless = page.headless();
    const semantics::Tree tree = page.tree();
    const std::size_t patches = headless.patches().size();
    const int drawn = headless.drawn_vertices();
    vertices(page, {0.0F, 500.0F, 1440.0F, 2000.0F});
    EXPECT_TRUE(headless.app().idle());
    EXPECT_EQ(headless.settle(), 0);
    EXPECT_EQ(page.tree(), tree);
    EXPECT_EQ(headless.patches().size(), patches);
    headless.app().wake();
    headless.settle();
    EXPECT_EQ(page.tree(), tree);
    EXPECT_EQ(headless.patches().size(), patches) << "the mirror has nothing to follow";
    EXPECT_EQ(headless.drawn_vertices(), drawn);
}

TEST(picture, sees_no_pointer) {
    Page page({.height = 9000.0F});
    const ui::Rect whole{0.0F, 0.0F, 1440.0F, 9000.0F};
    const int alone = vertices(page, whole);
    const Node task = page.get(Role::button, k_task);
    page.headless().app().ui().pointer_moved(task.rect.x + 2.0F, task.rect.y + 2.0F, PointerKind::mouse);
    page.headless().app().wake();
    page.headless().settle();
    ASSERT_TRUE(page.says(k_details));
    EXPECT_NE(page.headless().drawn_vertices(), alone);
    EXPECT_EQ(vertices(page, whole), alone);
    EXPECT_TRUE(page.says(k_details));
}

TEST(picture, takes_no_click_and_no_key_from_the_page) {
    Page page({.height = 9000.0F});
    platform::Headless& headless = page.headless();
    const Node button = page.get(Role::button, k_text_view);
    headless.app().ui().pointer_moved(button.rect.x + 5.0F, button.rect.y + 5.0F, PointerKind::mouse);
    headless.app().ui().pointer_button(true, PointerKind::mouse);
    headless.app().ui().pointer_button(false, PointerKind::mouse);
    vertices(page, button.rect);
    headless.app().wake();
    headless.settle();
    EXPECT_FALSE(page.has(Role::button, k_text_view)) << "the click came after the picture";

    const Node slider = page.get(Role::slider, k_efile);
    semantics::Action action{slider.key, semantics::Action::Kind::set_value, slider.max, {}};
    headless.app().ui().act(action);
    vertices(page, slider.rect);
    headless.app().wake();
    headless.settle();
    EXPECT_EQ(page.get(Role::slider, k_efile).now, slider.max);
}

TEST(picture, a_slider_that_is_held_stays_held) {
    Page page({.height = 9000.0F});
    platform::Headless& headless = page.headless();
    const Node slider = page.get(Role::slider, k_efile);
    const float y = slider.rect.y + slider.rect.height / 2.0F;
    const auto pull_to = [&](float share) {
        headless.app().ui().pointer_moved(slider.rect.x + slider.rect.width * share, y, PointerKind::mouse);
        headless.app().wake();
        headless.settle();
        return page.get(Role::slider, k_efile).now;
    };
    pull_to(0.9F);
    headless.app().ui().pointer_button(true, PointerKind::mouse);
    const double before = pull_to(0.8F);
    vertices(page, slider.rect);
    EXPECT_LT(pull_to(0.2F), before);
}

TEST(copy, tells_how_it_ended) {
    Page page;
    page.headless().copy("https://example.org/#/");
    page.headless().settle();
    EXPECT_EQ(page.headless().copied(), std::vector<std::string>{"https://example.org/#/"});
    EXPECT_TRUE(page.says("In die Zwischenablage kopiert."));
    page.headless().app().copied(false);
    page.headless().settle();
    EXPECT_TRUE(page.says("Der Browser lässt das Kopieren nicht zu."));
    EXPECT_FALSE(page.says("In die Zwischenablage kopiert."));
}

}  // namespace
