// SPDX-License-Identifier: EUPL-1.2
// The text catalogue: every word the program says, German first, English complete.
//
// A text that lacks a language does not compile. The files in texts/ hold the entries, one file per room
// that speaks: TEXT(id, "Deutsch", "English"), with {0}, {1} … for what is put in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

enum class Language { de, en };

enum class Text {
#define TEXT(id, de, en) id,
#include "base/texts/all.inc"
#undef TEXT
};

// The text as written in the catalogue. Empty: it belongs to a part of the program that is not there yet, as all English
// ones and those of texts/few.inc do (base/rarely.h).
std::string_view text(Text id, Language language);

// The text with {0}, {1} … replaced by `arguments`.
std::string text(Text id, Language language, const std::vector<std::string>& arguments);

// A text with its arguments, not yet put into a language.
struct Message {
    Text id{};
    std::vector<std::string> arguments;
};

std::string text(const Message& message, Language language);

}  // namespace base
