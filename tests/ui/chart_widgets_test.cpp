// SPDX-License-Identifier: EUPL-1.2
// The charts as a person finds them: by their sentence, their figures, their lines.
#include <gtest/gtest.h>

#include <limits>

#include "ui/chart.h"
#include "ui/sample_charts.h"
#include "ui/stage.h"

namespace {

using semantics::Role;
using stage::Stage;

constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_inf = std::numeric_limits<double>::infinity();
// What a chart must survive in place of any figure.
constexpr double k_extremes[] = {0.0, -1.0, 1e12, -1e12, 1e308, -1e308, 1e-308, k_nan, k_inf, -k_inf};

// The picture with its sentence, and the figures below it.
void expect_chart(Stage& shown, const std::string& key, const std::string& sentence, std::size_t lines) {
    const semantics::Node& image = shown.node(key + "/picture");
    EXPECT_EQ(image.role, Role::image);
    EXPECT_EQ(image.name, sentence);
    EXPECT_GT(image.rect.height, 40.0F);
    EXPECT_EQ(shown.node(key + "/table").role, Role::table);
    EXPECT_TRUE(shown.node(key + "/table").off_screen);
    EXPECT_EQ(shown.texts(Role::row_header).size(), lines);
}

TEST(waterfall_chart, tells_every_step) {
    Stage shown([](ui::Ui& ui) { ui::waterfall(ui, "chart", sample::waterfall()); });
    expect_chart(shown, "chart", "Von heute zur E-Akte: Die Heimarbeit spart am meisten, die Geräte kosten 2.310 kg.",
                 7);
    EXPECT_EQ(shown.node("chart/steps/paper/name").text(), "Papier und Druck");
    EXPECT_EQ(shown.node("chart/steps/paper/value").text(), "−3.050\u00A0kg");
    EXPECT_EQ(shown.texts(Role::cell).back(), "−19.119\u00A0kg");
    EXPECT_EQ(shown.texts(Role::column_header).front(), "Schritt");
    stage::expect_rules(shown);
}

TEST(waterfall_chart, works_from_two_to_twelve_steps) {
    for (const std::size_t count : {1U, 2U, 12U}) {
        ui::Waterfall chart = sample::waterfall();
        const ui::WaterfallStep first = chart.steps[1];
        chart.steps.resize(std::min<std::size_t>(count, 1U));
        while (chart.steps.size() < count) {
            chart.steps.push_back(first);
            chart.steps.back().key += std::to_string(chart.steps.size());
        }
        Stage shown([&](ui::Ui& ui) { ui::waterfall(ui, "chart", chart); });
        EXPECT_EQ(shown.texts(Role::row_header).size(), count);
        stage::expect_rules(shown);
    }
}

TEST(waterfall_chart, survives_every_figure) {
    for (const double value : k_extremes) {
        ui::Waterfall chart = sample::waterfall();
        Stage shown([&](ui::Ui& ui) { ui::waterfall(ui, "chart", chart); });
        for (ui::WaterfallStep& step : chart.steps) {
            step.value = value;
            step.value_text = sample::kg(value);
            SCOPED_TRACE(step.key + " " + step.value_text.substr(0, 20));
            shown.resize(320.0F);
            shown.resize(1440.0F);
        }
        EXPECT_GT(Stage::vertices(), 100);
    }
}

TEST(trajectory_chart, tells_every_year) {
    Stage shown([](ui::Ui& ui) { ui::trajectory(ui, "chart", sample::trajectory()); });
    expect_chart(shown, "chart",
                 "Verlauf 2024–2045: Bis 2026 verursacht die Maßnahme mehr, ab 2029 hat sie insgesamt gespart.", 22);
    EXPECT_EQ(shown.texts(Role::row_header).front(), "2024");
    EXPECT_EQ(shown.node("chart/unit").text(), "Änderung in kg CO₂e pro Jahr");
    EXPECT_EQ(shown.node("chart/mark").text(), "Ab 2032 hat die Maßnahme mehr gespart als verursacht");
    EXPECT_EQ(shown.node("chart/lines/target").text(), "Zielpfad der Verwaltung");
    stage::expect_rules(shown);
}

TEST(trajectory_chart, is_picked_by_a_press_at_any_height) {
    std::optional<int> picked;
    ui::Trajectory chart = sample::trajectory();
    Stage shown([&](ui::Ui& ui) {
        if (const auto year = ui::trajectory(ui, "chart", chart)) {
            picked = year;
            chart.selected_year = year;
        }
    });
    for (const float width : {320.0F, 1440.0F}) {
        shown.resize(width);
        const semantics::Rect mark = shown.node("chart/mark").rect;
        const semantics::Rect sum = shown.node("chart/cumulative").rect;
        const semantics::Rect picture = shown.node("chart/picture").rect;
        // Outside of the years the nearest one counts.
        shown.click(picture.x + 1.0F, mark.bottom() + 40.0F);
        EXPECT_EQ(picked, 2024);
        picked.reset();
        shown.click(picture.x + 1.0F, sum.bottom() + 40.0F);
        EXPECT_EQ(picked, std::nullopt) << "it is picked already";
        const auto& ends = shown.node("chart/lines/plan").rect;
        const float right = width > 1000.0F ? ends.x - 28.0F : picture.right() - 20.0F;
        shown.click(right, sum.bottom() + 40.0F);
        EXPECT_EQ(picked, 2045);
        shown.click(picture.x + 1.0F, picture.bottom() - 4.0F);
        EXPECT_EQ(picked, 2045) << "the words below the picture are no years";
    }
}

TEST(trajectory_chart, follows_a_mouse_and_lets_a_finger_scroll) {
    std::optional<int> picked;
    Stage shown([&](ui::Ui& ui) {
        if (const auto year = ui::trajectory(ui, "chart", sample::trajectory())) {
            picked = year;
        }
    });
    const semantics::Rect picture = shown.node("chart/picture").rect;
    const float y = shown.node("chart/mark").rect.bottom() + 60.0F;
    shown.pointer(picture.x + 200.0F, y);
    EXPECT_EQ(picked, std::nullopt) << "passing over is no press";
    shown.button(true);
    ASSERT_TRUE(picked);
    const int before = *picked;
    shown.pointer(picture.x + 400.0F, y);
    EXPECT_GT(*picked, before);
    shown.button(false);

    picked.reset();
    shown.pointer(picture.x + 200.0F, y, ui::PointerKind::touch);
    shown.button(true, ui::PointerKind::touch);
    EXPECT_EQ(picked, std::nullopt) << "the page may still be scrolled";
    shown.button(false, ui::PointerKind::touch);
    EXPECT_TRUE(picked);
}

TEST(trajectory_chart, draws_what_there_is) {
    ui::Trajectory chart = sample::trajectory();
    Stage shown([&](ui::Ui& ui) { ui::trajectory(ui, "chart", chart); });
    int before = Stage::vertices();
    const auto expect_fewer = [&](const char* what) {
        shown.frame();
        EXPECT_LT(Stage::vertices(), before) << what;
        before = Stage::vertices();
        stage::expect_rules(shown);
        shown.resize(1440.0F);
    };
    chart.marked_year = 1990;
    expect_fewer("a mark outside of the years");
    chart.selected_year.reset();
    expect_fewer("no year is chosen");
    chart.others.clear();
    expect_fewer("no scenarios");
    chart.low.clear();
    expect_fewer("no band");
    chart.cumulative.clear();
    expect_fewer("no sum");
    chart.line.values.resize(1);
    expect_fewer("one year");
    EXPECT_EQ(shown.tree().find("card/chart/mark"), nullptr);
}

TEST(trajectory_chart, survives_every_figure) {
    for (const double value : k_extremes) {
        SCOPED_TRACE(value);
        ui::Trajectory chart = sample::trajectory();
        Stage shown([&](ui::Ui& ui) { ui::trajectory(ui, "chart", chart); });
        for (std::vector<double>* values : {&chart.line.values, &chart.low, &chart.high, &chart.cumulative}) {
            (*values)[11] = value;
            shown.resize(320.0F);
            shown.resize(1440.0F);
            values->assign(values->size(), value);
            shown.resize(320.0F);
            stage::expect_rules(shown);
        }
    }
}

TEST(tornado_chart, tells_the_farthest_first) {
    Stage shown([](ui::Ui& ui) { ui::tornado(ui, "chart", sample::tornado()); });
    expect_chart(shown, "chart", "Was das Ergebnis am meisten bewegt: Am meisten hängt es an den Tagen in Heimarbeit.",
                 6);
    const std::vector<std::string> order = shown.texts(Role::row_header);
    EXPECT_EQ(order[0], "Tage in Heimarbeit");
    EXPECT_EQ(order[1], "Länge der Pendelwege");
    EXPECT_EQ(order[5], "Strommix");
    EXPECT_EQ(shown.node("chart/rows/paper/left").text(), "−6.230\u00A0kg") << "the smaller one stands left";
    EXPECT_EQ(shown.node("chart/rows/paper/right").text(), "−5.390\u00A0kg");
    EXPECT_EQ(shown.node("chart/central").text(), "Ergebnis −5.810\u00A0kg");
    EXPECT_EQ(shown.node("chart/low").text(), "niedriger Wert");
    stage::expect_rules(shown);
}

TEST(tornado_chart, draws_ten_and_tells_all) {
    ui::Tornado chart = sample::tornado();
    for (int i = 0; i < 30; ++i) {
        chart.rows.push_back({"more" + std::to_string(i), "Weitere Größe", -5810.0, -5810.0 + i, "a", "b"});
    }
    Stage shown([&](ui::Ui& ui) { ui::tornado(ui, "chart", chart); });
    EXPECT_EQ(shown.texts(Role::row_header).size(), 36U);
    EXPECT_EQ(shown.texts(Role::list_item).size(), 10U);
    EXPECT_NE(shown.tree().find("card/chart/rows/more29"), nullptr);
    EXPECT_EQ(shown.tree().find("card/chart/rows/more25"), nullptr);
    stage::expect_rules(shown);
}

TEST(tornado_chart, survives_every_figure) {
    for (const double value : k_extremes) {
        SCOPED_TRACE(value);
        ui::Tornado chart = sample::tornado();
        Stage shown([&](ui::Ui& ui) { ui::tornado(ui, "chart", chart); });
        chart.rows[0].low = value;
        chart.rows[0].low_text = sample::kg(value).substr(0, 30);
        stage::expect_rules(shown);
        chart.central = value;
        stage::expect_rules(shown);
        for (ui::TornadoRow& row : chart.rows) {
            row.low = row.high = value;
        }
        stage::expect_rules(shown);
        EXPECT_EQ(shown.texts(Role::row_header).size(), 6U);
    }
}

TEST(range_bar, tells_its_three_figures) {
    Stage shown([](ui::Ui& ui) { ui::range_bar(ui, "chart", sample::range()); });
    expect_chart(shown, "chart", "Wie sicher ist das?: Mit 97 % Wahrscheinlichkeit spart die Maßnahme.", 1);
    EXPECT_EQ(shown.node("chart/low").text(), "−8.900\u00A0kg");
    EXPECT_EQ(shown.node("chart/central").text(), "−5.810\u00A0kg");
    EXPECT_EQ(shown.node("chart/high").text(), "+420\u00A0kg");
    EXPECT_LT(shown.node("chart/zero").rect.x, shown.node("chart/high").rect.x);
    EXPECT_GT(shown.node("chart/zero").rect.x, shown.node("chart/low").rect.x);
    stage::expect_rules(shown);
}

TEST(range_bar, survives_every_figure) {
    for (const double value : k_extremes) {
        SCOPED_TRACE(value);
        ui::Range chart = sample::range();
        Stage shown([&](ui::Ui& ui) { ui::range_bar(ui, "chart", chart); });
        for (double* figure : {&chart.high, &chart.central, &chart.low}) {
            *figure = value;
            stage::expect_rules(shown);
        }
        EXPECT_EQ(shown.tree().find("card/chart") != nullptr, ui::drawable(value).has_value());
    }
}

TEST(segments, one_is_chosen_and_another_can_be) {
    std::size_t chosen = 0;
    Stage shown([&](ui::Ui& ui) { chosen = ui::segments(ui, "which", "Szenario", sample::segments(), chosen); });
    EXPECT_EQ(shown.node("which").role, Role::group);
    EXPECT_EQ(shown.node("which").name, "Szenario");
    EXPECT_EQ(shown.node("which/plan").pressed, true);
    EXPECT_EQ(shown.node("which/slow").pressed, false);
    for (const float width : {320.0F, 1440.0F}) {
        shown.resize(width);
        const semantics::Rect rect = shown.node("which/all").rect;
        shown.click(rect.x + 20.0F, rect.y + 40.0F);
        EXPECT_EQ(chosen, 2U);
        shown.frame();
        EXPECT_EQ(shown.node("which/all").pressed, true);
        EXPECT_EQ(shown.node("which/plan").pressed, false);
        chosen = 0;
    }
    stage::expect_rules(shown);
}

TEST(stats, tell_figure_word_and_note) {
    Stage shown([](ui::Ui& ui) { ui::stats(ui, "figures", "Ergebnis", sample::stats()); });
    EXPECT_EQ(shown.node("figures").role, Role::list);
    EXPECT_EQ(shown.node("figures/saving/label").text(), "Jährlich gespart");
    EXPECT_EQ(shown.node("figures/saving/figure").text(), "5.810\u00A0kg");
    EXPECT_EQ(shown.node("figures/saving/note").text(), "2035, 95 %: 3.400 bis 8.900 kg");
    EXPECT_EQ(shown.tree().find("card/figures/even/note"), nullptr);
    stage::expect_rules(shown);
}

TEST(stats, stand_in_even_columns) {
    Stage shown([](ui::Ui& ui) { ui::stats(ui, "figures", "Ergebnis", sample::stats()); });
    const auto tops = [&] {
        std::set<float> all;
        for (const char* key : {"saving", "sure", "even", "cost"}) {
            all.insert(shown.node(std::string("figures/") + key).rect.y);
        }
        return all.size();
    };
    shown.resize(1440.0F);
    EXPECT_EQ(tops(), 1U);
    EXPECT_EQ(shown.node("figures/saving").rect.height, shown.node("figures/even").rect.height);
    shown.resize(820.0F);
    EXPECT_EQ(tops(), 2U) << "two and two, not three and one";
    shown.resize(320.0F);
    EXPECT_EQ(tops(), 4U);
}

TEST(bars, stand_on_both_sides_of_zero) {
    std::vector<ui::Bar> rows = sample::bars();
    Stage shown([&](ui::Ui& ui) { ui::bars(ui, "bars", "Balken", rows); });
    EXPECT_EQ(shown.node("bars/then/value").text(), "−1.100\u00A0kg");
    stage::expect_rules(shown);
    shown.resize(1440.0F);
    const int both = Stage::vertices();
    for (ui::BarPart& part : rows[1].parts) {
        part.value = std::fabs(part.value);
    }
    shown.frame();
    EXPECT_LT(Stage::vertices(), both) << "a zero line at the edge";
    for (const double value : k_extremes) {
        rows[1].parts[2].value = value;
        stage::expect_rules(shown);
    }
}

// Nothing to show is nothing on the page, not even an empty box.
TEST(charts, without_figures_draw_nothing) {
    int nothing = 0;
    {
        Stage empty([](ui::Ui&) {});
        nothing = Stage::vertices();
    }
    Stage shown([](ui::Ui& ui) {
        ui::waterfall(ui, "waterfall", {});
        EXPECT_FALSE(ui::trajectory(ui, "trajectory", {}));
        ui::tornado(ui, "tornado", {});
        EXPECT_EQ(ui::segments(ui, "segments", "", {}, 3), 3U);
        ui::stats(ui, "stats", "", {});
    });
    EXPECT_EQ(shown.tree().nodes.size(), 1U);
    EXPECT_EQ(Stage::vertices(), nothing);
}

}  // namespace
