// SPDX-License-Identifier: EUPL-1.2
#include "base/texts.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

#include "base/rarely.h"

namespace base {

namespace {

// Texts lie one after another, each with its end: two pointers for each would cost more than the shorter of them.
constexpr Text k_every_id[] = {
#define TEXT(id, de, en) Text::id,
#include "base/texts/every.inc"
};
constexpr Text k_few_id[] = {
#include "base/texts/few.inc"
#undef TEXT
};
constexpr std::size_t k_every = std::size(k_every_id);
constexpr std::size_t k_few = std::size(k_few_id);

constexpr char k_german_texts[] =
#define TEXT(id, de, en) de "\0"
#include "base/texts/every.inc"
    ;

constexpr char k_more_texts[] = RARELY_BEGIN "\0"
#include "base/texts/few.inc"
#undef TEXT
#define TEXT(id, de, en) en "\0"
#include "base/texts/all.inc"
#undef TEXT
    RARELY_END;

template <std::size_t Size>
constexpr std::size_t ends_in(const char (&texts)[Size]) {
    return static_cast<std::size_t>(std::count(texts, texts + Size, '\0'));
}
static_assert(ends_in(k_german_texts) == k_every + 1, "a text holds a zero");
static_assert(ends_in(k_more_texts) == 1 + k_few + k_every + k_few + 1, "a text holds a zero");

class Catalogue {
public:
    Catalogue(const char* texts, std::size_t count) : texts_(texts), begins_(count + 1) {
        for (std::size_t i = 0; i < count; ++i) {
            begins_[i + 1] = static_cast<std::uint16_t>(begins_[i] + std::strlen(texts + begins_[i]) + 1);
        }
    }

    [[nodiscard]] std::string_view at(std::size_t index) const {
        return {texts_ + begins_[index], static_cast<std::size_t>(begins_[index + 1] - begins_[index] - 1)};
    }

private:
    const char* texts_;
    std::vector<std::uint16_t> begins_;
};
static_assert(sizeof k_german_texts < 65536 && sizeof k_more_texts < 65536);

}  // namespace

std::string_view text(Text id, Language language) {
    const auto index = static_cast<std::size_t>(id);
    if (language == Language::de && index < k_every) {
        static const Catalogue k_german(k_german_texts, k_every);
        return k_german.at(index);
    }
    if (!is_there(k_more_texts)) {
        return {};
    }
    static const Catalogue k_more(k_more_texts, 1 + k_few + k_every + k_few);
    return k_more.at(language == Language::de ? 1 + index - k_every : 1 + k_few + index);
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
