// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/paths/blocks.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// The blocks of an undirected projection with what hangs behind each of their actors. Shortest
/// paths enter and leave a block by its cut points only, so betweenness can be counted block by
/// block, if each actor of a block stands for all who must pass it to get in.
/// Source: Sarıyüce, Saule, Kaya & Çatalyürek 2013, doi:10.1137/1.9781611972832.76
/// (arXiv:1209.6007); Puzis, Zilberman, Elovici, Dolev & Brandes 2012.
struct BlockTree {
  project::Index count = 0;
  std::vector<project::Index> vertex_offsets;  // count + 1
  std::vector<project::Index> vertices;        // actors of each block, rising
  std::vector<double> ends;  // beside `vertices`: the actor and all behind it, outside of the block
  std::vector<project::Index> edge_offsets;  // count + 1
  std::vector<project::Index> edges;         // edges of each block, rising
  /// By actor: pairs of others that its removal would part. All their paths run through it.
  std::vector<double> parted;

  [[nodiscard]] std::span<const project::Index> actors_of(project::Index block) const {
    return {vertices.data() + vertex_offsets[block],
            vertex_offsets[block + 1] - vertex_offsets[block]};
  }
  [[nodiscard]] std::span<const project::Index> edges_of(project::Index block) const {
    return {edges.data() + edge_offsets[block], edge_offsets[block + 1] - edge_offsets[block]};
  }
};

/// Cost: O(m + n log(greatest block)).
[[nodiscard]] BlockTree block_tree(const project::Projection& projection, const Blocks& blocks);

}  // namespace saite::analysis
