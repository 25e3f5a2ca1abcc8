// SPDX-License-Identifier: EUPL-1.2
// What the browser is sent while somebody uses the page: always the page, never more than what changed.
#include <gtest/gtest.h>

#include "semantics/mirror.h"
#include "semantics/model_dom.h"
#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::Role;

// A browser beside the page that knows nothing but its patches.
class live_page : public testing::Test {
protected:
    void SetUp() override { follow("opened"); }

    void follow(const char* what) {
        SCOPED_TRACE(what);
        last_ = 0;
        for (; applied_ < page.headless().patches().size(); ++applied_) {
            ASSERT_EQ(dom_.apply(page.headless().patches()[applied_]), "");
            last_ += page.headless().patches()[applied_].size();
        }
        semantics::Mirror fresh;
        test::ModelDom expected;
        const std::string whole = fresh.update(page.tree());
        ASSERT_EQ(expected.apply(whole), "");
        ASSERT_EQ(dom_.to_text(), expected.to_text());
        ASSERT_EQ(dom_.size(), page.tree().nodes.size());
        whole_ = whole.size();
    }

    // Bytes sent since the step before, and of the page sent anew.
    [[nodiscard]] std::size_t last() const { return last_; }

    [[nodiscard]] std::size_t whole() const { return whole_; }

    Page page;

private:
    test::ModelDom dom_;
    std::size_t applied_ = 0;
    std::size_t last_ = 0;
    std::size_t whole_ = 0;
};

TEST_F(live_page, is_the_page_through_a_whole_visit) {
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.3);
    follow("slider");
    page.type("Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr", "abc");
    follow("typed nonsense");
    page.leave("Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr");
    follow("left the field");
    page.press(Role::button, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    follow("task");
    page.choose_colours("Dunkel");
    follow("dark");
    page.press(Role::button, "English");
    follow("english");
    page.resize(390.0F, 844.0F);
    follow("phone");
    page.open("{", "x.json");
    page.headless().settle();
    follow("refused");
    page.open(support::plan_file("musterstadt"), "m.json");
    page.headless().settle();
    follow("another plan");
    for (const char* route : {"#/measure/waermeplan", "#/measure/rathausdach", "#/", "#/unbekannt", "#/"}) {
        page.headless().app().navigate(route);
        page.headless().settle();
        follow(route);
    }
    page.resize(1440.0F, 900.0F);
    follow("desktop");
    page.open(support::plan_file("leichlingen"));
    page.headless().settle();
    follow("and back");
}

TEST_F(live_page, what_changes_a_little_sends_a_little) {
    page.press(Role::button, "Umsetzung des Onlinezugangsgesetzes (OZG)");
    follow("task");
    EXPECT_LT(last() * 10, whole());
    page.set_value("Anteil E-Akte (ersetzt Papier)", 0.5);
    follow("slider");
    EXPECT_LT(last() * 4, whole());
    page.headless().app().dispatch(state::SetTheme{state::ThemeChoice::dark});
    page.headless().settle();
    follow("theme");
    EXPECT_LT(last() * 20, whole()) << "colours are no news";
}

TEST_F(live_page, a_scroll_step_is_one_frame_and_no_patch) {
    const std::size_t before = page.headless().patches().size();
    for (int step = 0; step < 5; ++step) {
        page.headless().app().scrolled();
        EXPECT_FALSE(page.headless().app().idle());
        EXPECT_EQ(page.headless().settle(), 1);
        EXPECT_TRUE(page.headless().app().idle());
        EXPECT_EQ(page.headless().settle(), 0);
    }
    EXPECT_EQ(page.headless().patches().size(), before);
}

TEST_F(live_page, a_wake_is_three_frames_and_many_at_once_are_no_more) {
    page.headless().app().wake();
    EXPECT_EQ(page.headless().settle(), 3);
    for (int i = 0; i < 10; ++i) {
        page.headless().app().wake();
        page.headless().app().scrolled();
    }
    EXPECT_EQ(page.headless().settle(), 3);
    EXPECT_EQ(page.headless().settle(), 0);
}

// The message names the place, and the place is in the alert itself: that is what is read out.
TEST(refusal, the_alert_holds_the_place_of_the_mistake) {
    for (const char* language : {"?lang=de", "?lang=en"}) {
        Page page({.query = language});
        page.open("{\"format\": \"klimaspur-plan/1\",\n  \"id\": }", "ordner/plan.json");
        page.headless().settle();
        ASSERT_EQ(page.all(Role::alert).size(), 1U);
        const std::vector<Node>& nodes = page.tree().nodes;
        std::string alert;
        for (const Node& node : nodes) {
            for (int at = node.parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
                alert += nodes[static_cast<std::size_t>(at)].role == Role::alert ? node.text() + "\n" : "";
            }
        }
        const bool german = std::string(language) == "?lang=de";
        EXPECT_NE(alert.find(german ? "Zeile 2" : "Line 2"), std::string::npos) << alert;
        EXPECT_NE(alert.find("ordner/plan.json"), std::string::npos) << alert;
        EXPECT_TRUE(page.has(Role::heading, "Digitalisierung der Verwaltung"));
    }
}

}  // namespace
