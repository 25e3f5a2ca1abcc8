// SPDX-License-Identifier: EUPL-1.2
#include "base/texts.h"

#include <array>

namespace base {

namespace {

struct Entry {
    std::string_view de;
    std::string_view en;
};

constexpr auto k_entries = std::to_array<Entry>({
#define TEXT(id, de, en) {de, en},
#include "base/texts/all.inc"
#undef TEXT
});

}  // namespace

std::string_view text(Text id, Language language) {
    const Entry& entry = k_entries[static_cast<std::size_t>(id)];
    return language == Language::de ? entry.de : entry.en;
}

std::string text(Text id, Language language, const std::vector<std::string>& arguments) {
    const std::string_view pattern = text(id, language);
    std::string out;
    out.reserve(pattern.size() + 16);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const std::size_t index = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
        if (index < arguments.size()) {
            out += arguments[index];
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string text(const Message& message, Language language) {
    return text(message.id, language, message.arguments);
}

}  // namespace base
