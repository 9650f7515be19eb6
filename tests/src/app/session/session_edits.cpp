// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app_test::Chain;
using app_test::selected_actors;

TEST_CASE("adding and removing, undone and done again, with what was touched selected") {
  Chain chain;
  app::Session& session = *chain.session;
  const model::Network start = session.workspace().network();
  const auto made = app::add_actor(session, "Fred", 1, Vec2{5, 5});
  REQUIRE(made);
  CHECK(selected_actors(session) == std::vector{*made});
  CHECK(session.mover().positions().at(*made) == Vec2{5, 5});
  CHECK(session.view().pipeline().is_visible(*made));
  REQUIRE(app::add_tie(session, *made, chain.id("eve"), 2));
  session.view().selected().set({chain.id("bea")}, {chain.tie("cd")});
  app::remove_selected(session);
  CHECK_FALSE(session.workspace().network().find_actor("bea"));
  CHECK_FALSE(session.workspace().network().find_tie("ab"));
  CHECK_FALSE(session.workspace().network().find_tie("cd"));
  CHECK(session.view().selected().empty());
  app::undo(session);
  CHECK(selected_actors(session) == std::vector{chain.id("bea")});
  CHECK(session.view().selected().has(chain.tie("cd")));
  app::undo(session);
  app::undo(session);
  CHECK(session.workspace().network().same_content(start));
  CHECK_FALSE(session.workspace().document().modified());
  app::undo(session);  // nothing left: nothing happens
  app::redo(session);
  CHECK(session.workspace().network().has(*made));
  app::go_to_step(session, 0);
  CHECK(session.workspace().network().same_content(start));
  app::go_to_step(session, 3);
  CHECK_FALSE(session.workspace().network().find_actor("bea"));
}

TEST_CASE("a drag is one step, pins, and undo brings everything back where it was seen") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  const ActorId bea = chain.id("bea");
  session.view().selected().set({ann, bea});
  app::begin_drag(session, ann);
  CHECK(session.mover().dragging());
  for (int i = 0; i < 10; ++i) {
    session.mover().drag_by({1, 2});
    session.poll();
  }
  CHECK(session.mover().positions().at(bea) == Vec2{20, 20});
  CHECK(session.workspace().document().history().size() == 0);  // nothing is decided yet
  session.mover().end_drag();
  CHECK_FALSE(session.mover().dragging());
  CHECK(session.workspace().document().history().size() == 1);
  CHECK(session.workspace().network().actor(ann).position == Position{10, 20});
  CHECK(session.workspace().network().actor(ann).pinned);
  CHECK_FALSE(session.workspace().network().actor(chain.id("cat")).pinned);
  app::undo(session);
  session.poll();
  CHECK(session.mover().positions().at(ann) == Vec2{0, 0});
  CHECK(session.mover().positions().at(bea) == Vec2{10, 0});
  CHECK_FALSE(session.workspace().network().actor(ann).pinned);
  app::redo(session);
  CHECK(session.mover().positions().at(bea) == Vec2{20, 20});
}

TEST_CASE("a drag that is given up leaves no trace; one that goes nowhere is none") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  app::begin_drag(session, ann);
  session.mover().drag_by({7, 7});
  session.mover().cancel_drag();
  CHECK(session.mover().positions().at(ann) == Vec2{0, 0});
  CHECK(session.workspace().document().history().size() == 0);
  app::begin_drag(session, ann);
  session.mover().drag_by({7, 7});
  CHECK(app::escape(session));
  CHECK(session.mover().positions().at(ann) == Vec2{0, 0});
  app::begin_drag(session, ann);
  session.mover().end_drag();
  CHECK(session.workspace().document().history().size() == 0);
  CHECK_FALSE(session.workspace().network().actor(ann).pinned);
}

TEST_CASE("steps by keys in quick succession are one change") {
  Chain chain;
  app::Session& session = *chain.session;
  const ActorId ann = chain.id("ann");
  session.view().selected().set({ann});
  for (int i = 0; i < 5; ++i) session.mover().nudge(session.view().selected().actors(), {1, 0});
  CHECK(session.mover().positions().at(ann) == Vec2{5, 0});
  CHECK(session.workspace().document().history().size() == 1);
  session.view().selected().set({chain.id("bea")});
  session.mover().nudge(session.view().selected().actors(), {1, 0});
  CHECK(session.workspace().document().history().size() == 2);
  app::undo(session);
  app::undo(session);
  CHECK(session.mover().positions().at(ann) == Vec2{0, 0});
}

TEST_CASE("pins: all are pinned unless all are") {
  Chain chain;
  app::Session& session = *chain.session;
  session.mover().toggle_pins(session.view().selected().actors());  // nothing selected
  CHECK(session.workspace().document().history().size() == 0);
  session.view().selected().set({chain.id("ann"), chain.id("bea")});
  session.mover().toggle_pins(session.view().selected().actors());
  CHECK(session.workspace().network().actor(chain.id("ann")).pinned);
  session.mover().toggle_pins(session.view().selected().actors());
  CHECK_FALSE(session.workspace().network().actor(chain.id("bea")).pinned);
}

TEST_CASE("a command that fails is told and changes nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  const model::Network start = session.workspace().network();
  CHECK_FALSE(session.workspace().execute(
      edit::set_actor_key(session.workspace().network(), chain.id("ann"), "bea")));
  CHECK(session.workspace().network().same_content(start));
  const auto notices = session.workspace().take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].problem);
  CHECK(notices[0].text.code == "duplicate_actor");
  CHECK(session.workspace().take_notices().empty());
}

TEST_CASE("what is removed is neither hovered nor selected any more") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().hover(chain.id("ann"), {});
  session.view().selected().set({chain.id("ann"), chain.id("bea")});
  REQUIRE(session.workspace().execute(
      edit::remove(session.workspace().network(), {{chain.id("ann")}}, {})));
  CHECK_FALSE(session.view().hovered_actor().has_value());
  CHECK(selected_actors(session) == std::vector{chain.id("bea")});
  session.view().hover({}, chain.tie("bc"));
  REQUIRE(session.workspace().execute(
      edit::remove(session.workspace().network(), {{chain.id("bea")}}, {})));
  CHECK_FALSE(session.view().hovered_tie().has_value());
}

TEST_CASE("a newcomer that a filter hides is told of") {
  Chain chain;
  app::Session& session = *chain.session;
  project::Filter filter;
  filter.kinds = {"family"};
  session.view().set_filter(filter);
  REQUIRE(app::add_actor(session, "Fred", 0));
  const auto notices = session.workspace().take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].text.code == "notice.filtered_out");
}

TEST_CASE("the look is a change like any other and is saved with the file") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(session.view().style() == present::MapStyle{});
  present::MapStyle style;
  style.color_by = "degree";
  style.labels = false;
  style.label_size = 18;
  session.view().set_style(style);
  CHECK(session.view().style() == style);
  CHECK(session.workspace().document().modified());
  session.view().set_style(style);  // no change, no step
  CHECK(session.workspace().document().history().size() == 1);
  session.workspace().file().save();
  session.finish();
  session.workspace().file().open(chain.file);
  session.finish();
  CHECK(session.view().style() == style);
  session.view().set_style({});
  CHECK(session.workspace().network().info.views.is_null());
  app::undo(session);
  CHECK(session.view().style() == style);
}

TEST_CASE("a look of wrong types is the standard one") {
  model::Network network;
  network.info.views = model::Object{
      {"look", model::Object{{"color_by", 5}, {"labels", "x"}, {"label_size", 1000}}}};
  CHECK(present::map_style_of(network) == present::MapStyle{});
  network.info.views = model::List{1};
  CHECK(present::map_style_of(network) == present::MapStyle{});
}

TEST_CASE("a focus on who is gone is let go of, on the others it stays") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto made = app::add_actor(session, "Zane", 0);
  REQUIRE(made);
  session.finish();
  session.view().focus(1);
  session.finish();
  REQUIRE(session.view().pipeline().visible().actors.size() == 1);
  app::undo(session);
  session.finish();
  CHECK_FALSE(session.view().options().focus);
  CHECK(session.view().pipeline().visible().actors.size() == 5);
  session.view().selected().set({chain.id("ann"), chain.id("dan")});
  session.view().focus(1);
  session.finish();
  REQUIRE(session.workspace().execute(
      edit::remove(session.workspace().network(), {{chain.id("ann")}}, {})));
  session.finish();
  REQUIRE(session.view().options().focus);
  CHECK(session.view().options().focus->around == std::vector{chain.id("dan")});
}

TEST_CASE("names that cannot be seen are refused, blanks around others go") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(app::add_actor(session, " \t", 0).error().code == "blank_name");
  CHECK(app::rename_actor(session, chain.id("ann"), "\u00a0").error().code == "blank_name");
  CHECK(session.workspace().take_notices().empty());  // the field says it
  const auto made = app::add_actor(session, " Zane ", 0);
  REQUIRE(made);
  CHECK(session.workspace().network().actor(*made).display_name("en") == "Zane");
}

}  // namespace
