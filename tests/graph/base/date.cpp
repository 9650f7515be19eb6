// SPDX-License-Identifier: Apache-2.0
#include "graph/base/date.h"

#include <doctest/doctest.h>

namespace saite {
namespace {

DateSpan span_of(const char* since, const char* until) {
  const auto date = [](const char* text) {
    return text == nullptr ? std::nullopt : PartialDate::parse(text);
  };
  return {date(since), date(until)};
}

}  // namespace

TEST_CASE("a date is known to the year, the month or the day") {
  for (const char* text : {"2019", "2019-05", "2019-05-04", "0001", "9999-12-31", "2020-02-29"}) {
    const auto date = PartialDate::parse(text);
    REQUIRE(date);
    CHECK(date->text() == text);
  }
  CHECK_FALSE(PartialDate::parse("2019")->month());
  CHECK(PartialDate::parse("2019-05")->month() == 5);
  CHECK_FALSE(PartialDate::parse("2019-05")->day());
  CHECK(PartialDate::parse("2019-05-04")->day() == 4);
}

TEST_CASE("what is no date is refused") {
  for (const char* text :
       {"", "20I9", "19", "02019", "2019-", "2019-5", "2019-13", "2019-00", "2019-02-29",
        "2019-04-31", "2019-05-04T00", "0000", "-2019", "2019/05", "1900-02-29", " 2019"}) {
    CAPTURE(text);
    CHECK_FALSE(PartialDate::parse(text));
  }
}

TEST_CASE("a partial date means the span of its days") {
  CHECK(PartialDate::parse("2019")->first_day() == 20190101);
  CHECK(PartialDate::parse("2019")->last_day() == 20191231);
  CHECK(PartialDate::parse("2020-02")->first_day() == 20200201);
  CHECK(PartialDate::parse("2020-02")->last_day() == 20200229);
  CHECK(PartialDate::parse("2019-05-04")->first_day() == 20190504);
  CHECK(PartialDate::parse("2019-05-04")->last_day() == 20190504);
}

TEST_CASE("a span is in order unless it surely ends before it begins") {
  CHECK(span_of("2019", "2019").in_order());
  CHECK(span_of("2019-06", "2019").in_order());
  CHECK(span_of("2019", nullptr).in_order());
  CHECK_FALSE(span_of("2020", "2019").in_order());
  CHECK_FALSE(span_of("2019-06-02", "2019-06-01").in_order());
}

TEST_CASE("a span meets what may share a day with it; open ends meet all") {
  const auto year = PartialDate::parse("2020");
  CHECK(span_of("2019", "2021").meets(year, year));
  CHECK(span_of("2020-12-31", nullptr).meets(year, year));
  CHECK(span_of(nullptr, "2020-01").meets(year, year));
  CHECK(span_of(nullptr, nullptr).meets(year, year));
  CHECK_FALSE(span_of("2021", nullptr).meets(year, year));
  CHECK_FALSE(span_of(nullptr, "2019-12-31").meets(year, year));
  CHECK(span_of("2021", "2022").meets(year, std::nullopt));
  CHECK_FALSE(span_of("2021", "2022").meets(std::nullopt, year));
}

}  // namespace saite
