// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/block_tree.h"

#include <algorithm>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/paths/components.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

void group_edges(const Blocks& blocks, BlockTree& tree) {
  GroupMembers edges(blocks.block_of_edge, blocks.count);
  tree.edge_offsets = std::move(edges.offsets);
  tree.edges = std::move(edges.members);
}

void group_vertices(const Projection& p, BlockTree& tree) {
  tree.vertex_offsets.assign(1, 0);
  std::vector<Index> here;
  std::vector<Index> met(p.size(), project::no_index);  // the last block an actor was met in
  for (Index b = 0; b < tree.count; ++b) {
    here.clear();
    for (const Index e : tree.edges_of(b)) {
      const auto edge = p.edges()[e];
      for (const Index actor : {edge.a, edge.b}) {
        if (met[actor] == b) continue;
        met[actor] = b;
        here.push_back(actor);
      }
    }
    std::ranges::sort(here);
    tree.vertices.insert(tree.vertices.end(), here.begin(), here.end());
    tree.vertex_offsets.push_back(static_cast<Index>(tree.vertices.size()));
  }
}

/// Actors of each actor's component.
std::vector<double> component_sizes(const Projection& p) {
  NullProgress quiet;
  const Components parts = *components(p, quiet);
  std::vector<double> sizes(p.size());
  for (Index v = 0; v < p.size(); ++v) sizes[v] = parts.sizes[parts.component_of[v]];
  return sizes;
}

}  // namespace

BlockTree block_tree(const Projection& p, const Blocks& blocks) {
  BlockTree tree;
  tree.count = blocks.count;
  group_edges(blocks, tree);
  group_vertices(p, tree);

  // Blocks are numbered as the search closes them: when a block's turn comes, all blocks that hang
  // on its actors are done, but for those of its top, the one actor that has blocks to come.
  std::vector<Index> to_come(p.size(), 0);
  for (const Index v : tree.vertices) ++to_come[v];
  const std::vector<double> size = component_sizes(p);
  std::vector<double> below(p.size(), 1);
  std::vector<double> squares(p.size(), 0);  // Σ of the squares of the parts around an actor
  tree.ends.resize(tree.vertices.size());
  for (Index b = 0; b < tree.count; ++b) {
    const auto actors = tree.actors_of(b);
    const Index begin = tree.vertex_offsets[b];
    std::size_t top = 0;  // any will do at the last block of a component
    for (std::size_t i = 0; i < actors.size(); ++i) {
      if (--to_come[actors[i]] > 0) top = i;
    }
    double others = 0;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      if (i == top) continue;
      tree.ends[begin + i] = below[actors[i]];
      others += below[actors[i]];
    }
    tree.ends[begin + top] = size[actors[top]] - others;
    below[actors[top]] += others;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      const double part = size[actors[i]] - tree.ends[begin + i];
      squares[actors[i]] += part * part;
    }
  }
  tree.parted.resize(p.size());
  for (Index v = 0; v < p.size(); ++v) {
    tree.parted[v] = ((size[v] - 1) * (size[v] - 1) - squares[v]) / 2;
  }
  return tree;
}

}  // namespace saite::analysis
