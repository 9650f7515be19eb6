// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/small_world.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/distance_counts.h"
#include "graph/analysis/position/clustering.h"
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

struct WorldNumbers {
  std::optional<double> clustering;
  std::optional<double> mean_distance;
};

Result<WorldNumbers> world_numbers(const Projection& graph, const std::vector<Index>& sources,
                                   const Progress& progress) {
  StopOnly quiet(progress);
  auto counts = triangles(graph, quiet);
  if (!counts) return counts.error();
  WorldNumbers numbers;
  numbers.clustering = mean_clustering(graph, *counts);
  const UndirectedView view(graph);
  const auto all = DistanceCounter(view, sources).totals({}, quiet);
  if (!all) return all.error();
  if (all->reached > 0) {
    numbers.mean_distance = static_cast<double>(all->steps) / static_cast<double>(all->reached);
  }
  return numbers;
}

AgainstChance against(std::optional<double> observed,
                      const std::vector<std::optional<double>>& values) {
  AgainstChance out{observed, std::nullopt, 0};
  double count = 0;
  double sum = 0;
  for (const auto& value : values) {
    if (!value) continue;
    ++count;
    sum += *value;
  }
  if (count == 0) return out;
  out.mean = sum / count;
  double squares = 0;
  for (const auto& value : values) {
    if (value) squares += (*value - *out.mean) * (*value - *out.mean);
  }
  if (count > 1) out.deviation = std::sqrt(squares / (count - 1));
  return out;
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

Result<SmallWorld> small_world(const Projection& projection, const SmallWorldOptions& options,
                               Progress& progress) {
  const auto sources = sample_of(all_indices(projection.size()), options.distance_sources,
                                 stream_seed(options.seed, 0));
  // Shuffled by nothing: the same network without directions and strengths.
  auto plain = rewired(projection, 0, options.seed, progress);
  if (!plain) return plain.error();
  auto observed = world_numbers(*plain, sources, progress);
  if (!observed) return observed.error();

  std::vector<WorldNumbers> random(options.networks);
  const bool done = for_each_actor(
      options.networks, progress,
      [&](Index begin, Index) {
        auto network =
            rewired(*plain, options.swaps_per_tie, stream_seed(options.seed, begin + 1), progress);
        if (!network) return;
        if (auto numbers = world_numbers(*network, sources, progress)) random[begin] = *numbers;
      },
      1);
  if (!done || progress.cancelled()) return cancelled_error();

  std::vector<std::optional<double>> clustering;
  std::vector<std::optional<double>> distance;
  for (const WorldNumbers& numbers : random) {
    clustering.push_back(numbers.clustering);
    distance.push_back(numbers.mean_distance);
  }
  SmallWorld out{against(observed->clustering, clustering),
                 against(observed->mean_distance, distance), std::nullopt,
                 sources.size() < projection.size()};
  const bool known = out.clustering.observed && out.mean_distance.observed;
  if (known && out.clustering.mean.value_or(0) > 0 && out.mean_distance.mean.value_or(0) > 0) {
    out.sigma = (*out.clustering.observed / *out.clustering.mean) /
                (*out.mean_distance.observed / *out.mean_distance.mean);
  }
  return out;
}

}  // namespace saite::analysis
