// SPDX-License-Identifier: Apache-2.0
#include "render/text/utf8.h"

#include <doctest/doctest.h>

using saite::text::append_utf8;
using saite::text::clean_line;
using saite::text::letter_at;

TEST_CASE("Letters of one to four bytes go there and back") {
  for (const char32_t letter : {U'a', U'ļ', U'Ж', U'…', U'\U0001F600', U'\U0010FFFF'}) {
    std::string bytes;
    append_utf8(bytes, letter);
    const auto read = letter_at(bytes, 0);
    CHECK(read.value == letter);
    CHECK(read.next == bytes.size());
  }
}

TEST_CASE("Overlong, surrogate and cut sequences are replaced") {
  CHECK(letter_at("\xC0\xAF", 0).value == 0xFFFD);          // overlong slash
  CHECK(letter_at("\xED\xA0\x80", 0).value == 0xFFFD);      // surrogate
  CHECK(letter_at("\xF4\x90\x80\x80", 0).value == 0xFFFD);  // beyond the last letter
  CHECK(letter_at("\xE2\x82", 0).next == 2);
  CHECK(clean_line("ļ\x80z\tq") == "ļ\xEF\xBF\xBDz q");
}
