// SPDX-License-Identifier: Apache-2.0
#include "src/edit/history.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "graph/base/random.h"
#include "src/edit/document.h"
#include "src/edit/step_value.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using edit::Document;

/// Steps as a journal writes them.
struct Shelf final : edit::StepShelf {
  std::optional<std::uint64_t> put(const edit::Step& step) override {
    if (full) return std::nullopt;
    steps.push_back(edit::to_value(step));
    return steps.size() - 1;
  }
  std::optional<edit::Step> get(std::uint64_t place) override {
    if (lost) return std::nullopt;
    ++gotten;
    return *edit::step_of(steps.at(place));
  }
  std::vector<model::Value> steps;
  int gotten = 0;
  bool full = false;
  bool lost = false;
};

constexpr std::size_t few_bytes = 5000;  // some steps

/// With all that is in memory where there is no shelf.
void try_random_changes(std::uint64_t seed, const std::shared_ptr<Shelf>& shelf) {
  Random random(seed);
  Document document;
  if (shelf) document.set_shelf(shelf, few_bytes);
  std::vector<model::Network> states{document.network()};  // by number of steps done
  int failed = 0;
  for (int i = 0; i < 120; ++i) {
    const auto done = document.execute(test::random_step(document.network(), random));
    const std::size_t step = document.history().done();
    if (done) {
      states.resize(step + 1);
      states[step] = document.network();
    } else {
      ++failed;
    }
    if (random.chance(0.15)) {
      const auto back = step - std::min<std::size_t>(step, random.below(shelf ? 60 : 6));
      document.go_to(back);
      REQUIRE(document.network().same_content(states[back]));
      if (random.chance(0.3)) {
        document.go_to(back + 2);
        REQUIRE(document.network().same_content(states[document.history().done()]));
      }
    }
    if (shelf && !shelf->full) CHECK(document.history().bytes() < few_bytes + 20'000);
  }
  CHECK(failed > 0);
  const model::Network end = document.network();
  const std::size_t done = document.history().done();
  while (document.undo()) {
    const bool same = document.network().same_content(states[document.history().done()]);
    REQUIRE_MESSAGE(same, "seed ", seed, ": ",
                    edit::to_value(document.history().step(document.history().done())).display());
  }
  CHECK(document.network().actor_count() == 0);
  while (document.history().done() < done && document.redo()) {
    REQUIRE(document.network().same_content(states[document.history().done()]));
  }
  CHECK(document.network().same_content(end));
}

TEST_CASE("random changes: undo all gives the start, redo all the end, whatever is between") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) try_random_changes(seed, nullptr);
}

TEST_CASE("the same with old steps on a shelf: memory has a bound") {
  int gotten = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const auto shelf = std::make_shared<Shelf>();
    shelf->full = seed % 10 == 0;
    try_random_changes(seed, shelf);
    gotten += shelf->gotten;
  }
  CHECK(gotten > 500);
}

TEST_CASE("a shelf that lost what it held ends undo, and changes nothing") {
  const auto shelf = std::make_shared<Shelf>();
  Document document;
  document.set_shelf(shelf, few_bytes);
  Random random(7);
  while (shelf->steps.size() < 20) {
    static_cast<void>(document.execute(test::random_step(document.network(), random)));
  }
  CHECK(document.history().whole_step(0).has_value());
  shelf->lost = true;
  CHECK_FALSE(document.history().whole_step(0).has_value());
  document.go_to(0);
  const std::size_t stopped = document.history().done();
  CHECK(stopped > 0);
  CHECK(document.history().can_undo());
  const model::Network there = document.network();
  CHECK_FALSE(document.undo().has_value());
  CHECK(document.history().done() == stopped);
  CHECK(document.network().same_content(there));
  // It can be gone on from there, and the shelf may be found again.
  while (document.history().done() < stopped + 3) {
    static_cast<void>(document.execute(test::random_step(document.network(), random)));
  }
  shelf->lost = false;
  document.go_to(0);
  CHECK(document.network().actor_count() == 0);
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
