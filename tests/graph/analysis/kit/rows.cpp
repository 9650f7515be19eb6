// SPDX-License-Identifier: Apache-2.0
// Small helpers over rows of indices, each beside the plain way to say the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/sorted_rows.h"
#include "graph/base/random.h"

namespace saite::analysis::rows_test {
namespace {

using project::Index;
using project::no_index;

std::vector<Index> random_row(Random& random, Index below) {
  std::set<Index> row;
  for (std::uint64_t i = random.below(40); i > 0; --i) {
    row.insert(static_cast<Index>(random.below(below)));
  }
  return {row.begin(), row.end()};
}

}  // namespace

TEST_CASE("for_each_common: what std::set_intersection gives, whichever row is longer") {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const auto a = random_row(random, 60);
    const auto b = random_row(random, 60);
    std::vector<Index> expected;
    std::ranges::set_intersection(a, b, std::back_inserter(expected));
    std::vector<Index> common;
    for_each_common(a, b, [&](Index x) { common.push_back(x); });
    CHECK(common == expected);
  }
}

TEST_CASE("GroupMembers: everybody in a group stands once, in its group, rising") {
  Random random(2);
  for (int round = 0; round < 50; ++round) {
    const auto count = static_cast<Index>(1 + random.below(8));
    std::vector<Index> group_of(random.below(60));
    for (Index& group : group_of) {
      group = random.chance(0.1) ? no_index : static_cast<Index>(random.below(count));
    }
    const GroupMembers groups(group_of, count);
    for (Index g = 0; g < count; ++g) {
      std::vector<Index> expected;
      for (Index i = 0; i < group_of.size(); ++i) {
        if (group_of[i] == g) expected.push_back(i);
      }
      CHECK(std::ranges::equal(groups.of(g), expected));
    }
  }
}

TEST_CASE("sample_of: so many different ones, by the seed alone; all where there are no more") {
  const auto all = all_indices(100);
  CHECK(sample_of(all, 100, 1) == all);
  CHECK(sample_of(all, 1000, 1) == all);
  CHECK(sample_of({}, 3, 1).empty());
  const auto some = sample_of(all, 30, 1);
  CHECK(some == sample_of(all, 30, 1));
  CHECK(some != sample_of(all, 30, 2));
  CHECK(std::set<Index>(some.begin(), some.end()).size() == 30);
  CHECK(std::ranges::all_of(some, [](Index u) { return u < 100; }));
}

}  // namespace saite::analysis::rows_test
