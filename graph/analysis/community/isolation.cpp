// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/isolation.h"

#include <algorithm>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/paths/block_tree.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/paths/components.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/position/fragmentation.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

/// The actors of the middle of each component of three or more, see isolation().
std::vector<std::uint8_t> middles(const Projection& graph, const Components& parts,
                                  const Blocks& torn) {
  const BlockTree tree = block_tree(graph, torn);
  std::vector<std::span<const Index>> largest(parts.count());
  for (Index b = 0; b < tree.count; ++b) {
    const auto block = tree.actors_of(b);
    auto& best = largest[parts.component_of[block.front()]];
    const bool better =
        block.size() > best.size() ||
        (block.size() == best.size() && std::ranges::lexicographical_compare(block, best));
    if (block.size() > 2 && better) best = block;
  }
  std::vector<std::uint8_t> middle(graph.size());
  for (const auto block : largest) {
    for (const Index u : block) middle[u] = 1;
  }
  // Parts without circles: whoever leaves fewest pairs joined.
  const UndirectedView view(graph);
  RemovalScan scan(view);
  const auto& pairs = scan.run(std::vector<std::uint8_t>(graph.size()));
  std::vector<Index> heart(parts.count(), no_index);
  for (Index u = 0; u < graph.size(); ++u) {
    Index& best = heart[parts.component_of[u]];
    if (best == no_index || pairs[u] < pairs[best]) best = u;
  }
  for (Index c = 0; c < parts.count(); ++c) {
    if (largest[c].empty() && parts.sizes[c] > 2) middle[heart[c]] = 1;
  }
  return middle;
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
  out.behind = behind_gates(graph, middles(graph, *parts, *torn));
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
