// SPDX-License-Identifier: Apache-2.0
// Sums are taken in a fixed order: how many threads there are changes no bit of any measure.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "graph/analysis/registry/registry.h"
#include "tests/support/random_graphs.h"
#include "tests/support/sanitizer.h"
#include "tests/support/threads.h"

namespace saite::analysis {
namespace {

/// Dear ones: paths between all, and whole networks at random.
bool is_dear(const MeasureInfo& info) {
  const auto costs = [&](std::string_view part) {
    return info.cost.find(part) != std::string_view::npos;
  };
  return costs("n·m") || costs("random") || costs("permutations");
}

using Found = std::map<std::pair<Subject, std::string_view>, Measured>;

/// All measures; of a great network those that are not dear.
Found all_measures(const project::Projection& projection, std::size_t threads) {
  return test::with_threads(threads, [&] {
    Context context(projection);
    project::Grouping part{"part", {"a", "b", "c"}, {}};
    for (project::Index u = 0; u < projection.size(); ++u) part.group_of.push_back(u % 3);
    context.set_grouping(part);
    Found found;
    NullProgress progress;
    for (const MeasureInfo& info : measures()) {
      if (projection.size() > 1000 && is_dear(info)) continue;
      CAPTURE(info.id);
      auto one = measure(info.id, info.subject, context, progress);
      REQUIRE(one);
      found[{info.subject, info.id}] = std::move(*one);
    }
    return found;
  });
}

}  // namespace

TEST_CASE("every measure is the same to the last bit, however many threads there are" *
          doctest::skip(test::looks_for_races)) {
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      CAPTURE(directed);
      CAPTURE(weighted);
      for (const project::Index n : {700U, 9'000U}) {
        if (n > 1000 && directed != weighted) continue;
        const auto projection =
            test::preferential(n, 3, {.seed = 7, .weighted = weighted, .directed = directed});
        const Found alone = all_measures(projection, 1);
        const Found together = all_measures(projection, 4);
        CHECK(alone.size() == together.size());
        for (const Found::value_type& one : alone) {
          CAPTURE(one.first.second);
          CHECK(together.at(one.first).values == one.second.values);
          CHECK(together.at(one.first).categories == one.second.categories);
        }
      }
    }
  }
}

TEST_CASE("what is run with four threads or one is" * doctest::skip(test::looks_for_races)) {
  for (const std::size_t count : {1UL, 4UL}) {
    CHECK(test::with_threads(count, [] {
            return std::min<std::size_t>(
                static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()),
                tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
          }) == count);
  }
}

}  // namespace saite::analysis
