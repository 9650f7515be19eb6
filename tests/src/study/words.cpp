// SPDX-License-Identifier: Apache-2.0
#include "src/study/words.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace saite;

std::string told(const char* id, double value, const char* language = "en") {
  const i18n::Translator t(language);
  const auto* info = analysis::find_measure(id, analysis::Subject::network);
  REQUIRE(info != nullptr);
  return study::value_text(*info, {}, value, t);
}

TEST_CASE("counts among measures have their thousands apart, all alike") {
  CHECK(told("actors", 8286) == "8,286");
  CHECK(told("ties", 21881) == "21,881");
  CHECK(told("actors", 8286, "lv") == "8\u00a0286");
  CHECK(told("mean_degree", 1234.5) == "1,234");  // no decimals from 100 on
  CHECK(told("density", 0.000587) == "0.000587");
}

TEST_CASE("the largest part is a part of a hundred, never all or none of them by rounding") {
  CHECK(told("largest_component", 0.978) == "98%");
  CHECK(told("largest_component", 0.978, "lv") == "98\u00a0%");
  CHECK(told("largest_component", 1) == "100%");
  CHECK(told("largest_component", 0.9996) == "99.96%");
  CHECK(told("largest_component", 0.001) == "0.1%");
  CHECK(told("largest_component", 0) == "0%");
}

}  // namespace
