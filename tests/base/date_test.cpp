// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"

#include <gtest/gtest.h>

using base::Date;
using base::Language;

namespace {

struct Written {
    const char* iso;
    const char* german;
    const char* english;
};

// Days: ICU 78.2 / CLDR 48 by Node 20 (26.09.2024, 31.12.2025, 31.03.2024, 27.10.2024 as recorded there).
const Written k_written[] = {
    {"2024-09-26", "26.09.2024", "26 September 2024"},
    {"2025-12-31", "31.12.2025", "31 December 2025"},
    {"2024-03-31", "31.03.2024", "31 March 2024"},
    {"2024-10-27", "27.10.2024", "27 October 2024"},
    {"2024-01-02", "02.01.2024", "2 January 2024"},
    {"2024-02-29", "29.02.2024", "29 February 2024"},
    {"2025-12", "Dezember 2025", "December 2025"},
    {"2024-03", "März 2024", "March 2024"},
    {"2025", "2025", "2025"},
    {"0800-12-25", "25.12.800", "25 December 800"},
};

TEST(Date, is_written_in_both_languages) {
    for (const Written& written : k_written) {
        const std::optional<Date> date = base::parse_date(written.iso);
        ASSERT_TRUE(date) << written.iso;
        EXPECT_EQ(base::format_date(*date, Language::de), written.german);
        EXPECT_EQ(base::format_date(*date, Language::en), written.english);
        EXPECT_EQ(base::to_iso(*date), written.iso);
    }
}

TEST(Date, refuses_what_is_no_date) {
    for (const char* text : {"",           "2025-02-31", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01",
                             "2025-01-00", "2025-04-31", "0000",       "31.12.2025", "2025-1-1",   "2025-12-31T00:00",
                             "2025-12-",   "2025-",      "202",        "20255",      "-2025",      "+025",
                             "2025/12/31", "2025-12 31", " 2025",      "2025-12-3x"}) {
        EXPECT_FALSE(base::parse_date(text)) << text;
    }
    EXPECT_TRUE(base::parse_date("2000-02-29"));
}

TEST(Date, counts_days_from_1970) {
    struct Case {
        const char* iso;
        std::int64_t first;
        std::int64_t last;
    };
    const Case cases[] = {
        {"1970-01-01", 0, 0},       {"1969-12-31", -1, -1},           {"2000-03-01", 11017, 11017},
        {"2024-02", 19754, 19782},  {"2025-12", 20423, 20453},        {"2025", 20089, 20453},
        {"9999", 2932532, 2932896}, {"0001-01-01", -719162, -719162},
    };
    for (const Case& item : cases) {
        const Date date = *base::parse_date(item.iso);
        EXPECT_EQ(base::first_day_number(date), item.first) << item.iso;
        EXPECT_EQ(base::last_day_number(date), item.last) << item.iso;
    }
}

TEST(Date, goes_to_a_day_number_and_back) {
    for (std::int64_t day = -719162; day <= 2932896; day += 13) {
        const Date date = base::from_day_number(day);
        ASSERT_EQ(base::first_day_number(date), day);
        ASSERT_EQ(base::parse_date(base::to_iso(date)), date);
    }
}

TEST(Date, is_coarsened_but_never_sharpened) {
    const Date day = *base::parse_date("2025-12-31");
    EXPECT_EQ(base::to_iso(base::coarsen(day, Date::Precision::month)), "2025-12");
    EXPECT_EQ(base::coarsen(day, Date::Precision::year), *base::parse_date("2025"));
    EXPECT_EQ(base::to_iso(base::coarsen(*base::parse_date("2025"), Date::Precision::day)), "2025");
    EXPECT_EQ(base::coarsen(day, Date::Precision::day), day);
}

}  // namespace
