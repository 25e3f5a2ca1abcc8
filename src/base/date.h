// SPDX-License-Identifier: EUPL-1.2
// Calendar dates with the precision they were given in. No clock and no time zone: today comes from outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/texts.h"

namespace base {

struct Date {
    enum class Precision : std::uint8_t { day, month, year };

    std::int16_t year = 0;
    std::int8_t month = 1;  // 1–12; 1 when the precision is year
    std::int8_t day = 1;    // 1–31; 1 when the precision is month or year
    Precision precision = Precision::day;

    bool operator==(const Date&) const = default;
};

// "2025-12-31", "2025-12" or "2025"; nothing else, and only days that exist (no 31.02., years 1–9999).
std::optional<Date> parse_date(std::string_view iso);

// The same date known less precisely: coarsen(2025-12-31, year) is 2025.
Date coarsen(Date date, Date::Precision precision);

// Back to ISO 8601 in the precision of the date.
std::string to_iso(Date date);

// Days since 1970-01-01 of the first and the last day that the date can mean.
std::int64_t first_day_number(Date date);
std::int64_t last_day_number(Date date);

// The calendar day of a day number.
Date from_day_number(std::int64_t day_number);

// "31.12.2025", "Dezember 2025", "2025"; English "31 December 2025", "December 2025", "2025".
std::string format_date(Date date, Language language);

}  // namespace base
