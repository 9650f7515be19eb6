// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/base/progress.h"
#include "graph/base/random.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Draws one of the shortest paths between two actors, each equally likely. Two breadth-first
/// searches, one from each end, the one whose next level has fewer arcs going first; when they
/// touch, every arc between them lies on a shortest path. One object a thread.
/// Source: Borassi & Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20 (balanced bidirectional search).
class PathSampler {
 public:
  explicit PathSampler(const project::Projection& projection);

  /// False where no path leads from s to t, or where cancelled. Else actors() and edges() hold it.
  bool draw(project::Index s, project::Index t, Random& random, const Progress& progress);

  /// The actors on the path without its ends, and its edges; in no particular order.
  [[nodiscard]] std::span<const project::Index> actors() const { return actors_; }
  [[nodiscard]] std::span<const project::Index> edges() const { return edges_; }

 private:
  /// A search from one end. `paths` are numbers of paths up to a factor that is the same in a
  /// whole level: only shares within a level are asked for, so nothing overflows.
  struct Side {
    std::vector<project::Index> depth;
    std::vector<double> paths;
    std::vector<project::Index> found;  // in the order of their depth
    std::size_t level = 0;              // where the last level begins in `found`
    bool forward = true;
  };
  struct Meeting {
    project::Index from;  // on the forward side
    project::Index to;
    project::Index edge;
    double weight;
  };

  void start(Side& side, project::Index root);
  [[nodiscard]] std::size_t arcs_ahead(const Side& side) const;
  bool expand(Side& side, const Side& other, const Progress& progress);
  void walk_back(const Side& side, project::Index from, Random& random);
  [[nodiscard]] std::span<const project::Index> next_of(bool forward, project::Index u) const;
  [[nodiscard]] std::span<const project::Index> next_edges(bool forward, project::Index u) const;

  const project::Projection& projection_;
  Side forward_;
  Side backward_;
  std::vector<Meeting> meetings_;
  std::vector<project::Index> actors_;
  std::vector<project::Index> edges_;
};

}  // namespace saite::analysis
