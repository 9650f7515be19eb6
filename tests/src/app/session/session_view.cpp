// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/app/view/find_actors.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;
using app_test::selected_actors;
using Ids = std::vector<ActorId>;

TEST_CASE("filters and what is visible") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.kinds = {"family"};
  session.view().set_filter(filter);
  CHECK(session.view().pipeline().visible().actors == Ids{chain.id("cat"), chain.id("dan")});
  CHECK(session.view().pipeline().visible().ties == std::vector{chain.tie("cd")});
  CHECK(session.view().pipeline().projection()->size() == 2);
  session.poll();
  CHECK(session.view().scene().marks.size() == 2);
  CHECK(session.view().mark_of(chain.id("dan")) == 1U);
  CHECK_FALSE(session.view().mark_of(chain.id("ann")).has_value());
  CHECK(session.view().scene_tie_of(chain.tie("cd")) == 0U);
  session.view().set_filter({});
  CHECK(session.view().pipeline().visible().actors.size() == 5);
}

TEST_CASE("a filter that makes no sense shows everything and says why") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.within = "nobody";
  session.view().set_filter(filter);
  REQUIRE(session.view().pipeline().problem().has_value());
  CHECK(session.view().pipeline().problem()->code == "unknown_actor");
  CHECK(session.view().pipeline().visible().actors.size() == 5);
}

TEST_CASE("focus: n steps around the selection, following the network, left by Esc") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().focus(2);  // nothing selected: no focus
  CHECK_FALSE(session.view().options().focus.has_value());
  session.view().selected().set({chain.id("ann")});
  session.view().focus(1);
  CHECK(session.view().pipeline().visible().actors == Ids{chain.id("ann"), chain.id("bea")});
  session.view().focus(2);
  CHECK(session.view().pipeline().visible().actors.size() == 3);
  session.view().selected().clear();
  session.view().focus(3);  // the focus stays where it is, only wider
  CHECK(session.view().pipeline().visible().actors.size() == 4);
  REQUIRE(session.workspace().execute(
      edit::remove(session.workspace().network(), {}, {{chain.tie("bc")}})));
  CHECK(session.view().pipeline().visible().actors.size() == 2);
  session.view().selected().set({chain.id("ann")});
  CHECK(app::escape(session));
  CHECK(session.view().pipeline().visible().actors.size() == 5);
  CHECK(selected_actors(session) == Ids{chain.id("ann")});
  CHECK(app::escape(session));
  CHECK(session.view().selected().empty());
  CHECK_FALSE(app::escape(session));
}

TEST_CASE("hide others, hide these, show all") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().hide_others();  // nothing selected: nothing happens
  CHECK(session.view().pipeline().visible().actors.size() == 5);
  session.view().selected().set({chain.id("ann"), chain.id("bea")});
  session.view().hide_others();
  CHECK(session.view().pipeline().visible().actors == Ids{chain.id("ann"), chain.id("bea")});
  session.view().selected().set({chain.id("bea")});
  session.view().hide_selected();
  CHECK(session.view().pipeline().visible().actors == Ids{chain.id("ann")});
  CHECK(session.view().selected().empty());
  session.view().show_all();
  CHECK(session.view().pipeline().visible().actors.size() == 5);
}

TEST_CASE("selecting: all, inverse, neighbours, the connected part") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().selected().set({chain.id("ann")});
  session.view().select_neighbours();
  CHECK(selected_actors(session) == Ids{chain.id("ann"), chain.id("bea")});
  session.view().select_component();
  CHECK(selected_actors(session).size() == 4);
  session.view().invert_selection();
  CHECK(selected_actors(session) == Ids{chain.id("eve")});
  session.view().select_all();
  CHECK(selected_actors(session).size() == 5);
  session.view().selected().set({}, {chain.tie("bc")});
  session.view().select_neighbours();
  CHECK(selected_actors(session).size() == 4);
  session.view().deselect_all();
  CHECK(session.view().selected().empty());
}

TEST_CASE("the connected part follows arcs both ways") {
  Chain chain;
  app::Session& session = *chain.session;
  app::ViewOptions view;
  view.directed = true;
  session.view().set_options(view);
  session.view().selected().set({chain.id("bea")});  // ann trusts bea, not the other way round
  session.view().select_component();
  CHECK(selected_actors(session).size() == 4);
}

TEST_CASE("search is blind to marks and case and follows edits") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto found = app::find_actors(session.view(), "cakst");
  REQUIRE(found.size() == 1);
  CHECK(found[0].actor == chain.id("dan"));
  CHECK(found[0].name == "Dāniels Čakste");
  CHECK(found[0].kind == "Family");
  CHECK(found[0].visible);
  project::Filter filter;
  filter.kinds = {"individual"};
  session.view().set_filter(filter);
  CHECK_FALSE(app::find_actors(session.view(), "cakst").at(0).visible);
  REQUIRE(app::add_actor(session, "Jūlija", 0));
  session.poll();
  CHECK(app::find_actors(session.view(), "julij").size() == 1);
  app::undo(session);  // gone at once, before the index is made anew
  CHECK(app::find_actors(session.view(), "julij").empty());
}

TEST_CASE("a selection keeps its order and its revision") {
  app::ActorSelection selected;
  const std::uint64_t first = selected.revision();
  selected.set({ActorId(3), ActorId(1), ActorId(3)});
  CHECK(selected.revision() != first);
  CHECK(Ids(selected.actors().begin(), selected.actors().end()) == Ids{ActorId(1), ActorId(3)});
  selected.toggle(ActorId(2));
  selected.toggle(ActorId(1));
  CHECK(Ids(selected.actors().begin(), selected.actors().end()) == Ids{ActorId(2), ActorId(3)});
  CHECK_FALSE(selected.single_actor().has_value());
  selected.toggle(ActorId(3));
  CHECK(selected.single_actor() == ActorId(2));
  selected.toggle(TieId(4));
  CHECK_FALSE(selected.single_actor().has_value());
  const std::vector<ActorId> gone{ActorId(2)};
  selected.remove(gone);
  CHECK(selected.single_tie() == TieId(4));
  const std::uint64_t before = selected.revision();
  selected.clear();
  CHECK(selected.empty());
  CHECK(selected.revision() != before);
}

}  // namespace
