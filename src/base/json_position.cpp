// SPDX-License-Identifier: EUPL-1.2
#include "base/json_position.h"

#include "base/pointer.h"
#include "base/shape_json.h"
#include "base/utf8.h"

namespace base {

std::string join_pointer(std::string_view pointer, std::string_view token) {
    std::string out(pointer);
    out += '/';
    for (const char c : token) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

std::string Pointer::text() const {
    if (owner_ == nullptr) {
        return {};
    }
    return join_pointer(owner_->text(), name_.data() == nullptr ? std::to_string(index_) : name_);
}

namespace detail {

namespace {

constexpr std::string_view k_space = " \t\r\n";

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The character at `offset`, whole even if it takes several bytes.
std::string character_at(std::string_view bytes, std::size_t offset) {
    std::size_t end = offset;
    const char32_t code_point = next_code_point(bytes, end);
    std::string out;
    append_utf8(out, code_point);
    return out;
}

// Are these the first bytes of a character of which the others are missing?
bool is_begun_code_point(std::string_view rest) {
    std::string whole(rest);
    while (whole.size() < 4 && utf8_length(whole) == 0) {
        whole += '\x80';
    }
    return rest.size() < 4 && utf8_length(whole) == whole.size();
}

char last_before(std::string_view bytes, std::size_t offset) {
    const std::size_t at = bytes.substr(0, offset).find_last_not_of(k_space);
    return at == std::string_view::npos ? '\0' : bytes[at];
}

}  // namespace

std::size_t token_start(std::string_view bytes, std::size_t from) {
    if (from == 0 && bytes.starts_with("\xEF\xBB\xBF")) {
        from = 3;
    }
    const std::size_t start = bytes.find_first_not_of(" \t\r\n,:", from);
    return start == std::string_view::npos ? bytes.size() : start;
}

Message explain_syntax(std::string_view bytes, std::size_t offset, std::string_view complaint) {
    std::string_view content = bytes;
    if (content.starts_with("\xEF\xBB\xBF")) {
        content.remove_prefix(3);
    }
    if (content.find_first_not_of(k_space) == std::string_view::npos) {
        return {Text::json_empty, {}};
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return {Text::json_utf16, {}};
    }
    if (const std::size_t invalid = find_invalid_utf8(bytes);
        invalid != std::string_view::npos && invalid <= offset + 3) {
        return {is_begun_code_point(bytes.substr(invalid)) ? Text::json_cut_off : Text::json_invalid_utf8, {}};
    }
    if (last_before(bytes, offset) == '\0' && offset < bytes.size()) {
        return {bytes[offset] == '<' ? Text::json_html : Text::json_root, {}};
    }
    if (offset >= bytes.size()) {
        return {Text::json_cut_off, {}};
    }
    const std::string_view rest = bytes.substr(offset);
    const std::string character = character_at(bytes, offset);
    if (contains(complaint, "expected end of input")) {
        return {Text::json_after_end, {}};
    }
    if (contains(complaint, "control character")) {
        return {Text::json_control_character, {}};
    }
    if (contains(complaint, "invalid string")) {
        return {Text::json_escape, {}};
    }
    if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("#")) {
        return {Text::json_comment, {}};
    }
    const char before = last_before(bytes, offset);
    if (before == ',' && (rest[0] == '}' || rest[0] == ']' || rest[0] == ',')) {
        return {Text::json_comma_too_many, {character}};
    }
    if (rest.starts_with("'") || rest.starts_with("„") || rest.starts_with("“") || rest.starts_with("”") ||
        (contains(complaint, "object key") && character != "}")) {
        return {Text::json_quotes, {}};
    }
    if (contains(complaint, "object separator")) {
        return {Text::json_colon_missing, {}};
    }
    // "unexpected '}'" is another complaint.
    if (contains(complaint, " expected '}'") || contains(complaint, " expected ']'")) {
        return {Text::json_comma_missing, {}};
    }
    return {Text::json_syntax, {character}};
}

}  // namespace detail

}  // namespace base
