// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/betweenness/betweenness_kernel.h"
#include "graph/analysis/paths/multi_source_sssp.h"

namespace saite::analysis {

/// Tables of find_length_links(), kept from batch to batch.
struct LengthLinksScratch {
  using Mask = BatchScratch::Mask;
  struct Entry {
    std::uint32_t level;
    project::Index vertex;
    Mask mask;
  };
  std::vector<Mask> on_path;  // by arc: searches whose shortest paths take it
  std::vector<Entry> entries;
  std::vector<std::size_t> level_ends;
};

enum class LinksOutcome : std::uint8_t { done, too_far, cancelled };

/// Which arcs lie on shortest paths of the 64 searches whose distances are in `found`, in an order
/// in which paths can be counted: fills `batch` for add_linked_batch(), with the arcs' positions if
/// `arcs`.
///
/// A level holds the distances from k to k + 1 times the shortest arc: no path has two vertices of
/// the same level, as an arc leads at least one level on. So a vertex's turn comes once for all
/// searches that reach it in the same level, as in searches without lengths, and not once for each
/// distance (buckets as wide as the shortest arc: Denardo & Fox 1979, doi:10.1287/opre.27.1.161).
/// Cost: O(arcs · 64 / vector width + levels of a vertex · arcs).
LinksOutcome find_length_links(const ShortLengthGraph& graph, const SsspScratch& found, bool arcs,
                               LengthLinksScratch& scratch, BatchScratch& batch,
                               const Progress& progress);

}  // namespace saite::analysis
