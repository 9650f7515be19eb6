// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/invite.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/analysis/kit/set_cover.h"
#include "graph/base/random.h"
#include "tests/support/classic_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using Edges = std::vector<Projection::Edge>;

Grouping seat_groups(std::vector<Index> groups, std::vector<std::string> names) {
  return {"test", std::move(names), std::move(groups)};
}

}  // namespace

TEST_CASE("invite: everybody's groups in the room") {
  NullProgress progress;
  // Person 4 is of both groups that 0 and 1 are of; 2 and 3 stand for b.
  const auto p = Projection::from_edges(5, Edges{{0, 1}, {2, 3}, {3, 4}});
  const std::vector<Grouping> groupings{seat_groups({0, 0, 1, 1, 0}, {"a", "b"}),
                                        seat_groups({no_index, 0, no_index, 1, 1}, {"x", "y"})};
  const auto found = *analysis::invite(p, groupings, {}, progress);
  CHECK(found.groups == 4);
  CHECK(found.smallest);
  REQUIRE(found.seats.size() == 2);
  std::vector<Index> invited{found.seats[0].actor, found.seats[1].actor};
  std::ranges::sort(invited);
  CHECK(invited == std::vector<Index>{1, 3});  // a+x and b+y, the better known for b+y
  const auto coming = *analysis::invite(p, groupings, {.coming = {1}, .not_these = {}}, progress);
  REQUIRE(coming.seats.size() == 1);
  CHECK(coming.seats[0].actor == 3);
  const auto without = *analysis::invite(p, groupings, {.coming = {}, .not_these = {1}}, progress);
  CHECK(without.nobody == std::vector<analysis::GroupRef>{{1, 0}});
  const auto by_ties = *analysis::invite(
      p, groupings, {.through_ties = true, .coming = {}, .not_these = {}}, progress);
  CHECK(by_ties.smallest);
  CHECK(by_ties.seats.size() == 2);
}

TEST_CASE("invite: seats can be taken by others") {
  NullProgress progress;
  const auto p = test::star(5);
  const std::vector<Grouping> groupings{seat_groups({0, 0, 1, 1, 1}, {"a", "b"})};
  const auto found = *analysis::invite(p, groupings, {}, progress);
  REQUIRE(found.seats.size() == 2);
  for (const auto& seat : found.seats) {
    if (seat.actor == 0)
      CHECK(seat.instead == std::vector<Index>{1});
    else
      CHECK(seat.instead == std::vector<Index>{3, 4});
  }
}

TEST_CASE("set cover: greedy is bettered where it errs, and matches trying all") {
  NullProgress progress;
  // Greedy takes the set of four first and then needs two more; two sets of three do.
  const analysis::CoverProblem classic{6, {{0, 1, 2}, {3, 4, 5}, {1, 2, 3, 4}}, 0};
  const auto best = analysis::cover(classic, 1000, progress);
  CHECK(best.smallest);
  CHECK(best.sets.size() == 2);
  CHECK(analysis::cover(classic, 0, progress).sets.size() == 3);
  for (std::uint64_t seed = 1; seed < 30; ++seed) {
    Random random(seed);
    analysis::CoverProblem problem{8, {}, 0};
    for (int s = 0; s < 10; ++s) {
      std::vector<std::uint32_t> set;
      for (std::uint32_t e = 0; e < 8; ++e) {
        if (random.chance(0.3)) set.push_back(e);
      }
      problem.sets.push_back(set);
    }
    unsigned all = 0;
    std::vector<unsigned> masks;
    for (const auto& set : problem.sets) {
      unsigned mask = 0;
      for (const auto e : set) mask |= 1U << e;
      masks.push_back(mask);
      all |= mask;
    }
    std::size_t fewest = 99;
    for (unsigned choice = 0; choice < 1024; ++choice) {
      unsigned covered = 0;
      std::size_t count = 0;
      for (unsigned s = 0; s < 10; ++s) {
        if ((choice >> s & 1U) == 0) continue;
        covered |= masks[s];
        ++count;
      }
      if (covered == all) fewest = std::min(fewest, count);
    }
    const auto found = analysis::cover(problem, 100'000, progress);
    CHECK(found.smallest);
    CHECK(found.sets.size() == fewest);
  }
}
