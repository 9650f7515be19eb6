// SPDX-License-Identifier: Apache-2.0
#include "src/edit/typed_values.h"

#include <doctest/doctest.h>

namespace {

using namespace saite;
using edit::DecimalSign;
using model::Value;

TEST_CASE("numbers and yes or no are told from words") {
  CHECK(edit::value_of_text("40") == Value(40));
  CHECK(edit::value_of_text(" 2.5 ") == Value(2.5));
  CHECK(edit::value_of_text("-3") == Value(-3));
  CHECK(edit::value_of_text("true") == Value(true));
  CHECK(edit::value_of_text("teacher") == Value("teacher"));
  CHECK(edit::value_of_text("  ").is_null());
  CHECK(edit::value_of_text("nan") == Value("nan"));
}

TEST_CASE("a decimal comma is read where people write it, a point always") {
  CHECK(edit::value_of_text("2,5", DecimalSign::comma) == Value(2.5));
  CHECK(edit::value_of_text("2.5", DecimalSign::comma) == Value(2.5));
  CHECK(edit::value_of_text("2,5") == Value("2,5"));
  CHECK(edit::value_of_text("1,2,3", DecimalSign::comma) == Value("1,2,3"));
}

TEST_CASE("codes keep their zeros, long numbers their digits") {
  CHECK(edit::value_of_text("0123") == Value("0123"));
  CHECK(edit::value_of_text("0") == Value(0));
  CHECK(edit::value_of_text("-0.5") == Value(-0.5));
  const char* digits = "123456789012345678901234567890";
  CHECK(edit::value_of_text(digits) == Value(model::BigInteger{digits}));
}

TEST_CASE("what a field shows gives the value back") {
  for (const DecimalSign sign : {DecimalSign::point, DecimalSign::comma}) {
    for (const Value& value : {Value(), Value(40), Value(-2.5), Value(1e-9), Value(true),
                               Value("Preiļi, ezers"), Value("0123")}) {
      CHECK(edit::value_of_text(edit::text_of_value(value, sign), sign) == value);
    }
  }
  const std::optional place{model::GeoPoint{56.2945121, 26.7246333}};
  const auto read = edit::place_of_text(edit::text_of_place(place));
  REQUIRE(read);
  CHECK(*read == place);
  const std::vector<std::string> tags{"koris", "skola"};
  CHECK(edit::tags_of_text(edit::text_of_tags(tags)) == tags);
}

TEST_CASE("dates, or why it is none") {
  CHECK(edit::text_of_date(*edit::date_of_text(" 2019-05 ")) == "2019-05");
  CHECK_FALSE(edit::date_of_text("")->has_value());
  CHECK(edit::date_of_text("20I9").error() == Error{"bad_date", {}, {"20I9"}});
}

TEST_CASE("strengths are numbers greater than zero") {
  CHECK(*edit::weight_of_text("2,5") == 2.5);
  CHECK(*edit::weight_of_text("3") == 3);
  for (const char* wrong : {"", "0", "-1", "strong"}) {
    CHECK(edit::weight_of_text(wrong).error().code == "bad_weight");
  }
}

TEST_CASE("places with either decimal sign") {
  const std::optional expected{model::GeoPoint{56.5, 27.25}};
  for (const char* text : {"56.5, 27.25", "56.5 27.25", "56,5; 27,25", " 56,5 27,25 "}) {
    const auto read = edit::place_of_text(text);
    REQUIRE(read);
    CHECK(*read == expected);
  }
  CHECK_FALSE(edit::place_of_text(" ")->has_value());
  for (const char* wrong : {"56.5", "north", "56.5, east"}) {
    CHECK(edit::place_of_text(wrong).error().code == "place_form");
  }
}

TEST_CASE("tags stand between commas") {
  CHECK(edit::tags_of_text("choir,  school ,, ") == std::vector<std::string>{"choir", "school"});
  CHECK(edit::tags_of_text("").empty());
}

}  // namespace
