// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness_safe.h"

#include "graph/analysis/betweenness/scaled_count.h"
#include "graph/analysis/betweenness/single_source_brandes.h"
#include "graph/analysis/kit/ordered_tasks.h"

namespace saite::analysis {

using project::Index;

Result<Dependencies> safe_dependencies(const PathGraph& graph, bool arcs, Progress& progress) {
  const std::size_t arc_count = arcs ? graph.neighbours.size() : 0;
  const Index tasks = ordered_task_count(graph.size(), graph.size() + arc_count);
  StepCounter steps(progress, graph.size());
  auto sum = ordered_sum(
      tasks, Dependencies::none(graph.size(), arc_count),
      [&](Index task, Dependencies& part) {
        SingleSourceBrandes<PathGraphArcs, FifoQueue, ScaledCount> brandes(PathGraphArcs{graph});
        const auto add_vertex = [&](Index v, double value) { part.vertices[v] += value; };
        const auto add_arc = [&](Index at, double value) {
          if (arcs) part.arcs[at] += value;
        };
        for (Index source = task; source < graph.size() && steps.step(); source += tasks) {
          brandes.run(source, add_vertex, add_arc);
        }
      },
      progress);
  if (!sum) return cancelled_error();
  return *std::move(sum);
}

}  // namespace saite::analysis
