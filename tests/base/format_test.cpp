// SPDX-License-Identifier: EUPL-1.2
#include "base/format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using base::Language;
using base::NumberStyle;

namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

struct Number {
    double value;
    NumberStyle style;
    const char* german;
    const char* english;
};

const Number k_numbers[] = {
    // Recorded from Node 20.20.2 Intl (ICU 78.2, CLDR 48).
    {0, {}, "0", "0"},
    {1234, {}, "1.234", "1,234"},
    {1234567.891, {.max_decimals = 2}, "1.234.567,89", "1,234,567.89"},
    {1.06, {.min_decimals = 2, .max_decimals = 2}, "1,06", "1.06"},
    {1727100, {.min_decimals = 2, .max_decimals = 2}, "1.727.100,00", "1,727,100.00"},
    {4.3208, {.max_decimals = 1}, "4,3", "4.3"},
    {3.5, {}, "4", "4"},
    {1.005, {.max_decimals = 2}, "1,01", "1.01"},
    {1.2345e-05, {.max_decimals = 6}, "0,000012", "0.000012"},
    // Ours.
    {-3.5, {}, "−4", "−4"},
    {2.5, {}, "3", "3"},
    {0.5, {}, "1", "1"},
    {0.45, {.max_decimals = 1}, "0,5", "0.5"},
    {-0.0, {}, "0", "0"},
    {-0.4, {}, "0", "0"},
    {-0.4, {.always_sign = true}, "0", "0"},
    {3, {.always_sign = true}, "+3", "+3"},
    {-3, {.always_sign = true}, "−3", "−3"},
    {999.995, {.max_decimals = 2}, "1.000", "1,000"},
    {999999.5, {}, "1.000.000", "1,000,000"},
    {0.1, {.min_decimals = 3, .max_decimals = 3}, "0,100", "0.100"},
    {0.049, {.max_decimals = 1}, "0", "0"},
    {0.05, {.max_decimals = 1}, "0,1", "0.1"},
    {0.0009, {.max_decimals = 1}, "0", "0"},
    {100, {}, "100", "100"},
    {1e21, {}, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"},
    {k_infinity, {}, "–", "–"},
    {std::nan(""), {}, "–", "–"},
};

TEST(FormatNumber, agrees_with_icu) {
    for (const Number& number : k_numbers) {
        EXPECT_EQ(base::format_number(number.value, Language::de, number.style), number.german);
        EXPECT_EQ(base::format_number(number.value, Language::en, number.style), number.english);
    }
}

TEST(FormatPercent, shifts_exactly) {
    const std::string nbsp = "\u00A0";
    EXPECT_EQ(base::format_percent(0.019, Language::de, {.min_decimals = 1, .max_decimals = 1}), "1,9" + nbsp + "%");
    EXPECT_EQ(base::format_percent(0.164, Language::en, {.max_decimals = 1}), "16.4%");
    EXPECT_EQ(base::format_percent(0.145, Language::de), "15" + nbsp + "%");
    EXPECT_EQ(base::format_percent(1, Language::de), "100" + nbsp + "%");
    EXPECT_EQ(base::format_percent(-0.003, Language::de), "0" + nbsp + "%");
    EXPECT_EQ(base::format_percent(0, Language::de), "0" + nbsp + "%");
    EXPECT_EQ(base::format_percent(k_infinity, Language::de), "–");
}

TEST(FormatSignificant, keeps_two_digits_or_more) {
    struct Case {
        double value;
        const char* german;
    };
    const Case cases[] = {
        {3050, "3.050"}, {0.43, "0,43"},   {4.3208, "4,3"},   {12.5, "13"},
        {9.96, "10"},    {0.0996, "0,10"}, {0, "0"},          {1.2345e-5, "0,000012"},
        {0.5, "0,50"},   {2, "2,0"},       {-0.434, "−0,43"}, {1e-300, "0,000000000000000"},
    };
    for (const Case& item : cases) {
        EXPECT_EQ(base::format_significant(item.value, Language::de), item.german);
    }
    EXPECT_EQ(base::format_significant(k_infinity, Language::de), "–");
}

TEST(WithUnit, does_not_break) {
    EXPECT_EQ(base::with_unit("4,3", "kg"), "4,3\u00A0kg");
    EXPECT_EQ(base::with_unit("4,3", ""), "4,3");
}

TEST(Shortest, reads_back) {
    struct Case {
        double value;
        const char* text;
    };
    const Case cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {0.1, "0.1"},
        {1, "1"},
        {100, "100"},
        {-2.5, "-2.5"},
        {1e21, "1e+21"},
        {1e20, "100000000000000000000"},
        {1e-6, "0.000001"},
        {1e-7, "1e-7"},
        {1.5e-7, "1.5e-7"},
        {123456.789, "123456.789"},
        {5e-324, "5e-324"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
    };
    for (const Case& item : cases) {
        EXPECT_EQ(base::shortest(item.value), item.text);
        EXPECT_EQ(std::strtod(item.text, nullptr), item.value);
    }
}

struct Typed {
    const char* text;
    double german;  // NaN: no number
    double english;
};

const double k_none = std::nan("");

const Typed k_typed[] = {
    {"1.234,5", 1234.5, 1234.5},
    {"1,234.5", 1234.5, 1234.5},
    {"1234.5", 1234.5, 1234.5},
    {"1234,5", 1234.5, 1234.5},
    {"1 234,5", 1234.5, 1234.5},
    {"1\u00A0234\u202F567", 1234567, 1234567},
    {"1'234'567.5", 1234567.5, 1234567.5},
    {"1.234", 1234, 1.234},
    {"1,234", 1.234, 1234},
    {"0.125", 0.125, 0.125},
    {"0,125", 0.125, 0.125},
    {"1234.567", 1234.567, 1234.567},
    {"1.234.567", 1234567, 1234567},
    {"1,234,567", 1234567, 1234567},
    {"1.06", 1.06, 1.06},
    {"60", 60, 60},
    {"  60 ", 60, 60},
    {"-3", -3, -3},
    {"\u22123,5", -3.5, -3.5},
    {"+3", 3, 3},
    {",5", 0.5, 0.5},
    {"5,", 5, 5},
    {"007", 7, 7},
    {"", k_none, k_none},
    {" ", k_none, k_none},
    {"-", k_none, k_none},
    {",", k_none, k_none},
    {"--3", k_none, k_none},
    {"1.23.4", k_none, k_none},
    {"1,2,3", k_none, k_none},
    {"1.234,5,6", k_none, k_none},
    {"12 34", k_none, k_none},
    {"3 kg", k_none, k_none},
    {"1e5", k_none, k_none},
    {"0x10", k_none, k_none},
    {"nan", k_none, k_none},
    {"inf", k_none, k_none},
    {"٣", k_none, k_none},
};

TEST(ParseNumber, takes_what_people_type) {
    const auto expect = [](const Typed& typed, Language language, double wanted) {
        const std::optional<double> number = base::parse_number(typed.text, language);
        if (std::isnan(wanted)) {
            EXPECT_FALSE(number) << typed.text;
        } else {
            ASSERT_TRUE(number) << typed.text;
            EXPECT_EQ(*number, wanted) << typed.text;
        }
    };
    for (const Typed& typed : k_typed) {
        expect(typed, Language::de, typed.german);
        expect(typed, Language::en, typed.english);
    }
    EXPECT_FALSE(base::parse_number(std::string(400, '9'), Language::de));
}

TEST(ParseNumber, reads_what_format_number_writes) {
    for (const double value : {0.0, 0.5, 12.25, 1234.0, 1234.5, 1234567.25, -866250.0, 1000.0}) {
        for (const Language language : {Language::de, Language::en}) {
            EXPECT_EQ(base::parse_number(base::format_number(value, language, {.max_decimals = 3}), language), value);
        }
    }
}

}  // namespace
