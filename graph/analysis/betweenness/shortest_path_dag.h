// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/betweenness/distance_delta.h"
#include "graph/analysis/betweenness/graph_change.h"
#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/paths/bfs_levels.h"

namespace saite::analysis {

/// All shortest paths from several sources to a few targets of each, and what runs along them:
/// Brandes' accumulation among nobody but those who lie between. Tables of one thread.
///
/// From the farthest targets on, level by level, it goes back to the sources; all searches in step.
/// Each actor and source met has a slot, sources of an actor side by side, and each arc between two
/// slots is a pair of them: paths are counted and loads gathered along that list, which fits into
/// the nearest caches where tables of all actors and sources would not.
/// Cost: O(arcs of those between, once for many sources, and pairs of slots).
class ShortestPathDag {
 public:
  explicit ShortestPathDag(project::Index n) : level_(n), below_(n) {}

  /// Finds the paths to the targets, who are in the state as far as `reached` says. `weights` by
  /// vertex: what is sent to one; nobody looks for a target of none. False beyond `most_slots`.
  bool find(const GraphChange::State& state, const DistanceDelta& reached, const BfsLevels& targets,
            const BfsLevels& more_targets, std::span<const double> weights, std::size_t max_slots);
  [[nodiscard]] std::size_t slots() const { return ends_.size(); }

  /// Adds `sign` times what runs along them (loads.arcs by edge, empty where not wanted). False
  /// where they are too many to count.
  bool add(double sign, Dependencies& loads);

 private:
  using Index = project::Index;
  using Mask = std::uint64_t;

  /// Actors that are so many steps away from some sources.
  struct Level {
    explicit Level(Index n) : place(n, project::no_index) {}

    /// Where v stands in the lists.
    Index join(Index v, const SearchSet& more);
    void clear();

    std::vector<Index> vertices;
    std::vector<SearchSet> searches;  // beside them: which have them on paths to targets
    std::vector<SearchSet> targets;   // … and as such
    std::vector<std::array<Index, SearchSet::word_count>> first_slots;
    std::vector<Index> place;  // by vertex
  };
  /// An actor in one level.
  struct Entry {
    Index vertex;
    Index slots_end;
    Index links_end;
  };
  /// An arc down to the next level for 64 sources: `both` of `above`, whose slots begin there.
  struct OpenLink {
    Index below;
    Index edge;
    Index first_slot;
    Index word;
    Mask above;
    Mask both;
  };
  struct Link {
    Index edge;
    Index pairs_end;
  };
  struct Pair {
    Index above;  // slots
    Index below;
  };

  void clear();
  void give_slots(std::span<const double> weights);
  void close_links();
  void go_down(const GraphChange::State& state, const DistanceDelta& reached, std::size_t below);
  bool count_paths();

  Level level_;
  Level below_;
  std::size_t sources_ = 0;     // where they begin in entries_
  std::vector<OpenLink> open_;  // from the level above
  std::vector<Entry> entries_;  // the farthest first
  std::vector<Link> links_;     // by entry
  std::vector<Pair> pairs_;     // by link
  std::vector<double> ends_;    // by slot: what is sent there, 0 where it is no target
  std::vector<double> paths_;   // by slot: how many
  std::vector<double> share_;   // by slot: what goes on from there
};

}  // namespace saite::analysis
