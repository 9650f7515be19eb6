// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/analysis/betweenness/path_graph.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Sources that one call of add_batch() works on at once: a bit each of one machine word.
inline constexpr project::Index batch_lanes = 64;

/// Path counts beyond this are refused: products and quotients of counts must stay in double.
inline constexpr double max_paths = 1e280;

/// Tables of one thread, kept from batch to batch of one graph. A row holds one number a source.
struct BatchScratch {
  using Mask = std::uint64_t;  // bit i: source i of the batch
  using Entry = std::pair<project::Index, Mask>;
  struct Link {
    project::Index vertex;  // where it leads
    project::Index from;
    Mask both;
  };

  /// So many links before its turn a row is called for, as it lies beyond the nearest caches:
  /// `links` has room for as many more.
  static constexpr std::size_t ahead = 6;

  /// `wide`: rows for 64 sources; else for the 8 that a graph of at most 8 vertices has.
  void fit(const PathGraph& graph, bool wide);

  bool wide_rows = false;
  std::vector<Mask> seen;                       // which searches have reached the vertex
  std::vector<Mask> next;                       // which reach it in the level to come
  std::vector<Entry> entries;                   // vertices of all levels, one level after another
  std::size_t entry_count = 0;                  // in use
  std::vector<std::size_t> levels;              // where each level begins in `entries`
  std::vector<Link> links;                      // arcs to the next level, entry by entry
  std::vector<project::Index> link_arcs;        // their positions in PathGraph::neighbours
  std::size_t link_count = 0;                   // in use
  std::vector<std::size_t> link_ends;           // where those of each entry end
  hwy::AlignedFreeUniquePtr<double[]> paths;    // row of each vertex: number of shortest paths
  hwy::AlignedFreeUniquePtr<double[]> passing;  // … what passes it on, a path (see the source)
  hwy::AlignedFreeUniquePtr<double[]> along;    // sums of the links between two tiles of a row
  std::size_t row_space = 0;
  std::size_t along_space = 0;
};

enum class BatchOutcome : std::uint8_t { done, too_many_paths, cancelled };

/// Brandes' algorithm from the vertices first … first + count − 1 (at most 64) at once, added to
/// `loads` (loads.arcs stays empty where it is empty). After any other outcome than `done` both
/// `loads` and `scratch` are of no use.
///
/// The searches go level by level in step, as in the multi-source searches of Then et al. 2014
/// (doi:10.14778/2735496.2735507): one word a vertex says for all sources which searches are there,
/// so an arc is looked at once for many of them, and the numbers of 8 sources (AVX-512; 4 with
/// AVX2, 2 else) are added by one instruction. Sources that lie alike to the rest of the graph
/// reach a vertex in the same level: locality_order() puts them side by side.
///
/// Deterministic: the same sums in the same order on every processor.
/// Cost: O(levels of a vertex · arcs · 64 / vector width).
/// Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; vectors over sources after Madduri et
/// al. 2009, doi:10.1109/IPDPS.2009.5161100, and Sarıyüce et al. 2015,
/// doi:10.1016/j.jpdc.2014.06.012.
BatchOutcome add_batch(const PathGraph& graph, project::Index first, project::Index count,
                       BatchScratch& scratch, Dependencies& loads, const Progress& progress);

/// The same where `scratch` says already who is reached in which level and over which links: the
/// second half of Brandes' algorithm, for whatever a level is (length_links.h).
BatchOutcome add_linked_batch(const PathGraph& graph, project::Index first, project::Index count,
                              BatchScratch& scratch, Dependencies& loads, const Progress& progress);

}  // namespace saite::analysis
