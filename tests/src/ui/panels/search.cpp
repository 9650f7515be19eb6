// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/view/find_actors.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using app_test::selected_actors;
using ui_test::Panel;
using ui_test::PanelKey;

void draw_bar(const ui::Ui& ui, const Rect& area) {
  ui::draw_top_bar(ui, {area.min, {area.max.x, area.min.y + 44}});
}

struct Search {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session, draw_bar, {1280, 720}};
};

TEST_CASE("search: what is typed finds names blind to case and signs, Enter goes there") {
  Search s;
  s.panel.press("search");
  CHECK_FALSE(s.panel.has("search list.0"));
  s.panel.type("cakste");
  REQUIRE(s.panel.has("search list.0"));
  CHECK_FALSE(s.panel.has("search list.1"));
  CHECK(s.panel.shows("Dāniels Čakste"));
  s.panel.key(PanelKey::enter);
  const ActorId dan = s.chain.id("dan");
  CHECK(selected_actors(s.session) == std::vector{dan});
  CHECK_FALSE(s.panel.has("search list.0"));
  CHECK(s.panel.map().camera().centre ==
        s.session.view().scene().marks[*s.session.view().mark_of(dan)].at);
}

TEST_CASE("search: arrows choose among those found, not beyond the last") {
  Search s;
  s.panel.press("search");
  s.panel.type("a");
  const std::vector<app::FoundActor> found = app::find_actors(s.session.view(), "a", 12);
  REQUIRE(found.size() == 4);
  s.panel.key(PanelKey::down);
  s.panel.key(PanelKey::down);
  s.panel.key(PanelKey::up);
  s.panel.key(PanelKey::enter);
  CHECK(selected_actors(s.session) == std::vector{found[1].actor});
  s.panel.fill("search", "a");
  for (int i = 0; i < 9; ++i) s.panel.key(PanelKey::down);
  s.panel.key(PanelKey::enter);
  CHECK(selected_actors(s.session) == std::vector{found[3].actor});
}

TEST_CASE("search: a press on a line takes it") {
  Search s;
  s.panel.press("search");
  s.panel.type("bea");
  s.panel.press("search list.0");
  CHECK(selected_actors(s.session) == std::vector{s.chain.id("bea")});
}

TEST_CASE("search: what has no letters is nobody's name") {
  Search s;
  const std::size_t actors = s.session.workspace().network().actor_count();
  s.panel.press("search");
  s.panel.type("--");
  CHECK(s.panel.shows("Nobody of that name"));
  s.panel.key(PanelKey::enter);
  CHECK(selected_actors(s.session).empty());
  CHECK_FALSE(s.panel.state().new_actor.open);
  s.panel.type("bea");  // over what is there
  CHECK(s.panel.state().search.query == "bea");
  s.panel.key(PanelKey::enter);
  CHECK(selected_actors(s.session) == std::vector{s.chain.id("bea")});
  CHECK(s.session.workspace().network().actor_count() == actors);
}

TEST_CASE("search: asked for again, what is typed replaces the old words") {
  Search s;
  s.panel.press("search");
  s.panel.type("cat");
  s.panel.press_at({600, 500});  // the map
  for (int i = 0; i < 2; ++i) {  // Ctrl+F: from elsewhere, then with the keyboard in the field
    s.panel.state().search.focus = s.panel.state().search.select_all = true;
    s.panel.frames(3);
    s.panel.type("bea");
    CHECK(s.panel.state().search.query == "bea");
  }
}

TEST_CASE("search: who was hidden is said to be, and shown when he is gone to") {
  Search s;
  s.session.view().selected().set({s.chain.id("bea")});
  s.session.view().hide_selected();
  s.panel.settle();
  REQUIRE_FALSE(s.session.view().pipeline().is_visible(s.chain.id("bea")));
  s.panel.press("search");
  s.panel.type("bea");
  CHECK(s.panel.shows("Individual, filtered out"));
  s.panel.key(PanelKey::enter);
  s.panel.settle();
  CHECK(s.session.view().pipeline().is_visible(s.chain.id("bea")));
}

TEST_CASE("search: who is not found can be added, and only Enter in the form does it") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session,
              [](const ui::Ui& ui, const Rect& area) {
                draw_bar(ui, area);
                ui::draw_new_actor(ui);
              },
              {1280, 720});
  const std::size_t before = session.workspace().network().actor_count();
  panel.press("search");
  panel.type("Zelma");
  CHECK(panel.shows("Add to the map"));
  panel.key(PanelKey::enter);
  REQUIRE(panel.state().new_actor.open);
  CHECK(panel.state().new_actor.name == "Zelma");
  panel.press_at({900, 600});  // a typo that is left makes nobody
  CHECK_FALSE(panel.state().new_actor.open);
  CHECK(session.workspace().network().actor_count() == before);

  panel.fill("search", "Zelma");
  panel.key(PanelKey::enter);
  panel.key(PanelKey::enter);
  panel.settle();
  REQUIRE(session.workspace().network().actor_count() == before + 1);
}

TEST_CASE("search: two names and a dash make a tie") {
  Search s;
  s.panel.press("search");
  s.panel.type("cakste - anna");
  REQUIRE(s.panel.has("search list.0"));
  CHECK(s.panel.shows("New tie"));
  s.panel.key(PanelKey::enter);
  CHECK(s.panel.state().new_tie.choosing);
  CHECK(selected_actors(s.session).size() == 2);
}

}  // namespace
