// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/small_world.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/analysis/cohesion/null_networks.h"
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
