// SPDX-License-Identifier: EUPL-1.2
#include "state/route.h"

#include <gtest/gtest.h>

namespace {

using namespace state;

TEST(Route, wrong_addresses_are_kept_as_written) {
    for (const char* hash :
         {"#/measure/", "#/measure", "#/measure//", "#/measure/a/b", "#/measure/%", "#/measure/%4", "#/measure/%zz",
          "#/measure/%ff", "#measures/a", "#/nope", "#//", "#/Measure/a", "#main", "#/calculator", "#/calculator/?s=1",
          "#/calculator/a/b?s=1", "#/calculator/%ff", "#/nope?s=1"}) {
        const Route route = parse_route(hash);
        EXPECT_EQ(route.view, Route::View::not_found) << hash;
        EXPECT_EQ(to_hash(route), hash);
    }
}

TEST(Route, overview) {
    for (const char* hash : {"", "#", "#/", "/", "#?", "#/?"}) {
        EXPECT_EQ(parse_route(hash), Route{}) << hash;
    }
    EXPECT_EQ(to_hash(Route{}), "#/");
}

TEST(Route, what_follows_the_question_mark_is_kept_as_written) {
    const Route overview{Route::View::overview, "", "x=1"};
    EXPECT_EQ(parse_route("#/?x=1"), overview);
    EXPECT_EQ(parse_route("#?x=1"), overview);
    EXPECT_EQ(to_hash(overview), "#/?x=1");
    const Route measure{Route::View::measure, "a", "efile=0.8"};
    EXPECT_EQ(parse_route("#/measure/a?efile=0.8"), measure);
    EXPECT_EQ(parse_route("#/measure/a/?efile=0.8"), measure);
    for (const char* hash : {"#/measure/a?efile=0.8", "#/data?x", "#/accessibility", "#/accessibility?x=1",
                             "#/calculator/a%2Fb?s=1.plan/-/%7e?&x"}) {
        EXPECT_EQ(to_hash(parse_route(hash)), hash);
    }
    EXPECT_EQ(parse_route("#/calculator/a?s=1?2").query, "s=1?2");
}

TEST(Route, values_of_a_query_by_name) {
    EXPECT_EQ(query_value("", "s"), std::nullopt);
    EXPECT_EQ(query_value("s", "s"), std::nullopt);
    EXPECT_EQ(query_value("xs=1&ss=2", "s"), std::nullopt);
    EXPECT_EQ(query_value("s=", "s"), "");
    EXPECT_EQ(query_value("a=s=1&s=1.a=2/b=%20&s=3", "s"), "1.a=2/b=%20");
}

TEST(Route, measure) {
    const Route expected{Route::View::measure, "digitalisierung"};
    for (const char* hash : {"#/measure/digitalisierung", "/measure/digitalisierung", "#/measure/digitalisierung/",
                             "#/measure/digital%69sierung"}) {
        EXPECT_EQ(parse_route(hash), expected) << hash;
    }
    EXPECT_EQ(to_hash(expected), "#/measure/digitalisierung");
}

TEST(Route, presentations) {
    EXPECT_EQ(parse_route("#/present"), (Route{Route::View::present, "", ""}));
    EXPECT_EQ(parse_route("#/present?slide=2"), (Route{Route::View::present, "", "slide=2"}));
    EXPECT_EQ(parse_route("#/present/a,b%2Cc"), (Route{Route::View::present, "a,b,c", ""}));
    EXPECT_EQ(to_hash({Route::View::present, "", "slide=2"}), "#/present?slide=2");
    EXPECT_EQ(parse_route(to_hash({Route::View::present, "a,b", {}})).id, "a,b");
    EXPECT_EQ(parse_route("#/present/").view, Route::View::not_found);
}

TEST(Route, goes_there_and_back) {
    for (const char* id : {"a", "VW-06", "a/b", "Straße & Grün?", "100 %", "a#b", "..", "日本"}) {
        for (const Route::View view : {Route::View::measure, Route::View::calculator}) {
            for (const char* query : {"", "s=1.plan/-/-/-/a=1/x", "?"}) {
                const Route route{view, id, query};
                EXPECT_EQ(parse_route(to_hash(route)), route) << to_hash(route);
            }
        }
    }
    EXPECT_EQ(to_hash({Route::View::calculator, "a", "s=1"}), "#/calculator/a?s=1");
    EXPECT_EQ(to_hash({Route::View::measure, "Grün/1"}), "#/measure/Gr%C3%BCn%2F1");
}

}  // namespace
