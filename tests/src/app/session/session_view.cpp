// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;
using Ids = std::vector<ActorId>;

Ids selected_actors(const app::Session& session) {
  return {session.selected().actors().begin(), session.selected().actors().end()};
}

TEST_CASE("filters and what is visible") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.kinds = {"family"};
  session.set_filter(filter);
  CHECK(session.derived().visible().actors == Ids{chain.id("cat"), chain.id("dan")});
  CHECK(session.derived().visible().ties == std::vector{chain.tie("cd")});
  CHECK(session.derived().projection()->size() == 2);
  session.poll();
  CHECK(session.scene().marks.size() == 2);
  CHECK(session.mark_of(chain.id("dan")) == 1U);
  CHECK_FALSE(session.mark_of(chain.id("ann")).has_value());
  CHECK(session.scene_tie_of(chain.tie("cd")) == 0U);
  session.set_filter({});
  CHECK(session.derived().visible().actors.size() == 5);
}

TEST_CASE("a filter that makes no sense shows everything and says why") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.within = "nobody";
  session.set_filter(filter);
  REQUIRE(session.derived().problem().has_value());
  CHECK(session.derived().problem()->code == "unknown_actor");
  CHECK(session.derived().visible().actors.size() == 5);
}

TEST_CASE("focus: n steps around the selection, following the network, left by Esc") {
  Chain chain;
  app::Session& session = *chain.session;
  session.focus(2);  // nothing selected: no focus
  CHECK_FALSE(session.view().focus.has_value());
  session.selected().set({chain.id("ann")});
  session.focus(1);
  CHECK(session.derived().visible().actors == Ids{chain.id("ann"), chain.id("bea")});
  session.focus(2);
  CHECK(session.derived().visible().actors.size() == 3);
  session.selected().clear();
  session.focus(3);  // the focus stays where it is, only wider
  CHECK(session.derived().visible().actors.size() == 4);
  REQUIRE(session.execute(edit::remove(session.network(), {}, {{chain.tie("bc")}})));
  CHECK(session.derived().visible().actors.size() == 2);
  session.selected().set({chain.id("ann")});
  CHECK(session.escape());
  CHECK(session.derived().visible().actors.size() == 5);
  CHECK(selected_actors(session) == Ids{chain.id("ann")});
  CHECK(session.escape());
  CHECK(session.selected().empty());
  CHECK_FALSE(session.escape());
}

TEST_CASE("hide others, hide these, show all") {
  Chain chain;
  app::Session& session = *chain.session;
  session.hide_others();  // nothing selected: nothing happens
  CHECK(session.derived().visible().actors.size() == 5);
  session.selected().set({chain.id("ann"), chain.id("bea")});
  session.hide_others();
  CHECK(session.derived().visible().actors == Ids{chain.id("ann"), chain.id("bea")});
  session.selected().set({chain.id("bea")});
  session.hide_selected();
  CHECK(session.derived().visible().actors == Ids{chain.id("ann")});
  CHECK(session.selected().empty());
  session.show_all();
  CHECK(session.derived().visible().actors.size() == 5);
}

TEST_CASE("selecting: all, inverse, neighbours, the connected part") {
  Chain chain;
  app::Session& session = *chain.session;
  session.selected().set({chain.id("ann")});
  session.select_neighbours();
  CHECK(selected_actors(session) == Ids{chain.id("ann"), chain.id("bea")});
  session.select_component();
  CHECK(selected_actors(session).size() == 4);
  session.invert_selection();
  CHECK(selected_actors(session) == Ids{chain.id("eve")});
  session.select_all();
  CHECK(selected_actors(session).size() == 5);
  session.selected().set({}, {chain.tie("bc")});
  session.select_neighbours();
  CHECK(selected_actors(session).size() == 4);
  session.deselect_all();
  CHECK(session.selected().empty());
}

TEST_CASE("the connected part follows arcs both ways") {
  Chain chain;
  app::Session& session = *chain.session;
  app::ViewOptions view;
  view.directed = true;
  session.set_view(view);
  session.selected().set({chain.id("bea")});  // ann trusts bea, not the other way round
  session.select_component();
  CHECK(selected_actors(session).size() == 4);
}

TEST_CASE("search is blind to marks and case and follows edits") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto found = session.search("cakst");
  REQUIRE(found.size() == 1);
  CHECK(found[0].actor == chain.id("dan"));
  CHECK(found[0].name == "Dāniels Čakste");
  CHECK(found[0].kind == "Family");
  CHECK(found[0].visible);
  project::Filter filter;
  filter.kinds = {"individual"};
  session.set_filter(filter);
  CHECK_FALSE(session.search("cakst").at(0).visible);
  REQUIRE(session.add_actor("Jūlija", 0));
  CHECK(session.search("julij").size() == 1);
  session.undo();
  CHECK(session.search("julij").empty());
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
