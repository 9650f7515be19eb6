// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/paths/bfs_levels.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Graph in compressed rows that searches run on, and the same against the arcs (equal spans where
/// undirected).
struct SearchRows {
  std::span<const project::Index> offsets;
  std::span<const project::Index> neighbours;
  std::span<const project::Index> in_offsets;
  std::span<const project::Index> in_neighbours;
};

/// What each vertex is from the searches' starts: how many reach it, and how far they are.
struct DistanceSums {
  explicit DistanceSums(project::Index n) : reached(n), total(n), harmonic(n), farthest(n) {}

  std::vector<project::Index> reached;
  std::vector<std::uint64_t> total;
  std::vector<double> harmonic;
  std::vector<project::Index> farthest;

  DistanceSums& operator+=(const DistanceSums& other);
};

/// Tables of one thread, kept between batches: a row of 256 or 512 bits a vertex.
struct BfsScratch {
  explicit BfsScratch(project::Index n, project::Index lanes);
  explicit BfsScratch(project::Index n) : BfsScratch(n, lanes_for(n)) {}

  std::size_t words;  // of a row
  hwy::AlignedFreeUniquePtr<std::uint64_t[]> seen;
  hwy::AlignedFreeUniquePtr<std::uint64_t[]> front;
  hwy::AlignedFreeUniquePtr<std::uint64_t[]> next;
  std::vector<project::Index> active;   // rows of `front` that are not empty
  std::vector<project::Index> touched;  // rows of `next` that are not empty
  std::vector<std::uint8_t> in_touched;

  /// Searches at once in a graph of n vertices.
  [[nodiscard]] static project::Index lanes_for(project::Index n) {
    return n > 300'000 ? 256 : 512;  // half rows where the tables grow large
  }
};

/// Breadth-first searches from the vertices first … first + count − 1 (at most lanes_for(n)) in
/// step, a bit each, added to `sums`. Distances run from the sources along the arcs; whoever wants
/// distances *to* the sources swaps the rows. False where cancelled; the scratch is then of no use.
///
/// A level is pushed along the arcs of the few who are active, or pulled by all that miss a search
/// where they are many (Beamer et al. 2012, doi:10.1109/SC.2012.50): one OR of a row serves all
/// searches. Each vertex counts the bits that arrive, so no search is looked at by itself.
/// Source: Then et al. 2014, The More the Merrier, doi:10.14778/2735496.2735507.
bool add_distances(const SearchRows& rows, project::Index first, project::Index count,
                   BfsScratch& scratch, DistanceSums& sums, const Progress& progress);

/// The same searches from `sources` (at most 512, as many as `scratch` has room for), to know of
/// each who is how far. `most_steps`: none goes farther. False where cancelled or stopped by that.
bool find_bfs_levels(const SearchRows& rows, std::span<const project::Index> sources,
                     BfsScratch& scratch, std::size_t max_steps, BfsLevels& found,
                     const Progress& progress);

}  // namespace saite::analysis
