// SPDX-License-Identifier: EUPL-1.2
// Typing, moving and pressing as it happens in a browser: quickly, wrongly and in any order.
#include <gtest/gtest.h>

#include "base/format.h"
#include "emissions/evaluate.h"
#include "support/page.h"

namespace {

using semantics::Action;
using support::Node;
using support::Page;
using support::Role;

constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";
constexpr const char* k_efile_field = "Anteil E-Akte (ersetzt Papier): Wert in %";
constexpr const char* k_paper = "Tage im Homeoffice, zusätzlich";
constexpr const char* k_paper_field = "Tage im Homeoffice, zusätzlich: Wert in Personentage pro\u00A0Jahr";

// Several things happen before the next frame.
void act_at_once(Page& page, const std::vector<Action>& actions) {
    for (const Action& action : actions) {
        page.headless().app().ui().act(action);
    }
    page.headless().app().wake();
    page.headless().settle();
}

TEST(input, of_what_is_typed_within_one_frame_the_last_counts) {
    Page page;
    const std::string key = page.get(Role::text_field, k_paper_field).key;
    act_at_once(page, {{key, Action::Kind::set_text, 0.0, "5"},
                       {key, Action::Kind::set_text, 0.0, "50"},
                       {key, Action::Kind::set_text, 0.0, "500"}});
    EXPECT_EQ(page.get(Role::text_field, k_paper_field).value_text, "500");
    EXPECT_EQ(page.get(Role::slider, k_paper).now, 500.0);
}

TEST(input, of_what_is_moved_within_one_frame_the_last_counts) {
    Page page;
    const std::string key = page.get(Role::slider, k_efile).key;
    act_at_once(page, {{key, Action::Kind::set_value, 0.1, ""}, {key, Action::Kind::set_value, 0.9, ""}});
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.9);
}

TEST(input, typing_and_leaving_within_one_frame_keeps_what_was_typed) {
    Page page;
    const std::string key = page.get(Role::text_field, k_efile_field).key;
    act_at_once(page, {{key, Action::Kind::set_text, 0.0, "40"}, {key, Action::Kind::blur, 0.0, ""}});
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.4);
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "40");
}

TEST(input, undoing_takes_back_what_was_done_right_before_it) {
    Page page;
    const double start = page.get(Role::slider, k_efile).now;
    const std::string key = page.get(Role::slider, k_efile).key;
    page.headless().app().ui().act({key, Action::Kind::set_value, 0.1, ""});
    page.headless().app().dispatch_later(state::Undo{});
    page.headless().settle();
    EXPECT_EQ(page.get(Role::slider, k_efile).now, start);
    page.headless().app().dispatch_later(state::Redo{});
    page.headless().settle();
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.1);
}

TEST(input, reads_numbers_in_the_manner_of_the_language) {
    Page page;
    page.type(k_paper_field, "12.345");
    EXPECT_EQ(page.get(Role::slider, k_paper).now, 12345.0);
    EXPECT_EQ(page.get(Role::text_field, k_paper_field).value_text, "12.345");
    page.type(k_efile_field, "12,5");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.125);
    page.leave(k_efile_field);
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "12,5") << "finer than the step stays as typed";
}

TEST(input, what_is_typed_stays_while_it_is_typed) {
    Page page;
    page.type(k_efile_field, "7");
    page.type(k_efile_field, "70,");
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "70,");
    page.type(k_efile_field, "070,0");
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "070,0");
    page.leave(k_efile_field);
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "70");
}

TEST(input, nonsense_keeps_the_value_and_says_what_is_wrong) {
    for (const char* typed : {"abc", "", "12 Blatt", "--5", "1e999", "NaN", "inf", "½"}) {
        SCOPED_TRACE(typed);
        Page page;
        page.type(k_paper_field, typed);
        EXPECT_EQ(page.get(Role::slider, k_paper).now, 8800.0);
        EXPECT_TRUE(page.get(Role::text_field, k_paper_field).invalid);
        EXPECT_EQ(page.all(Role::alert).size(), 1U);
        EXPECT_TRUE(page.headless().stored().empty());
        page.leave(k_paper_field);
        EXPECT_EQ(page.get(Role::text_field, k_paper_field).value_text, "8.800");
        EXPECT_TRUE(page.all(Role::alert).empty());
    }
}

TEST(input, a_number_beyond_the_bounds_becomes_the_bound) {
    Page page;
    page.type(k_efile_field, "150");
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 1.0);
    page.leave(k_efile_field);
    EXPECT_EQ(page.get(Role::text_field, k_efile_field).value_text, "100");
    page.type(k_paper_field, "-3");
    EXPECT_EQ(page.get(Role::slider, k_paper).now, 0.0);
}

TEST(input, a_slider_keeps_to_its_bounds_and_steps) {
    Page page;
    page.set_value(k_efile, 7.0);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 1.0);
    page.set_value(k_efile, -7.0);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.0);
    page.set_value(k_efile, 0.319);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.3);
    EXPECT_EQ(page.get(Role::slider, k_efile).value_text, "30\u00A0Prozent");
}

TEST(input, a_pointer_takes_a_slider_to_its_ends) {
    Page page;
    page.click(Role::slider, k_efile, 0.002F);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.0);
    page.click(Role::slider, k_efile, 0.998F);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 1.0);
    page.resize(390.0F, 844.0F);
    page.click(Role::slider, k_efile, 0.5F);
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.5);
}

TEST(input, buttons_take_a_pointer_wherever_they_are_touched) {
    for (const float share : {0.03F, 0.5F, 0.97F}) {
        Page page;
        page.click(Role::button, "English", share);
        EXPECT_EQ(page.headless().facts().language, base::Language::en) << share;
        page.click(Role::button, "Appearance and keyboard", share);
        EXPECT_TRUE(page.has(Role::dialog, "Appearance and keyboard")) << share;
    }
}

TEST(input, a_press_on_what_is_gone_does_nothing) {
    Page page;
    page.set_value(k_efile, 0.1);
    const std::string key = page.get(Role::button, "Zurücksetzen auf die Ausgangswerte").key;
    act_at_once(page, {{key, Action::Kind::press, 0.0, ""}});
    const std::string before = semantics::to_text(page.tree());
    act_at_once(page, {{key, Action::Kind::press, 0.0, ""}, {"nirgends", Action::Kind::set_value, 1.0, ""}});
    EXPECT_EQ(semantics::to_text(page.tree()), before);
}

TEST(input, the_result_is_the_engines_for_any_value) {
    Page page;
    const plan::Measure measure = page.headless().app().state().plan->measures.front();
    const emissions::Model& model = *measure.emissions;
    for (const double share : {0.0, 0.05, 0.35, 1.0}) {
        page.set_value(k_efile, share);
        emissions::Question question = emissions::first_question(model);
        question.inputs = {{"efile_share", share}};
        const auto expected = emissions::compare(model, question, 2026);
        ASSERT_GT(expected.saving, 0.0);
        EXPECT_TRUE(
            page.says("ohne Maßnahme " + base::format_significant(expected.saving, base::Language::de) + "\u00A0kg"))
            << share;
    }
}

TEST(input, moving_back_to_the_initial_value_is_no_change) {
    Page page;
    page.set_value(k_efile, 0.1);
    EXPECT_TRUE(page.says("Ihre Eingabe."));
    page.set_value(k_efile, 0.6);
    EXPECT_FALSE(page.says("Ihre Eingabe."));
    EXPECT_FALSE(page.has(Role::button, "Zurücksetzen auf die Ausgangswerte"));
    Page again({.stored = page.headless().stored()});
    EXPECT_EQ(again.get(Role::slider, k_efile).now, 0.6);
}

TEST(input, of_one_plan_leaves_that_of_another) {
    Page page;
    page.set_value(k_efile, 0.1);
    page.open(support::plan_file("musterstadt"), "m.json");
    page.headless().settle();
    page.open(support::plan_file("leichlingen"));
    page.headless().settle();
    EXPECT_EQ(page.get(Role::slider, k_efile).now, 0.1);
}

}  // namespace
