// SPDX-License-Identifier: EUPL-1.2
#include "state/route.h"

#include <optional>

#include "base/utf8.h"

namespace state {

namespace {

constexpr std::string_view k_measure = "measure/";
constexpr std::string_view k_data = "data";

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Nothing when the escapes are broken or the bytes are no UTF-8.
std::optional<std::string> decode(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return base::find_invalid_utf8(out) == std::string_view::npos ? std::optional(out) : std::nullopt;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
    static constexpr std::string_view k_hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += k_hex[byte >> 4U];
            out += k_hex[byte & 15U];
        }
    }
    return out;
}

Route parse_route(std::string_view hash) {
    const std::string_view written = hash.starts_with('#') ? hash.substr(1) : hash;
    std::string_view path = written.substr(0, written.find('?'));  // behind "?" comes the state of a view
    if (path.empty() || path == "/") {
        return {};
    }
    path.remove_prefix(path.front() == '/' ? 1 : 0);
    if (path == k_data) {
        return {Route::View::data, {}};
    }
    if (path.starts_with(k_measure)) {
        path.remove_prefix(k_measure.size());
        path.remove_suffix(!path.empty() && path.back() == '/' ? 1 : 0);
        if (std::optional<std::string> id = decode(path);
            id && !id->empty() && path.find('/') == std::string_view::npos) {
            return {Route::View::measure, *id};
        }
    }
    return {Route::View::not_found, std::string(written)};
}

std::string to_hash(const Route& route) {
    switch (route.view) {
        case Route::View::overview: break;
        case Route::View::measure: return "#/" + std::string(k_measure) + percent_encoded(route.id);
        case Route::View::data: return "#/" + std::string(k_data);
        case Route::View::not_found: return "#" + route.id;
    }
    return "#/";
}

}  // namespace state
