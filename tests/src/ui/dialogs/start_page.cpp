// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "graph/base/progress.h"
#include "src/app/workspace/beginnings.h"
#include "src/io/read_json.h"
#include "src/ui/dialogs/dialogs.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using ui_test::Panel;

app::Session::Options options() {
  app::Session::Options options;
  options.threads = 1;
  options.studio = app_test::studio();
  return options;
}

struct Start {
  app::Session session{options()};
  bool shown = false;
  Panel panel{session,
              [this](const ui::Ui& ui, const Rect&) { shown = ui::draw_start_page(ui); },
              {1000, 700}};
};

TEST_CASE("start page: everything on it opens, and it is gone then") {
  for (const auto all : {app::samples(), app::templates()}) {
    for (const app::Beginning& each : all) {
      Start start;
      start.panel.settle();
      REQUIRE(start.shown);
      start.panel.press("start." + std::string(each.id));
      start.panel.settle();
      const app::Workspace& workspace = start.session.workspace();
      CHECK(workspace.network().actor_count() >= 8);
      CHECK(workspace.network().tie_count() > 0);
      CHECK_FALSE(workspace.network().info.title.empty());
      CHECK_FALSE(workspace.file().path().has_value());
      CHECK_FALSE(workspace.document().modified());
      CHECK_FALSE(start.shown);
    }
  }
}

TEST_CASE("what is part of the program has no problems, templates have names in both languages") {
  for (const auto all : {app::samples(), app::templates()}) {
    for (const app::Beginning& each : all) {
      NullProgress progress;
      const auto read = io::read_json(each.bytes, progress);
      REQUIRE(read.has_value());
      CHECK(read->problems.empty());
    }
  }
  for (const app::Beginning& each : app::templates()) {
    NullProgress progress;
    const auto read = io::read_json(each.bytes, progress);
    for (const ActorId id : read->network->actors()) {
      const model::LocalText& name = read->network->actor(id).name;
      CHECK(name.in("lv") != name.in("en"));
    }
  }
}

TEST_CASE("start page: files opened lately are one press away") {
  Start start;
  const app_test::Folder folder;
  app_test::write_text(folder / "map.json", app_test::chain_text());
  start.session.workspace().settings().recent = {folder / "map.json"};
  start.panel.settle();
  start.panel.press("start.recent.0");
  start.panel.settle();
  CHECK(start.session.workspace().file().path() == folder / "map.json");
  CHECK_FALSE(start.shown);
}

}  // namespace
