// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

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
    session->open(file);
    session->finish();
  }
};

std::vector<Vec2> places(const app::Session& session) {
  std::vector<Vec2> places;
  for (const ActorId id : session.network().actors()) {
    places.push_back(session.node_positions().at(id));
  }
  return places;
}

TEST_CASE("a file with places is shown as it is") {
  const Chain chain;
  CHECK(chain.session->node_positions().at(chain.id("dan")) == Vec2{30, 0});
  CHECK_FALSE(chain.session->node_positions().running());
  CHECK(chain.session->scene().marks.at(3).at == Vec2{30, 0});
}

TEST_CASE("a file without places is laid out at once; that is no unsaved change and no step") {
  const Unplaced chain;
  app::Session& session = *chain.session;
  const auto laid_out = places(session);
  for (std::size_t i = 0; i < laid_out.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(distance(laid_out[i], laid_out[j]) > 1);
  }
  CHECK_FALSE(session.document().modified());
  CHECK_FALSE(session.document().history().can_undo());
  CHECK(session.network().actor(chain.id("ann")).position == absolute(laid_out[0], {}));
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
  REQUIRE(session.start_layout("circular"));
  session.finish();
  const auto after = places(session);
  CHECK(after != before);
  CHECK(session.document().modified());
  CHECK(session.document().history().size() == 1);
  session.undo();
  session.poll();
  CHECK(places(session) == before);
  session.redo();
  session.poll();
  CHECK(places(session) == after);
}

TEST_CASE("a layout that cannot be is told and changes nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = places(session);
  CHECK_FALSE(session.start_layout("nonsense"));
  CHECK_FALSE(session.start_layout("geographic"));
  session.finish();
  CHECK(places(session) == before);
  CHECK(session.take_notices().size() == 2);
}

TEST_CASE("pinned actors stay while the rest is laid out") {
  Chain chain;
  app::Session& session = *chain.session;
  session.selected().set({chain.id("cat")});
  session.toggle_pins();
  REQUIRE(session.start_layout("force"));
  session.finish();
  CHECK(session.node_positions().at(chain.id("cat")) == Vec2{20, 0});
}

TEST_CASE("undo while a layout runs ends it and brings back what was there before") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto before = places(session);
  REQUIRE(session.start_layout("force"));
  session.undo();
  CHECK_FALSE(session.node_positions().running());
  session.finish();
  CHECK(places(session) == before);
}

TEST_CASE("pause holds everybody still, resume goes on to the end") {
  Chain chain;
  app::Session& session = *chain.session;
  for (int i = 0; i < 300; ++i) REQUIRE(session.add_actor("x", 0));
  REQUIRE(session.start_layout("force"));
  session.toggle_layout();
  if (session.node_positions().paused()) {
    std::this_thread::sleep_for(50ms);  // the step that was under way
    session.poll();
    const auto still = places(session);
    std::this_thread::sleep_for(30ms);
    session.poll();
    CHECK(places(session) == still);
    session.toggle_layout();
  }
  session.finish();
  CHECK_FALSE(session.node_positions().paused());
  CHECK(session.node_positions().fraction() == 1);
}

TEST_CASE("who is dragged while the layout runs stays in the hand, and where it was dropped") {
  Chain chain;
  app::Session& session = *chain.session;
  for (int i = 0; i < 300; ++i) REQUIRE(session.add_actor("x", 0));
  REQUIRE(session.start_layout("force"));
  const ActorId ann = chain.id("ann");
  session.begin_drag(ann);
  session.drag_by({500, 500});
  const Vec2 held = session.node_positions().at(ann);
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(5ms);
    session.poll();
    CHECK(session.node_positions().at(ann) == held);
  }
  session.end_drag();
  session.finish();
  CHECK(session.node_positions().at(ann) == held);
  CHECK(session.network().actor(ann).pinned);
}

TEST_CASE("edits while the layout runs: newcomers have a place, who left is gone") {
  Unplaced chain;
  app::Session& session = *chain.session;
  REQUIRE(session.start_layout("force"));
  session.selected().set({chain.id("bea")});
  session.remove_selected();
  const auto made = session.add_actor("New", 0);
  REQUIRE(made);
  REQUIRE(session.add_tie(*made, chain.id("ann"), 2));
  session.finish();
  CHECK(session.scene().marks.size() == 5);
  CHECK(distance(session.node_positions().at(*made), session.node_positions().at(chain.id("eve"))) >
        0);
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
    for (int i = 0; i < 400; ++i) REQUIRE(session->add_actor("x", 0));
    REQUIRE(session->start_layout("force"));
  }
  CHECK(std::chrono::steady_clock::now() - begin < 20s);
}

}  // namespace
