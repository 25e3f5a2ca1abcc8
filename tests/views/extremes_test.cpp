// SPDX-License-Identifier: EUPL-1.2
// The ends of every scale, and ways that lead back to where one was.
#include <gtest/gtest.h>

#include <set>

#include "support/page.h"

namespace {

using support::Node;
using support::Page;
using support::PageOptions;
using support::Role;

constexpr const char* k_calculator = "#/calculator/digitalisierung-der-verwaltung";
constexpr const char* k_efile = "Anteil E-Akte (ersetzt Papier)";

// Whatever a person or an assistive technology is told.
std::string everything(const Page& page) {
    std::string all;
    for (const Node& node : page.tree().nodes) {
        all += node.text() + '\n' + node.name + '\n' + node.description + '\n' + node.value_text + '\n';
    }
    return all;
}

void expect_written_out(const Page& page) {
    const std::string all = everything(page);
    for (const char* wrong : {"nan", "inf ", "inf\n", "NaN", "{0}", "{1}", "{2}", "e+0", "e-0", "\u22120\u00A0"}) {
        const std::size_t at = all.find(wrong);
        const std::size_t from = at == std::string::npos ? 0 : all.rfind('\n', at) + 1;
        const bool word = at != std::string::npos && at > 0 && all[at - 1] >= 'a' && all[at - 1] <= 'z';
        EXPECT_TRUE(at == std::string::npos || word) << wrong << " in " << all.substr(from, all.find('\n', at) - from);
    }
}

TEST(extremes, every_result_is_a_number_wherever_the_sliders_stand) {
    for (const auto& [language, hash] :
         {std::pair("?lang=de", ""), std::pair("?lang=en", ""), std::pair("?lang=de", k_calculator)}) {
        Page page({.query = language, .hash = hash});
        std::vector<Node> sliders = page.all(Role::slider);
        std::erase_if(sliders, [](const Node& slider) { return slider.name == "Jahr"; });
        ASSERT_GE(sliders.size(), 3U);
        // All at one end, then each at the other alone: 2^n pages would be too many.
        for (std::size_t other = 0; other <= sliders.size(); ++other) {
            std::string where = language;
            for (std::size_t i = 0; i < sliders.size(); ++i) {
                const double to = i == other ? sliders[i].max : sliders[i].min;
                page.set_value(sliders[i].name, to);
                EXPECT_EQ(page.get(Role::slider, sliders[i].name).now, to);
                where += " " + std::to_string(to);
            }
            SCOPED_TRACE(where);
            expect_written_out(page);
        }
    }
}

TEST(extremes, no_text_is_left_unfilled_on_any_page) {
    for (const char* language : {"?lang=de", "?lang=en"}) {
        for (const char* hash : {"", "#/measure/nirgends", "#/unbekannt"}) {
            expect_written_out(Page({.query = language, .hash = hash}));
        }
        for (const char* hash : {"", "#/measure/rathausdach", "#/measure/waermeplan", "#/measure/stadtbus"}) {
            for (const char* today : {"2026-11-24", "1999-01-01", "2099-12-31", ""}) {
                expect_written_out(Page({.plan = "musterstadt", .today = today, .query = language, .hash = hash}));
            }
        }
    }
}

TEST(extremes, what_is_done_without_saves_nothing) {
    Page page({.hash = k_calculator});
    page.press(Role::button, "Nur Papier");
    page.set_value(k_efile, 0.0);
    page.set_value("Anteil Recyclingpapier", 0.0);
    EXPECT_TRUE(page.says("ändert „Nur Papier“ nichts gegenüber dem Verlauf ohne Maßnahme."));
    EXPECT_FALSE(page.says("weniger als ohne Maßnahme\n"));
}

TEST(extremes, data_are_stale_from_day_181) {
    EXPECT_FALSE(Page({.today = "2025-03-28"}).says("Daten zuletzt"));
    EXPECT_TRUE(Page({.today = "2025-03-29"}).says("Daten zuletzt vor"));
}

TEST(extremes, a_day_before_anything_happened_makes_nothing_late) {
    Page page({.today = "1999-01-01"});
    EXPECT_FALSE(page.says("überfällig"));
    EXPECT_FALSE(page.says("vor -"));
    EXPECT_TRUE(page.has(Role::text, "Pünktlich (laut Verwaltung)"));
}

// --- there and back ----------------------------------------------------------------------------------------

class ways_back : public testing::TestWithParam<PageOptions> {
protected:
    static std::string shown(const Page& page) {
        std::string all = semantics::to_text(page.tree());
        for (const Node& node : page.tree().nodes) {
            const semantics::Rect& at = node.rect;
            all += node.key + ' ' + std::to_string(at.x) + ' ' + std::to_string(at.y) + ' ' + std::to_string(at.width) +
                   ' ' + std::to_string(at.height) + '\n';
        }
        return all;
    }
};

TEST_P(ways_back, end_where_they_began) {
    const std::string first = shown(Page(GetParam()));
    Page page(GetParam());
    const auto there_and_back = [&](const char* there, const char* back) {
        page.press(Role::button, there);
        EXPECT_NE(shown(page), first) << there;
        page.press(Role::button, back);
        EXPECT_EQ(shown(page), first) << back;
    };
    there_and_back("Darstellung und Tastatur", "Schließen");
    there_and_back("English", "Deutsch");
    there_and_back("Textansicht", "Grafische Ansicht");
    for (const float width : {320.0F, 820.0F, 1024.0F, 2560.0F}) {
        page.resize(width, 700.0F);
        EXPECT_NE(shown(page), first) << width;
        page.resize(GetParam().width, GetParam().height);
        EXPECT_EQ(shown(page), first) << width;
    }
    ui::Viewport scrolled{GetParam().width, GetParam().height};
    scrolled.scroll_y = 1500.0F;
    page.headless().set_viewport(scrolled);
    page.headless().settle();
    EXPECT_EQ(shown(page), first) << "where one looks changes nothing of what there is";
}

INSTANTIATE_TEST_SUITE_P(pages, ways_back,
                         testing::Values(PageOptions{}, PageOptions{.width = 390.0F, .height = 844.0F},
                                         PageOptions{.plan = "musterstadt"},
                                         PageOptions{.plan = "musterstadt", .hash = "#/measure/waermeplan"},
                                         PageOptions{.hash = "#/unbekannt"}));

// Keys are what focus, anchors and kept state hang on: neither language, width nor day may change them.
TEST(extremes, keys_depend_on_the_data_alone) {
    const auto keys = [](const PageOptions& options) {
        std::set<std::string> all;
        const Page page(options);
        for (const Node& node : page.tree().nodes) {
            if (!node.decorative) {  // a wider picture has more figures on its axis
                all.insert(node.key);
            }
        }
        return all;
    };
    for (const char* plan : {"leichlingen", "musterstadt"}) {
        const std::set<std::string> german = keys({.plan = plan});
        EXPECT_EQ(keys({.plan = plan, .query = "?lang=en"}), german) << plan;
        EXPECT_EQ(keys({.plan = plan, .width = 320.0F}), german) << plan;
        EXPECT_EQ(keys({.plan = plan, .query = "?theme=dark"}), german) << plan;
    }
}

TEST(extremes, a_slider_moved_after_its_field_was_left_shows_in_both) {
    Page page;
    const std::string field = std::string(k_efile) + ": Wert in %";
    page.type(field, "45");
    page.leave(field);
    page.set_value(k_efile, 0.8);
    EXPECT_EQ(page.get(Role::text_field, field).value_text, "80");
    page.type(field, "45");
    EXPECT_EQ(page.get(Role::slider, k_efile).value_text, "45\u00A0Prozent");
}

}  // namespace
