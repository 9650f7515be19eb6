// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness_safe.h"

#include "graph/analysis/betweenness/scaled_count.h"
#include "graph/analysis/kit/ordered_tasks.h"

namespace saite::analysis {

using project::Index;

namespace {

/// One source at a time, with the arrays kept between sources.
class SafeBrandes {
 public:
  SafeBrandes(const PathGraph& graph, bool arcs)
      : graph_(graph), paths_(graph.size()), depth_(graph.size(), -1), passing_(graph.size()) {
    loads.vertices.assign(graph.size(), 0.0);
    if (arcs) loads.arcs.assign(graph.neighbours.size(), 0.0);
    order_.reserve(graph.size());
  }

  void run(Index source) {
    search(source);
    accumulate(source);
    for (const Index v : order_) depth_[v] = -1;
  }

  Dependencies loads;

 private:
  /// `paths_` counts the paths from one copy of the source to all copies of a vertex.
  void search(Index source) {
    order_.assign(1, source);
    depth_[source] = 0;
    paths_[source] = {1.0, 0};
    for (std::size_t head = 0; head < order_.size(); ++head) {
      const Index u = order_[head];
      if (u != source) paths_[u] = paths_[u].times(graph_.copies[u]);
      for (const Index v : graph_.row(u)) {
        if (depth_[v] < 0) {
          depth_[v] = depth_[u] + 1;
          paths_[v] = {};
          order_.push_back(v);
        }
        if (depth_[v] == depth_[u] + 1) paths_[v].add(paths_[u]);
      }
    }
  }

  void accumulate(Index source) {
    const double weight = graph_.ends[source];
    for (std::size_t i = order_.size(); i-- > 0;) {
      const Index u = order_[i];
      double sum = 0;
      for (Index at = graph_.offsets[u]; at < graph_.offsets[u + 1]; ++at) {
        const Index v = graph_.neighbours[at];
        if (depth_[v] != depth_[u] + 1) continue;
        const double share =
            paths_[u].over(paths_[v]) * graph_.copies[v] * (weight * graph_.ends[v] + passing_[v]);
        sum += share;
        if (!loads.arcs.empty()) loads.arcs[at] += share;
      }
      passing_[u] = sum;
      if (u != source) loads.vertices[u] += sum;
    }
  }

  const PathGraph& graph_;
  std::vector<ScaledCount> paths_;
  std::vector<std::int32_t> depth_;
  std::vector<double> passing_;
  std::vector<Index> order_;
};

}  // namespace

Result<Dependencies> safe_dependencies(const PathGraph& graph, bool arcs, Progress& progress) {
  const Index tasks = ordered_task_count(graph.size(), graph.size() + graph.neighbours.size());
  std::vector<Dependencies> parts(tasks);
  StepCounter steps(progress, graph.size());
  const bool finished = run_ordered_tasks(
      tasks,
      [&](Index task) {
        SafeBrandes brandes(graph, arcs);
        for (Index source = task; source < graph.size(); source += tasks) {
          if (!steps.step()) return;
          brandes.run(source);
        }
        parts[task] = std::move(brandes.loads);
      },
      progress);
  if (!finished) return cancelled_error();
  Dependencies loads{std::vector<double>(graph.size(), 0.0),
                     std::vector<double>(arcs ? graph.neighbours.size() : 0, 0.0)};
  for (const Dependencies& part : parts) {
    add_to(loads.vertices, part.vertices);
    add_to(loads.arcs, part.arcs);
  }
  return loads;
}

}  // namespace saite::analysis
