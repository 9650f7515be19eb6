// SPDX-License-Identifier: Apache-2.0
// New ties that shorten ways: of the whole network, or between two groups.
#include <algorithm>
#include <array>
#include <memory>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/planning/suggest_rules.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

constexpr Index all_pairs_up_to = 100;
constexpr std::size_t pool_half = 40;
constexpr std::size_t sample_size = 100;
constexpr std::size_t group_pool = 50;

using Row = std::vector<std::uint8_t>;
constexpr std::uint8_t too_far = 255;

/// Steps from each of `actors` to each of `others`, 254 at most. Of no use once cancelled.
std::vector<Row> step_rows(const Projection& graph, const std::vector<Index>& actors,
                           const std::vector<Index>& others, const Progress& progress) {
  std::vector<Row> rows(actors.size());
  StopOnly stop(progress);
  for_each_actor(
      static_cast<Index>(actors.size()), stop,
      [&](Index i, Index) {
        const auto steps = steps_from(graph, std::span(&actors[i], 1), too_far - 1);
        for (const Index v : others) {
          rows[i].push_back(steps[v] == no_index ? too_far : static_cast<std::uint8_t>(steps[v]));
        }
      },
      1);
  return rows;
}

/// 1/steps; 0 for oneself and where there is no way.
const std::array<double, 512>& nearness() {
  static const std::array<double, 512> table = [] {
    std::array<double, 512> t{};
    for (std::size_t d = 1; d < too_far; ++d) t[d] = 1.0 / static_cast<double>(d);
    return t;
  }();
  return table;
}

/// Adds what a tie between a and b would give for the ways that use it from a to b.
class ShortcutGain {
 public:
  /// Of no use once cancelled.
  ShortcutGain(const Projection& graph, const DistanceAim& aim, const Progress& progress)
      : base_(step_rows(graph, aim.from, aim.to, progress)),
        a_from_(share(graph, aim.ends_a, aim.from, progress)),
        a_to_(aim.to == aim.from ? a_from_ : share(graph, aim.ends_a, aim.to, progress)),
        b_from_(aim.ends_b == aim.ends_a ? a_from_ : share(graph, aim.ends_b, aim.from, progress)),
        b_to_(aim.ends_b == aim.ends_a ? a_to_
              : aim.to == aim.from     ? b_from_
                                       : share(graph, aim.ends_b, aim.to, progress)) {
    for (const Row& row : base_) {
      for (const auto d : row) pairs_ += d != 0 ? 1 : 0;
    }
  }

  /// Rise of the mean of 1/distance by a tie of the i-th and j-th end.
  [[nodiscard]] double gain(std::size_t i, std::size_t j) const {
    const auto& near = nearness();
    double sum = 0;
    for (std::size_t s = 0; s < base_.size(); ++s) {
      const unsigned from_a = (*a_from_)[i][s];
      const unsigned from_b = (*b_from_)[j][s];
      // The tie can only shorten a way whose start is nearer to one end by two steps or more.
      if (from_a + 1 >= from_b && from_b + 1 >= from_a) continue;
      const Row& far = from_a < from_b ? (*b_to_)[j] : (*a_to_)[i];
      const unsigned start = std::min(from_a, from_b) + 1;
      const Row& base = base_[s];
      for (std::size_t t = 0; t < base.size(); ++t) {
        const unsigned way = start + far[t];
        if (way < base[t] && base[t] != 0) sum += near[way] - near[base[t]];
      }
    }
    return pairs_ > 0 ? sum / pairs_ : 0;
  }

 private:
  /// Where starts and ends are the same actors, one table serves both.
  using Table = std::shared_ptr<const std::vector<Row>>;
  static Table share(const Projection& graph, const std::vector<Index>& actors,
                     const std::vector<Index>& others, const Progress& progress) {
    return std::make_shared<const std::vector<Row>>(step_rows(graph, actors, others, progress));
  }

  std::vector<Row> base_;
  Table a_from_;
  Table a_to_;
  Table b_from_;
  Table b_to_;
  double pairs_ = 0;
};

/// The first `most` of the free ones by number of ties, so many of each group of `rules` as there
/// is room for.
std::vector<Index> best_known(const Projection& graph, const TieRules& rules,
                              std::vector<Index> actors, std::size_t max) {
  std::erase_if(actors, [&](Index u) { return !rules.free(u); });
  std::ranges::stable_sort(actors,
                           [&](Index a, Index b) { return graph.degree(a) > graph.degree(b); });
  if (actors.size() <= max) return actors;
  const std::size_t each = std::max<std::size_t>(1, max / rules.pool_count());
  std::vector<std::size_t> taken(rules.pool_count());
  std::vector<Index> first;
  for (const Index u : actors) {
    if (first.size() < max && taken[rules.pool_of(u)]++ < each) first.push_back(u);
  }
  return first;
}

/// Actors each as far from the ones before it as can be: where ways are long.
std::vector<Index> far_apart(const Projection& graph, std::vector<Index> start, std::size_t max,
                             const Progress& progress) {
  std::vector<Index> out;
  while (out.size() < max && !progress.cancelled()) {
    const auto steps = steps_from(graph, start);
    Index farthest = no_index;
    for (Index u = 0; u < graph.size(); ++u) {
      if (steps[u] == 0) continue;
      const bool farther = farthest == no_index ||
                           (steps[u] == no_index ? graph.degree(u) + graph.size() : steps[u]) >
                               (steps[farthest] == no_index ? graph.degree(farthest) + graph.size()
                                                            : steps[farthest]);
      if (farther) farthest = u;
    }
    if (farthest == no_index) break;
    out.push_back(farthest);
    start.push_back(farthest);
  }
  return out;
}

std::vector<Index> sorted_sample(const std::vector<Index>& actors, std::uint64_t seed) {
  std::vector<Index> sample = sample_of(actors, sample_size, seed);
  std::ranges::sort(sample);
  return sample;
}

std::vector<Index> members_of(const Grouping& groups, Index group) {
  std::vector<Index> members;
  for (std::size_t u = 0; u < groups.group_of.size(); ++u) {
    if (groups.group_of[u] == group) members.push_back(static_cast<Index>(u));
  }
  return members;
}

/// Of the ties that gain nearly as much as the best one does, that of the two who could most
/// plausibly meet; of those the one that gains most, then the better known.
NextTie most_plausible(const Projection& graph, const TieRules& rules,
                       const std::vector<Suggestion>& ties, double max) {
  constexpr double nearly = 0.9;
  constexpr double min_gain = 1e-12;
  NextTie best;
  int most = -1;
  double best_degrees = 0;
  for (const Suggestion& tie : ties) {
    if (tie.gain <= min_gain || tie.gain < nearly * max) continue;
    const int plausible = rules.plausible(rules.class_of(tie.a), rules.class_of(tie.b));
    const double degrees = static_cast<double>(graph.degree(tie.a)) + graph.degree(tie.b);
    const bool same = best && plausible == most;
    const bool better = plausible > most || (same && tie.gain > best->gain + min_gain) ||
                        (same && tie.gain > best->gain - min_gain && degrees > best_degrees);
    if (!better) continue;
    best = tie;
    most = plausible;
    best_degrees = degrees;
  }
  return best;
}

}  // namespace

DistanceAim shorten_aim(const Projection& graph, const TieRules& rules, std::uint64_t seed,
                        const Progress& progress) {
  DistanceAim aim;
  const std::vector<Index> everybody = all_indices(graph.size());
  if (graph.size() <= all_pairs_up_to) {
    aim.from = aim.to = aim.ends_a = aim.ends_b = everybody;
    return aim;
  }
  aim.sampled = true;
  aim.from = aim.to = sorted_sample(everybody, seed);
  aim.ends_a = best_known(graph, rules, everybody, pool_half);
  for (const Index u : far_apart(graph, aim.ends_a, pool_half, progress)) {
    if (rules.free(u)) aim.ends_a.push_back(u);
  }
  aim.ends_b = aim.ends_a;
  return aim;
}

DistanceAim bridge_aim(const Projection& graph, const TieRules& rules, const Grouping& groups,
                       Index a, Index b, std::uint64_t seed) {
  const auto some = members_of(groups, a);
  const auto others = members_of(groups, b);
  DistanceAim aim;
  aim.from = sorted_sample(some, seed);
  aim.to = sorted_sample(others, stream_seed(seed, 1));
  aim.sampled = some.size() > all_pairs_up_to || others.size() > all_pairs_up_to;
  const std::size_t pool = aim.sampled ? group_pool : all_pairs_up_to;
  aim.ends_a = best_known(graph, rules, some, pool);
  aim.ends_b = best_known(graph, rules, others, pool);
  return aim;
}

Result<NextTie> next_shortcut(const Projection& graph, const TieRules& rules,
                              const DistanceAim& aim, const Progress& progress) {
  const ShortcutGain gains(graph, aim, progress);
  if (progress.cancelled()) return cancelled_error();
  std::vector<Suggestion> ties;
  double max = 0;
  for (std::size_t i = 0; i < aim.ends_a.size(); ++i) {
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t j = 0; j < aim.ends_b.size(); ++j) {
      const Index a = aim.ends_a[i];
      const Index b = aim.ends_b[j];
      // Where both lists are the same, each pair stands in it twice.
      const bool twice = a > b && aim.ends_a.size() == aim.ends_b.size() && aim.ends_a[j] == b &&
                         aim.ends_b[i] == a;
      if (twice || !rules.allowed(graph, a, b)) continue;
      ties.push_back({std::min(a, b), std::max(a, b), gains.gain(i, j)});
      max = std::max(max, ties.back().gain);
    }
  }
  return most_plausible(graph, rules, ties, max);
}

}  // namespace saite::analysis
