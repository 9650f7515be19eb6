// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/ordered_tasks.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace saite::analysis {

using project::Index;

Index ordered_task_count(std::size_t items, std::size_t doubles) {
  constexpr std::size_t max_doubles = 512UL * 1024 * 1024 / sizeof(double);
  const std::size_t by_memory = max_doubles / std::max<std::size_t>(doubles, 1);
  return static_cast<Index>(std::min(std::clamp<std::size_t>(by_memory, 4, 64), items));
}

bool run_ordered_tasks(Index tasks, const std::function<void(Index)>& work,
                       const Progress& progress) {
  if (tasks == 1) {
    if (!progress.cancelled()) work(0);
    return !progress.cancelled();
  }
  tbb::parallel_for(
      tbb::blocked_range<Index>(0, tasks, 1),
      [&](const tbb::blocked_range<Index>& range) {
        for (Index task = range.begin(); task < range.end(); ++task) {
          if (!progress.cancelled()) work(task);
        }
      },
      tbb::simple_partitioner());
  return !progress.cancelled();
}

void add_to(std::span<double> total, std::span<const double> part) {
  for (std::size_t i = 0; i < part.size(); ++i) total[i] += part[i];
}

bool StepCounter::step(std::size_t count) {
  const std::size_t done = done_.fetch_add(count) + count;
  std::size_t last = reported_.load();
  // One thread at a time reports, and only forwards.
  if (done - std::min(done, last) > steps_ / 200 && reported_.compare_exchange_strong(last, done)) {
    progress_.report(static_cast<double>(std::min(done, steps_)) / static_cast<double>(steps_));
  }
  return !progress_.cancelled();
}

}  // namespace saite::analysis
