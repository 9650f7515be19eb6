// SPDX-License-Identifier: Apache-2.0
#include "src/edit/history.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/base/random.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using edit::Document;

TEST_CASE("random changes: undo all gives the start, redo all the end, whatever is between") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    Document document;
    std::vector<model::Network> states{document.network()};  // by number of steps done
    int failed = 0;
    for (int i = 0; i < 120; ++i) {
      const auto done = document.execute(test::random_step(document.network(), random));
      if (!done) {
        ++failed;
      }
      const std::size_t step = document.history().done();
      states.resize(step + 1);
      states[step] = document.network();
      if (random.chance(0.15)) {
        const auto back = step - std::min<std::size_t>(step, random.below(6));
        document.go_to(back);
        REQUIRE(document.network().same_content(states[back]));
      }
    }
    CHECK(failed > 0);
    CHECK(document.history().size() > 10);
    const model::Network end = document.network();
    const std::size_t done = document.history().done();
    while (document.undo()) {
      const bool same = document.network().same_content(states[document.history().done()]);
      REQUIRE_MESSAGE(same, "seed ", seed, ": ",
                      edit::to_value(*document.history().next_redo()).display());
    }
    CHECK(document.network().actor_count() == 0);
    while (document.history().done() < done && document.redo()) {
      REQUIRE(document.network().same_content(states[document.history().done()]));
    }
    CHECK(document.network().same_content(end));
  }
}

TEST_CASE("a drag is one step, two drags are two") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann", .position = Position{0, 0}});
  Document document(std::move(network));
  for (const std::uint64_t gesture : {1, 1, 1, 2, 2}) {
    const model::Actor& now = document.network().actor(ann);
    const Position at{now.position->x + 1, 0};
    REQUIRE(document.execute(edit::move_actors(
        document.network(), {{{ann, {now.position, now.pinned}, {at, true}}}}, gesture)));
  }
  CHECK(document.history().size() == 2);
  document.undo();
  CHECK(document.network().actor(ann).position == Position{3, 0});
  document.undo();
  CHECK(document.network().actor(ann).position == Position{0, 0});
  CHECK_FALSE(document.network().actor(ann).pinned);
  document.redo();
  CHECK(document.network().actor(ann).position == Position{3, 0});
  CHECK(document.network().actor(ann).pinned);
}

TEST_CASE("letters of one field are one step until it is left") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  const ActorId bea = *network.add_actor({.key = "bea"});
  Document document(std::move(network));
  const auto type = [&](ActorId id, const char* name) {
    REQUIRE(document.execute(edit::rename_actor(document.network(), id, "", name)));
  };
  type(ann, "A");
  type(ann, "An");
  CHECK(document.history().size() == 1);
  type(bea, "B");
  type(ann, "Ann");
  CHECK(document.history().size() == 3);
  document.close_step();
  type(ann, "Anna");
  CHECK(document.history().size() == 4);
  document.go_to(1);
  CHECK(document.network().actor(ann).name.plain() == "An");
  document.go_to(0);
  CHECK(document.network().actor(ann).name.plain().empty());
}

TEST_CASE("modified: what a save would lose, also after undo, redo and other ways") {
  model::Network network;
  const ActorId ann = *network.add_actor({.key = "ann"});
  Document document(std::move(network));
  const auto type = [&](const char* name) {
    REQUIRE(document.execute(edit::rename_actor(document.network(), ann, "", name)));
  };
  CHECK_FALSE(document.modified());
  type("A");
  CHECK(document.modified());
  document.mark_saved(document.history().token());
  CHECK_FALSE(document.modified());
  type("An");  // must not merge into the step that is on disk
  CHECK(document.modified());
  document.undo();
  CHECK_FALSE(document.modified());
  document.undo();
  CHECK(document.modified());
  document.redo();
  CHECK_FALSE(document.modified());
  // The state on disk cannot be reached any more.
  document.undo();
  type("B");
  CHECK(document.modified());
  CHECK_FALSE(document.history().can_redo());
  // Written while somebody went on typing: the later state is not on disk.
  const std::uint64_t written = document.history().token();
  document.close_step();
  type("Bc");
  document.mark_saved(written);
  CHECK(document.modified());
  document.undo();
  CHECK_FALSE(document.modified());
}

}  // namespace
