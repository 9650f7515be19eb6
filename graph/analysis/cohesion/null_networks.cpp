// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/null_networks.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// A network whose ties trade ends. Rows keep their lengths, so nothing ever moves but entries.
class TieShuffle {
 public:
  explicit TieShuffle(const UndirectedView& graph)
      : offsets_(graph.offsets().begin(), graph.offsets().end()),
        neighbours_(graph.neighbour_array().begin(), graph.neighbour_array().end()) {
    std::vector<Index> met(graph.size());  // entries of each row seen from the lower end
    for (Index u = 0; u < graph.size(); ++u) {
      for (Index at = offsets_[u]; at < offsets_[u + 1]; ++at) {
        const Index v = neighbours_[at];
        if (u < v) ties_.push_back({{u, v}, {at, offsets_[v] + met[v]++}});
      }
    }
  }

  /// a–b and c–d become a–d and c–b, unless that is no simple network.
  void trade(Random& random) {
    Tie& first = ties_[random.below(ties_.size())];
    Tie& second = ties_[random.below(ties_.size())];
    const std::size_t turned = random.next() & 1U;
    const Index a = first.end[0];
    const Index b = first.end[1];
    const Index c = second.end[turned];
    const Index d = second.end[1 - turned];
    if (a == c || a == d || b == c || b == d) return;
    if (tied(a, d) || tied(c, b)) return;
    const Index slot_b = first.slot[1];            // in b's row, of a
    const Index slot_d = second.slot[1 - turned];  // in d's row, of c
    neighbours_[first.slot[0]] = d;
    neighbours_[second.slot[turned]] = b;
    neighbours_[slot_b] = c;
    neighbours_[slot_d] = a;
    first.end[1] = d;
    first.slot[1] = slot_d;
    second.end[1 - turned] = b;
    second.slot[1 - turned] = slot_b;
  }

  [[nodiscard]] std::size_t ties() const { return ties_.size(); }
  [[nodiscard]] Projection projection() const {
    std::vector<Projection::Edge> edges;
    for (const Tie& tie : ties_) edges.push_back({tie.end[0], tie.end[1]});
    return Projection::from_edges(static_cast<Index>(offsets_.size() - 1), edges);
  }

 private:
  struct Tie {
    Index end[2];
    Index slot[2];  // slot[i]: where the row of end[i] names the other end
  };

  [[nodiscard]] bool tied(Index u, Index v) const {
    if (offsets_[v + 1] - offsets_[v] < offsets_[u + 1] - offsets_[u]) std::swap(u, v);
    const auto begin = neighbours_.begin() + offsets_[u];
    const auto end = neighbours_.begin() + offsets_[u + 1];
    return std::find(begin, end, v) != end;
  }

  std::vector<Index> offsets_;
  std::vector<Index> neighbours_;
  std::vector<Tie> ties_;
};

/// So many pairs out of all, none twice, in the order they were drawn.
std::vector<Projection::Edge> drawn_pairs(Index n, std::size_t count, Random& random) {
  std::vector<Projection::Edge> drawn;
  std::unordered_set<std::uint64_t> known;
  while (drawn.size() < count) {
    auto a = static_cast<Index>(random.below(n));
    auto b = static_cast<Index>(random.below(n));
    if (a == b) continue;
    if (a > b) std::swap(a, b);
    if (known.insert(std::uint64_t{a} * n + b).second) drawn.push_back({a, b});
  }
  return drawn;
}

}  // namespace

Result<Projection> rewired(const Projection& projection, std::uint32_t swaps_per_tie,
                           std::uint64_t seed, const Progress& progress) {
  TieShuffle shuffle{UndirectedView(projection)};
  Random random(seed);
  Watch watch(progress);
  const std::size_t swaps = shuffle.ties() < 2 ? 0 : shuffle.ties() * swaps_per_tie;
  for (std::size_t i = 0; i < swaps; ++i) {
    shuffle.trade(random);
    if (watch.stop(8)) return cancelled_error();
  }
  return shuffle.projection();
}

Projection same_density(Index n, std::size_t pairs, std::uint64_t seed) {
  Random random(seed);
  const std::size_t all = std::size_t{n} * (n - std::min<Index>(n, 1)) / 2;
  if (pairs <= all / 2) return Projection::from_edges(n, drawn_pairs(n, pairs, random));
  std::vector<Projection::Edge> apart = drawn_pairs(n, all - pairs, random);
  const auto before = [](Projection::Edge x, Projection::Edge y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  };
  std::ranges::sort(apart, before);
  std::vector<Projection::Edge> edges;
  auto next = apart.begin();
  for (Index a = 0; a < n; ++a) {
    for (Index b = a + 1; b < n; ++b) {
      if (next != apart.end() && *next == Projection::Edge{a, b}) {
        ++next;
      } else {
        edges.push_back({a, b});
      }
    }
  }
  return Projection::from_edges(n, edges);
}

}  // namespace saite::analysis
