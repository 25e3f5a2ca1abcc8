// SPDX-License-Identifier: EUPL-1.2
// The part of the address behind "#". One place reads it, one place writes it.
#pragma once

#include <string>
#include <string_view>

namespace state {

struct Route {
    enum class View {
        overview,   // "#/" or nothing; a plan with one measure shows that measure
        measure,    // "#/measure/<id>"
        data,       // "#/data": plans and inputs, in and out
        not_found,  // anything else
    };

    View view = View::overview;
    std::string id;  // measure: percent-decoded; not_found: the hash as written, without "#"

    bool operator==(const Route&) const = default;
};

Route parse_route(std::string_view hash);

// Everything but the unreserved characters of RFC 3986 as %XX.
std::string percent_encoded(std::string_view text);

// "#/measure/digitalisierung"
std::string to_hash(const Route& route);

}  // namespace state
