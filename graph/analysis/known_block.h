// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/analysis/block_tree.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// A block whose betweenness was found, named by ids so that it is known again in another
/// projection.
struct KnownBlock {
  std::uint64_t fingerprint = 0;                               // of the edges
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;  // ids of both ends, in rising order
  std::vector<double> ends;                                    // as BlockTree::ends
  std::vector<double> actor_values;
  std::vector<double> edge_values;
  std::uint32_t corrections = 0;  // since it was solved
};

/// After so many corrections values are found anew: roundings add up.
inline constexpr std::uint32_t most_corrections = 512;

enum class Fared : std::uint8_t { not_at_all, same, corrected, solved };

/// A block by name and ends, without values.
[[nodiscard]] KnownBlock named_block(const project::Projection& projection, const BlockTree& tree,
                                     project::Index block);

/// Fills in `block` the values of `known`, one of the same name or null, corrected by a search from
/// each of its actors who have more or fewer behind them now. `not_at_all`: where it must be
/// solved, as searches were too many or cancelled, or `edges` are wanted and not known.
[[nodiscard]] Fared recall(const project::Projection& projection, const BlockTree& tree,
                           project::Index index, const KnownBlock* known, bool edges,
                           KnownBlock& block, const Progress& progress);

}  // namespace saite::analysis
