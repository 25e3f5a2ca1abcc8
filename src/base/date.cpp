// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"

namespace base {

namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month) {
    if (month == 2) {
        return is_leap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, so that the leap day is last.
std::int64_t day_number(int year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = floor_div(y, 400);
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

// Exactly `count` digits at `at`, as a number; -1: something else is there.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) {
        return -1;
    }
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

Text month_name(int month) {
    return static_cast<Text>(static_cast<int>(Text::month_1) + month - 1);
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    const bool has_month = iso.size() > 4;
    const bool has_day = iso.size() > 7;
    if (iso.size() != (has_day     ? 10U
                       : has_month ? 7U
                                   : 4U) ||
        (has_month && iso[4] != '-') || (has_day && iso[7] != '-')) {
        return std::nullopt;
    }
    const int year = digits(iso, 0, 4);
    const int month = has_month ? digits(iso, 5, 2) : 1;
    const int day = has_day ? digits(iso, 8, 2) : 1;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) {
        return std::nullopt;
    }
    return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day),
                has_day     ? Date::Precision::day
                : has_month ? Date::Precision::month
                            : Date::Precision::year};
}

Date coarsen(Date date, Date::Precision precision) {
    if (precision <= date.precision) {
        return date;  // what is not known does not become known
    }
    date.precision = precision;
    date.day = 1;
    if (precision == Date::Precision::year) {
        date.month = 1;
    }
    return date;
}

std::string to_iso(Date date) {
    std::string text = padded(date.year, 4);
    if (date.precision != Date::Precision::year) {
        text += '-' + padded(date.month, 2);
    }
    if (date.precision == Date::Precision::day) {
        text += '-' + padded(date.day, 2);
    }
    return text;
}

std::int64_t first_day_number(Date date) {
    switch (date.precision) {
        case Date::Precision::year: return day_number(date.year, 1, 1);
        case Date::Precision::month: return day_number(date.year, date.month, 1);
        case Date::Precision::day: break;
    }
    return day_number(date.year, date.month, date.day);
}

std::int64_t last_day_number(Date date) {
    switch (date.precision) {
        case Date::Precision::year: return day_number(date.year, 12, 31);
        case Date::Precision::month: return day_number(date.year, date.month, days_in_month(date.year, date.month));
        case Date::Precision::day: break;
    }
    return day_number(date.year, date.month, date.day);
}

Date from_day_number(std::int64_t day_number) {
    const std::int64_t shifted = day_number + 719468;
    const std::int64_t era = floor_div(shifted, 146097);
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t month = month_from_march + (month_from_march < 10 ? 3 : -9);
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
            static_cast<std::int8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1), Date::Precision::day};
}

std::string format_date(Date date, Language language) {
    std::string year = std::to_string(date.year);
    if (date.precision == Date::Precision::year) {
        return year;
    }
    std::string month = std::string(text(month_name(date.month), language)) + ' ' + year;
    if (date.precision == Date::Precision::month) {
        return month;
    }
    return language == Language::de ? padded(date.day, 2) + '.' + padded(date.month, 2) + '.' + year
                                    : std::to_string(date.day) + ' ' + month;
}

}  // namespace base
