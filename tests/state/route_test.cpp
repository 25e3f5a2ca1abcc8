// SPDX-License-Identifier: EUPL-1.2
#include "state/route.h"

#include <gtest/gtest.h>

namespace {

using namespace state;

TEST(Route, wrong_addresses_are_kept_as_written) {
    for (const char* hash :
         {"#/measure/", "#/measure", "#/measure//", "#/measure/a/b", "#/measure/%", "#/measure/%4", "#/measure/%zz",
          "#/measure/%ff", "#measures/a", "#/nope", "#//", "#/Measure/a", "#main"}) {
        const Route route = parse_route(hash);
        EXPECT_EQ(route.view, Route::View::not_found) << hash;
        EXPECT_EQ(to_hash(route), hash);
    }
}

TEST(Route, overview) {
    for (const char* hash : {"", "#", "#/", "/", "#/?x=1", "#?x"}) {
        EXPECT_EQ(parse_route(hash), Route{}) << hash;
    }
    EXPECT_EQ(to_hash(Route{}), "#/");
}

TEST(Route, measure) {
    const Route expected{Route::View::measure, "digitalisierung"};
    for (const char* hash : {"#/measure/digitalisierung", "/measure/digitalisierung", "#/measure/digitalisierung/",
                             "#/measure/digitalisierung?efile=0.8", "#/measure/digital%69sierung"}) {
        EXPECT_EQ(parse_route(hash), expected) << hash;
    }
    EXPECT_EQ(to_hash(expected), "#/measure/digitalisierung");
}

TEST(Route, goes_there_and_back) {
    for (const char* id : {"a", "VW-06", "a/b", "Straße & Grün?", "100 %", "a#b", "..", "日本"}) {
        const Route route{Route::View::measure, id};
        EXPECT_EQ(parse_route(to_hash(route)), route) << to_hash(route);
    }
    EXPECT_EQ(to_hash({Route::View::measure, "Grün/1"}), "#/measure/Gr%C3%BCn%2F1");
}

}  // namespace
