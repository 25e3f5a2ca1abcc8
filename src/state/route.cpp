// SPDX-License-Identifier: EUPL-1.2
#include "state/route.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace state {

namespace {

struct Prefix {
    Route::View view;
    std::string_view text;
};

// Views of one measure.
constexpr std::array<Prefix, 3> k_of_measures = {
    {{Route::View::measure, "measure/"}, {Route::View::calculator, "calculator/"}, {Route::View::present, "present/"}}};
// Views of the whole plan.
constexpr std::array<Prefix, 5> k_of_plans = {{{Route::View::present, "present"},
                                               {Route::View::data, "data"},
                                               {Route::View::accessibility, "accessibility"},
                                               {Route::View::about, "about"},
                                               {Route::View::gallery, "gallery"}}};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
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

std::optional<std::string> percent_decoded(std::string_view text) {
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

std::optional<std::string_view> query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) {
            return pair.substr(name.size() + 1);
        }
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    }
    return std::nullopt;
}

Route parse_route(std::string_view hash) {
    const std::string_view written = hash.starts_with('#') ? hash.substr(1) : hash;
    const std::size_t mark = written.find('?');
    std::string_view path = written.substr(0, mark);
    std::string query(mark == std::string_view::npos ? std::string_view() : written.substr(mark + 1));
    if (path.empty() || path == "/") {
        return {Route::View::overview, {}, std::move(query)};
    }
    path.remove_prefix(path.front() == '/' ? 1 : 0);
    for (const Prefix& name : k_of_plans) {
        if (path == name.text) {
            return {name.view, {}, std::move(query)};
        }
    }
    for (const Prefix& prefix : k_of_measures) {
        if (!path.starts_with(prefix.text)) {
            continue;
        }
        path.remove_prefix(prefix.text.size());
        path.remove_suffix(!path.empty() && path.back() == '/' ? 1 : 0);
        if (std::optional<std::string> id = percent_decoded(path);
            id && !id->empty() && path.find('/') == std::string_view::npos) {
            return {prefix.view, *std::move(id), std::move(query)};
        }
        break;
    }
    return {Route::View::not_found, std::string(written), {}};
}

std::string to_hash(const Route& route) {
    if (route.view == Route::View::not_found) {
        return '#' + route.id;
    }
    std::string hash = "#/";
    const auto add = [&](const auto& names) {
        for (const Prefix& name : names) {
            hash += name.view == route.view ? name.text : "";
        }
    };
    if (route.id.empty()) {
        add(k_of_plans);
    } else {
        add(k_of_measures);
        hash += percent_encoded(route.id);
    }
    return route.query.empty() ? hash : hash + '?' + route.query;
}

}  // namespace state
