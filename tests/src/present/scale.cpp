// SPDX-License-Identifier: Apache-2.0
#include "src/present/scale.h"

#include "src/i18n/translator.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace saite::present {
namespace {

using Values = std::vector<std::optional<double>>;

}  // namespace

TEST_CASE("Even numbers lie on a linear scale, skewed ones by rank") {
  Column even;
  Column skewed;
  for (int i = 0; i < 20; ++i) {
    even.numbers.emplace_back(i);
    skewed.numbers.emplace_back(i < 19 ? i : 5000);
  }
  const NumberScale linear = NumberScale::make(even);
  CHECK(linear.kind() == NumberScale::Kind::linear);
  CHECK(linear.at(9.5) == doctest::Approx(0.5));
  CHECK(linear.at(-5) == 0);
  const NumberScale rank = NumberScale::make(skewed);
  CHECK(rank.kind() == NumberScale::Kind::rank);
  CHECK(rank.at(9) == doctest::Approx(9.0 / 19));
  CHECK(rank.at(5000) == 1);
  for (int i = 1; i < 5000; ++i) CHECK(rank.at(i) >= rank.at(i - 1));
}

TEST_CASE("Diverging scales are even around zero") {
  const NumberScale scale = NumberScale::make(Values{-0.2, {}, 0.8}, NumberScale::Kind::diverging);
  CHECK(scale.at(0) == doctest::Approx(0.5));
  CHECK(scale.at(0.8) == 1);
  CHECK(scale.at(-0.8) == 0);
}

TEST_CASE("No values, one value: no trouble") {
  const NumberScale none = NumberScale::make(Values{{}, {}}, NumberScale::Kind::linear);
  CHECK(none.empty());
  CHECK(none.ticks(5, false).empty());
  const NumberScale one = NumberScale::make(Values{3.0, 3.0}, NumberScale::Kind::linear);
  CHECK(one.at(3) == 0.5);
  CHECK(one.ticks(5, false) == std::vector<double>{3});
}

TEST_CASE("Ticks are round, in order and within the range") {
  CHECK(nice_ticks(0, 18, 5, true) == std::vector<double>{0, 5, 10, 15});
  CHECK(nice_ticks(0, 2, 9, true) == std::vector<double>{0, 1, 2});
  CHECK(nice_ticks(-1, 1, 5, false) == std::vector<double>{-1, -0.5, 0, 0.5, 1});
  for (const double max : {0.003, 0.7, 13.0, 123456.0}) {
    const auto ticks = nice_ticks(0, max, 4, false);
    CHECK(ticks.size() >= 2);
    CHECK(ticks.size() <= 6);
    CHECK(std::is_sorted(ticks.begin(), ticks.end()));
    CHECK(ticks.back() <= max * 1.0000001);
  }
}

TEST_CASE("Numbers read as people write them") {
  CHECK(number_text(0.12345, "en") == "0.123");
  CHECK(number_text(12.5, "lv") == "12,5");
  CHECK(number_text(1234, "en") == "1234");
  CHECK(number_text(17172, "en") == "17,172");
  CHECK(number_text(17172, "lv") ==
        "17\xC2\xA0"
        "172");
  CHECK(number_text(-0.5, "en") == "−0.5");
  CHECK(number_text(0, "en") == "0");
}

TEST_CASE("counts in legends are those of sentences, digit for digit") {
  for (const char* language : {"en", "lv"}) {
    const i18n::Translator t(language);
    for (const std::int64_t n : {0, 7, 999, 1000, 8286, 21881, 123456, 12345678}) {
      CHECK(count_text(static_cast<std::size_t>(n), language) == t.number(n));
      if (n > 9999) CHECK(number_text(static_cast<double>(n), language) == t.number(n));
    }
  }
}

}  // namespace saite::present
