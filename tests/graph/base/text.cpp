// SPDX-License-Identifier: Apache-2.0
#include "graph/base/text.h"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "graph/base/utf8.h"

namespace saite {
namespace {

/// Another way to the same: over UTF-16, with nothing left out for speed.
std::string by_icu(const icu::Normalizer2* form, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  REQUIRE(U_SUCCESS(status));
  return out;
}
std::string nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  return by_icu(icu::Normalizer2::getNFCInstance(status), text);
}
std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  return by_icu(icu::Normalizer2::getNFDInstance(status), text);
}

/// Letters that make trouble: bases, marks of several classes, composed ones, singletons, Hangul
/// and its parts, scripts of other directions, letters beyond the first plane.
std::string made_text(std::mt19937& random) {
  static const std::vector<char32_t> letters = {
      U'a',   U'e',    U'b',    U' ',   U'1',   0x0101, 0x0113, 0x1E17, 0x0300, 0x0301,
      0x0304, 0x0323,  0x0327,  0x05D0, 0x05B0, 0x0439, 0x0438, 0x0306, 0x212B, 0x2126,
      0x00C5, 0x1100,  0x1161,  0x11A8, 0xAC00, 0xAC01, 0x3042, 0x3099, 0x304C, 0x0344,
      0x0958, 0x1D15E, 0x1F600, 0x0653, 0x0627, 0x0622, 0x0CC6, 0x0CD5, 0x0F73, 0xFB1D};
  std::string text;
  const unsigned size = random() % 7;
  for (unsigned i = 0; i < size; ++i) append_letter(text, letters[random() % letters.size()]);
  return text;
}

TEST_CASE("the town in both forms is one name") {
  const std::string composed_form = "R\xC4\x93zekne";
  const std::string apart = "Re\xCC\x84zekne";
  CHECK(same_name(composed_form, apart));
  CHECK(name_hash(composed_form) == name_hash(apart));
  CHECK_FALSE(name_less(composed_form, apart));
  CHECK_FALSE(name_less(apart, composed_form));
  CHECK(composed(apart) == composed_form);
  CHECK(is_composed(composed_form));
  CHECK_FALSE(is_composed(apart));
}

TEST_CASE("nothing but the form makes two names one") {
  for (const auto& names :
       std::vector<std::pair<const char*, const char*>>{{"Rēzekne", "Rezekne"},
                                                        {"Rēzekne", "rēzekne"},
                                                        {"ﬁ", "fi"},
                                                        {"Ａ", "A"},
                                                        {"x²", "x2"},
                                                        {"a", ""},
                                                        {"a", "a "},
                                                        {"ķ", "k"},
                                                        {"e\xCC\x84", "e"},
                                                        {"e\xCC\x84", "e\xCC\x81"}}) {
    const char* const a = names.first;
    const char* const b = names.second;
    CAPTURE(a);
    CAPTURE(b);
    CHECK_FALSE(same_name(a, b));
    CHECK(name_less(a, b) != name_less(b, a));
  }
}

TEST_CASE("equal, hash and order are those of the composed forms, for any texts") {
  std::mt19937 random(20261128);
  for (int round = 0; round < 40000; ++round) {
    const std::string a = made_text(random);
    std::string b = made_text(random);
    if (random() % 2 == 0) b = random() % 2 == 0 ? nfd(a) : nfc(a);
    if (random() % 4 == 0) b += made_text(random);
    const std::string nfc_a = nfc(a);
    const std::string nfc_b = nfc(b);
    CAPTURE(a);
    CAPTURE(b);
    REQUIRE(is_composed(a) == (nfc_a == a));
    REQUIRE(composed(a) == nfc_a);
    REQUIRE(same_name(a, b) == (nfc_a == nfc_b));
    REQUIRE(same_name(b, a) == same_name(a, b));
    REQUIRE(name_less(a, b) == (nfc_a < nfc_b));
    REQUIRE(name_hash(a) == name_hash(nfc_a));
  }
}

TEST_CASE("ordinary letters are composed with any neighbours and can be shown") {
  // Whatever may follow or stand before: marks, and parts that join what they follow.
  const std::vector<char32_t> neighbours = {0x0300, 0x0301, 0x0304, 0x0308, 0x0327, 0x0323, 0x0345,
                                            0x0653, 0x0654, 0x3099, 0x309A, 0x1161, 0x11A8};
  for (char32_t letter = 0; letter <= 0x10FFFF; ++letter) {
    std::string text;
    append_letter(text, letter);
    if (!is_ordinary(text)) continue;
    if (has_unprintable(text) || nfc(text) != text) FAIL(static_cast<unsigned>(letter));
    for (const char32_t neighbour : neighbours) {
      std::string pair;
      append_letter(pair, neighbour);
      if (is_ordinary(pair)) FAIL(static_cast<unsigned>(neighbour));
      // What stands before it never joins it.
      if (nfc(pair + text) != nfc(pair) + text) FAIL(static_cast<unsigned>(letter));
    }
  }
  for (const char* text :
       {"", "Rēzekne", "Лудза", "שלום", "مرحبا", "山田", "가람", "“Saite” – 5", "ķļņ"}) {
    CAPTURE(text);
    CHECK(is_ordinary(text));
  }
  for (const char* text :
       {"\x1F", "a\x7F", "\xC2\x85", "12345678\x01", "\n", "e\xCC\x84", "\xFF", "\xE2\x82"}) {
    CAPTURE(text);
    CHECK_FALSE(is_ordinary(text));
  }
}

TEST_CASE("what is not well-formed is itself alone") {
  CHECK(same_name("a\xFF", "a\xFF"));
  CHECK_FALSE(same_name("a\xFF", "a\xFE"));
  CHECK_FALSE(same_name("a\xFF", "a�"));
  CHECK(composed("e\xCC\x84\xFF") == "e\xCC\x84\xFF");
}

TEST_CASE("a container holds a name once and keeps how it was first written") {
  std::map<std::string, int, NameLess> counts;
  ++counts["Re\xCC\x84zekne"];
  ++counts["R\xC4\x93zekne"];
  REQUIRE(counts.size() == 1);
  CHECK(counts.begin()->first == "Re\xCC\x84zekne");
  CHECK(counts.begin()->second == 2);
  const std::vector<std::string> names = {"a", "Re\xCC\x84zekne"};
  CHECK(find_name(names, "R\xC4\x93zekne") == names.begin() + 1);
  CHECK(find_name(names, "b") == names.end());
}

}  // namespace
}  // namespace saite
