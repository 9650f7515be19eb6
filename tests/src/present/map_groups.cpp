// SPDX-License-Identifier: Apache-2.0
#include "src/present/map_groups.h"

#include <doctest/doctest.h>

namespace saite::present {
namespace {

/// Two places of four people each, three quarters of whose ties stay at home.
struct TwoPlaces {
  TwoPlaces() {
    for (int place = 0; place < 2; ++place) {
      model::Actor municipality;
      municipality.key = "m" + std::to_string(place);
      municipality.name = place == 0 ? "Upper" : "Lower";
      municipality.kind = *network.actor_kinds().find("municipality");
      const ActorId container = *network.add_actor(municipality);
      for (int i = 0; i < 4; ++i) {
        model::Actor actor;
        actor.key = "p" + std::to_string(place) + std::to_string(i);
        actor.name = "Anna";
        actor.part_of = container;
        actors.push_back(*network.add_actor(actor));
      }
    }
    for (int place = 0; place < 2; ++place) {
      for (int i = 0; i < 3; ++i) join(4 * place + i, 4 * place + i + 1);
    }
    join(0, 4);
  }
  void join(int a, int b) {
    model::Tie tie;
    tie.source = actors[static_cast<std::size_t>(a)];
    tie.target = actors[static_cast<std::size_t>(b)];
    tie.key = "t" + std::to_string(ties.size());
    ties.push_back(*network.add_tie(tie));
  }

  model::Network network;
  std::vector<ActorId> actors;
  std::vector<TieId> ties;
  Words words = nullptr;
};

}  // namespace

TEST_CASE("a map has groups of its own where places hold half of its actors") {
  TwoPlaces map;
  const auto groups = groups_of_map(map.network, map.actors, "en", map.words);
  REQUIRE(groups);
  CHECK(groups->categories == std::vector<std::string>{"Lower", "Upper"});
  CHECK(lie_apart(*groups, map.network, map.actors, map.ties));
  // With as many ties between the places as within, areas would lie over each other.
  map.join(1, 5);
  map.join(2, 6);
  CHECK_FALSE(lie_apart(*groups, map.network, map.actors, map.ties));
  // Five more who are nowhere: the places hold less than half.
  for (int i = 0; i < 9; ++i) {
    model::Actor actor;
    actor.key = "x" + std::to_string(i);
    map.actors.push_back(*map.network.add_actor(actor));
  }
  CHECK_FALSE(groups_of_map(map.network, map.actors, "en", map.words));
}

TEST_CASE("a name that is no more than a number is told") {
  const TwoPlaces map;
  const auto told = [&](const char* name, const char* kind, const char* display) {
    model::Actor actor;
    actor.name = name;
    actor.kind = *map.network.actor_kinds().find(kind);
    return is_mere_number(map.network, actor, display);
  };
  CHECK(told("", "individual", "a12"));
  CHECK(told("4711", "individual", "4711"));
  CHECK(told("Person 12", "individual", "Person 12"));
  CHECK(told("Institution 3", "institution", "Institution 3"));
  CHECK_FALSE(told("School 12", "institution", "School 12"));
  CHECK_FALSE(told("Anna", "individual", "Anna"));
  CHECK_FALSE(told("Anna Maria 2", "individual", "Anna Maria 2"));
  CHECK_FALSE(told("", "individual", "anna"));
}

}  // namespace saite::present
