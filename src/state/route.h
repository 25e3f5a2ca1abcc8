// SPDX-License-Identifier: EUPL-1.2
// The part of the address behind "#". One place reads it, one place writes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace state {

struct Route {
    enum class View {
        overview,       // "#/" or nothing; a plan with one measure shows that measure
        measure,        // "#/measure/<id>"
        calculator,     // "#/calculator/<id>", with "?s=<shared scenario>"
        present,        // "#/present/<id>", "#/present/<id>,<id>", all: "#/present"; with "?slide=<number>"
        data,           // "#/data": plans and inputs, in and out
        accessibility,  // "#/accessibility": the accessibility statement
        about,          // "#/about": how to put the page into other websites
        gallery,        // "#/gallery": every widget, for who builds and tests the page
        not_found,      // anything else
    };

    View view = View::overview;
    std::string id;     // measure, calculator, present: percent-decoded; not_found: the hash as written, without "#"
    std::string query;  // the state of a view: what follows "?", as written; not_found: part of the id

    bool operator==(const Route&) const = default;
};

Route parse_route(std::string_view hash);

// What "name=…" says in "a=1&b=2", as written; nothing when it is not there.
std::optional<std::string_view> query_value(std::string_view query, std::string_view name);

// Everything but the unreserved characters of RFC 3986 as %XX.
std::string percent_encoded(std::string_view text);

// Nothing when the escapes are broken or the bytes are no UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

// "#/measure/digitalisierung", "#/calculator/digitalisierung?s=…"
std::string to_hash(const Route& route);

}  // namespace state
