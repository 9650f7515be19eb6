// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/tables.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include "src/edit/actor_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Table;
using app::TableOf;
using app_test::Chain;

std::vector<std::string> column_text(const Table& table, const app::Session& session,
                                     std::size_t column) {
  std::vector<std::string> texts;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    texts.push_back(table.cell(session.view(), row, column).text);
  }
  return texts;
}
using Texts = std::vector<std::string>;

TEST_CASE("actors by name, either way") {
  Chain chain;
  Table table(TableOf::actors);
  CHECK(table.update(chain.session->view()));
  CHECK_FALSE(table.update(chain.session->view()));
  CHECK(column_text(table, *chain.session, 0) ==
        Texts{"Anna", "Bea", "Cat", "Dāniels Čakste", "Eve"});
  table.sort_by("name", true);
  CHECK(table.update(chain.session->view()));
  CHECK(column_text(table, *chain.session, 0).front() == "Eve");
  CHECK(table.row_of(chain.id("eve")) == 0U);
  CHECK(table.actor(0) == chain.id("eve"));
  CHECK_FALSE(table.row_of(chain.tie("ab")).has_value());
}

TEST_CASE("the order of the Latvian alphabet, and numbers by value") {
  auto session = app_test::make_session();
  session->workspace().set_language("lv");
  for (const char* name : {"Dana", "Čiekurs", "Cālis", "Nr. 10", "Nr. 9", "Ārija", "Zane"}) {
    REQUIRE(app::add_actor(*session, name, 0));
  }
  Table table(TableOf::actors);
  table.update(session->view());
  CHECK(column_text(table, *session, 0) ==
        Texts{"Ārija", "Cālis", "Čiekurs", "Dana", "Nr. 9", "Nr. 10", "Zane"});
}

TEST_CASE("by a measure: values arrive later, absent ones stand last either way") {
  Chain chain;
  Table table(TableOf::actors);
  table.set_columns({"name", "measure:constraint"});
  table.sort_by("measure:constraint", true);
  table.update(chain.session->view());
  CHECK(table.cell(chain.session->view(), 0, 1).text == "…");
  chain.session->finish();
  CHECK(table.update(chain.session->view()));
  CHECK(table.actor(4) == chain.id("eve"));  // an isolate has no constraint
  CHECK(table.cell(chain.session->view(), 4, 1).text == "–");
  CHECK_FALSE(table.cell(chain.session->view(), 4, 1).number.has_value());
  CHECK(table.cell(chain.session->view(), 0, 1).number == 1);
  table.sort_by("measure:constraint", false);
  table.update(chain.session->view());
  CHECK(table.actor(4) == chain.id("eve"));
  CHECK(table.cell(chain.session->view(), 0, 1).number < 1);
}

TEST_CASE("rows follow filters, edits and the search") {
  Chain chain;
  app::Session& session = *chain.session;
  Table table(TableOf::actors);
  project::Filter filter;
  filter.kinds = {"family"};
  session.view().set_filter(filter);
  table.update(session.view());
  CHECK(table.rows() == 2);
  session.view().set_filter({});
  table.search("cakste");
  table.update(session.view());
  REQUIRE(table.rows() == 1);
  CHECK(table.actor(0) == chain.id("dan"));
  REQUIRE(session.workspace().execute(
      edit::rename_actor(session.workspace().network(), chain.id("dan"), "", "Zigis")));
  CHECK(table.update(session.view()));
  CHECK(table.rows() == 0);
}

TEST_CASE("ties and their columns") {
  Chain chain;
  Table table(TableOf::ties);
  table.update(chain.session->view());
  CHECK(column_text(table, *chain.session, 0) == Texts{"Anna", "Bea", "Cat"});
  CHECK(column_text(table, *chain.session, 1) == Texts{"Bea", "Cat", "Dāniels Čakste"});
  CHECK(table.tie(0) == chain.tie("ab"));
  CHECK(table.row_of(chain.tie("cd")) == 2U);
  CHECK(table.cell(chain.session->view(), 0, 3).number == 1);
}

TEST_CASE("columns to choose from have titles; attributes are among them") {
  Chain chain;
  app::Session& session = *chain.session;
  const std::vector<ActorId> ann{chain.id("ann")};
  REQUIRE(session.workspace().execute(
      edit::set_actor_attribute(session.workspace().network(), ann, "age", 40)));
  const Table table(TableOf::actors);
  bool age = false;
  for (const app::Column& column : table.available(session.view())) {
    CHECK_FALSE(column.title.empty());
    CHECK_MESSAGE(column.title.find("column.") == std::string::npos, column.id);
    CHECK_MESSAGE(column.title.find("measure.") == std::string::npos, column.id);
    age = age || column.id == "attribute:age";
  }
  CHECK(age);
  Table by_age(TableOf::actors);
  by_age.set_columns({"name", "attribute:age"});
  by_age.sort_by("attribute:age", false);
  by_age.update(session.view());
  CHECK(by_age.actor(0) == chain.id("ann"));
  CHECK(by_age.cell(session.view(), 0, 1).number == 40);
}

TEST_CASE("as comma-separated text") {
  Chain chain;
  app::Session& session = *chain.session;
  REQUIRE(session.workspace().execute(
      edit::rename_actor(session.workspace().network(), chain.id("ann"), "", "An \"A\", na")));
  session.workspace().set_language("lv");
  Table table(TableOf::actors);
  table.set_columns({"name", "ties"});
  table.update(session.view());
  const std::string csv = table.csv(session.view());
  CHECK(csv.starts_with("Nosaukums,Saites\r\n\"An \"\"A\"\", na\",1\r\n"));
}

}  // namespace
