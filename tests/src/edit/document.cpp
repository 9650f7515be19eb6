// SPDX-License-Identifier: Apache-2.0
#include "src/edit/document.h"

#include <doctest/doctest.h>

#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"

namespace {

using namespace saite;

TEST_CASE("a snapshot stays as it was whatever is changed later") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .name = "Anna"});
  edit::Document document(std::move(network));
  const auto before = document.snapshot();
  REQUIRE(document.execute(edit::rename_actor(document.network(), ann, "", "Other")));
  CHECK(before->actor(ann).name.plain() == "Anna");
  CHECK(document.network().actor(ann).name.plain() == "Other");
  CHECK(before.get() != &document.network());
}

TEST_CASE("no copy is made where nobody holds a snapshot") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  edit::Document document(std::move(network));
  const model::Network* place = &document.network();
  document.snapshot().reset();
  REQUIRE(document.execute(edit::rename_actor(document.network(), ann, "", "Other")));
  CHECK(&document.network() == place);
}

TEST_CASE("stamps tell which aspect changed, and rise on undo too") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  edit::Document document(std::move(network));
  const edit::Stamps first = document.stamps();
  REQUIRE(document.execute(edit::set_actor_note(document.network(), ann, "x")));
  const edit::Stamps noted = document.stamps();
  CHECK(noted.facts > first.facts);
  CHECK(noted.structure == first.structure);
  CHECK(noted.positions == first.positions);
  REQUIRE(document.execute(
      edit::move_actors(document.network(), {{{ann, {}, {Position{1, 1}, false}}}}, 0)));
  const edit::Stamps moved = document.stamps();
  CHECK(moved.positions > noted.positions);
  CHECK(moved.facts == noted.facts);
  document.undo();
  CHECK(document.stamps().positions > moved.positions);
  CHECK(document.stamps().facts == noted.facts);
}

TEST_CASE("positions of a layout are no step and no unsaved change") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .pinned = true});
  edit::Document document(std::move(network));
  const edit::Stamps before = document.stamps();
  REQUIRE(document.execute(
      edit::settle_positions(document.network(), {{{ann, {{}, true}, {Position{5, 6}, true}}}})));
  CHECK(document.network().actor(ann).position == Position{5, 6});
  CHECK(document.network().actor(ann).pinned);
  CHECK(document.stamps().positions > before.positions);
  CHECK_FALSE(document.modified());
  CHECK_FALSE(document.history().can_undo());
}

TEST_CASE("a document tells what happens, in order") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  edit::Document document(std::move(network));
  document.set_author("Anna");
  document.set_clock([] { return std::int64_t{42}; });
  using What = edit::Event::What;
  std::vector<std::pair<What, std::size_t>> heard;
  document.subscribe([&](const edit::Event& event) {
    heard.emplace_back(event.what, event.done);
    if (event.step != nullptr) {
      CHECK(event.step->author == "Anna");
      CHECK(event.step->time == 42);
    }
  });
  const auto& n = document.network();
  REQUIRE(document.execute(edit::set_actor_note(n, ann, "x")));
  REQUIRE(document.execute(edit::set_actor_note(n, ann, "xy")));
  REQUIRE(document.execute(edit::settle_positions(n, {{{ann, {}, {Position{5, 6}, false}}}})));
  document.close_step();
  REQUIRE(document.execute(edit::set_actor_note(n, ann, "xyz")));
  document.undo();
  document.redo();
  document.mark_saved(document.history().token());
  REQUIRE_FALSE(document.execute(edit::set_actor_key(n, ann, "")).has_value());
  CHECK(heard == std::vector<std::pair<What, std::size_t>>{{What::done, 1},
                                                           {What::merged, 1},
                                                           {What::derived, 1},
                                                           {What::closed, 1},
                                                           {What::done, 2},
                                                           {What::undone, 1},
                                                           {What::redone, 2},
                                                           {What::saved, 2}});
}

}  // namespace
