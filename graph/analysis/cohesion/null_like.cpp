// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/null_like.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/analysis/cohesion/null_networks.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;
using Edge = Projection::Edge;

/// Which pairs are tied: ordered where the network is directed.
class Pairs {
 public:
  Pairs(Index n, bool directed) : n_(n), directed_(directed) {}
  bool insert(Index a, Index b) { return known_.insert(key(a, b)).second; }
  void erase(Index a, Index b) { known_.erase(key(a, b)); }
  [[nodiscard]] bool contains(Index a, Index b) const { return known_.contains(key(a, b)); }

 private:
  [[nodiscard]] std::uint64_t key(Index a, Index b) const {
    if (!directed_ && a > b) std::swap(a, b);
    return std::uint64_t{a} * n_ + b;
  }
  std::unordered_set<std::uint64_t> known_;
  Index n_;
  bool directed_;
};

std::vector<double> weights_of(const Projection& projection) {
  std::vector<double> weights;
  if (!projection.weighted()) return weights;
  for (Index e = 0; e < projection.edge_count(); ++e) weights.push_back(projection.edge_weight(e));
  return weights;
}

/// Ends in rows and columns of the table of who is tied to whom, such as modes.
struct Ends {
  std::vector<Index> from;
  std::vector<Index> to;
  std::size_t ties = 0;
};

/// Adds so many pairs out of all of `ends`, none twice.
Status draw(const Ends& ends, bool same, bool directed, Pairs& known, Random& random,
            std::vector<Edge>& edges, Watch& watch) {
  const double all = static_cast<double>(ends.from.size()) * static_cast<double>(ends.to.size());
  const double possible =
      same ? (all - static_cast<double>(ends.from.size())) / (directed ? 1 : 2) : all;
  const std::size_t before = edges.size();
  if (static_cast<double>(ends.ties) * 2 <= possible) {
    while (edges.size() - before < ends.ties) {
      if (watch.stop(16)) return cancelled_error();
      const Index a = ends.from[random.below(ends.from.size())];
      const Index b = ends.to[random.below(ends.to.size())];
      if (a != b && known.insert(a, b)) edges.push_back({a, b});
    }
    return {};
  }
  std::vector<Edge> left;
  for (const Index a : ends.from) {
    for (const Index b : ends.to) {
      if (watch.stop()) return cancelled_error();
      if (a != b && (directed || !same || a < b) && !known.contains(a, b)) left.push_back({a, b});
    }
  }
  for (std::size_t i = 0; i < ends.ties && i < left.size(); ++i) {
    std::swap(left[i], left[i + random.below(left.size() - i)]);
    known.insert(left[i].a, left[i].b);
    edges.push_back(left[i]);
  }
  return {};
}

std::vector<Ends> all_ends(const Projection& projection, ModeOf mode_of) {
  std::vector<Ends> out(mode_of.empty() ? 1 : 2);
  for (Index u = 0; u < projection.size(); ++u) {
    if (mode_of.empty()) {
      out[0].from.push_back(u);
    } else if (mode_of[u] < 2) {
      out[mode_of[u]].from.push_back(u);
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].to = out[out.size() - 1 - i].from;
  for (const Edge edge : projection.edges()) {
    // Without directions it does not matter from which mode a tie is said to run.
    const bool first = mode_of.empty() || !projection.directed() || mode_of[edge.a] == 0;
    ++out[first ? 0 : 1].ties;
  }
  return out;
}

}  // namespace

Result<Projection> degrees_kept(const Projection& projection, ModeOf mode_of,
                                std::uint32_t swaps_per_tie, std::uint64_t seed,
                                const Progress& progress) {
  const bool directed = projection.directed();
  if (!directed && !projection.weighted() && mode_of.empty()) {
    return rewired(projection, swaps_per_tie, seed, progress);
  }
  std::vector<Edge> edges(projection.edges().begin(), projection.edges().end());
  Pairs tied(projection.size(), directed);
  for (Edge& edge : edges) {
    if (!directed && !mode_of.empty() && mode_of[edge.a] == 1) std::swap(edge.a, edge.b);
    tied.insert(edge.a, edge.b);
  }
  Random random(seed);
  Watch watch(progress);
  const std::size_t swaps = edges.size() < 2 ? 0 : edges.size() * swaps_per_tie;
  for (std::size_t i = 0; i < swaps; ++i) {
    if (watch.stop(8)) return cancelled_error();
    Edge& first = edges[random.below(edges.size())];
    Edge& second = edges[random.below(edges.size())];
    if (!directed && mode_of.empty() && (random.next() & 1U) != 0) std::swap(second.a, second.b);
    const Edge one{first.a, second.b};
    const Edge other{second.a, first.b};
    // Arcs that run from different modes would trade ends into a tie inside a mode.
    if (!mode_of.empty() && mode_of[first.a] != mode_of[second.a]) continue;
    if (one.a == one.b || other.a == other.b || first.a == second.a || first.b == second.b)
      continue;
    if (tied.contains(one.a, one.b) || tied.contains(other.a, other.b)) continue;
    tied.erase(first.a, first.b);
    tied.erase(second.a, second.b);
    tied.insert(one.a, one.b);
    tied.insert(other.a, other.b);
    first = one;
    second = other;
  }
  return Projection::from_edges(projection.size(), edges, weights_of(projection), directed);
}

Result<Projection> density_kept(const Projection& projection, ModeOf mode_of, std::uint64_t seed,
                                const Progress& progress) {
  const bool directed = projection.directed();
  if (!directed && !projection.weighted() && mode_of.empty()) {
    return same_density(projection.size(), projection.edge_count(), seed);
  }
  std::vector<Edge> edges;
  Pairs known(projection.size(), directed);
  Random random(seed);
  Watch watch(progress);
  for (const Ends& ends : all_ends(projection, mode_of)) {
    if (auto ok = draw(ends, mode_of.empty(), directed, known, random, edges, watch); !ok) {
      return ok.error();
    }
  }
  std::vector<double> weights = weights_of(projection);
  random.shuffle(std::span(weights));
  return Projection::from_edges(projection.size(), edges, weights, directed);
}

}  // namespace saite::analysis
