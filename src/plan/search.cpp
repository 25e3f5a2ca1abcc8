// SPDX-License-Identifier: EUPL-1.2
#include "plan/search.h"

#include <string>

#include "base/utf8.h"

namespace plan {

namespace {

// The letters of Latin-1 from U+00C0 and U+00E0 on without their accents; '?' stays what it is.
constexpr std::string_view k_bare = "aaaaaaaceeeeiiii?nooooo?ouuuuy?s";

bool is_umlaut(char32_t lower) {
    return lower == U'ä' || lower == U'ö' || lower == U'ü' || lower == U'æ' || lower == U'ø';
}

// In one way of writing. `spelled_out`: "ä" as "ae".
std::string folded(std::string_view text, bool spelled_out) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c == 0xAD || c == 0x200B) {
            continue;
        }
        if (c < 0x80) {
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
            continue;
        }
        const char32_t lower = c >= 0xC0 && c < 0xDF ? c + 32 : c;
        const char bare = lower >= 0xDF && lower <= 0xFF ? k_bare[(lower - 0xC0U) % 32U] : '?';
        if (c == 0xA0) {
            out += ' ';
        } else if (c == U'ß') {
            out += "ss";
        } else if (bare == '?') {
            base::append_utf8(out, lower);
        } else {
            out += bare;
            out += spelled_out && is_umlaut(lower) ? "e" : "";
        }
    }
    return out;
}

std::string text_of(const Plan& plan, const Measure& measure) {
    std::string text = measure.name;
    const auto add = [&text](std::string_view part) {
        text += '\n';
        text += part;
    };
    for (const std::string* part :
         {&measure.identifier, &measure.official_name, &measure.lead, &measure.description, &measure.plain}) {
        add(*part);
    }
    for (const Task& task : measure.tasks) {
        add(task.name);
        add(task.details);
    }
    for (const Attribute& attribute : measure.attributes) {
        add(attribute.text);
    }
    for (const ResponsibleParty& party : measure.responsible_parties) {
        if (const Organization* organization = plan.find_organization(party.organization)) {
            add(organization->name);
            add(organization->abbreviation);
        }
    }
    for (const Contact& contact : measure.contacts) {
        add(contact.name);
    }
    return text;
}

bool holds_all(const std::string& text, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        if (text.find(words.substr(0, end)) == std::string::npos) {
            return false;
        }
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
    return true;
}

}  // namespace

bool mentions(const Plan& plan, const Measure& measure, std::string_view words) {
    if (words.find_first_not_of(' ') == std::string_view::npos) {
        return true;
    }
    const std::string text = text_of(plan, measure);
    return holds_all(folded(text, false), folded(words, false)) || holds_all(folded(text, true), folded(words, true));
}

}  // namespace plan
