// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/letter_case.h"

#include <doctest/doctest.h>

namespace saite::i18n {

TEST_CASE("inside a sentence a noun begins small, an abbreviation stays") {
  CHECK(inside_sentence("Institution", "en") == "institution");
  CHECK(inside_sentence("Ģimene (Preiļu novads)", "lv") == "ģimene (Preiļu novads)");
  CHECK(inside_sentence("NVO", "lv") == "NVO");
  CHECK(inside_sentence("school", "en") == "school");
  CHECK(inside_sentence("A", "en") == "a");
  CHECK(inside_sentence("", "en").empty());
}

}  // namespace saite::i18n
