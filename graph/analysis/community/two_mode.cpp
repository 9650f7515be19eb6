// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/two_mode.h"

#include <algorithm>
#include <map>
#include <set>

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

constexpr Index min_tied = 3;

/// Kinds as numbers in the order of their ids, and which of them meet.
struct KindGraph {
  std::vector<std::string> ids;
  std::vector<Index> kind_of;  // by actor
  std::vector<std::set<Index>> meets;
};

KindGraph kind_graph(const Projection& projection, const std::vector<std::string>& kind) {
  KindGraph graph;
  graph.ids = kind;
  std::ranges::sort(graph.ids);
  graph.ids.erase(std::unique(graph.ids.begin(), graph.ids.end()), graph.ids.end());
  for (const std::string& id : kind) {
    const auto at = std::ranges::lower_bound(graph.ids, id);
    graph.kind_of.push_back(static_cast<Index>(at - graph.ids.begin()));
  }
  graph.meets.resize(graph.ids.size());
  for (const auto& edge : projection.edges()) {
    graph.meets[graph.kind_of[edge.a]].insert(graph.kind_of[edge.b]);
    graph.meets[graph.kind_of[edge.b]].insert(graph.kind_of[edge.a]);
  }
  return graph;
}

/// The mode of each kind that has ties; nothing where they do not part in two in one way only.
std::optional<std::vector<Index>> modes(const KindGraph& graph) {
  std::vector<Index> mode(graph.ids.size(), no_index);
  const auto tied = [&](Index kind) { return !graph.meets[kind].empty(); };
  std::vector<Index> queue;
  for (Index kind = 0; kind < graph.ids.size(); ++kind) {
    if (!tied(kind)) continue;
    queue.push_back(kind);
    mode[kind] = 0;
    break;
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const Index other : graph.meets[queue[i]]) {
      if (mode[other] == mode[queue[i]]) return std::nullopt;
      if (mode[other] != no_index) continue;
      mode[other] = 1 - mode[queue[i]];
      queue.push_back(other);
    }
  }
  for (Index kind = 0; kind < graph.ids.size(); ++kind) {
    if (tied(kind) && mode[kind] == no_index) return std::nullopt;
  }
  return mode;
}

}  // namespace

std::optional<TwoMode> two_mode(const Projection& projection,
                                const std::vector<std::string>& kind) {
  if (kind.size() != projection.size() || projection.edge_count() == 0) return std::nullopt;
  const KindGraph graph = kind_graph(projection, kind);
  if (graph.ids.size() < 2) return std::nullopt;
  const auto mode = modes(graph);
  if (!mode) return std::nullopt;
  TwoMode out;
  std::array<Index, 2> tied{};
  for (Index u = 0; u < projection.size(); ++u) {
    const Index of = (*mode)[graph.kind_of[u]];
    out.mode_of.push_back(of);
    if (of == no_index) continue;
    ++out.sizes.at(of);
    if (projection.degree(u) > 0) ++tied.at(of);
  }
  if (tied[0] < min_tied || tied[1] < min_tied) return std::nullopt;
  for (Index k = 0; k < graph.ids.size(); ++k) {
    if ((*mode)[k] != no_index) out.kinds.at((*mode)[k]).push_back(graph.ids[k]);
  }
  return out;
}

std::optional<double> two_mode_density(const Projection& projection, const TwoMode& modes) {
  if (modes.possible_pairs() == 0) return std::nullopt;
  std::array<double, 2> from{};
  for (const auto& edge : projection.edges()) {
    if (modes.mode_of[edge.a] != no_index) ++from.at(modes.mode_of[edge.a]);
  }
  const bool both_ways = projection.directed() && from[0] > 0 && from[1] > 0;
  return (from[0] + from[1]) / (modes.possible_pairs() * (both_ways ? 2 : 1));
}

}  // namespace saite::analysis
