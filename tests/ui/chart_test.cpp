// SPDX-License-Identifier: EUPL-1.2
// Scales, ticks, labels that make room.
#include "ui/chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/format.h"

namespace {

using Ticks = std::vector<double>;

constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_inf = std::numeric_limits<double>::infinity();

TEST(chart, only_what_has_a_place_is_drawn) {
    EXPECT_FALSE(ui::drawable(k_nan));
    EXPECT_FALSE(ui::drawable(-k_inf));
    EXPECT_FALSE(ui::drawable(1e31));
    EXPECT_EQ(ui::drawable(-1e12), -1e12);
}

TEST(chart, a_span_holds_zero_and_what_is_finite) {
    ui::Span span;
    for (const double value : {3.0, k_nan, k_inf, -k_inf, 1e300}) {
        span.include(value);
    }
    EXPECT_EQ(span.low, 0.0);
    EXPECT_EQ(span.high, 3.0);
}

TEST(chart, a_scale_leads_from_end_to_end_and_no_further) {
    const ui::Scale scale{{-10.0, 30.0}, 100.0F, 500.0F};
    EXPECT_EQ(scale.at(-10.0), 100.0F);
    EXPECT_EQ(scale.at(0.0), 200.0F);
    EXPECT_EQ(scale.at(30.0), 500.0F);
    EXPECT_EQ(scale.at(1e30), 500.0F);
    const ui::Scale down{{0.0, 1.0}, 300.0F, 100.0F};
    EXPECT_EQ(down.at(0.25), 250.0F);
    const ui::Scale nothing{{0.0, 0.0}, 100.0F, 500.0F};
    EXPECT_EQ(nothing.at(0.0), 100.0F);
}

TEST(chart, ticks_are_round) {
    EXPECT_EQ(ui::axis_around({0.0, 10.0}, 5).ticks, (Ticks{0, 2, 4, 6, 8, 10}));
    EXPECT_EQ(ui::axis_around({-19119.0, 4692.0}, 5).ticks, (Ticks{-20000, -15000, -10000, -5000, 0, 5000}));
    EXPECT_EQ(ui::axis_around({0.0, 7.1e11}, 4).ticks, (Ticks{0, 2e11, 4e11, 6e11, 8e11}));
    const ui::Axis small = ui::axis_around({0.0, 0.032}, 4);
    EXPECT_EQ(small.ticks.size(), 5U);
    EXPECT_EQ(small.decimals, 2);
    EXPECT_NEAR(small.ticks.back(), 0.04, 1e-15);
}

TEST(chart, ticks_of_nothing_are_zero_and_one) {
    EXPECT_EQ(ui::axis_around({}, 1).ticks, (Ticks{0, 1}));
    EXPECT_EQ(ui::axis_around({0.0, 1e-300}, 1).ticks, (Ticks{0, 1}));
}

// Whatever the numbers: the axis holds them, in few steps whose figures differ.
TEST(chart, ticks_hold_their_values_and_are_told_apart) {
    for (double extent = 3e-9; extent < 1e30; extent *= 1.7) {
        for (const double share : {0.0, 0.13, 0.5, 1.0}) {
            for (const int most : {1, 3, 7}) {
                const ui::Span span{-extent * share, extent * (1.0 - share)};
                const ui::Axis axis = ui::axis_around(span, most);
                SCOPED_TRACE(std::to_string(extent) + " " + std::to_string(share) + " " + std::to_string(most));
                ASSERT_GE(axis.ticks.size(), 2U);
                ASSERT_LE(axis.ticks.size(), static_cast<std::size_t>(most) + 3U);
                const double tolerance = extent * 1e-9;
                EXPECT_LE(axis.span.low, span.low + tolerance);
                EXPECT_GE(axis.span.high, span.high - tolerance);
                EXPECT_LE(axis.span.low, 0.0) << "zero is no tick";
                for (std::size_t i = 1; i < axis.ticks.size(); ++i) {
                    const auto figure = [&](std::size_t at) {
                        return base::format_number(axis.ticks[at], base::Language::de, {axis.decimals, axis.decimals});
                    };
                    EXPECT_NE(figure(i - 1), figure(i));
                }
            }
        }
    }
}

TEST(chart, labels_make_room_for_each_other) {
    std::vector<ui::Slot> slots = {{10.0F, 20.0F}, {12.0F, 20.0F}, {90.0F, 20.0F}};
    ui::make_room(slots, 0.0F, 100.0F, 4.0F);
    EXPECT_EQ(slots[0].begin, 10.0F);
    EXPECT_EQ(slots[1].begin, 34.0F);
    EXPECT_EQ(slots[2].begin, 80.0F);
}

TEST(chart, labels_keep_the_order_of_their_middles) {
    // The wide one begins left of the narrow one, but belongs right of it.
    std::vector<ui::Slot> slots = {{60.0F, 60.0F}, {78.0F, 10.0F}};
    ui::make_room(slots, 0.0F, 130.0F, 4.0F);
    EXPECT_EQ(slots[1].begin, 56.0F);
    EXPECT_EQ(slots[0].begin, 70.0F);
}

TEST(chart, labels_that_do_not_fit_begin_at_the_beginning) {
    std::vector<ui::Slot> slots = {{40.0F, 80.0F}, {50.0F, 80.0F}};
    ui::make_room(slots, 0.0F, 100.0F, 4.0F);
    EXPECT_EQ(slots[0].begin, 0.0F);
    EXPECT_EQ(slots[1].begin, 84.0F);
}

}  // namespace
