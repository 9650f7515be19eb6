// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/csv_rows.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "src/io/exchange/read_csv.h"

namespace saite::exchange {
namespace {

/// "1[a][b] 2[c]": line and cells of each row.
std::string rows_of(std::string_view text, char separator = ',') {
  CsvRows rows(text, separator);
  std::string all;
  while (rows.next()) {
    if (!all.empty()) all += " ";
    all += std::to_string(rows.line());
    for (const std::string_view cell : rows.cells()) {
      all += "[";
      all += cell;
      all += "]";
    }
  }
  return all;
}

TEST_CASE("rows end with LF, CR LF or CR alone, the last one perhaps with nothing") {
  CHECK(rows_of("a,b\nc,d") == "1[a][b] 2[c][d]");
  CHECK(rows_of("a,b\r\nc,d\r\n") == "1[a][b] 2[c][d]");
  CHECK(rows_of("a,b\rc,d\r\n") == "1[a][b] 2[c][d]");
  CHECK(rows_of("a,\n\n\nb") == "1[a][] 4[b]");
  CHECK(rows_of(",,") == "1[][][]");
  CHECK(rows_of("").empty());
}

TEST_CASE("quoted cells hold separators, ends of lines and doubled quotes") {
  CHECK(rows_of("\"a,b\",c") == "1[a,b][c]");
  CHECK(rows_of("\"a\nb\",c\nd,e") == "1[a\nb][c] 3[d][e]");
  CHECK(rows_of("\"say \"\"yes\"\"\",c") == "1[say \"yes\"][c]");
  CHECK(rows_of("\"\"") == "");
  CHECK(rows_of("\"\",\"\"") == "1[][]");
  CHECK(rows_of("a\"b,c") == "1[a\"b][c]");
  CHECK(rows_of("  \"a,b\" ,c") == "1[a,b][c]");
  CHECK(rows_of("\"a\"b,c") == "1[ab][c]");
}

TEST_CASE("a quote that is never closed swallows nothing") {
  std::size_t count = 0;
  CsvRows open("a,b\nc,\"d\ne,f", ',');
  while (open.next()) ++count;
  CHECK(count == 3);
  CHECK(open.open_quote_line() == 2);
}

TEST_CASE("a blank as separator may stand several times") {
  CHECK(rows_of("a  b \"c d\"\n e f \n", ' ') == "1[a][b][c d] 2[e][f]");
}

TEST_CASE("what a writer quotes comes back as it was") {
  std::mt19937 random(7);
  const std::string letters = "a,;\"\n\r \xC4\x81";
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::vector<std::string>> table;
    std::string text;
    for (std::size_t r = 0; r < 1 + random() % 4; ++r) {
      std::vector<std::string> row;
      for (std::size_t c = 0; c < 2 + random() % 3; ++c) {
        std::string cell;
        for (std::size_t i = 0; i < random() % 6; ++i) cell += letters[random() % 7];
        text += c > 0 ? ",\"" : "\"";
        for (const char letter : cell) text += letter == '"' ? "\"\"" : std::string(1, letter);
        text += "\"";
        row.push_back(cell);
      }
      text += random() % 2 == 0 ? "\n" : "\r\n";
      table.push_back(row);
    }
    CsvRows rows(text, ',');
    for (const auto& row : table) {
      REQUIRE(rows.next());
      REQUIRE(std::vector<std::string>(rows.cells().begin(), rows.cells().end()) == row);
    }
    CHECK(!rows.next());
  }
}

TEST_CASE("the separator is the one that parts rows evenly") {
  const auto guessed = [](std::string_view text) { return guess_separator(text).value_or('?'); };
  CHECK(guessed("a,b\n1,2\n") == ',');
  CHECK(guessed("a;b\n\"1,5\";\"2,5\"\n3,5;4,5\n") == ';');
  CHECK(guessed("a\tb c\nd\te f\n") == '\t');
  CHECK(guessed("a|b\nc|d\n") == '|');
  CHECK(guessed("Source Target\nAnna Bea\n") == ' ');
  CHECK(guessed("Source Target when\nA B \"[1, 2]\"\nC D \"[3, 4]\"\n") == ' ');
  CHECK(guessed("one\ntwo\n") == '?');
  CHECK(guessed("") == '?');
}

}  // namespace
}  // namespace saite::exchange
