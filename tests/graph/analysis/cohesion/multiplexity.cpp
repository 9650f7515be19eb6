// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/multiplexity.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "graph/base/random.h"
#include "graph/model/network.h"
#include "tests/support/cancel_after.h"

using namespace saite;
using project::Index;
using project::Projection;

namespace {

using Pairs = std::set<std::pair<Index, Index>>;

struct TwoKinds {
  model::Network network;
  std::vector<std::string> kind_of_tie;
  std::vector<std::string> group_of;
  Pairs knows;
  Pairs trust;

  TwoKinds(Index n, double density, std::uint64_t seed) {
    Random random(seed);
    std::vector<ActorId> ids;
    for (Index u = 0; u < n; ++u) {
      ids.push_back(*network.add_actor({.key = std::to_string(u)}));
      group_of.emplace_back(u % 3 == 0 ? "x" : "y");
    }
    int key = 0;
    const auto add = [&](Index a, Index b, const char* kind, Pairs& pairs) {
      pairs.insert({a, b});
      const auto index = *network.tie_kinds().find(kind);
      // Now and then twice, and the other way round: one pair all the same.
      for (std::uint64_t i = 0; i <= random.below(2); ++i) {
        const bool turned = random.chance(.5);
        REQUIRE(network.add_tie({.source = ids[turned ? b : a],
                                 .target = ids[turned ? a : b],
                                 .key = "t" + std::to_string(key++),
                                 .kind = index}));
        kind_of_tie.emplace_back(kind);
      }
    };
    for (Index a = 0; a < n; ++a) {
      for (Index b = a + 1; b < n; ++b) {
        if (random.chance(density)) add(a, b, "knows", knows);
        if (random.chance(density)) add(a, b, "trust", trust);
      }
    }
  }
  [[nodiscard]] Projection projection(bool directed) const {
    return *Projection::create(network, {.directed = directed});
  }
};

Index both(const Pairs& one, const Pairs& other, const std::vector<Index>& place) {
  Index count = 0;
  for (const auto& [a, b] : other) {
    const auto x = place[a];
    const auto y = place[b];
    count += one.contains({std::min(x, y), std::max(x, y)}) ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("multiplexity: counts by hand, chance over all permutations within the groups") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const TwoKinds map(6, .5, seed);
    NullProgress progress;
    const auto projection = map.projection(seed % 2 == 0);
    auto found = analysis::multiplexity(projection, map.kind_of_tie, map.group_of, {.draws = 20000},
                                        progress);
    REQUIRE(found);
    REQUIRE(found->kinds == std::vector<std::string>{"knows", "trust"});
    CHECK(found->pairs == std::vector<Index>{static_cast<Index>(map.knows.size()),
                                             static_cast<Index>(map.trust.size())});
    std::vector<Index> place(6);
    std::iota(place.begin(), place.end(), Index{0});
    const Index own = both(map.knows, map.trust, place);
    const auto& overlap = found->overlaps.at(0);
    CHECK(overlap.both == own);
    const double either = static_cast<double>(map.knows.size() + map.trust.size() - own);
    CHECK(overlap.jaccard == doctest::Approx(own / either));
    CHECK(std::accumulate(found->by_number.begin(), found->by_number.end(), Index{0}) == either);
    if (own > 0) CHECK(found->by_number.at(1) == own);
    double all = 0;
    double sum = 0;
    double more = 0;
    double fewer = 0;
    do {
      const bool in_groups = std::ranges::all_of(
          place, [&](Index u) { return map.group_of[place[u]] == map.group_of[u]; });
      if (!in_groups) continue;
      const Index count = both(map.knows, map.trust, place);
      sum += count;
      more += count >= own ? 1 : 0;
      fewer += count <= own ? 1 : 0;
      ++all;
    } while (std::next_permutation(place.begin(), place.end()));
    CHECK(all == 2 * 24);
    CHECK(std::abs(overlap.expected - sum / all) < .05);
    CHECK(std::abs(overlap.p - std::min(1.0, 2 * std::min(more, fewer) / all)) < .03);
  }
}

TEST_CASE("multiplexity: the same again, errors") {
  const TwoKinds map(12, .3, 9);
  NullProgress progress;
  const auto projection = map.projection(false);
  const auto once = analysis::multiplexity(projection, map.kind_of_tie, {}, {}, progress);
  const auto again = analysis::multiplexity(projection, map.kind_of_tie, {}, {}, progress);
  CHECK(once->overlaps[0].p == again->overlaps[0].p);
  CHECK(analysis::multiplexity(projection, map.kind_of_tie, {}, {.draws = 0}, progress)
            .error()
            .code == "bad_parameter");
  test::CancelAfter cancel(2);
  CHECK_FALSE(analysis::multiplexity(projection, map.kind_of_tie, {}, {}, cancel));
  CHECK(analysis::multiplexity(Projection::from_edges(3, {}), {}, {}, {}, progress)->kinds.empty());
}
