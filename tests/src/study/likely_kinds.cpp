// SPDX-License-Identifier: Apache-2.0
#include "src/study/likely_kinds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

using namespace saite;

struct Town {
  model::Network network;
  int number = 0;

  ActorId actor(const char* kind) {
    model::Actor made{.key = "a" + std::to_string(++number)};
    made.kind = *network.actor_kinds().find(kind);
    return *network.add_actor(std::move(made));
  }
  void tie(ActorId from, ActorId to, const char* kind) {
    model::Tie made{.source = from, .target = to, .key = "t" + std::to_string(++number)};
    made.kind = *network.tie_kinds().find(kind);
    REQUIRE(network.add_tie(std::move(made)));
  }
  [[nodiscard]] std::string likeliest(const char* from, const char* to) const {
    const auto kinds = study::likely_tie_kinds(network, *network.actor_kinds().find(from),
                                               *network.actor_kinds().find(to));
    CHECK(kinds.size() == network.tie_kinds().size());
    auto sorted = kinds;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) CHECK(sorted[i] == i);  // each once
    return network.tie_kinds()[kinds.front()].id;
  }
};

TEST_CASE("where a network has no such tie, the usual one is the likeliest") {
  const Town town;
  CHECK(town.likeliest("individual", "individual") == "knows");
  CHECK(town.likeliest("individual", "community") == "membership");
  CHECK(town.likeliest("institution", "municipality") == "governance");
  CHECK(town.likeliest("municipality", "institution") == "governance");
}

TEST_CASE("what a network has between two kinds of actor comes first, whichever way round") {
  Town town;
  const ActorId school = town.actor("institution");
  const ActorId library = town.actor("institution");
  const ActorId council = town.actor("municipality");
  town.tie(council, school, "support");
  town.tie(library, council, "support");
  town.tie(council, library, "hosting");
  town.tie(school, library, "trust");
  CHECK(town.likeliest("institution", "municipality") == "support");
  CHECK(town.likeliest("municipality", "institution") == "support");
  CHECK(town.likeliest("institution", "institution") == "trust");
  CHECK(town.likeliest("individual", "individual") == "knows");
}

}  // namespace
