// SPDX-License-Identifier: EUPL-1.2
#include "base/shape_writer.h"

#include <gtest/gtest.h>

#include "base/json_text.h"
#include "base/sample_shapes.h"
#include "base/shape_json.h"

using sample::Park;

namespace {

Park read(std::string_view json) {
    base::Problems problems;
    const std::optional<Park> park = base::read_json<Park>(json, problems);
    EXPECT_TRUE(park) << json;
    for (const base::Problem& problem : problems.kept()) {
        ADD_FAILURE() << json << "\n" << base::describe(problem, base::Language::en);
    }
    return park.value_or(Park());
}

// Reads, writes, and expects that nothing changes any more.
std::string written(std::string_view json) {
    const Park park = read(json);
    std::string text = base::write_json(park);
    const Park again = read(text);
    EXPECT_TRUE(again == park) << text;
    EXPECT_EQ(base::write_json(again), text);
    return text;
}

TEST(Writer, writes_one_of_everything) {
    EXPECT_EQ(written(R"({"founder": "Gräfin", "name": "Park \"A\"\\\n\u0001\u00e4\u2028", "area_ha": 4.50,
        "trees": [{"height": 7, "visitors": {"z": {"note": "n"}, "x/y": "Ada"}, "tags": ["a", "b"], "owner": {},
                   "planted": "1904-03", "old": true, "girth_m": 3.25e-9, "age": 120, "colour": "green", "id": "t1"},
                  {"id": "t2", "height": {"series": {"2030": 1e21, "-5": -0.5}}}],
        "keyed": {"second": {"note": "2"}, "first": {}}, "grove": {"title": "G", "trees": []}})"),
              R"({
  "name": "Park \"A\"\\\n\u0001ä)"
              "\u2028"
              R"(",
  "area_ha": 4.5,
  "trees": [
    {
      "id": "t1",
      "colour": "green",
      "age": 120,
      "girth_m": 3.25e-9,
      "old": true,
      "planted": "1904-03",
      "owner": {},
      "tags": [
        "a",
        "b"
      ],
      "visitors": {
        "x/y": "Ada",
        "z": {
          "note": "n"
        }
      },
      "height": 7
    },
    {
      "id": "t2",
      "height": {
        "series": {
          "-5": -0.5,
          "2030": 1e+21
        }
      }
    }
  ],
  "keyed": {
    "second": {
      "name": "second",
      "note": "2"
    },
    "first": "first"
  },
  "grove": {
    "title": "G"
  },
  "founder": "Gräfin"
}
)");
}

TEST(Writer, leaves_out_what_an_absent_field_means) {
    const std::string shortest = "{\n  \"name\": \"P\"\n}\n";
    EXPECT_EQ(written(R"({"name": "P"})"), shortest);
    EXPECT_EQ(written(R"({"name": "P", "area_ha": null, "trees": [], "keyed": {}, "founder": {"name": ""}})"),
              shortest);
    EXPECT_NE(written(R"({"name": "P", "area_ha": 0})"), shortest);
}

TEST(Writer, keeps_unknown_fields_with_their_object) {
    EXPECT_EQ(written(R"({"x": [ 1.50, -0, 1e2 , "\u00e4\/ \"[,:" , {"b":{ },"a":[ ]}], "name": "P", "y\n": null,
        "founder": {"since" :1900}, "trees": [{"height": {"metres": 2, "\"": true}, "id": "a"}]})"),
              R"({
  "name": "P",
  "trees": [
    {
      "id": "a",
      "height": {
        "metres": 2,
        "\"": true
      }
    }
  ],
  "founder": {
    "since": 1900
  },
  "x": [
    1.50,
    -0,
    1e2,
    "\u00e4\/ \"[,:",
    {
      "b": {},
      "a": []
    }
  ],
  "y\n": null
}
)");
}

TEST(Writer, goes_into_unknown_fields_of_any_depth) {
    constexpr std::size_t k_depth = 100'000;
    std::string deep;
    for (std::size_t i = 0; i < k_depth; ++i) {
        deep += "[{\"a\": ";
    }
    deep += "0";
    for (std::size_t i = 0; i < k_depth; ++i) {
        deep += "}]";
    }
    const std::string text = written(R"({"name": "P", "x": )" + deep + "}");
    EXPECT_LT(text.size(), 2 * deep.size());
}

TEST(Writer, writes_broken_text_so_that_it_can_be_read) {
    Park park;
    park.name = "M\xFCnchen";
    EXPECT_EQ(read(base::write_json(park)).name, "M\xEF\xBF\xBDnchen");
}

TEST(JsonText, is_compact_without_touching_strings) {
    EXPECT_EQ(base::compact_json(" { \"a b\" :\t[ 1 ,\r\n \"\\\\\" , \" \\\" \" ] } "), R"({"a b":[1,"\\"," \" "]})");
}

}  // namespace
