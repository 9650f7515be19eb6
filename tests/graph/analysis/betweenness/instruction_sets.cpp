// SPDX-License-Identifier: Apache-2.0
// The kernels that Highway compiles once an instruction set give the same bytes on all of them.
#include <doctest/doctest.h>
#include <hwy/targets.h>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/paths/distances.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis::instruction_sets_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

/// Until the end of the scope Highway chooses among these instruction sets alone.
class OnlyTargets {
 public:
  explicit OnlyTargets(std::int64_t targets) {
    hwy::SetSupportedTargetsForTest(targets);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
  OnlyTargets(const OnlyTargets&) = delete;
  OnlyTargets& operator=(const OnlyTargets&) = delete;
  ~OnlyTargets() {
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
};

/// Each instruction set of this processor by itself.
std::vector<std::int64_t> instruction_sets() {
  std::vector<std::int64_t> found;
  for (std::int64_t rest = hwy::SupportedTargets(); rest != 0; rest &= rest - 1) {
    found.push_back(rest & -rest);
  }
  return found;
}

}  // namespace

TEST_CASE("Betweenness and distances are the same bytes under every instruction set") {
  NullProgress progress;
  const auto sets = instruction_sets();
  REQUIRE(!sets.empty());
  for (const int kind : {0, 1, 2, 3}) {
    const bool weighted = kind % 2 == 1;
    const bool directed = kind / 2 == 1;
    for (const Projection& p :
         test::random_family({.seed = 17, .weighted = weighted, .directed = directed})) {
      const Betweenness best = *betweenness(p, {}, progress);
      const Distances far = *distances(p, progress);
      for (const std::int64_t set : sets) {
        CAPTURE(hwy::TargetName(set));
        const OnlyTargets only(set);
        const Betweenness b = *betweenness(p, {}, progress);
        CHECK(b.actors == best.actors);
        CHECK(b.edges == best.edges);
        const Distances d = *distances(p, progress);
        CHECK(d.reached == far.reached);
        CHECK(d.total == far.total);
        CHECK(d.harmonic == far.harmonic);
        CHECK(d.farthest == far.farthest);
      }
    }
  }
}

}  // namespace saite::analysis::instruction_sets_test
