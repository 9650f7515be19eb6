// SPDX-License-Identifier: Apache-2.0
#include "src/io/read_date.h"

#include <chrono>
#include <cstdio>

#include "tests/src/io/reading.h"

namespace saite::io {
namespace {

/// "2019-05-04" where exact, "~2019-05-04" where reduced, "<1" before the year one, "" for no date.
std::string read(std::string_view text, SpanEnd end = SpanEnd::since) {
  const DateReading reading = read_date(text, end);
  if (reading.before_year_one) return "<1";
  if (!reading.date) return "";
  return (reading.reduced ? "~" : "") + reading.date->text();
}

TEST_CASE("dates as Saite writes them are exact") {
  CHECK(read("2019") == "2019");
  CHECK(read("2019-05") == "2019-05");
  CHECK(read("2019-05-04") == "2019-05-04");
}

TEST_CASE("of a date with a time its day is taken, as it is written") {
  for (const char* text :
       {"2019-05-04T10:00:00", "2019-05-04T10:00", "2019-05-04T10", "2019-05-04 10:00:00.123",
        "2019-05-04T10:00:00Z", "2019-05-04T23:59:60+02:00", "2019-05-04t1000-0330",
        "2019-05-04T10:00:00.5 +0200", "2019-05-04T24:00:00", " 2019-05-04 ", "20190504"}) {
    CHECK_MESSAGE(read(text) == "~2019-05-04", text);
  }
  for (const char* text : {"2019-05-04T", "2019-05-04T25:00", "2019-05-04X10:00",
                           "2019-02-30T10:00", "2019-05-04T10:00:00+", "2019-05-04T10:00 Riga",
                           "20191304", "2019-5-4", "spring", "", "201905", "12019"}) {
    CHECK_MESSAGE(read(text).empty(), text);
  }
}

TEST_CASE("a week is its Monday at the beginning of a span, its Sunday at the end") {
  CHECK(read("2019-W18") == "~2019-04-29");
  CHECK(read("2019-W18", SpanEnd::until) == "~2019-05-05");
  CHECK(read("2019W18") == "~2019-04-29");
  CHECK(read("2019-W18-6") == "~2019-05-04");
  CHECK(read("2020-W53-5") == "~2021-01-01");
  CHECK(read("2019-W53").empty());  // a year of 52 weeks
  CHECK(read("2019-W00").empty());
  CHECK(read("2019-W18-8").empty());
}

TEST_CASE("every day has the week that the calendar gives it") {
  using namespace std::chrono;
  for (sys_days day = sys_days(year(1999) / 1 / 1); day < sys_days(year(2031) / 1 / 1);
       day += days(1)) {
    // The Thursday of a week lies in the week's year.
    const auto weekday_number = weekday(day).iso_encoding();
    const sys_days thursday = day + days(4) - days(weekday_number);
    const auto week_year = year_month_day(thursday).year();
    const auto week = (thursday - sys_days(week_year / 1 / 1)).count() / 7 + 1;
    char text[48];
    std::snprintf(text, sizeof text, "%04d-W%02d-%u", static_cast<int>(week_year),
                  static_cast<int>(week), weekday_number);
    char expected[48];
    const year_month_day date(day);
    std::snprintf(expected, sizeof expected, "~%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    REQUIRE(read(text) == expected);
  }
}

TEST_CASE("years before 1 are refused with the reason") {
  for (const char* text :
       {"0", "0000", "-1", "-0044", "-44-03-15", "0000-01-01", "-000043-03-15"}) {
    CHECK_MESSAGE(read(text) == "<1", text);
  }
  const auto first = [](const char* since) {
    const auto outcome =
        test::read_text(std::string(R"({"nodes":[{"id":"a","kind":"family","since":)") + since +
                        R"(}],"edges":[]})");
    return (outcome.network ? "read " : "refused ") + outcome.problems.front().code;
  };
  CHECK(first("\"-0044\"") == "refused year_before_one");
  CHECK(first("-44") == "refused year_before_one");
  CHECK(first("0") == "refused year_before_one");
  CHECK(first("\"2019-05-04T10:00:00Z\"") == "read date_reduced");
  CHECK(first("20190504") == "read date_reduced");
  CHECK(first("2019.0") == "read date_is_number");
}

}  // namespace
}  // namespace saite::io
