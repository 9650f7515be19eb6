// SPDX-License-Identifier: Apache-2.0
#include "graph/base/spells.h"

#include <doctest/doctest.h>

#include "graph/base/random.h"

namespace {

using namespace saite;

std::optional<PartialDate> day(const char* text) {
  return PartialDate::parse(text);
}

TEST_CASE("the hull of spells goes from the first beginning to the last end") {
  const Spells spells = *spells_of("[2019-05,2020] [2010,2012-03] [2021,]");
  CHECK(hull_of(spells) == DateSpan{day("2010"), std::nullopt});
  CHECK(hull_of({}) == DateSpan{});
  CHECK(text_of(spells) == "[2019-05,2020] [2010,2012-03] [2021,]");
  for (const char* wrong : {"", "2019", "[2019]", "[2020,2019]", "[,]", "[2019,x]", "[2019,2020"}) {
    CHECK_FALSE(spells_of(wrong).has_value());
  }
}

TEST_CASE("in a break nothing was there") {
  const Spells spells = *spells_of("[2010,2012] [2015-05,]");
  const DateSpan hull = hull_of(spells);
  CHECK(was_there(hull, spells, day("2011"), day("2011")));
  CHECK_FALSE(was_there(hull, spells, day("2013"), day("2014")));
  CHECK(was_there(hull, spells, day("2013"), day("2015")));
  CHECK(was_there(hull, spells, std::nullopt, std::nullopt));
  CHECK(was_there(hull, {}, day("2013"), day("2014")));
}

TEST_CASE("spells are cut and stretched to another hull, or none are left") {
  const Spells spells = *spells_of("[2010,2012] [2015,2016] [2018,2020]");
  const auto cut = [&](const char* since, const char* until) {
    return text_of(within(spells, {day(since), day(until)}));
  };
  CHECK(cut("2009", "2021") == "[2009,2012] [2015,2016] [2018,2021]");
  CHECK(cut("2011", "2019") == "[2011,2012] [2015,2016] [2018,2019]");
  CHECK(cut("2013", "") == "[2013,2016] [2018,]");
  CHECK(cut("2017", "2019") == "");
  Random random(3);
  for (int round = 0; round < 2000; ++round) {
    const auto any = [&]() -> std::optional<PartialDate> {
      if (random.chance(0.2)) return std::nullopt;
      return PartialDate::parse(std::to_string(2000 + random.below(20)));
    };
    Spells some(random.below(5));
    for (DateSpan& spell : some) spell = {any(), any()};
    std::erase_if(some, [](const DateSpan& spell) { return !is_spell(spell); });
    const DateSpan hull{any(), any()};
    const Spells kept = within(some, hull);
    if (kept.empty()) continue;
    CHECK(kept.size() > 1);
    CHECK(hull_of(kept) == hull);
    CHECK(spells_of(text_of(kept)) == kept);
  }
}

}  // namespace
