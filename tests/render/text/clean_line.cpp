// SPDX-License-Identifier: Apache-2.0
#include "render/text/clean_line.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "graph/base/utf8.h"

using saite::text::clean_line;

TEST_CASE("A line has spaces where its text had ends of lines, and marks where it had no letters") {
  CHECK(clean_line("ļ\x80z\tq\r\n") == "ļ\xEF\xBF\xBDz q  ");
  CHECK(clean_line("a\x01\x7F\xC2\x85\xC2\x90") == "a��\x20�");
  CHECK(clean_line("x\xEF\xBF\xBEy\xEF\xB7\x90") == "x�y�");  // U+FFFE, U+FDD0
  CHECK(clean_line("a\xE2\x80\xA8z") == "a z");               // U+2028
  CHECK(clean_line("שלום 5") == "שלום 5");
}

TEST_CASE("Any bytes become a line that XML and PDF take") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (unsigned i = 0; i < random() % 12; ++i) {
      if (random() % 2 == 0)
        bytes.push_back(static_cast<char>(random() % 256));
      else
        saite::append_letter(bytes, random() % 0x110000);
    }
    const std::string line = clean_line(bytes);
    CAPTURE(bytes);
    REQUIRE_FALSE(saite::first_ill_formed(line));
    REQUIRE_FALSE(saite::has_unprintable(line));
    REQUIRE(clean_line(line) == line);
  }
}
