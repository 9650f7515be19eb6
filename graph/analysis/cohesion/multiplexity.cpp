// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/multiplexity.h"

#include <algorithm>
#include <numeric>

#include "graph/analysis/kit/p_values.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

using Pair = std::uint64_t;

Pair pair_of(Index a, Index b) {
  return Pair{std::min(a, b)} << 32U | std::max(a, b);
}

std::vector<std::string> sorted_names(std::span<const std::string> names) {
  std::vector<std::string> sorted(names.begin(), names.end());
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

/// By kind, its pairs in rising order.
std::vector<std::vector<Pair>> pairs_by_kind(const Projection& projection,
                                             std::span<const std::string> kind_of_tie,
                                             const std::vector<std::string>& kinds) {
  std::vector<std::vector<Pair>> pairs(kinds.size());
  for (std::size_t i = 0; i < kind_of_tie.size(); ++i) {
    const auto kind = std::ranges::lower_bound(kinds, kind_of_tie[i]) - kinds.begin();
    const auto edge = projection.edges()[projection.edge_of_tie(i)];
    pairs[static_cast<std::size_t>(kind)].push_back(pair_of(edge.a, edge.b));
  }
  for (auto& of : pairs) {
    std::ranges::sort(of);
    of.erase(std::unique(of.begin(), of.end()), of.end());
  }
  return pairs;
}

/// Actors of each group, so that they change places among themselves.
std::vector<std::vector<Index>> members(Index size, std::span<const std::string> group_of) {
  std::vector<std::vector<Index>> groups(1);
  if (group_of.size() != size) {
    groups[0].resize(size);
    std::iota(groups[0].begin(), groups[0].end(), Index{0});
    return groups;
  }
  const auto names = sorted_names(group_of);
  groups.assign(names.size(), {});
  for (Index u = 0; u < size; ++u) {
    const auto at = std::ranges::lower_bound(names, group_of[u]) - names.begin();
    groups[static_cast<std::size_t>(at)].push_back(u);
  }
  return groups;
}

std::vector<Index> new_places(Index size, const std::vector<std::vector<Index>>& groups,
                              Random& random) {
  std::vector<Index> place(size);
  for (const auto& group : groups) {
    std::vector<Index> order = group;
    random.shuffle(std::span(order));
    for (std::size_t i = 0; i < group.size(); ++i) place[group[i]] = order[i];
  }
  return place;
}

Index common(const std::vector<Pair>& sorted, const std::vector<Pair>& others,
             std::span<const Index> place) {
  Index count = 0;
  for (const Pair pair : others) {
    const auto a = static_cast<Index>(pair >> 32U);
    const auto b = static_cast<Index>(pair & 0xffffffffU);
    const Pair moved = place.empty() ? pair : pair_of(place[a], place[b]);
    count += std::ranges::binary_search(sorted, moved) ? 1 : 0;
  }
  return count;
}

std::vector<Index> numbers_of_kinds(const std::vector<std::vector<Pair>>& pairs) {
  std::vector<Pair> all;
  for (const auto& of : pairs) all.insert(all.end(), of.begin(), of.end());
  std::ranges::sort(all);
  std::vector<Index> by_number;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    if (by_number.size() < end - i) by_number.resize(end - i);
    ++by_number[end - i - 1];
    i = end;
  }
  return by_number;
}

void judge(KindOverlap& overlap, const std::vector<Index>& by_chance) {
  double sum = 0;
  std::uint32_t more = 0;
  std::uint32_t fewer = 0;
  for (const Index count : by_chance) {
    sum += count;
    more += count >= overlap.both ? 1 : 0;
    fewer += count <= overlap.both ? 1 : 0;
  }
  const auto draws = static_cast<double>(by_chance.size());
  overlap.expected = sum / draws;
  overlap.p = std::min(1.0, 2 * (1 + std::min(more, fewer)) / (draws + 1));
}

}  // namespace

Result<Multiplexity> multiplexity(const Projection& projection,
                                  std::span<const std::string> kind_of_tie,
                                  std::span<const std::string> group_of,
                                  const MultiplexityOptions& options, Progress& progress) {
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "1000000"}};
  Multiplexity out;
  out.draws = options.draws;
  out.kinds = sorted_names(kind_of_tie);
  const auto pairs = pairs_by_kind(projection, kind_of_tie, out.kinds);
  out.by_number = numbers_of_kinds(pairs);
  for (const auto& of : pairs) out.pairs.push_back(static_cast<Index>(of.size()));
  for (Index a = 0; a < pairs.size(); ++a) {
    for (Index b = a + 1; b < pairs.size(); ++b) {
      KindOverlap one{a, b, common(pairs[a], pairs[b], {})};
      one.jaccard = static_cast<double>(one.both) / (out.pairs[a] + out.pairs[b] - one.both);
      out.overlaps.push_back(one);
    }
  }
  const auto groups = members(projection.size(), group_of);
  std::vector<std::vector<Index>> by_chance(out.overlaps.size(), std::vector<Index>(options.draws));
  const bool done = for_each_actor(
      options.draws, progress,
      [&](Index begin, Index end) {
        for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
          Random random(stream_seed(options.seed, draw + 1));
          const auto place = new_places(projection.size(), groups, random);
          for (std::size_t i = 0; i < out.overlaps.size(); ++i) {
            const KindOverlap& one = out.overlaps[i];
            by_chance[i][draw] = common(pairs[one.a], pairs[one.b], place);
          }
        }
      },
      16);
  if (!done || progress.cancelled()) return cancelled_error();
  std::vector<double> p;
  for (std::size_t i = 0; i < out.overlaps.size(); ++i) {
    judge(out.overlaps[i], by_chance[i]);
    p.push_back(out.overlaps[i].p);
  }
  const auto corrected = holm(p);
  for (std::size_t i = 0; i < p.size(); ++i) out.overlaps[i].p_holm = corrected[i];
  return out;
}

}  // namespace saite::analysis
