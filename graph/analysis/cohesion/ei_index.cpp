// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/ei_index.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

struct EiCounts {
  std::uint64_t external = 0;
  std::uint64_t internal = 0;

  [[nodiscard]] std::optional<double> value() const {
    if (external + internal == 0) return std::nullopt;
    const auto e = static_cast<double>(external);
    const auto i = static_cast<double>(internal);
    return (e - i) / (e + i);
  }
};

std::optional<double> expected_ei(const Grouping& grouping) {
  double n = 0;
  double within = 0;
  for (const double size : group_sizes(grouping)) {
    n += size;
    within += size * (size - 1) / 2;
  }
  if (n < 2) return std::nullopt;
  const double pairs = n * (n - 1) / 2;
  return 2 * (pairs - within) / pairs - 1;
}

/// Edges with both ends in groups, ends renumbered to 0 … members − 1, for the permutations.
struct GroupedEdges {
  std::vector<Projection::Edge> edges;
  std::vector<Index> labels;

  GroupedEdges(const Projection& projection, const Grouping& grouping) {
    std::vector<Index> position(projection.size(), no_index);
    for (Index u = 0; u < projection.size(); ++u) {
      if (grouping.group_of[u] == no_index) continue;
      position[u] = static_cast<Index>(labels.size());
      labels.push_back(grouping.group_of[u]);
    }
    for (const auto [a, b] : projection.edges()) {
      if (position[a] != no_index && position[b] != no_index) {
        edges.push_back({position[a], position[b]});
      }
    }
  }

  /// With these labels in place of the observed ones.
  [[nodiscard]] std::uint64_t external(const std::vector<Index>& dealt) const {
    std::uint64_t count = 0;
    for (const auto [a, b] : edges) count += dealt[a] != dealt[b] ? 1 : 0;
    return count;
  }
};

EiTest summarise_permutations(const std::vector<double>& values, double observed) {
  EiTest test;
  const auto count = static_cast<double>(values.size());
  for (const double v : values) test.mean += v / count;
  double squares = 0;
  for (const double v : values) squares += (v - test.mean) * (v - test.mean);
  test.deviation = values.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
  const auto [min, max] = std::ranges::minmax_element(values);
  test.min = *min;
  test.max = *max;
  // Values are fractions of the same denominator: what differs by less is the same value.
  constexpr double same = 1e-9;
  const double distance = std::abs(observed - test.mean);
  double lower = 1;
  double higher = 1;
  double far = 1;
  for (const double v : values) {
    lower += v <= observed + same ? 1 : 0;
    higher += v >= observed - same ? 1 : 0;
    far += std::abs(v - test.mean) >= distance - same ? 1 : 0;
  }
  test.p_lower = lower / (count + 1);
  test.p_higher = higher / (count + 1);
  test.p = far / (count + 1);
  return test;
}

}  // namespace

EiIndex ei_index(const Projection& projection, const Grouping& grouping) {
  EiCounts all;
  std::vector<EiCounts> groups(grouping.group_count());
  std::vector<EiCounts> actors(projection.size());
  for (const auto [a, b] : projection.edges()) {
    const Index ga = grouping.group_of[a];
    const Index gb = grouping.group_of[b];
    if (ga == no_index || gb == no_index) continue;
    if (ga == gb) {
      ++all.internal;
      ++groups[ga].internal;
      ++actors[a].internal;
      ++actors[b].internal;
    } else {
      ++all.external;
      ++groups[ga].external;
      ++groups[gb].external;
      ++actors[a].external;
      ++actors[b].external;
    }
  }
  EiIndex out{all.external, all.internal, all.value(), expected_ei(grouping), {}, {}};
  for (const EiCounts& counts : groups) out.groups.push_back(counts.value());
  for (const EiCounts& counts : actors) out.actors.push_back(counts.value());
  return out;
}

Result<std::optional<EiTest>> ei_permutation_test(const Projection& projection,
                                                  const Grouping& grouping,
                                                  const EiTestOptions& options,
                                                  Progress& progress) {
  const GroupedEdges grouped(projection, grouping);
  if (grouped.edges.empty() || options.permutations == 0) return std::optional<EiTest>();
  const auto edges = static_cast<double>(grouped.edges.size());
  const auto index = [&](std::uint64_t external) {
    return 2 * static_cast<double>(external) / edges - 1;
  };
  std::vector<double> values(options.permutations);
  const bool done = for_each_actor(
      options.permutations, progress,
      [&](Index begin, Index end) {
        for (Index i = begin; i < end; ++i) {
          std::vector<Index> dealt = grouped.labels;
          Random random(stream_seed(options.seed, i));
          random.shuffle(std::span(dealt));
          values[i] = index(grouped.external(dealt));
        }
      },
      4);
  if (!done) return cancelled_error();
  return std::optional(summarise_permutations(values, index(grouped.external(grouped.labels))));
}

}  // namespace saite::analysis
