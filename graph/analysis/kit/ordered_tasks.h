// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

// Parallel sums that are the same whatever the number of threads. Floating-point sums depend on
// their order, so the work is cut into a number of tasks that depends on the input alone; each task
// sums its own part in a fixed order, and the parts are added in the order of the tasks.

/// How many tasks for `items` pieces of work, when each task keeps `doubles` numbers: enough to
/// keep many threads busy, few enough that their sums stay below 512 MB.
[[nodiscard]] project::Index ordered_task_count(std::size_t items, std::size_t doubles);

/// Runs work(0) … work(tasks − 1) on the threads of the current TBB arena; a single task on this
/// thread. False where the run was cancelled; tasks must look at `progress` themselves (see
/// StepCounter).
bool run_ordered_tasks(project::Index tasks, const std::function<void(project::Index)>& work,
                       const Progress& progress);

/// The sum over all tasks: work(task, part) adds to a part of its own, which begins as `zero`, and
/// the parts are added (operator +=) in the order of the tasks.
/// Nothing where cancelled.   Space: a Sum a task.
template <class Sum, class Work>
[[nodiscard]] std::optional<Sum> ordered_sum(project::Index tasks, const Sum& zero,
                                             const Work& work, const Progress& progress) {
  std::vector<std::optional<Sum>> parts(tasks);
  const bool finished = run_ordered_tasks(
      tasks,
      [&](project::Index task) {
        parts[task] = zero;
        work(task, *parts[task]);
      },
      progress);
  if (!finished) return std::nullopt;
  if (tasks == 0) return zero;
  Sum sum = *std::move(parts[0]);
  for (project::Index task = 1; task < tasks; ++task) sum += *parts[task];
  return sum;
}

/// total[i] += part[i].
void add_to(std::span<double> total, std::span<const double> part);

/// Counts finished steps over all threads and reports them, about two hundred times in all.
class StepCounter {
 public:
  StepCounter(Progress& progress, std::size_t steps) : progress_(progress), steps_(steps) {}

  /// Call before each step. False once the work is cancelled.
  bool step(std::size_t count = 1);
  [[nodiscard]] Progress& progress() const { return progress_; }

 private:
  Progress& progress_;
  std::size_t steps_;
  std::atomic<std::size_t> done_ = 0;
  std::atomic<std::size_t> reported_ = 0;
};

}  // namespace saite::analysis
