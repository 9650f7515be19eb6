// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distance_batches.h"

#include <algorithm>
#include <utility>

#include "graph/analysis/kit/ordered_tasks.h"

namespace saite::analysis {

using project::Index;

Result<DistanceSums> distance_batches(const SearchRows& rows, Index sources,
                                      BfsScratches& scratches, Progress& progress) {
  const auto size = static_cast<Index>(rows.offsets.size() - 1);
  const Index lanes = BfsScratch::lanes_for(size);
  const Index batches = (sources + lanes - 1) / lanes;
  const Index tasks = ordered_task_count(batches, 3 * std::size_t{size});
  StepCounter steps(progress, batches);
  auto sums = ordered_sum(
      tasks, DistanceSums(size),
      [&](Index task, DistanceSums& part) {
        for (Index batch = task; batch < batches; batch += tasks) {
          const Index first = batch * lanes;
          BfsScratch& scratch = scratches.local();
          if (scratch.in_touched.size() != size) scratch = BfsScratch(size);
          if (!steps.step() || !add_distances(rows, first, std::min(lanes, sources - first),
                                              scratch, part, progress)) {
            // Its tables are left as they were in the middle of a search: the next search makes
            // them anew.
            scratch = BfsScratch(1);
            return;
          }
        }
      },
      progress);
  if (!sums) return cancelled_error();
  return *std::move(sums);
}

}  // namespace saite::analysis
