// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstdint>
#include <vector>

#include "graph/analysis/paths/arc_lengths.h"
#include "graph/analysis/paths/length_graph.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Sources that one call of multi_source_sssp() works on at once: a distance each in the rows.
inline constexpr project::Index sssp_lanes = 64;

/// Where no path leads. Distances beyond are not told from it: see too_far().
inline constexpr std::uint16_t no_length = 0xffff;

using ShortLengthGraph = LengthGraph<std::uint16_t>;

/// Whether multi_source_sssp() suits these lengths: whole numbers, short enough for most distances
/// to fit 16 bits, and none so short beside the others that searches could not go in step.
[[nodiscard]] inline bool suits_lanes(const ArcLengths& lengths) {
  return lengths.whole && lengths.greatest <= 4096 && lengths.greatest <= 32 * lengths.min;
}

/// Tables of one thread, kept from batch to batch of one graph.
class SsspScratch {
 public:
  explicit SsspScratch(const ShortLengthGraph& graph);

  /// Row of 64 distances, one from each source.
  [[nodiscard]] std::uint16_t* row(project::Index v) const {
    return distances.get() + std::size_t{v} * sssp_lanes;
  }

  hwy::AlignedFreeUniquePtr<std::uint16_t[]> distances;
  std::vector<std::vector<project::Index>> due;  // ring: who is to be looked at at each time
  std::vector<std::uint32_t> due_at;             // of each vertex; none where it is not due
  std::uint32_t shift = 0;                       // a length is length >> shift of the ring long
  std::uint16_t greatest = 0;                    // length of an arc
  std::uint16_t min = no_length;

  static constexpr std::uint32_t none = ~std::uint32_t{0};
};

/// Distances from the vertices first … first + count − 1 (at most 64) along the arcs, into the rows
/// of `scratch`. False where cancelled; the scratch is then of no use.
///
/// All searches go in step: an arc is relaxed for 32 of them by one instruction of AVX-512 (16 with
/// AVX2). A vertex that came nearer in any search waits for its turn in a ring of buckets (Dial
/// 1969, doi:10.1145/363269.363610), as long as the arc is behind the vertex it came nearer from; a
/// turn serves all that has happened until then. So a distance of d is final by the time d, and
/// searches that another is ahead of are mostly served with that: from sources that lie alike to
/// the rest of the graph (locality_order()) a vertex has few turns, not 64. Corrected labels in
/// place of settled ones are those of Meyer & Sanders 2003, doi:10.1016/S0196-6774(03)00076-2.
/// Cost: O(turns of a vertex · arcs · 64 / vector width), at most 64 turns.
bool multi_source_sssp(const ShortLengthGraph& graph, project::Index first, project::Index count,
                       SsspScratch& scratch, const Progress& progress);

/// What the rows say of each source.
struct LengthSums {
  std::uint32_t reached[sssp_lanes] = {};  // others
  std::uint64_t total[sssp_lanes] = {};
  double harmonic[sssp_lanes] = {};
  std::uint16_t farthest[sssp_lanes] = {};
};
[[nodiscard]] LengthSums sum_lengths(const ShortLengthGraph& graph, const SsspScratch& scratch);

/// Whether a distance may have been cut off at 16 bits, where the greatest one left is `farthest`:
/// whoever was cut off had a predecessor that was not.
[[nodiscard]] inline bool too_far(std::uint32_t farthest, const SsspScratch& scratch) {
  return farthest + scratch.greatest >= no_length;
}

}  // namespace saite::analysis
