// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/group_names.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/app/view/inspector.h"
#include "src/app/view/tables.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;

/// The sample with its actors coloured by the groups that ties form.
struct Grouped {
  app_test::Folder folder;
  std::unique_ptr<app::Session> session = app_test::make_session();

  Grouped() {
    session->workspace().file().open(app_test::sample());
    session->finish();
    present::MapStyle style;
    style.color_by = "community";
    session->view().set_style(style);
    session->finish();
  }
  void call(std::size_t group, const std::string& name) {
    REQUIRE(session->workspace().execute(
        session->view().group_names().rename(session->workspace().network(), group, name)));
    session->finish();
  }
  [[nodiscard]] std::vector<std::string> names() {
    std::vector<std::string> names;
    for (const auto& group : session->view().group_names().shown()) names.push_back(group.name);
    return names;
  }
  [[nodiscard]] bool in_legend(const std::string& name) const {
    return std::ranges::any_of(session->view().scene().legend.sections, [&](const auto& section) {
      const auto* rows = std::get_if<std::vector<scene::LegendRow>>(&section.body);
      return rows != nullptr &&
             std::ranges::find(*rows, name, &scene::LegendRow::text) != rows->end();
    });
  }
  /// Somebody of a group.
  [[nodiscard]] ActorId member(const std::string& name) {
    for (const ActorId id : session->workspace().network().actors()) {
      if (session->view().group_names().of(id) == name) return id;
    }
    return ActorId{};
  }
};

TEST_CASE("a name given to a group stands in legend, card and table, and is one step") {
  Grouped map;
  app::Session& session = *map.session;
  const auto before = map.names();
  REQUIRE(before.size() > 2);
  CHECK(map.in_legend(before[0]));
  const std::size_t steps = session.workspace().document().history().done();
  map.call(0, "Those of the lake");
  CHECK(session.workspace().document().history().done() == steps + 1);
  CHECK(map.names()[0] == "Those of the lake");
  CHECK(map.names()[1] == before[1]);
  CHECK(map.in_legend("Those of the lake"));
  const ActorId one = map.member("Those of the lake");
  CHECK(app::actor_measures(session.view(), one, {"community"}).at(0).value == "Those of the lake");
  app::Table table(app::TableOf::actors);
  table.set_columns({"name", "measure:community"});
  table.sort_by("measure:community", false);
  table.update(session.view());
  CHECK(table.cell(session.view(), *table.row_of(one), 1).text == "Those of the lake");
  CHECK(table.csv(session.view()).find("Those of the lake") != std::string::npos);
  map.call(1, "Others");  // typed into another field: another step
  CHECK(session.workspace().document().history().done() == steps + 2);
  app::undo(session);
  app::undo(session);
  session.finish();
  CHECK(map.names() == before);
  CHECK(map.in_legend(before[0]));
}

TEST_CASE("given names are in the file, and gone where they are taken back") {
  Grouped map;
  const std::string automatic = map.names()[0];
  map.call(0, "Those of the lake");
  const auto file = map.folder / "named.json";
  map.session->workspace().file().save_as(file);
  map.session->finish();
  auto other = app_test::make_session();
  other->workspace().file().open(file);
  other->finish();
  static_cast<void>(other->view().group_names());
  other->finish();
  CHECK(other->view().group_names().shown().at(0).name == "Those of the lake");
  map.call(0, "");
  CHECK(map.names()[0] == automatic);
  map.session->workspace().file().save_as(file);
  map.session->finish();
  CHECK(app_test::read_text(file).find("group_names") == std::string::npos);
}

TEST_CASE("groups that the picture does not show are not listed") {
  Grouped map;
  CHECK_FALSE(map.names().empty());
  map.session->view().set_style({});
  map.session->finish();
  CHECK(map.names().empty());
}

}  // namespace
