// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/dependencies.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>

#include "graph/analysis/betweenness/betweenness_safe.h"

namespace saite::analysis {

using project::Index;

namespace {

Dependencies no_dependencies(const PathGraph& graph, bool arcs) {
  return Dependencies::none(graph.size(), arcs ? graph.neighbours.size() : 0);
}

/// Sums of arcs take a while to clear and to add: fewer of them, with four batches each or more.
Index task_count(const PathGraph& graph, bool arcs, Index batches) {
  if (!arcs) return ordered_task_count(batches, graph.size());
  const Index tasks = ordered_task_count(batches, graph.size() + graph.neighbours.size());
  return std::min(tasks, std::max<Index>(16, batches / 4));
}

/// Batches of 64 sources, or of 8 where that is all there are.
Index lanes_for(const PathGraph& graph) {
  return graph.size() <= 8 ? 8 : batch_lanes;
}

BatchOutcome run_batch(const PathGraph& graph, Index batch, BatchScratch& scratch,
                       Dependencies& sums, StepCounter& steps) {
  const Index lanes = lanes_for(graph);
  const Index first = batch * lanes;
  const Index count = std::min(lanes, graph.size() - first);
  if (!steps.step(count)) return BatchOutcome::cancelled;
  return add_batch(graph, first, count, scratch, sums, steps.progress());
}

}  // namespace

Result<Dependencies> dependencies(const PathGraph& graph, bool arcs, StepCounter& steps) {
  const Index batches = (graph.size() + batch_lanes - 1) / batch_lanes;
  const Index tasks = task_count(graph, arcs, batches);
  tbb::enumerable_thread_specific<BatchScratch> scratches([&] {
    BatchScratch scratch;
    scratch.fit(graph, true);
    return scratch;
  });
  std::atomic<BatchOutcome> worst = BatchOutcome::done;
  auto sum = ordered_sum(
      tasks, no_dependencies(graph, arcs),
      [&](Index task, Dependencies& part) {
        for (Index batch = task; batch < batches && worst == BatchOutcome::done; batch += tasks) {
          const auto outcome = run_batch(graph, batch, scratches.local(), part, steps);
          if (outcome != BatchOutcome::done) worst = outcome;
        }
      },
      steps.progress());
  if (!sum || worst == BatchOutcome::cancelled) return cancelled_error();
  if (worst == BatchOutcome::too_many_paths) {
    return safe_dependencies(graph, arcs, steps.progress());
  }
  return *std::move(sum);
}

Result<Dependencies> small_dependencies(const PathGraph& graph, bool arcs, BatchScratch& scratch,
                                        StepCounter& steps) {
  scratch.fit(graph, graph.size() > 8);
  Dependencies sums = no_dependencies(graph, arcs);
  const Index lanes = lanes_for(graph);
  for (Index batch = 0; batch * lanes < graph.size(); ++batch) {
    const auto outcome = run_batch(graph, batch, scratch, sums, steps);
    if (outcome == BatchOutcome::done) continue;
    scratch = {};  // left in the middle of a batch
    if (outcome == BatchOutcome::cancelled) return cancelled_error();
    return safe_dependencies(graph, arcs, steps.progress());
  }
  return sums;
}

}  // namespace saite::analysis
