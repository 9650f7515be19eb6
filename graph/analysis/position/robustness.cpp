// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/robustness.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Sets that grow together (union by size, paths halved).
class Parts {
 public:
  explicit Parts(Index n) : parent_(n), size_(n, 1) {
    std::iota(parent_.begin(), parent_.end(), Index{0});
  }
  /// The size of the joined part.
  Index join(Index a, Index b) {
    a = root(a);
    b = root(b);
    if (a == b) return size_[a];
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    return size_[a] += size_[b];
  }

 private:
  Index root(Index u) {
    while (parent_[u] != u) u = parent_[u] = parent_[parent_[u]];
    return u;
  }
  std::vector<Index> parent_;
  std::vector<Index> size_;
};

template <class Visit>
void for_each_contact(const Projection& projection, Index u, const Visit& visit) {
  for (const Index v : projection.neighbours(u)) visit(v);
  if (!projection.directed()) return;
  for (const Index v : projection.in_neighbours(u)) visit(v);
}

std::vector<Index> drawn_order(Index n, std::uint64_t seed) {
  std::vector<Index> order(n);
  std::iota(order.begin(), order.end(), Index{0});
  Random random(seed);
  random.shuffle(std::span(order));
  return order;
}

void summarise(const std::vector<std::vector<double>>& curves, Robustness& out) {
  const std::size_t points = curves.front().size();
  const auto last = static_cast<double>(curves.size() - 1);
  std::vector<double> at(curves.size());
  for (std::size_t k = 0; k < points; ++k) {
    for (std::size_t i = 0; i < curves.size(); ++i) at[i] = curves[i][k];
    std::ranges::sort(at);
    out.random.push_back(std::accumulate(at.begin(), at.end(), 0.0) / (last + 1));
    out.low.push_back(at[static_cast<std::size_t>(std::lround(.05 * last))]);
    out.high.push_back(at[static_cast<std::size_t>(std::lround(.95 * last))]);
  }
}

}  // namespace

std::vector<double> largest_part_while_leaving(const Projection& projection,
                                               std::span<const Index> order) {
  const Index n = projection.size();
  std::vector<double> curve(std::size_t{n} + 1);
  std::vector<std::uint8_t> there(n);
  Parts parts(n);
  Index largest = 0;
  for (std::size_t k = order.size(); k-- > 0;) {
    const Index u = order[k];
    there[u] = 1;
    largest = std::max<Index>(largest, 1);
    for_each_contact(projection, u, [&](Index v) {
      if (there[v] != 0) largest = std::max(largest, parts.join(u, v));
    });
    curve[k] = static_cast<double>(largest) / n;
  }
  return curve;
}

std::vector<Index> best_connected_first(const Projection& projection) {
  const Index n = projection.size();
  std::vector<std::set<Index>> contacts(n);
  for (const auto [a, b] : projection.edges()) {
    contacts[a].insert(b);
    contacts[b].insert(a);
  }
  // Most contacts first, of equals the earlier.
  std::set<std::pair<std::int64_t, Index>> queue;
  const auto rank = [&](Index u) {
    return std::pair(-static_cast<std::int64_t>(contacts[u].size()), u);
  };
  for (Index u = 0; u < n; ++u) queue.insert(rank(u));
  std::vector<Index> order;
  while (!queue.empty()) {
    const Index u = queue.begin()->second;
    queue.erase(queue.begin());
    order.push_back(u);
    for (const Index v : contacts[u]) {
      queue.erase(rank(v));
      contacts[v].erase(u);
      queue.insert(rank(v));
    }
  }
  return order;
}

double Robustness::area(std::span<const double> curve) {
  if (curve.size() < 2) return 0;
  return std::accumulate(curve.begin() + 1, curve.end(), 0.0) /
         static_cast<double>(curve.size() - 1);
}

Result<Robustness> robustness(const Projection& projection, const RobustnessOptions& options,
                              Progress& progress) {
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "1000000"}};
  Robustness out;
  out.connected = largest_part_while_leaving(projection, best_connected_first(projection));
  std::vector<std::vector<double>> curves(options.draws);
  const bool done = for_each_actor(
      options.draws, progress,
      [&](Index begin, Index end) {
        for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
          curves[draw] = largest_part_while_leaving(
              projection, drawn_order(projection.size(), stream_seed(options.seed, draw + 1)));
        }
      },
      4);
  if (!done || progress.cancelled()) return cancelled_error();
  summarise(curves, out);
  return out;
}

}  // namespace saite::analysis
