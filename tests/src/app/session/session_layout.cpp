// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "src/app/session/editing.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using namespace std::chrono_literals;
using app_test::Chain;

/// The chain without positions, opened but not yet laid out to the end.
struct Unplaced : Chain {
  Unplaced() {
    std::string text = app_test::chain_text();
    for (std::size_t at = text.find(", \"x\""); at != std::string::npos;
         at = text.find(", \"x\"")) {
      text.erase(at, text.find('}', at) - at);
    }
    app_test::write_text(file, text);
    session->workspace().file().open(file);
    session->finish();
  }
};

std::vector<Vec2> places(const app::Session& session) {
  std::vector<Vec2> places;
  for (const ActorId id : session.workspace().network().actors()) {
    places.push_back(session.mover().positions().at(id));
  }
  return places;
}

TEST_CASE("a file with places is shown as it is") {
  const Chain chain;
  CHECK(chain.session->mover().positions().at(chain.id("dan")) == Vec2{30, 0});
  CHECK_FALSE(chain.session->mover().positions().running());
  CHECK(chain.session->view().scene().marks.at(3).at == Vec2{30, 0});
}

TEST_CASE("a file without places is laid out at once; that is no unsaved change and no step") {
  const Unplaced chain;
  app::Session& session = *chain.session;
  const auto laid_out = places(session);
  for (std::size_t i = 0; i < laid_out.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(distance(laid_out[i], laid_out[j]) > 1);
  }
  CHECK_FALSE(session.workspace().document().modified());
  CHECK_FALSE(session.workspace().document().history().can_undo());
  CHECK(session.workspace().network().actor(chain.id("ann")).position == absolute(laid_out[0], {}));
}

TEST_CASE("a file where all stand in one place is laid out at once, and it is said") {
  Chain chain;
  app::Session& session = *chain.session;
  std::string text = app_test::chain_text();
  for (std::size_t at = 0; (at = text.find("\"x\":", at)) != std::string::npos; ++at) {
    text.replace(at, text.find('}', at) - at, "\"x\": 5, \"y\": 7");
  }
  app_test::write_text(chain.file, text);
  session.workspace().file().open(chain.file);
  session.finish();
  const auto laid_out = places(session);
  for (std::size_t i = 0; i < laid_out.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(distance(laid_out[i], laid_out[j]) > 1);
  }
  const auto notices = session.workspace().take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices.front().text.code == "notice.one_place");
}

TEST_CASE("the same file always lies the same way") {
  const Unplaced one;
  const Unplaced other;
  CHECK(places(*one.session) == places(*other.session));
}

TEST_CASE("a layout that was asked for is one step") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = places(session);
  REQUIRE(session.mover().start_layout("circular", session.view().pipeline()));
  session.finish();
  const auto after = places(session);
  CHECK(after != before);
  CHECK(session.workspace().document().modified());
  CHECK(session.workspace().document().history().size() == 1);
  app::undo(session);
  session.poll();
  CHECK(places(session) == before);
  app::redo(session);
  session.poll();
  CHECK(places(session) == after);
}

TEST_CASE("a layout that cannot be is told and changes nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = places(session);
  CHECK_FALSE(session.mover().start_layout("nonsense", session.view().pipeline()));
  CHECK_FALSE(session.mover().start_layout("geographic", session.view().pipeline()));
  session.finish();
  CHECK(places(session) == before);
  CHECK(session.workspace().take_notices().size() == 2);
}

TEST_CASE("pinned actors stay while the rest is laid out") {
  Chain chain;
  app::Session& session = *chain.session;
  session.view().selected().set({chain.id("cat")});
  session.mover().toggle_pins(session.view().selected().actors());
  REQUIRE(session.mover().start_layout("force", session.view().pipeline()));
  session.finish();
  CHECK(session.mover().positions().at(chain.id("cat")) == Vec2{20, 0});
}

TEST_CASE("undo while a layout runs ends it and brings back what was there before") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = places(session);
  REQUIRE(session.mover().start_layout("force", session.view().pipeline()));
  app::undo(session);
  CHECK_FALSE(session.mover().positions().running());
  session.finish();
  CHECK(places(session) == before);
}

TEST_CASE("pause holds everybody still, resume goes on to the end") {
  Chain chain;
  app::Session& session = *chain.session;
  for (int i = 0; i < 300; ++i) REQUIRE(app::add_actor(session, "x", 0));
  REQUIRE(session.mover().start_layout("force", session.view().pipeline()));
  session.mover().toggle_layout(session.view().pipeline());
  if (session.mover().positions().paused()) {
    std::this_thread::sleep_for(50ms);  // the step that was under way
    session.poll();
    const auto still = places(session);
    std::this_thread::sleep_for(30ms);
    session.poll();
    CHECK(places(session) == still);
    session.mover().toggle_layout(session.view().pipeline());
  }
  session.finish();
  CHECK_FALSE(session.mover().positions().paused());
  CHECK(session.mover().positions().fraction() == 1);
}

TEST_CASE("who is dragged while the layout runs stays in the hand, and where it was dropped") {
  Chain chain;
  app::Session& session = *chain.session;
  for (int i = 0; i < 300; ++i) REQUIRE(app::add_actor(session, "x", 0));
  REQUIRE(session.mover().start_layout("force", session.view().pipeline()));
  const ActorId ann = chain.id("ann");
  app::begin_drag(session, ann);
  session.mover().drag_by({500, 500});
  const Vec2 held = session.mover().positions().at(ann);
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(5ms);
    session.poll();
    CHECK(session.mover().positions().at(ann) == held);
  }
  session.mover().end_drag();
  session.finish();
  CHECK(session.mover().positions().at(ann) == held);
  CHECK(session.workspace().network().actor(ann).pinned);
}

TEST_CASE("edits while the layout runs: newcomers have a place, who left is gone") {
  Unplaced chain;
  app::Session& session = *chain.session;
  REQUIRE(session.mover().start_layout("force", session.view().pipeline()));
  session.view().selected().set({chain.id("bea")});
  app::remove_selected(session);
  const auto made = app::add_actor(session, "New", 0);
  REQUIRE(made);
  REQUIRE(app::add_tie(session, *made, chain.id("ann"), 2));
  session.finish();
  CHECK(session.view().scene().marks.size() == 5);
  CHECK(distance(session.mover().positions().at(*made),
                 session.mover().positions().at(chain.id("eve"))) > 0);
}

TEST_CASE("a newcomer lies near the first it has a tie to") {
  app::NodePositions node_positions;
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .position = Position{100, 100}});
  const ActorId bea = *network.add_actor({.key = "bea"});
  const ActorId cat = *network.add_actor({.key = "cat"});
  REQUIRE(network.add_tie({.source = bea, .target = ann, .key = "t"}));
  CHECK(node_positions.adopt(network) == 2);
  CHECK(distance(node_positions.at(bea), Vec2{100, 100}) < 12);
  CHECK(node_positions.at(cat) != node_positions.at(bea));
  CHECK(node_positions.adopt(network) == 0);
}

TEST_CASE("a layout that is dropped while it works stops soon") {
  Chain chain;
  const auto begin = std::chrono::steady_clock::now();
  {
    auto session = app_test::make_session();
    for (int i = 0; i < 400; ++i) REQUIRE(app::add_actor(*session, "x", 0));
    REQUIRE(session->mover().start_layout("force", session->view().pipeline()));
  }
  CHECK(std::chrono::steady_clock::now() - begin < 20s);
}

}  // namespace
