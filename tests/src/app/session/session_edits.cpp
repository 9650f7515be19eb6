// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;

std::vector<ActorId> selected_actors(const app::Session& session) {
  const auto actors = session.selected().actors();
  return {actors.begin(), actors.end()};
}

TEST_CASE("adding and removing, undone and done again, with what was touched selected") {
  Chain chain;
  app::Session& session = *chain.session;
  const model::Network start = session.network();
  const auto made = session.add_actor("Fred", 1, Vec2{5, 5});
  REQUIRE(made);
  CHECK(selected_actors(session) == std::vector{*made});
  CHECK(session.node_positions().at(*made) == Vec2{5, 5});
  CHECK(session.derived().is_visible(*made));
  REQUIRE(session.add_tie(*made, chain.id("eve"), 2));
  session.selected().set({chain.id("bea")}, {chain.tie("cd")});
  session.remove_selected();
  CHECK_FALSE(session.network().find_actor("bea"));
  CHECK_FALSE(session.network().find_tie("ab"));
  CHECK_FALSE(session.network().find_tie("cd"));
  CHECK(session.selected().empty());
  session.undo();
  CHECK(selected_actors(session) == std::vector{chain.id("bea")});
  CHECK(session.selected().has(chain.tie("cd")));
  session.undo();
  session.undo();
  CHECK(session.network().same_content(start));
  CHECK_FALSE(session.document().modified());
  session.undo();  // nothing left: nothing happens
  session.redo();
  CHECK(session.network().has(*made));
  session.go_to_change(0);
  CHECK(session.network().same_content(start));
  session.go_to_change(3);
  CHECK_FALSE(session.network().find_actor("bea"));
}

TEST_CASE("a drag is one step, pins, and undo brings everything back where it was seen") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  const ActorId bea = chain.id("bea");
  session.selected().set({ann, bea});
  session.begin_drag(ann);
  CHECK(session.dragging());
  for (int i = 0; i < 10; ++i) {
    session.drag_by({1, 2});
    session.poll();
  }
  CHECK(session.node_positions().at(bea) == Vec2{20, 20});
  CHECK(session.document().history().size() == 0);  // nothing is decided yet
  session.end_drag();
  CHECK_FALSE(session.dragging());
  CHECK(session.document().history().size() == 1);
  CHECK(session.network().actor(ann).position == Position{10, 20});
  CHECK(session.network().actor(ann).pinned);
  CHECK_FALSE(session.network().actor(chain.id("cat")).pinned);
  session.undo();
  session.poll();
  CHECK(session.node_positions().at(ann) == Vec2{0, 0});
  CHECK(session.node_positions().at(bea) == Vec2{10, 0});
  CHECK_FALSE(session.network().actor(ann).pinned);
  session.redo();
  CHECK(session.node_positions().at(bea) == Vec2{20, 20});
}

TEST_CASE("a drag that is given up leaves no trace; one that goes nowhere is none") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  session.begin_drag(ann);
  session.drag_by({7, 7});
  session.cancel_drag();
  CHECK(session.node_positions().at(ann) == Vec2{0, 0});
  CHECK(session.document().history().size() == 0);
  session.begin_drag(ann);
  session.drag_by({7, 7});
  CHECK(session.escape());
  CHECK(session.node_positions().at(ann) == Vec2{0, 0});
  session.begin_drag(ann);
  session.end_drag();
  CHECK(session.document().history().size() == 0);
  CHECK_FALSE(session.network().actor(ann).pinned);
}

TEST_CASE("steps by keys in quick succession are one change") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  session.selected().set({ann});
  for (int i = 0; i < 5; ++i) session.nudge({1, 0});
  CHECK(session.node_positions().at(ann) == Vec2{5, 0});
  CHECK(session.document().history().size() == 1);
  session.selected().set({chain.id("bea")});
  session.nudge({1, 0});
  CHECK(session.document().history().size() == 2);
  session.undo();
  session.undo();
  CHECK(session.node_positions().at(ann) == Vec2{0, 0});
}

TEST_CASE("pins: all are pinned unless all are") {
  Chain chain;
  app::Session& session = *chain.session;
  session.toggle_pins();  // nothing selected
  CHECK(session.document().history().size() == 0);
  session.selected().set({chain.id("ann"), chain.id("bea")});
  session.toggle_pins();
  CHECK(session.network().actor(chain.id("ann")).pinned);
  session.toggle_pins();
  CHECK_FALSE(session.network().actor(chain.id("bea")).pinned);
}

TEST_CASE("a command that fails is told and changes nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  const model::Network start = session.network();
  CHECK_FALSE(session.execute(edit::set_actor_key(session.network(), chain.id("ann"), "bea")));
  CHECK(session.network().same_content(start));
  const auto notices = session.take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].problem);
  CHECK(notices[0].text.code == "duplicate_actor");
  CHECK(session.take_notices().empty());
}

TEST_CASE("what is removed is neither hovered nor selected any more") {
  Chain chain;
  app::Session& session = *chain.session;
  session.hover(chain.id("ann"), {});
  session.selected().set({chain.id("ann"), chain.id("bea")});
  REQUIRE(session.execute(edit::remove(session.network(), {{chain.id("ann")}}, {})));
  CHECK_FALSE(session.hovered_actor().has_value());
  CHECK(selected_actors(session) == std::vector{chain.id("bea")});
  session.hover({}, chain.tie("bc"));
  REQUIRE(session.execute(edit::remove(session.network(), {{chain.id("bea")}}, {})));
  CHECK_FALSE(session.hovered_tie().has_value());
}

TEST_CASE("a newcomer that a filter hides is told of") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.kinds = {"family"};
  session.set_filter(filter);
  REQUIRE(session.add_actor("Fred", 0));
  const auto notices = session.take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].text.code == "notice.filtered_out");
}

TEST_CASE("the look is a change like any other and is saved with the file") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(session.style() == app::MapStyle{});
  app::MapStyle style;
  style.color_by = "degree";
  style.labels = false;
  style.label_size = 18;
  session.set_style(style);
  CHECK(session.style() == style);
  CHECK(session.document().modified());
  session.set_style(style);  // no change, no step
  CHECK(session.document().history().size() == 1);
  session.save();
  session.finish();
  session.open(chain.file);
  session.finish();
  CHECK(session.style() == style);
  session.set_style({});
  CHECK(session.network().info.views.is_null());
  session.undo();
  CHECK(session.style() == style);
}

TEST_CASE("a look of wrong types is the standard one") {
  model::Network network;
  network.info.views = model::Object{
      {"look", model::Object{{"color_by", 5}, {"labels", "x"}, {"label_size", 1000}}}};
  CHECK(app::map_style_of(network) == app::MapStyle{});
  network.info.views = model::List{1};
  CHECK(app::map_style_of(network) == app::MapStyle{});
}

}  // namespace
