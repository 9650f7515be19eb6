// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/spread.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/quantile.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Whoever hears in one draw, those told first.
class Play {
 public:
  Play(const Projection& projection, const SpreadOptions& options, std::uint64_t seed)
      : projection_(projection), options_(options), random_(seed), heard_(projection.size()) {
    if (options.model == SpreadModel::threshold) {
      pressure_.resize(projection.size());
      for (Index u = 0; u < projection.size(); ++u) thresholds_.push_back(random_.uniform());
    }
  }

  const std::vector<Index>& from(std::span<const Index> told) {
    for (const Index u : told) hear(u);
    for (std::size_t head = 0; head < order_.size(); ++head) {
      for (const Index v : projection_.neighbours(order_[head])) {
        if (heard_[v] == 0 && takes_up(v)) hear(v);
      }
    }
    return order_;
  }

 private:
  void hear(Index u) {
    if (heard_[u] != 0) return;
    heard_[u] = 1;
    order_.push_back(u);
  }

  bool takes_up(Index v) {
    if (options_.model == SpreadModel::cascade) return random_.chance(options_.chance);
    const auto contacts = static_cast<double>(projection_.in_neighbours(v).size());
    return ++pressure_[v] >= thresholds_[v] * contacts;
  }

  const Projection& projection_;
  const SpreadOptions& options_;
  Random random_;
  std::vector<std::uint8_t> heard_;
  std::vector<double> thresholds_;
  std::vector<double> pressure_;
  std::vector<Index> order_;
};

SpreadReach spread_reach(const std::vector<Index>& found) {
  std::vector<double> counts(found.begin(), found.end());
  std::ranges::sort(counts);
  const auto n = static_cast<double>(counts.size());
  SpreadReach reach;
  reach.mean = std::accumulate(counts.begin(), counts.end(), 0.0) / n;
  double squares = 0;
  for (const double c : counts) squares += (c - reach.mean) * (c - reach.mean);
  reach.error = counts.size() < 2 ? 0 : std::sqrt(squares / (n - 1) / n);
  reach.low = quantile(counts, 0.05);
  reach.high = quantile(counts, 0.95);
  return reach;
}

std::vector<Index> best_connected(const Projection& projection, std::size_t count) {
  std::vector<Index> order(projection.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(
      order, [&](Index a, Index b) { return projection.degree(a) > projection.degree(b); });
  order.resize(std::min(count, order.size()));
  std::ranges::sort(order);
  return order;
}

std::vector<Index> drawn(Index size, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<Index> order(size);
  std::iota(order.begin(), order.end(), Index{0});
  for (std::size_t i = 0; i < count; ++i) std::swap(order[i], order[i + random.below(size - i)]);
  order.resize(count);
  return order;
}

Status check(std::span<const Index> told, const SpreadOptions& options) {
  if (!(options.chance > 0 && options.chance <= 1)) {
    return Error{"bad_parameter", "chance", {"0", "1"}};
  }
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "1000000"}};
  if (told.empty()) return Error{"nobody_told"};
  return {};
}

}  // namespace

Result<Spread> spread(const Projection& projection, std::span<const Index> told,
                      const SpreadOptions& options, Progress& progress) {
  if (auto ok = check(told, options); !ok) return ok.error();
  std::vector<Index> seeds(told.begin(), told.end());
  std::ranges::sort(seeds);
  seeds.erase(std::unique(seeds.begin(), seeds.end()), seeds.end());
  Spread out;
  out.connected_set = best_connected(projection, seeds.size());
  std::vector<Index> by_told(options.draws);
  std::vector<Index> by_random(options.draws);
  std::vector<Index> by_connected(options.draws);
  std::vector<std::uint32_t> heard(projection.size());
  std::mutex adding;
  const bool done = for_each_actor(
      options.draws, progress,
      [&](Index begin, Index end) {
        std::vector<std::uint32_t> own(projection.size());
        for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
          const std::uint64_t seed = stream_seed(options.seed, draw + 1);
          const auto count = [&](std::span<const Index> from, std::uint64_t stream) {
            return static_cast<Index>(
                Play(projection, options, stream_seed(seed, stream)).from(from).size());
          };
          Play first(projection, options, stream_seed(seed, 1));
          const std::vector<Index>& hearing = first.from(seeds);
          for (const Index u : hearing) ++own[u];
          by_told[draw] = static_cast<Index>(hearing.size());
          by_random[draw] = count(drawn(projection.size(), seeds.size(), stream_seed(seed, 2)), 3);
          by_connected[draw] = count(out.connected_set, 4);
        }
        const std::lock_guard lock(adding);  // whole numbers: in any order the same
        for (Index u = 0; u < projection.size(); ++u) heard[u] += own[u];
      },
      32);
  if (!done || progress.cancelled()) return cancelled_error();
  out.told = spread_reach(by_told);
  out.random = spread_reach(by_random);
  out.connected = spread_reach(by_connected);
  for (const std::uint32_t count : heard) {
    out.heard.push_back(static_cast<double>(count) / options.draws);
  }
  return out;
}

}  // namespace saite::analysis
