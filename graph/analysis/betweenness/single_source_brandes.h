// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/paths/length_graph.h"
#include "graph/analysis/paths/length_queue.h"

namespace saite::analysis {

/// Brandes' algorithm from one source at a time, for all that the kernel of 64 sources cannot
/// serve: path counts beyond a double, lengths that are not small whole numbers, and callers that
/// want the dependencies of each source by themselves.
///
/// `Arcs` is a graph (one of the views below). `Queue` says what a shortest path is: FifoQueue the
/// fewest arcs, BucketQueue, HeapQueue and ExactQueue the least length. `Count` counts paths:
/// PlainCount in a double, ScaledCount without limit. Tables of one thread, kept from source to
/// source. Cost: O(m) a source with FifoQueue, O(m + distance range) with BucketQueue, O(m log n)
/// with the others; O(n) space. Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; arcs:
/// Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
template <class Arcs, class Queue, class Count>
class SingleSourceBrandes {
 public:
  /// `max_length`: of an arc.
  explicit SingleSourceBrandes(const Arcs& arcs, double max_length = 1)
      : arcs_(arcs),
        queue_(max_length),
        unreached_(Queue::unreached()),
        distance_(arcs.size(), unreached_),
        paths_(arcs.size()) {
    project::Index degree = 0;
    for (project::Index u = 0; u < arcs.size(); ++u) {
      degree = std::max(degree, arcs.end(u) - arcs.begin(u));
    }
    onward_.resize(degree + 1U);  // one more, as they are written before they are counted
  }

  /// Calls add_vertex(v, dependency) for each vertex that is reached, the source aside, and
  /// add_arc(position, dependency) for each arc on a shortest path; dependencies as Dependencies
  /// has them, of this source alone. False, and nothing is called, where there are too many paths
  /// for Count.
  template <class AddVertex, class AddArc>
  bool run(project::Index source, const AddVertex& add_vertex, const AddArc& add_arc) {
    const bool countable = search(source);
    if (countable) accumulate(source, add_vertex, add_arc);
    for (const project::Index v : order_) distance_[v] = unreached_;
    return countable;
  }

 private:
  using Index = project::Index;
  using Length = typename Queue::Length;

  bool search(Index source) {
    bool countable = true;
    order_.clear();
    distance_[source] = Length{};
    paths_[source] = Count::one();
    queue_.push(Length{}, source);
    Length distance{};
    for (Index u = 0; queue_.pop(distance, u);) {
      if (distance != distance_[u]) continue;  // a shorter path was found since
      if (u != source) paths_[u] = arcs_.times_copies(paths_[u], u);
      const Count paths = paths_[u];
      order_.push_back(u);
      countable = countable && !paths.too_many();
      for (Index at = arcs_.begin(u); at < arcs_.end(u); ++at) {
        const Index v = arcs_.head(at);
        const Length through = distance + arcs_.length(at);
        if (Queue::shorter(distance_[v], through)) continue;
        if (Queue::shorter(through, distance_[v])) {
          distance_[v] = through;
          paths_[v] = paths;
          queue_.push(through, v);
        } else {
          paths_[v].add(paths);
        }
      }
    }
    return countable;
  }

  template <class AddVertex, class AddArc>
  void accumulate(Index source, const AddVertex& add_vertex, const AddArc& add_arc) {
    const double weight = arcs_.ends(source);
    for (std::size_t i = order_.size(); i-- > 0;) {
      const Index u = order_[i];
      const Length distance = distance_[u];
      const Count paths = paths_[u];
      // Without branches, as they could not be predicted.
      std::size_t count = 0;
      for (Index at = arcs_.begin(u); at < arcs_.end(u); ++at) {
        onward_[count] = at;
        const Length through = distance + arcs_.length(at);
        count += static_cast<std::size_t>(Queue::equal(through, distance_[arcs_.head(at)]));
      }
      double sum = 0;
      for (const Index at : std::span(onward_).first(count)) {
        const double share = paths.times(paths_[arcs_.head(at)]);
        sum += share;
        add_arc(at, share);
      }
      paths_[u] = paths.per_path(arcs_.copies(u) * (weight * arcs_.ends(u) + sum));
      if (u != source) add_vertex(u, sum);
    }
  }

  Arcs arcs_;
  Queue queue_;
  Length unreached_;
  std::vector<Length> distance_;
  /// From one copy of the source to all copies of the vertex. Once these are done with, what each
  /// of them sends on: the target's weight and dependency, shared among its paths.
  std::vector<Count> paths_;
  std::vector<Index> order_;   // the vertices reached, nearest first
  std::vector<Index> onward_;  // arcs of one vertex on shortest paths
  // The graph must outlive this.
};

/// A graph in compressed rows without lengths, every vertex an actor.
struct UnitArcs {
  std::span<const project::Index> offsets;
  std::span<const project::Index> heads;

  [[nodiscard]] project::Index size() const {
    return static_cast<project::Index>(offsets.size() - 1);
  }
  [[nodiscard]] project::Index begin(project::Index u) const { return offsets[u]; }
  [[nodiscard]] project::Index end(project::Index u) const { return offsets[u + 1]; }
  [[nodiscard]] project::Index head(project::Index at) const { return heads[at]; }
  [[nodiscard]] static std::uint32_t length(project::Index) { return 1; }
  [[nodiscard]] static double copies(project::Index) { return 1; }
  [[nodiscard]] static double ends(project::Index) { return 1; }
  template <class Count>
  [[nodiscard]] static Count times_copies(const Count& paths, project::Index) {
    return paths;
  }
};

/// A PathGraph: without lengths, its vertices stand for several actors.
struct PathGraphArcs : UnitArcs {
  explicit PathGraphArcs(const PathGraph& graph)
      : UnitArcs{graph.offsets, graph.neighbours}, graph_(&graph) {}
  [[nodiscard]] double copies(project::Index v) const { return graph_->copies[v]; }
  [[nodiscard]] double ends(project::Index v) const { return graph_->ends[v]; }
  template <class Count>
  [[nodiscard]] Count times_copies(const Count& paths, project::Index v) const {
    return paths.times(graph_->copies[v]);
  }

 private:
  const PathGraph* graph_;
};

/// A graph with lengths; `vertex_ends` as PathGraph::ends.
template <class ArcLength>
struct LengthArcs {
  const LengthGraph<ArcLength>* graph;
  std::span<const double> vertex_ends;

  [[nodiscard]] project::Index size() const { return graph->size(); }
  [[nodiscard]] project::Index begin(project::Index u) const { return graph->offsets[u]; }
  [[nodiscard]] project::Index end(project::Index u) const { return graph->offsets[u + 1]; }
  [[nodiscard]] project::Index head(project::Index at) const { return graph->arcs[at].head; }
  [[nodiscard]] ArcLength length(project::Index at) const { return graph->arcs[at].length; }
  [[nodiscard]] static double copies(project::Index) { return 1; }
  [[nodiscard]] double ends(project::Index v) const { return vertex_ends[v]; }
  template <class Count>
  [[nodiscard]] static Count times_copies(const Count& paths, project::Index) {
    return paths;
  }
};

}  // namespace saite::analysis
