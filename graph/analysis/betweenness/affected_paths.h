// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/betweenness/distance_delta.h"
#include "graph/analysis/betweenness/graph_change.h"
#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/betweenness/shortest_path_dag.h"
#include "graph/analysis/paths/bfs_levels.h"
#include "graph/analysis/paths/multi_source_bfs.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// What an edit changes of the shortest paths from some sources, and what of it runs through actors
/// and along edges. Tables of one thread, kept from call to call.
class AffectedPaths {
 public:
  explicit AffectedPaths(const GraphChange& change);
  AffectedPaths(const AffectedPaths&) = delete;  // tables point to each other
  AffectedPaths& operator=(const AffectedPaths&) = delete;

  enum class Outcome : std::uint8_t { done, too_much, cancelled };

  /// Finds who is affected as seen from the sources (at most SearchSet::most). `too_much` where
  /// paths are too long; after all but `done` there is nothing to ask for.
  Outcome find(std::span<const project::Index> sources, const Progress& progress);

  /// Adds to `counts`, by vertex, how many of the sources affect it.
  void count(std::span<project::Index> counts) const;

  /// Subtracts from `loads` (vertices; arcs by edge, empty: not wanted) what ran from the sources
  /// to all affected before, and adds what runs there now; `weights` by vertex: what each target is
  /// sent. `room`: how many actors, counted once a source, may still lie on such paths; those met
  /// are taken from it. `too_much` where it does not suffice or there are too many paths; after all
  /// but `done`, `loads` are of no use.
  Outcome add(std::span<const double> weights, Dependencies& loads, std::atomic<std::int64_t>& room,
              const Progress& progress);

 private:
  /// One of both states, seen from what they have in common.
  struct Seen {
    DistanceDelta reached;
    BfsLevels behind;  // whoever has shortest paths over the state's own arcs
  };

  static void find_behind(const GraphChange::State& state,
                          std::span<const GraphChange::LoneArc> own, Seen& seen);
  void find_targets(const BfsLevels& behind, const DistanceDelta& reached,
                    std::span<const double> weights);

  const GraphChange& change_;
  BfsScratch search_;
  BfsLevels common_;  // how far everybody is by the edges of both states
  Seen before_;
  Seen after_;
  BfsLevels targets_;  // who is behind the arcs of one state, as far as they are in the other
  ShortestPathDag dag_;
};

}  // namespace saite::analysis
