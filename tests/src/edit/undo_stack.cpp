// SPDX-License-Identifier: Apache-2.0
#include "src/edit/undo_stack.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/base/random.h"
#include "src/edit/actor_edits.h"
#include "src/edit/commands.h"
#include "src/edit/document.h"
#include "src/edit/tie_edits.h"

namespace {

using namespace saite;
using edit::Document;

/// Any change that people make, on any actors and ties; may be one that must fail.
edit::CommandPtr random_command(const model::Network& n, Random& random) {
  const auto actors = n.actors();
  const auto ties = n.ties();
  const auto some_actor = [&] { return actors[random.below(actors.size())]; };
  if (actors.size() < 3) return edit::add_actor(n, {.name = "new"});
  const ActorId a = some_actor();
  const ActorId b = some_actor();
  const std::vector<ActorId> two = a == b ? std::vector{a} : std::vector{a, b};
  const std::vector<TieId> one =
      ties.empty() ? std::vector<TieId>{} : std::vector{ties[random.below(ties.size())]};
  const auto number = static_cast<int>(random.below(100));
  switch (random.below(16)) {
    case 0:
      return edit::add_actor(n, {.key = "k" + std::to_string(number), .part_of = a});
    case 1:
      return edit::add_actor(n, {.name = "new"});
    case 2:
    case 3:
      return edit::add_tie(n, {.source = a, .target = b});
    case 4:
      return edit::remove(n, {a}, one);
    case 5:
      return edit::remove(n, {}, one);
    case 6:
      return edit::set_part_of(n, two, some_actor());
    case 7:
      return edit::rename_actor(n, a, "lv", std::to_string(number));
    case 8:
      return edit::set_actor_key(n, a, "k" + std::to_string(number));
    case 9:
      return edit::reverse_ties(n, one);
    case 10:
      return edit::set_weight(n, one, number - 10);
    case 11:
      return edit::move_actors(n, {{a, {static_cast<float>(number), 0}}}, true, random.below(3));
    case 12:
      return edit::pin_actors(n, two, random.chance(0.5));
    case 13:
      return edit::set_actor_attribute(n, two, "x", number % 3 == 0 ? model::Value() : number);
    case 14:
      return edit::declare_tie_kind(n, {.id = "kind" + std::to_string(number % 5)});
    default: {
      std::vector<edit::CommandPtr> parts;
      parts.push_back(edit::add_actor(n, {.key = "c" + std::to_string(number)}));
      const ActorId made(static_cast<std::uint32_t>(n.actor_id_bound()));
      parts.push_back(edit::add_tie(n, {.source = made, .target = a}));
      return edit::composite({"edit.several"}, std::move(parts));
    }
  }
}

TEST_CASE("random changes: undo all gives the start, redo all the end, whatever is between") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    Document document;
    std::vector<model::Network> states{document.network()};  // by number of steps done
    int failed = 0;
    for (int i = 0; i < 120; ++i) {
      const auto done = document.execute(random_command(document.network(), random));
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
      REQUIRE(document.network().same_content(states[document.history().done()]));
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
  const ActorId ann = *network.add_actor({.key = "ann", .position = Vec2{0, 0}});
  Document document(std::move(network));
  for (const std::uint64_t gesture : {1, 1, 1, 2, 2}) {
    const Vec2 at = *document.network().actor(ann).position + Vec2{1, 0};
    REQUIRE(document.execute(edit::move_actors(document.network(), {{ann, at}}, true, gesture)));
  }
  CHECK(document.history().size() == 2);
  document.undo();
  CHECK(document.network().actor(ann).position == Vec2{3, 0});
  document.undo();
  CHECK(document.network().actor(ann).position == Vec2{0, 0});
  CHECK_FALSE(document.network().actor(ann).pinned);
  document.redo();
  CHECK(document.network().actor(ann).position == Vec2{3, 0});
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
