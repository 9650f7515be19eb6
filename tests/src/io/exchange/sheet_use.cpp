// SPDX-License-Identifier: Apache-2.0
// Sheets whose names and headers say nothing: the user says what each holds.
#include "src/io/exchange/sheet_use.h"

#include <string>
#include <vector>

#include "tests/src/io/exchange/importing.h"
#include "tests/support/workbook.h"

namespace saite::exchange::test {
namespace {

using saite::test::book_of;
using saite::test::Rows;

Read read_sheets(const std::string& bytes, const ReadOptions& options = {}) {
  return read_files({{"book.xlsx", bytes}}, options, "xlsx");
}

// Nothing of these headers is known, and no two columns hold the same names.
const Rows townspeople = {
    {"Cilvēks", "Pilsēta"}, {"Anna", "Ogre"}, {"Bea", "Cēsis"}, {"Cita", "Ogre"}};
const Rows visits = {
    {"Pirmais", "Cilvēks", "Reizes"}, {"Anna", "Skola", "2"}, {"Bea", "Koris", "5"}};

std::string places_of(const Read& read) {
  const auto* note = &read.note("ends_by_order");
  return note->args[0] + " " + note->args[1];
}

}  // namespace

TEST_CASE("what stands behind a sheet's name says what it holds") {
  CHECK(sheet_use("People=actors") == SheetUse{"People", TableUse::actors});
  CHECK(sheet_use("a=b=ties") == SheetUse{"a=b", TableUse::ties});
  CHECK(sheet_use("M=matrix") == SheetUse{"M", TableUse::matrix});
  CHECK(sheet_use("a=b=any") == SheetUse{"a=b", TableUse::any});
  CHECK(sheet_use("People") == SheetUse{"People", TableUse::any});
  CHECK(sheet_use("a=people") == SheetUse{"a=people", TableUse::any});
  CHECK(sheet_use("=ties") == SheetUse{"=ties", TableUse::any});
  CHECK(sheet_use("").name.empty());
}

TEST_CASE("sheets that nobody could tell are what the user says they are") {
  const std::string book = book_of({townspeople, visits});
  CHECK(!read_sheets(book).network);
  const auto read =
      read_sheets(book, {.sheets = {{"lapa1", TableUse::actors}, {"Lapa2", TableUse::ties}}});
  CHECK(ties_of(read.net()) == "Anna-Skola Bea-Koris");
  CHECK(attribute_of(read.net(), "Anna", "Pilsēta") == model::Value("Ogre"));
  CHECK(read.note("name_by_order").args.front() == "Cilvēks");
  CHECK(places_of(read) == "Pirmais Cilvēks");
}

TEST_CASE("columns are told for all sheets, for what can have them, or for one") {
  const std::string book = book_of({townspeople, visits});
  std::vector<SheetUse> sheets = {{"Lapa1", TableUse::actors}, {"Lapa2", TableUse::ties}};
  // A person in one sheet, an end of ties in the other: by the same name.
  const auto both = read_sheets(book, {.sheets = sheets,
                                       .columns = {{"Cilvēks", "name"},
                                                   {"Cilvēks", "target"},
                                                   {"Pirmais", "source"},
                                                   {"Reizes", "weight"}}});
  CHECK(ties_of(both.net()) == "Anna>Skola*2 Bea>Koris*5");
  CHECK(both.noted("name_by_order") + both.noted("ends_by_order") == 0);
  const auto one = read_sheets(book, {.sheets = sheets,
                                      .columns = {{"LAPA2!cilvēks", "ignore"},
                                                  {"Lapa2!Reizes", "target"},
                                                  {"Lapa1!Pilsēta", "part_of"}}});
  CHECK(ties_of(one.net()) == "Anna-2 Bea-5");
  CHECK(places_of(one) == "Pirmais Reizes");
  CHECK(one.net().actor(*one.net().find_actor("Anna")).part_of.has_value());
  const auto none = read_sheets(book, {.sheets = sheets, .columns = {{"Lapa1!Reizes", "weight"}}});
  CHECK(none.noted("unknown_column") == 1);
}

TEST_CASE("one sheet may be two things, and others are left alone") {
  const Rows list = {{"Kas", "Pilsēta", "Draugs"}, {"Anna", "Ogre", "Bea"}, {"Cita", "", "Dora"}};
  const auto read =
      read_sheets(book_of({list, visits}),
                  {.sheets = {{"Lapa1", TableUse::actors}, {"Lapa1", TableUse::ties}},
                   .columns = {{"Kas", "source"}, {"Draugs", "target"}, {"Kas", "name"}}});
  CHECK(ties_of(read.net()) == "Anna>Bea Cita>Dora");
  CHECK(attribute_of(read.net(), "Anna", "Pilsēta") == model::Value("Ogre"));
  CHECK(read.net().actor_count() == 4);
}

TEST_CASE("a matrix with names that come twice, or on one side only") {
  const Rows twice = {{"x", "A", "B", "C"}, {"A", "0", "1", "0"}, {"A", "0", "0", "2"}};
  CHECK(read_sheets(book_of({twice}), {.sheets = {{"Lapa1", TableUse::matrix}}})
            .noted("matrix_values_missing") == 1);
  const Rows sides = {{"x", "A"}, {"k", "1"}, {"l", "0"}, {"m", "1"}};
  const auto read = read_sheets(book_of({sides}), {.sheets = {{"Lapa1", TableUse::matrix}}});
  CHECK(ties_of(read.net()) == "k-A m-A");
  const auto wrong = read_sheets(book_of({townspeople}), {.sheets = {{"Lapa1", TableUse::matrix}}});
  CHECK(wrong.note("no_matrix").args.front() == "Lapa1");
}

TEST_CASE("a sheet that is not there is told with those that are") {
  const auto read =
      read_sheets(book_of({townspeople, visits}),
                  {.sheets = {{"People", TableUse::actors}, {"Lapa2", TableUse::ties}}});
  CHECK(!read.network);
  CHECK(read.note("no_such_sheet").args == std::vector<std::string>{"People", "“Lapa1”, “Lapa2”"});
  const auto ties =
      read_sheets(book_of({{{"One"}, {"a"}}, townspeople}),
                  {.sheets = {{"Lapa1", TableUse::ties}, {"Lapa2", TableUse::actors}}});
  CHECK(ties.noted("table_without_ends") == 1);
}

TEST_CASE("of several workbooks each may have some of the sheets") {
  const std::string first = book_of({townspeople});
  const std::string second = book_of({townspeople, visits});
  const std::vector<SheetUse> sheets = {{"Lapa1", TableUse::actors}, {"Lapa2", TableUse::ties}};
  const auto read = read_files({{"a.xlsx", first}, {"b.xlsx", second}}, {.sheets = sheets}, "xlsx");
  CHECK(read.net().tie_count() == 2);
}

}  // namespace saite::exchange::test
