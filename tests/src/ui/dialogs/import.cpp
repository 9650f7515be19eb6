// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "src/app/session/editing.h"
#include "src/io/exchange/formats.h"
#include "src/ui/dialogs/dialogs.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"
#include "tests/support/workbook.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;

void draw_import(const ui::Ui& ui, const Rect& area) {
  (void)area;
  ui::draw_import_dialog(ui);
}

/// The import page of a file.
struct Page {
  Chain chain;
  app::Session& session = *chain.session;
  app::Importing& importing = session.importing();
  Panel panel{session, draw_import, {1280, 720}};

  Page(const char* name, const std::string& bytes) {
    const auto file = chain.folder / name;
    app_test::write_text(file, bytes);
    app::open_or_import(session, file);
    panel.settle();
  }
  void choose(const std::string& field, std::size_t index) {
    panel.press(field);
    panel.settle();
    panel.press(field + "." + std::to_string(index));
    panel.settle();
  }
  [[nodiscard]] std::size_t actors() const {
    const auto* result = importing.result();
    return result != nullptr && result->outcome.network ? result->outcome.network->actor_count()
                                                        : 0;
  }
};

/// Where a format stands in the list, after "by its content".
std::size_t place_of(std::string_view id) {
  std::size_t place = 1;
  for (const exchange::Format& format : exchange::formats()) {
    if (format.id == id) return place;
    if (format.read != nullptr) ++place;
  }
  return 0;
}

TEST_CASE("import: what a file is read as is said, and can be chosen") {
  Page page("town.net", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n");
  CHECK(page.panel.shows("By its content: Pajek"));
  CHECK(page.actors() == 2);
  page.choose("import_format", place_of("gexf"));
  CHECK(page.importing.options().format == "gexf");
  CHECK(page.actors() == 0);
  CHECK_FALSE(page.importing.ready());
  page.choose("import_format", 0);
  CHECK(page.importing.options().format.empty());
  CHECK(page.actors() == 2);
  CHECK(page.importing.ready());
}

TEST_CASE("import: what a sheet of a workbook holds can be said, sheet by sheet") {
  const test::Rows people = {{"Cilvēks", "Pilsēta"}, {"Anna", "Ogre"}, {"Bea", "Cēsis"}};
  const test::Rows visits = {{"Pirmais", "Cilvēks", "Reizes"}, {"Anna", "Bea", "2"}};
  Page page("book.xlsx", test::book_of({people, visits}));
  REQUIRE(page.panel.has("import_sheet.1"));
  page.choose("import_sheet.0", 1);  // actors
  page.choose("import_sheet.1", 2);  // ties
  const auto& sheets = page.importing.options().sheets;
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].use == exchange::TableUse::actors);
  CHECK(sheets[1].use == exchange::TableUse::ties);
  REQUIRE(page.importing.ready());
  CHECK(page.importing.result()->outcome.network->tie_count() == 1);
  CHECK(page.importing.command_line().find("--sheet 'Lapa1=actors' --sheet 'Lapa2=ties'") !=
        std::string::npos);
  page.choose("import_sheet.1", 4);  // not used
  REQUIRE(page.importing.options().sheets.size() == 1);
  CHECK(page.panel.has("import_sheet.1"));  // and can be taken back
  page.choose("import_sheet.0", 4);         // but one is always read
  CHECK(page.importing.options().sheets.size() == 1);
  page.choose("import_sheet.0", 0);
  page.choose("import_sheet.1", 0);
  CHECK(page.importing.options().sheets.empty());
}

}  // namespace
