// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/stage_marks.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/analysis/registry/shared.h"
#include "tests/support/classic_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Stage;

analysis::StageMarks marks_of(const Projection& p, std::optional<Stage> stage) {
  NullProgress progress;
  analysis::Context context(p);
  const auto numbers = *analysis::stage_numbers(p, {}, progress);
  return *analysis::stage_marks(context, stage, numbers, progress);
}

TEST_CASE("stage marks: hubs have half of the most ties, the core is what was found") {
  const Projection karate = test::karate().projection();
  const auto hubs = marks_of(karate, Stage::multi_hub);
  // Degrees 17, 16, 12, 10, 9: those of 9 and more (twice 9 is more than 17).
  CHECK(hubs.central == std::vector<Index>{0, 1, 2, 32, 33});
  CHECK(hubs.central.size() + hubs.largest.size() == 34);
  const auto core = marks_of(karate, Stage::core_periphery);
  NullProgress progress;
  CHECK(core.central == analysis::stage_numbers(karate, {}, progress)->core->core);
  CHECK(std::ranges::binary_search(core.central, Index{33}));
  CHECK(marks_of(karate, Stage::evenly_woven).central.empty());
  for (const Index u : core.central) {
    CHECK_FALSE(std::ranges::binary_search(core.largest, u));
  }
}

TEST_CASE("stage marks: where all is scattered the largest part is all there is to show") {
  const Projection florentine = test::florentine().projection();
  const auto marks = marks_of(florentine, Stage::scattered);
  CHECK(marks.central.empty());
  CHECK(marks.largest.size() == 15);
}

}  // namespace
