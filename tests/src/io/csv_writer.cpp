// SPDX-License-Identifier: Apache-2.0
#include "src/io/csv_writer.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "graph/base/random.h"

namespace saite::io {
namespace {

TEST_CASE("cells that a spreadsheet would run are texts, numbers stay numbers") {
  for (const char* text : {"=1+1", "+371 20000000", "-1+1", "@SUM(A1)", " =1", "\t=1", "\r\n=1",
                           "\xEF\xBC\x9D"
                           "1",
                           "\xC2\xA0=1", "\xEF\xBB\xBF=1", "'=1", "--1", "=", "-"}) {
    CHECK_MESSAGE(defused(text) == "'" + std::string(text), text);
  }
  for (const char* text :
       {"", "Ann", "1", "-1", "-0.5", "1e-5", "it's", "'tis", "a=b", "5+5", "x@y"}) {
    CHECK_MESSAGE(defused(text) == text, text);
  }
  CsvWriter csv;
  csv.text("=HYPERLINK(\"http://example.org\",\"x\")");
  csv.text("-3");
  csv.number("-0.5");
  csv.end_row();
  CHECK(csv.out == "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\",-3,-0.5\r\n");
}

TEST_CASE("tables are written as programs, spreadsheets of a country and the clipboard read them") {
  const auto table = [](const CsvForm& form) {
    CsvWriter csv(form);
    csv.text("Ļena; A, B");
    csv.number("-0.5");
    csv.text("x\ty");
    csv.end_row();
    return csv.out;
  };
  CHECK(table(CsvForm::plain()) == "\"Ļena; A, B\",-0.5,x\ty\r\n");
  CHECK(table(CsvForm::spreadsheet("en")) == "\xEF\xBB\xBF\"Ļena; A, B\",-0.5,x\ty\r\n");
  CHECK(table(CsvForm::spreadsheet("lv")) == "\xEF\xBB\xBF\"Ļena; A, B\";-0,5;x\ty\r\n");
  CHECK(table(CsvForm::clipboard("lv")) == "Ļena; A, B\t-0,5\t\"x\ty\"\r\n");
}

TEST_CASE("whatever was defused is read back unchanged, and no cell begins a formula") {
  Random random(9);
  const char* pieces[] = {"=",
                          "+",
                          "-",
                          "@",
                          "'",
                          " ",
                          "\t",
                          "\n",
                          "1",
                          ".5",
                          "a",
                          "\"",
                          ",",
                          "\xC2\xA0",
                          "\xEF\xBB\xBF",
                          "\xEF\xBC\x9D",
                          "\xEF\xBC\x8D",
                          "e9"};
  std::map<std::string, std::string> texts;  // by cell
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto i = random.below(6); i > 0; --i) text += pieces[random.below(std::size(pieces))];
    const std::string cell = defused(text);
    REQUIRE_MESSAGE((cell == text || cell == "'" + text), text);
    REQUIRE_MESSAGE(texts.emplace(cell, text).first->second == text, text);
    if (cell == text && !cell.empty() && (cell[0] == '=' || cell[0] == '+' || cell[0] == '@')) {
      FAIL(cell);
    }
  }
}

}  // namespace
}  // namespace saite::io
