// SPDX-License-Identifier: Apache-2.0
#include "graph/base/utf8.h"

#include <doctest/doctest.h>

namespace saite {
namespace {

TEST_CASE("letters of one to four bytes go there and back") {
  for (const char32_t letter : {U'a', U'ļ', U'Ж', U'…', U'\U0001F600', U'\U0010FFFF'}) {
    std::string bytes;
    append_letter(bytes, letter);
    const auto read = letter_at(bytes, 0);
    CHECK(read.value == letter);
    CHECK(read.next == bytes.size());
    CHECK(letter_count(bytes) == 1);
  }
}

TEST_CASE("every letter there is goes there and back, halves of letters do not") {
  for (char32_t letter = 0; letter <= 0x10FFFF; ++letter) {
    std::string bytes;
    append_letter(bytes, letter);
    const bool half = letter >= 0xD800 && letter <= 0xDFFF;
    const char32_t read = letter_at(bytes, 0).value;
    if (read != (half ? replacement_letter : letter)) FAIL(static_cast<unsigned>(letter));
  }
}

TEST_CASE("overlong, surrogate and cut sequences are replaced") {
  CHECK(letter_at("\xC0\xAF", 0).value == replacement_letter);          // overlong slash
  CHECK(letter_at("\xED\xA0\x80", 0).value == replacement_letter);      // surrogate
  CHECK(letter_at("\xF4\x90\x80\x80", 0).value == replacement_letter);  // beyond the last letter
  CHECK(letter_at("\xE2\x82", 0).next == 2);
  CHECK(letter_at("\xE2\x82x", 0).next == 2);
}

TEST_CASE("the first byte that is not well-formed is found") {
  CHECK_FALSE(first_ill_formed(""));
  CHECK_FALSE(first_ill_formed("Preiļi Ж … \xF0\x9F\x98\x80"));
  CHECK(first_ill_formed("a\xFF") == 1);
  CHECK(first_ill_formed("ļ\xED\xA0\x80") == 2);
  CHECK(first_ill_formed("ab\xE2\x82") == 2);
}

TEST_CASE("what no picture can show is told from what it can") {
  CHECK_FALSE(has_unprintable("a\tb\n שלום �"));
  for (const char* text : {"\x01", "\x7F", "\xC2\x80", "\xEF\xBF\xBE", "\xEF\xBF\xBF",
                           "\xEF\xB7\x90", "\xF0\x9F\xBF\xBE", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK(has_unprintable(text));
    CHECK(printable(text) == "�");
  }
  CHECK(printable("a\tb\n\xFF") == "a\tb\n�");
}

}  // namespace
}  // namespace saite
