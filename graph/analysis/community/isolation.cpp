// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/isolation.h"

#include <algorithm>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/paths/block_tree.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/steps.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// The middle of the component that is `part`: see isolation().
std::vector<std::uint8_t> middle_of(const Projection& graph, const Components& parts,
                                    const Blocks& torn, Index part) {
  std::vector<std::uint8_t> middle(graph.size());
  const BlockTree tree = block_tree(graph, torn);
  const double size = parts.sizes[part];
  // Actors each of whose blocks has less than half of the part on its own side.
  std::vector<std::uint8_t> heart(graph.size());
  for (Index u = 0; u < graph.size(); ++u) heart[u] = parts.component_of[u] == part ? 1 : 0;
  for (Index b = 0; b < tree.count; ++b) {
    const auto block = tree.actors_of(b);
    if (parts.component_of[block.front()] != part) continue;
    const double* ends = tree.ends.data() + tree.vertex_offsets[b];
    bool whole = true;
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (2 * ends[i] <= size) {
        heart[block[i]] = 0;
      } else {
        whole = false;
      }
    }
    if (!whole) continue;
    for (const Index u : block) middle[u] = 1;
    return middle;
  }
  return heart;
}

std::vector<BehindOne> behind_gates(const Projection& graph,
                                    const std::vector<std::uint8_t>& middle) {
  std::vector<BehindOne> out;
  std::vector<std::uint8_t> seen = middle;
  for (Index gate = 0; gate < graph.size(); ++gate) {
    if (middle[gate] == 0) continue;
    BehindOne one{gate, {}};
    const auto add_around = [&](Index u) {
      for (const Index v : graph.neighbours(u)) {
        if (seen[v] != 0) continue;
        seen[v] = 1;
        one.actors.push_back(v);
      }
    };
    add_around(gate);
    for (std::size_t i = 0; i < one.actors.size(); ++i) add_around(one.actors[i]);
    if (one.actors.empty()) continue;
    std::ranges::sort(one.actors);
    out.push_back(std::move(one));
  }
  std::ranges::stable_sort(out, [](const BehindOne& a, const BehindOne& b) {
    return a.actors.size() > b.actors.size();
  });
  return out;
}

}  // namespace

Result<Isolation> isolation(const Projection& projection, Progress& progress) {
  const Projection graph = undirected(projection);
  auto parts = components(graph, progress);
  if (!parts) return parts.error();
  auto torn = blocks(graph, progress);
  if (!torn) return torn.error();
  Isolation out;
  const GroupMembers members(parts->component_of, parts->count());
  for (Index u = 0; u < graph.size(); ++u) {
    if (graph.degree(u) == 0) out.isolates.push_back(u);
    if (graph.degree(u) == 1) out.hanging.push_back(u);
  }
  for (Index c = 1; c < parts->count(); ++c) {
    const auto part = members.of(c);
    if (part.size() > 1) out.small_parts.emplace_back(part.begin(), part.end());
  }
  if (parts->count() > 0) out.behind = behind_gates(graph, middle_of(graph, *parts, *torn, 0));
  return out;
}

std::vector<Index> groups_without_bridge(const Projection& projection, const Grouping& grouping) {
  const std::vector<Index> sizes = group_sizes(grouping);
  std::vector<std::uint8_t> bridged(grouping.group_count());
  for (const auto [a, b] : projection.edges()) {
    const Index ga = grouping.group_of[a];
    const Index gb = grouping.group_of[b];
    if (ga == gb || ga == no_index || gb == no_index) continue;
    bridged[ga] = bridged[gb] = 1;
  }
  std::vector<Index> out;
  for (Index g = 0; g < grouping.group_count(); ++g) {
    if (sizes[g] > 1 && bridged[g] == 0) out.push_back(g);
  }
  return out;
}

}  // namespace saite::analysis
