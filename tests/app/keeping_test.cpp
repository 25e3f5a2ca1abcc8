// SPDX-License-Identifier: EUPL-1.2
// What a person entered is there tomorrow, whatever happens to the store; and when it is not, the page says so.
#include <gtest/gtest.h>

#include "state/slot.h"
#include "support/page.h"

namespace {

using support::Page;
using support::PageOptions;
using support::Role;
using Stored = std::map<std::string, std::string, std::less<>>;

constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";
constexpr const char* k_paper = "Tage im Homeoffice, zusätzlich";
constexpr const char* k_unkept = "Ihre Eingaben werden nicht gespeichert";
constexpr double k_initial = 0.6;

double efile(Page& page) {
    return page.get(Role::slider, k_efile).now;
}

Stored after(const std::vector<double>& values) {
    Page page;
    for (const double value : values) {
        page.set_value(k_efile, value);
    }
    return page.headless().stored();
}

std::string fixture(const char* name) {
    return platform::read_file(std::string(KLIMASPUR_SOURCE_DIR "/tests/state/fixtures/") + name).value_or("");
}

std::vector<std::string> plan_keys(const Stored& stored) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : stored) {
        if (key.starts_with("klimaspur/plan/")) {
            keys.push_back(key);
        }
    }
    return keys;
}

TEST(keeping, a_visit_without_input_leaves_nothing_behind) {
    EXPECT_TRUE(after({}).empty());
}

TEST(keeping, two_slots_are_written_in_turns) {
    const Stored one = after({0.2});
    ASSERT_EQ(plan_keys(one).size(), 1U);
    const Stored three = after({0.2, 0.3, 0.4});
    ASSERT_EQ(plan_keys(three).size(), 2U);
    EXPECT_NE(state::read_slot(three.at(plan_keys(three)[0]))->sequence,
              state::read_slot(three.at(plan_keys(three)[1]))->sequence);
    Page again({.stored = three});
    EXPECT_EQ(efile(again), 0.4);
    EXPECT_FALSE(again.says(k_unkept));
}

// A visit in which nobody looks: hundreds of them take no time.
class visit {
public:
    explicit visit(platform::HeadlessOptions options) : headless_(support::fonts(), std::move(options)) {
        EXPECT_TRUE(headless_.app().open(support::plan_file("leichlingen"), {}));
    }

    void enter(double value) { headless_.app().dispatch(state::SetInput{k_measure, k_input, value}); }

    [[nodiscard]] std::optional<double> entered() {
        const state::State& state = headless_.app().state();
        const auto inputs = state::inputs_of(state, *state.plan->find_measure(k_measure));
        const auto input = inputs.find(k_input);
        return input == inputs.end() ? std::nullopt : std::optional(input->second);
    }

    [[nodiscard]] bool is_told() { return headless_.app().state().unkept.has_value(); }

    [[nodiscard]] const Stored& stored() const { return headless_.stored(); }

private:
    static constexpr const char* k_measure = "digitalisierung-der-verwaltung";
    static constexpr const char* k_input = "efile_share";
    platform::Headless headless_;
};

// The power goes while a write is on its way: at every byte, the last complete state or the new one is there.
TEST(keeping, a_write_that_is_cut_off_at_any_byte_loses_nothing_that_was_complete) {
    for (const std::vector<double>& before : {std::vector<double>{}, {0.2}, {0.2, 0.3}, {0.2, 0.3, 0.4}}) {
        const Stored stored = after(before);
        for (std::size_t cut = 0;; ++cut) {
            visit cut_off({.cut_write_after = cut, .stored = stored});
            cut_off.enter(0.9);
            visit next({.stored = cut_off.stored()});
            if (next.entered() == 0.9) {
                ASSERT_GT(cut, 40U);
                break;
            }
            ASSERT_EQ(next.entered(), before.empty() ? std::nullopt : std::optional(before.back())) << cut;
            // A first write that broke is all there is: that is told. Otherwise the other slot is as good as ever.
            ASSERT_EQ(next.is_told(), before.empty()) << cut;
        }
    }
}

// Storage that throws once, at whatever moment.
TEST(keeping, every_call_of_the_store_may_fail) {
    Page undisturbed({.stored = after({0.2, 0.3})});
    undisturbed.set_value(k_efile, 0.9);
    undisturbed.choose_colours("Dunkel");
    const int calls = undisturbed.headless().store_calls();
    ASSERT_GT(calls, 10);
    for (int call = 1; call <= calls; ++call) {
        SCOPED_TRACE(call);
        Page page({.failing_store_call = call, .stored = after({0.2, 0.3})});
        page.set_value(k_efile, 0.9);
        EXPECT_EQ(efile(page), 0.9);
        page.choose_colours("Dunkel");
        EXPECT_TRUE(page.headless().facts().theme == "dark");
        Page next({.stored = page.headless().stored()});
        EXPECT_TRUE(efile(next) == 0.9 || efile(next) == 0.3 || efile(next) == 0.2) << efile(next);
        EXPECT_FALSE(next.says(k_unkept)) << "nothing may be broken by it";
    }
}

TEST(keeping, a_store_that_is_blocked_or_full_is_told_and_the_page_works_on) {
    struct Case {
        PageOptions options;
        const char* reason;
    };

    const Case cases[] = {{{.store_works = false}, "Der Browser lässt es auf dieser Seite nicht zu"},
                          {{.store_is_full = true}, "Der Speicher des Browsers für diese Website ist voll"}};
    for (const auto& [options, reason] : cases) {
        Page page(options);
        EXPECT_FALSE(page.says(k_unkept)) << "nothing was entered yet";
        page.set_value(k_efile, 0.9);
        EXPECT_EQ(efile(page), 0.9);
        EXPECT_TRUE(page.says(k_unkept));
        EXPECT_TRUE(page.says(reason));
        page.press(Role::button, "Eingaben als Datei sichern");
        ASSERT_EQ(page.headless().downloads().size(), 1U);
        const auto& [name, bytes] = *page.headless().downloads().begin();
        EXPECT_EQ(name, "klimaspur-eingaben-2026-11-24.json");
        Page other;
        EXPECT_TRUE(other.open(bytes, name));
        EXPECT_EQ(efile(other), 0.9);
        EXPECT_TRUE(other.says("Die Eingaben zu einem Plan wurden übernommen."));
        other.press(Role::button, "Rückgängig: Übernahme aus einer Datei oder einem Link");
        EXPECT_EQ(efile(other), k_initial);
    }
}

TEST(keeping, a_store_from_the_future_is_left_untouched) {
    Stored stored = after({0.2});
    const std::string key = plan_keys(stored)[0];
    const std::string future = state::write_slot({7, "{\"version\":3,\"inputs\":[\"all is different\"]}"});
    stored[key] = future;
    Page page({.stored = stored});
    EXPECT_TRUE(page.says(k_unkept));
    EXPECT_TRUE(page.says("einer neueren Version dieser Seite"));
    page.set_value(k_efile, 0.9);
    EXPECT_EQ(efile(page), 0.9);
    EXPECT_TRUE(page.says(k_unkept));
    EXPECT_EQ(page.headless().stored(), stored);
    EXPECT_TRUE(page.has(Role::button, "Eingaben als Datei sichern"));
    EXPECT_FALSE(page.has(Role::button, "Beschädigtes verwerfen und neu speichern"));
}

TEST(keeping, what_was_broken_by_hand_stays_until_it_is_discarded) {
    const Stored good = after({0.2});
    const std::string key = plan_keys(good)[0];
    const std::string whole = good.at(key);
    std::string edited = whole;
    edited.replace(edited.find("0.2"), 3, "0.3");
    for (const std::string& broken : {std::string(), std::string("x"), whole.substr(0, 30), edited,
                                      state::write_slot({1, "{\"version\":2,"}), state::write_slot({1, "[]"})}) {
        Stored stored = good;
        stored[key] = broken;
        Page page({.stored = stored});
        EXPECT_TRUE(page.says("beschädigt und wird nicht überschrieben")) << broken;
        page.set_value(k_efile, 0.9);
        EXPECT_EQ(page.headless().stored(), stored);
        page.press(Role::button, "Beschädigtes verwerfen und neu speichern");
        EXPECT_FALSE(page.says(k_unkept));
        Page next({.stored = page.headless().stored()});
        EXPECT_EQ(efile(next), 0.9);
        EXPECT_FALSE(next.says(k_unkept));
    }
}

TEST(keeping, version_1_is_read) {
    Page page({.stored = {{"klimaspur/settings", fixture("settings-1.json")},
                          {"klimaspur/inputs/leichlingen-klima", fixture("inputs-1.json")}}});
    EXPECT_TRUE(page.headless().facts().theme == "dark");
    EXPECT_EQ(page.headless().facts().language, base::Language::en);
    EXPECT_EQ(page.get(Role::slider, "Share of e-files (replacing paper)").now, 0.25);
    EXPECT_EQ(page.get(Role::slider, "Additional days working from home").now, 5000.0);
    page.set_value("Share of e-files (replacing paper)", 0.5);
    page.press(Role::button, "Deutsch");
    Page next({.stored = page.headless().stored()});
    EXPECT_EQ(efile(next), 0.5);
    EXPECT_EQ(next.get(Role::slider, k_paper).now, 5000.0) << "what version 1 held and was not moved since";
}

std::string published_anew() {
    std::string plan = support::plan_file("leichlingen");
    return plan.insert(1, "\"published_at\": \"2027-01-01\", ");
}

TEST(keeping, a_plan_that_is_published_anew_goes_on_with_what_was_entered) {
    Page page({.stored = after({0.2, 0.3})});
    EXPECT_TRUE(page.open(published_anew()));
    EXPECT_EQ(efile(page), 0.3);
    page.set_value(k_efile, 0.8);
    EXPECT_TRUE(page.open(support::plan_file("leichlingen")));
    EXPECT_EQ(efile(page), 0.3) << "each plan has its own";
    EXPECT_TRUE(page.open(published_anew()));
    EXPECT_EQ(efile(page), 0.8);
}

TEST(keeping, resetting_what_came_from_the_plan_before_is_kept) {
    Page page({.stored = after({0.3})});
    EXPECT_TRUE(page.open(published_anew()));
    page.press(Role::button, "Zurücksetzen auf die Ausgangswerte");
    EXPECT_EQ(efile(page), k_initial);
    Page next({.stored = page.headless().stored()});
    EXPECT_TRUE(next.open(published_anew()));
    EXPECT_EQ(efile(next), k_initial);
}

// Two tabs of one browser. The events of the store arrive when the test says so.
class two_tabs : public testing::Test {
protected:
    void SetUp() override { there.headless().share_store_of(here.headless()); }

    static void hear(Page& page) {
        const Stored stored = page.headless().stored();
        for (const auto& [key, value] : stored) {
            page.headless().follow(key);
        }
    }

    Page here;
    Page there;
};

TEST_F(two_tabs, follow_each_other_at_once) {
    there.set_value(k_efile, 0.2);
    const Stored written = there.headless().stored();
    hear(here);
    EXPECT_EQ(efile(here), 0.2);
    EXPECT_EQ(here.headless().stored(), written) << "following writes nothing";
    here.press(Role::button, "Zurücksetzen auf die Ausgangswerte");
    hear(there);
    EXPECT_EQ(efile(there), k_initial);
}

TEST_F(two_tabs, lose_nothing_when_both_write_before_they_hear_of_it) {
    here.set_value(k_paper, 5000.0);
    const double paper = here.get(Role::slider, k_paper).now;
    there.set_value(k_efile, 0.9);
    EXPECT_EQ(there.get(Role::slider, k_paper).now, paper) << "found while writing";
    hear(here);
    EXPECT_EQ(efile(here), 0.9);
    EXPECT_EQ(here.get(Role::slider, k_paper).now, paper);
}

TEST_F(two_tabs, undo_takes_back_only_what_was_done_here) {
    const double before = here.get(Role::slider, k_paper).now;
    here.set_value(k_paper, 5000.0);
    hear(there);
    there.set_value(k_efile, 0.9);
    hear(here);
    here.headless().app().dispatch(state::Undo{});
    here.headless().settle();
    EXPECT_EQ(efile(here), 0.9);
    EXPECT_EQ(here.get(Role::slider, k_paper).now, before);
}

TEST_F(two_tabs, share_settings) {
    there.choose_colours("Dunkel");
    there.press(Role::button, "English");
    hear(here);
    EXPECT_TRUE(here.headless().facts().theme == "dark");
    EXPECT_EQ(here.headless().facts().language, base::Language::en);
}

TEST(keeping, a_file_carries_the_inputs_of_all_plans) {
    Page page({.stored = after({0.2})});
    EXPECT_TRUE(page.open(support::plan_file("musterstadt"), "m.json"));
    page.headless().app().navigate("#/data");
    page.headless().settle();
    page.press(Role::button, "Eingaben als Datei sichern");
    const std::string bytes = page.headless().downloads().begin()->second;
    Page other({.plan = "musterstadt"});
    EXPECT_TRUE(other.open(bytes, "eingaben.json"));
    EXPECT_TRUE(other.open(support::plan_file("leichlingen")));
    EXPECT_EQ(efile(other), 0.2);
}

TEST(keeping, a_file_of_inputs_that_is_cut_off_changes_nothing) {
    Page page({.store_works = false});
    page.set_value(k_efile, 0.9);
    page.press(Role::button, "Eingaben als Datei sichern");
    const std::string bytes = page.headless().downloads().begin()->second;
    Page other;
    EXPECT_FALSE(other.open(bytes.substr(0, bytes.size() / 2), "eingaben.json"));
    EXPECT_TRUE(other.says("Die Datei bricht hier ab."));
    EXPECT_EQ(efile(other), k_initial);
    EXPECT_TRUE(other.headless().stored().empty());
}

}  // namespace
