// SPDX-License-Identifier: EUPL-1.2
// Units in words: "kg{CO2e}/a" is "kg CO₂e pro Jahr". Symbols stay symbols ("g/m²"); as soon as a word takes
// part, so does "pro".
#include <algorithm>
#include <cstdlib>

#include "emissions/unit_parts.h"
#include "emissions/units.h"

namespace emissions {

namespace {

using base::Language;
using base::Text;

constexpr std::string_view k_nbsp = "\u00a0";

struct Word {
    std::string_view name;  // atom or annotation
    Text one;
    Text many;
};

// Two that are spoken as one; a space is in no annotation.
constexpr std::string_view k_person_day = "person day";
constexpr std::string_view k_person_km = "person km";

constexpr Word k_words[] = {
    {"h", Text::unit_hour, Text::unit_hours},
    {"d", Text::unit_day, Text::unit_days},
    {"mo", Text::unit_month, Text::unit_months},
    {"a", Text::unit_year, Text::unit_years},
    {"sheet", Text::unit_sheet, Text::unit_sheets},
    {"page", Text::unit_page, Text::unit_pages},
    {"ream", Text::unit_ream, Text::unit_reams},
    {"paper", Text::unit_paper, Text::unit_paper},
    {"person", Text::unit_person, Text::unit_persons},
    {k_person_day, Text::unit_person_day, Text::unit_person_days},
    {k_person_km, Text::unit_person_km, Text::unit_person_km},
    {"search", Text::unit_search, Text::unit_searches},
    {"tree", Text::unit_tree, Text::unit_trees},
    {"notebook", Text::unit_notebook, Text::unit_notebooks},
    {"monitor", Text::unit_monitor, Text::unit_monitors},
    {"phone", Text::unit_phone, Text::unit_phones},
    {"tablet", Text::unit_tablet, Text::unit_tablets},
    {"letter", Text::unit_letter, Text::unit_letters},
    {"email", Text::unit_email, Text::unit_emails},
    {"prompt", Text::unit_prompt, Text::unit_prompts},
    {"desktop", Text::unit_desktop, Text::unit_desktops},
    {"thinclient", Text::unit_thin_client, Text::unit_thin_clients},
    {"server", Text::unit_server, Text::unit_servers},
    {"mfp", Text::unit_mfp, Text::unit_mfps},
    {"module", Text::unit_module, Text::unit_modules},
    {"wood", Text::unit_wood, Text::unit_wood},
    {"wastepaper", Text::unit_waste_paper, Text::unit_waste_paper},
    {"CO2e", Text::unit_co2e, Text::unit_co2e},
    {"CO2", Text::unit_co2, Text::unit_co2},
};

const Word* find_word(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(k_words), std::end(k_words), [&](const Word& word) { return word.name == name; });
    return found == std::end(k_words) ? nullptr : found;
}

std::string word_or_name(std::string_view name, bool many, Language language) {
    const Word* word = find_word(name);
    return std::string(word == nullptr ? name : base::text(many ? word->many : word->one, language));
}

std::string power(int exponent) {
    static constexpr std::string_view k_digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (const char digit : exponent == 1 ? std::string() : std::to_string(exponent)) {
        out += k_digits[digit - '0'];
    }
    return out;
}

bool is_time(const UnitPart& part) {
    return part.symbol == "h" || part.symbol == "d" || part.symbol == "mo" || part.symbol == "a";
}

// Is it told by a word rather than by a symbol?
bool is_spoken(const UnitPart& part) {
    return is_time(part) || !part.annotation.empty();
}

std::string symbol_label(const UnitPart& part, bool many, Language language) {
    if (part.symbol.empty() || part.symbol == "1") {
        return {};
    }
    if (part.symbol == "EUR") {
        const std::string_view thousand = base::text(Text::unit_thousand, language);
        const std::string_view million = base::text(Text::unit_million, language);
        const std::string_view prefix = part.prefix == 'k'   ? thousand
                                        : part.prefix == 'M' ? million
                                                             : std::string_view();
        return prefix.empty() ? "€" : std::string(prefix) + std::string(k_nbsp) + "€";
    }
    if (is_time(part)) {
        return word_or_name(part.symbol, many, language);
    }
    std::string out;
    if (part.prefix != 0) {
        out += part.prefix == 'u' ? "µ" : std::string(1, part.prefix);
    }
    return out + part.symbol;
}

std::string part_label(const UnitPart& part, bool many, Language language) {
    std::string out = symbol_label(part, many, language) + power(std::abs(part.exponent));
    if (!part.annotation.empty()) {
        const bool alone = part.symbol.empty() || part.symbol == "1";
        const std::string word = word_or_name(part.annotation, many, language);
        out = alone ? word + power(std::abs(part.exponent)) : out + std::string(k_nbsp) + word;
    }
    return out;
}

// Watt times hours is one word: "kWh".
void join_watt_hours(std::vector<UnitPart>& parts) {
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        UnitPart& watt = parts[i];
        const UnitPart& hour = parts[i + 1];
        if (watt.symbol == "W" && watt.annotation.empty() && hour.symbol == "h" && watt.exponent == hour.exponent) {
            watt.symbol = "Wh";
            watt.annotation = hour.annotation;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
}

// Persons times days are "Personentage", persons times km "Personenkilometer".
void join_persons(std::vector<UnitPart>& parts, std::string_view symbol, char prefix, std::string_view word) {
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        UnitPart& person = parts[i];
        const UnitPart& by = parts[i + 1];
        if (person.annotation == "person" && person.symbol.empty() && by.symbol == symbol && by.prefix == prefix &&
            by.annotation.empty() && by.exponent == person.exponent) {
            person.annotation = word;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
}

std::string joined(const std::vector<UnitPart>& parts, bool many, std::string_view separator, Language language) {
    std::string out;
    for (const UnitPart& part : parts) {
        const std::string label = part_label(part, many, language);
        out += out.empty() || label.empty() ? "" : separator;
        out += label;
    }
    return out;
}

}  // namespace

std::string summed_over_years(std::string_view unit) {
    constexpr std::string_view k_per_year = "/a";
    return unit.ends_with(k_per_year) ? std::string(unit.substr(0, unit.size() - k_per_year.size()))
                                      : std::string(unit) + ".a";
}

std::string unit_label(std::string_view unit, Language language) {
    UnitParts written = parse_unit_parts(unit);
    if (written.trouble) {
        return std::string(unit);
    }
    std::vector<UnitPart>& parts = written.parts;
    join_watt_hours(parts);
    join_persons(parts, "m", 'k', k_person_km);
    std::vector<UnitPart> above;
    std::vector<UnitPart> below;
    for (UnitPart& part : parts) {
        (part.exponent > 0 ? above : below).push_back(std::move(part));
    }
    join_persons(above, "d", 0, k_person_day);  // below the line it stays "pro Person und Tag"
    const bool spoken =
        std::any_of(above.begin(), above.end(), is_spoken) || std::any_of(below.begin(), below.end(), is_spoken);
    std::string out = joined(above, true, spoken ? " · " : "·", language);
    const std::string_view conjunction = spoken ? base::text(Text::unit_and, language) : "·";
    const std::string per = joined(below, false, conjunction, language);
    if (per.empty()) {
        return out;
    }
    if (spoken) {
        out += out.empty() ? "" : " ";
        return out + std::string(base::text(Text::unit_per, language)) + std::string(k_nbsp) + per;
    }
    const bool several = below.size() > 1;
    return (out.empty() ? "1" : out) + "/" + (several ? "(" : "") + per + (several ? ")" : "");
}

}  // namespace emissions
