// SPDX-License-Identifier: Apache-2.0
#include "graph/project/quotient.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/base/random.h"

namespace saite::project {
namespace {

/// A town of people, each with an attribute `part` (none of some).
model::Network town(std::uint64_t seed, Index actors, Index parts, std::size_t ties) {
  Random random(seed);
  model::Network network;
  for (Index i = 0; i < actors; ++i) {
    model::Actor actor{.key = "a" + std::to_string(i)};
    // Greater and smaller ones.
    const auto part = std::min(random.below(parts + 1), random.below(parts + 1));
    if (part < parts)
      model::assign(actor.details.edit().attributes, "part", "p" + std::to_string(part));
    (void)network.add_actor(std::move(actor));
  }
  const auto conflict = network.edit_tie_kinds().find_or_add("conflict");
  for (std::size_t i = 0; i < ties; ++i) {
    model::Tie tie{.source = ActorId(static_cast<std::uint32_t>(random.below(actors))),
                   .target = ActorId(static_cast<std::uint32_t>(random.below(actors))),
                   .key = network.fresh_tie_key()};
    if (random.below(20) == 0) tie.kind = conflict;
    (void)network.add_tie(std::move(tie));
  }
  return network;
}

struct Made {
  model::Network network;
  Quotient quotient;
};

Made quotient_of(std::uint64_t seed, Index actors, Index parts, std::size_t ties, Index least) {
  Made made{town(seed, actors, parts, ties), {}};
  const auto projection = Projection::create(made.network);
  const auto grouping = group_by(made.network, *projection, "part");
  REQUIRE(grouping);
  const auto quotient = project::quotient(made.network, *projection, *grouping, least);
  REQUIRE(quotient);
  made.quotient = *quotient;
  return made;
}

}  // namespace

TEST_CASE("A quotient counts every actor and every tie once") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Made made = quotient_of(seed, 60, 6, 150, 1);
    std::size_t actors = 0;
    for (const Quotient::Group& group : made.quotient.groups) actors += group.actors;
    CHECK(actors == 60);
    CHECK(made.quotient.withheld() == 0);
    std::size_t ties = 0;
    for (const Quotient::Count& count : made.quotient.counts) {
      CHECK(count.a <= count.b);
      ties += count.ties;
    }
    const auto projection = Projection::create(made.network);
    CHECK(ties == projection->ties().size());
    for (const Quotient::Count& count : made.quotient.counts) {
      std::size_t here = 0;
      for (const TieId id : projection->ties()) {
        const model::Tie& tie = made.network.tie(id);
        const auto ends = std::minmax(made.quotient.group_of[*projection->index_of(tie.source)],
                                      made.quotient.group_of[*projection->index_of(tie.target)]);
        here += ends.first == count.a && ends.second == count.b ? 1 : 0;
      }
      CHECK(here == count.ties);
    }
  }
}

TEST_CASE("What is withheld is not given away by the sum of all, nor by that of a group") {
  std::size_t withheld = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Index least = 2 + static_cast<Index>(seed % 5);
    const Made made = quotient_of(seed, 70, 3 + static_cast<Index>(seed % 7), 60, least);
    const Quotient& quotient = made.quotient;
    withheld += quotient.withheld();
    std::size_t lone = 0;
    std::size_t least_sum = 0;
    for (const Quotient::Count& count : quotient.counts) {
      lone += count.told ? 0 : 1;
      least_sum += count.told ? 0 : count.ties;
    }
    CHECK((!quotient.ties_told || lone == 0 || (lone > 1 && least_sum >= least)));
    for (const Quotient::Group& group : quotient.groups) CHECK(group.actors >= least);
    for (const Quotient::Count& count : quotient.counts) {
      CHECK((!count.told || count.ties >= least));
    }
    for (Index g = 0; g <= quotient.groups.size(); ++g) {  // the last: of all
      std::vector<std::size_t> untold;
      std::size_t sum = 0;
      std::size_t told = 0;
      for (const Quotient::Count& count : quotient.counts) {
        if (g < quotient.groups.size() && count.a != g && count.b != g) continue;
        if (count.told) {
          ++told;
        } else {
          untold.push_back(count.ties);
          sum += count.ties;
        }
      }
      if (untold.empty() || told == 0) continue;  // nothing is left that could hide them
      CHECK(untold.size() >= 2);
      CHECK(sum >= least);
      if (std::ranges::all_of(untold, [&](std::size_t n) { return n < least; })) {
        CHECK(sum != untold.size());
        CHECK(sum != untold.size() * (least - 1));
      }
    }
  }
  CHECK(withheld > 400);
}

TEST_CASE("Small groups are one together, with another where they are few still") {
  const auto network_of = [](const std::vector<int>& sizes) {
    model::Network network;
    for (std::size_t g = 0; g < sizes.size(); ++g) {
      for (int i = 0; i < sizes[g]; ++i) {
        model::Actor actor{.key = "a" + std::to_string(g) + "_" + std::to_string(i)};
        if (g > 0) model::assign(actor.details.edit().attributes, "part", "p" + std::to_string(g));
        (void)network.add_actor(std::move(actor));
      }
    }
    return network;
  };
  const auto groups_of = [&](const std::vector<int>& sizes) {  // the first: of no group
    const model::Network network = network_of(sizes);
    const auto projection = Projection::create(network);
    return project::quotient(network, *projection, *group_by(network, *projection, "part"), 5);
  };
  const auto apart = groups_of({6, 7, 8});
  REQUIRE(apart);
  CHECK(apart->groups.size() == 3);
  CHECK(apart->groups[2].outside);

  const auto few = groups_of({2, 9, 3, 8, 4});
  REQUIRE(few);
  REQUIRE(few->groups.size() == 3);
  CHECK(few->groups[2] == Quotient::Group{{1, 3}, true, 9});

  const auto one = groups_of({0, 9, 3, 8});  // the three alone would be told by the rest
  REQUIRE(one);
  REQUIRE(one->groups.size() == 2);
  CHECK(one->groups[1] == Quotient::Group{{1, 2}, false, 11});

  const auto none = groups_of({1, 2});
  REQUIRE(!none);
  CHECK(none.error().code == "too_few_for_groups");
}

}  // namespace saite::project
