// SPDX-License-Identifier: Apache-2.0
#include "graph/base/date.h"

#include <doctest/doctest.h>

namespace saite {
namespace {

PartialDate date(const char* text) {
  const auto parsed = PartialDate::parse(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

TEST_CASE("a partial date is written as it was read") {
  for (const char* text : {"2019", "2019-05", "2019-05-04", "0001-01-01", "9999-12-31"}) {
    CHECK(date(text).text() == text);
  }
}

TEST_CASE("the parts that are not known are absent") {
  CHECK(date("2019").year() == 2019);
  CHECK_FALSE(date("2019").month());
  CHECK_FALSE(date("2019").day());
  CHECK(date("2019-05").month() == 5);
  CHECK_FALSE(date("2019-05").day());
  CHECK(date("2019-05-04").day() == 4);
}

TEST_CASE("what is not a date is refused") {
  for (const char* text : {"", "19", "20I9", "2019-", "2019-5", "2019-13", "2019-00", "2019-05-00",
                           "2019-05-32", "2019-04-31", "2019-05-4", "2019-05-04x", "2019/05",
                           " 2019", "0000", "2019-05-04-01", "-2019", "+019", "2019-05-04T10:00"}) {
    CHECK_MESSAGE(!PartialDate::parse(text), text);
  }
}

TEST_CASE("leap days follow the Gregorian rule") {
  CHECK(PartialDate::parse("2020-02-29"));
  CHECK(PartialDate::parse("2000-02-29"));
  CHECK_FALSE(PartialDate::parse("2019-02-29"));
  CHECK_FALSE(PartialDate::parse("1900-02-29"));
}

TEST_CASE("a partial date spans all the days that it may mean") {
  CHECK(date("2019").first_day() == 20190101);
  CHECK(date("2019").last_day() == 20191231);
  CHECK(date("2020-02").first_day() == 20200201);
  CHECK(date("2020-02").last_day() == 20200229);
  CHECK(date("2019-02").last_day() == 20190228);
  CHECK(date("2019-05-04").first_day() == 20190504);
  CHECK(date("2019-05-04").last_day() == 20190504);
}

TEST_CASE("equality is of the text, not of the days") {
  CHECK(date("2019") == date("2019"));
  CHECK_FALSE(date("2019") == date("2019-01"));
}

TEST_CASE("a span is in order when some reading of it is") {
  CHECK(DateSpan{}.in_order());
  CHECK(DateSpan{date("2019"), {}}.in_order());
  CHECK(DateSpan{{}, date("2019")}.in_order());
  CHECK(DateSpan{date("2019-05"), date("2019")}.in_order());
  CHECK(DateSpan{date("2019-05-04"), date("2019-05-04")}.in_order());
  CHECK_FALSE(DateSpan{date("2019-05-04"), date("2019-05-03")}.in_order());
  CHECK_FALSE(DateSpan{date("2020"), date("2019")}.in_order());
}

TEST_CASE("a span meets a window that it shares a day with") {
  const DateSpan span{date("2019-03"), date("2020-06")};
  CHECK(span.meets({}, {}));
  CHECK(span.meets(date("2020-06-30"), {}));
  CHECK_FALSE(span.meets(date("2020-07"), {}));
  CHECK(span.meets({}, date("2019-03-01")));
  CHECK_FALSE(span.meets({}, date("2019-02")));
  CHECK(span.meets(date("2019"), date("2019")));
  CHECK(span.meets(date("2018"), date("2025")));
  CHECK(DateSpan{}.meets(date("1900"), date("1900")));
}

}  // namespace
}  // namespace saite
