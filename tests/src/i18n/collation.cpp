// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/collation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace saite::i18n {

TEST_CASE("Latvian letters stand where a Latvian looks for them, numbers by their value") {
  const Collation order("lv");
  std::vector<std::string> names = {"dzirnavas", "čiekurs", "cālis", "12. skola", "2. skola"};
  std::ranges::sort(names, {}, [&](const std::string& name) { return order.key(name); });
  CHECK(names ==
        std::vector<std::string>{"2. skola", "12. skola", "cālis", "čiekurs", "dzirnavas"});
}

TEST_CASE("A name has one place, however its accents are written") {
  const Collation order("lv");
  for (const auto& names :
       std::vector<std::pair<const char*, const char*>>{{"Rēzekne", "Re\xCC\x84zekne"},
                                                        {"a\xCC\xA3\xCC\x84", "a\xCC\x84\xCC\xA3"},
                                                        {"ķ", "k\xCC\xA7"},
                                                        {"가", "\u1100\u1161"}}) {
    const char* const one = names.first;
    CAPTURE(one);
    CHECK(order.key(one) == order.key(names.second));
  }
}

}  // namespace saite::i18n
