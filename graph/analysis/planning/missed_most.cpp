// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/missed_most.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/undirected.h"
#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/block_tree.h"
#include "graph/analysis/paths/blocks.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/position/key_players.h"
#include "graph/analysis/registry/stability.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Tells how many pairs of actors are joined by a path when some are gone.
class JoinedPairs {
 public:
  explicit JoinedPairs(const Projection& graph) : graph_(graph) {}

  /// Of those outside of `set`, when `gone` are gone; `gone` is part of `set`.
  double of_others(const std::vector<Index>& set, const std::vector<Index>& gone) {
    part_.assign(graph_.size(), no_index);
    for (const Index u : gone) part_[u] = graph_.size();  // no part has this number
    double pairs = 0;
    for (Index u = 0; u < graph_.size(); ++u) {
      if (part_[u] == no_index) pairs += pairs_of(visit(u, set));
    }
    return pairs;
  }
  [[nodiscard]] static double pairs_of(double actors) { return actors * (actors - 1) / 2; }

 private:
  /// How many of the part of `first` are outside of `set`.
  double visit(Index first, const std::vector<Index>& set) {
    queue_.assign(1, first);
    part_[first] = first;
    double outside = 0;
    for (std::size_t i = 0; i < queue_.size(); ++i) {
      if (!std::ranges::binary_search(set, queue_[i])) ++outside;
      for (const Index v : graph_.neighbours(queue_[i])) {
        if (part_[v] == no_index) {
          part_[v] = first;
          queue_.push_back(v);
        }
      }
    }
    return outside;
  }

  const Projection& graph_;
  std::vector<Index> part_;
  std::vector<Index> queue_;
};

std::vector<Index> without(std::vector<Index> set, Index member) {
  std::erase(set, member);
  return set;
}

/// The members that are needed, one after another tried from the first.
std::vector<Index> needed(JoinedPairs& joined, std::vector<Index> set) {
  for (std::size_t i = 0; i < set.size();) {
    const auto rest = without(set, set[i]);
    if (joined.of_others(set, rest) > joined.of_others(set, set)) {
      ++i;
    } else {
      set = rest;
      i = 0;
    }
  }
  return set;
}

/// Of the single actors those who part most pairs; empty where none parts any.
Result<std::vector<Index>> best_cut_points(const Projection& graph, Progress& progress) {
  auto torn = blocks(graph, progress);
  if (!torn) return torn.error();
  const BlockTree tree = block_tree(graph, *torn);
  double most = 0;
  std::vector<Index> best;
  for (Index u = 0; u < graph.size(); ++u) {
    if (tree.parted[u] > most) best.clear();
    most = std::max(most, tree.parted[u]);
    if (most > 0 && tree.parted[u] == most) best.push_back(u);
  }
  return best;
}

/// How many sets of `size` there are among `n`; no more than can be looked at are counted exactly.
double set_count(Index n, std::size_t size) {
  double count = 1;
  for (std::size_t i = 0; i < size; ++i) {
    count *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  }
  return std::round(count);
}

/// The next set in order; false after the last.
bool advance(std::vector<Index>& set, Index n) {
  for (std::size_t i = set.size(); i-- > 0;) {
    const auto room = static_cast<Index>(set.size() - i);
    if (set[i] + room >= n) continue;
    ++set[i];
    for (std::size_t k = i + 1; k < set.size(); ++k) set[k] = set[k - 1] + 1;
    return true;
  }
  return false;
}

std::vector<Index> drawn_set(Index n, std::size_t size, Random& random) {
  std::vector<Index> set;
  while (set.size() < size) {
    const auto u = static_cast<Index>(random.below(n));
    if (std::ranges::find(set, u) == set.end()) set.push_back(u);
  }
  std::ranges::sort(set);
  return set;
}

/// What as many as were found would do if chance took them.
Status by_chance(MissedMost& out, JoinedPairs& joined, const Projection& graph, std::uint64_t seed,
                 Progress& progress) {
  constexpr double work = 2e7;  // visits of actors and ties
  const std::size_t size = out.actors.size();
  const double cost = graph.size() + 2.0 * graph.edge_count();
  const double others = JoinedPairs::pairs_of(graph.size() - static_cast<double>(size));
  double sets = 0;
  const auto take = [&](const std::vector<Index>& set) {
    out.random_fragmentation += fragmentation(graph, set).value_or(0);
    out.random_lost += (joined.of_others(set, {}) - joined.of_others(set, set)) / others;
    ++sets;
    return progress.cancelled() ? Status(Error{"cancelled"}) : Status();
  };
  if (set_count(graph.size(), size) * cost <= work) {
    std::vector<Index> set(size);
    std::iota(set.begin(), set.end(), Index{0});
    do {
      if (auto ok = take(set); !ok) return ok;
    } while (advance(set, graph.size()));
  } else {
    Random random(seed);
    const double wanted = std::clamp(work / cost, 20.0, 400.0);
    while (sets < wanted) {
      if (auto ok = take(drawn_set(graph.size(), size, random)); !ok) return ok;
    }
  }
  out.random_fragmentation /= sets;
  out.random_lost /= sets;
  return {};
}

/// The best sets from `size` members down, until all members of the first one are needed.
Status search(MissedMost& out, JoinedPairs& joined, const Projection& graph, Index size,
              const MissedMostOptions& options, Progress& progress) {
  while (size > 0) {
    auto best = key_players(
        graph,
        {.size = size, .starts = options.starts, .seed = options.seed, .budget = options.budget},
        progress);
    if (!best) return best.error();
    out.actors = needed(joined, best->sets.front().members);
    if (out.actors.size() == size) {
      out.more = best->more;
      for (const KeyPlayerSet& set : best->sets) {
        if (needed(joined, set.members).size() == size) out.alike.push_back(set.members);
      }
      out.sets = out.alike.size();
      return {};
    }
    size = static_cast<Index>(out.actors.size());
  }
  return {};
}

Result<MissedMost> found_in(const Projection& graph, JoinedPairs& joined,
                            const MissedMostOptions& options, Progress& progress) {
  MissedMost out;
  if (graph.size() < 3) return out;
  const Index size = std::min(options.max_size, graph.size() - 2);
  if (auto ok = search(out, joined, graph, size, options, progress); !ok) return ok.error();
  if (!out.actors.empty()) return out;
  auto alone = best_cut_points(graph, progress);
  if (!alone) return alone.error();
  if (alone->empty()) return out;
  out.actors = {alone->front()};
  for (const Index u : *alone) out.alike.push_back({u});
  out.sets = out.alike.size();
  return out;
}

/// How often each is found again when some ties are left out.
Status try_out(MissedMost& out, const Projection& graph, const MissedMostOptions& options,
               Progress& progress) {
  constexpr double work = 2e6;  // actors and ties of all trials
  constexpr double budget = 1e6;
  const double cost = static_cast<double>(graph.size()) + graph.edge_count();
  const double least = std::min(20.0, static_cast<double>(options.trials));
  const auto trials =
      static_cast<Index>(std::clamp(work / cost, least, static_cast<double>(options.trials)));
  std::vector<std::vector<double>> found(trials);
  const bool done = for_each_actor(
      trials, progress,
      [&](Index number, Index) {
        std::vector<std::uint8_t> gone;
        const std::uint64_t seed = stream_seed(options.seed, number + 1);
        const Projection rest = thinned(graph, LeftOut::ties, options.left_out, seed, gone);
        JoinedPairs joined(rest);
        StopOnly quiet(progress);
        const auto best = found_in(rest, joined,
                                   {.max_size = static_cast<Index>(out.actors.size()),
                                    .seed = seed,
                                    .starts = 1,
                                    .budget = budget},
                                   quiet);
        if (!best) return;
        for (const Index u : out.actors) {
          const auto with = std::ranges::count_if(
              best->alike, [&](const auto& set) { return std::ranges::binary_search(set, u); });
          found[number].push_back(best->alike.empty()
                                      ? 0
                                      : static_cast<double>(with) /
                                            static_cast<double>(best->alike.size()));
        }
      },
      1);
  if (!done || progress.cancelled()) return cancelled_error();
  out.stays.assign(out.actors.size(), 0);
  for (const auto& of_trial : found) {
    for (std::size_t i = 0; i < of_trial.size(); ++i) out.stays[i] += of_trial[i];
  }
  for (double& stays : out.stays) stays /= trials;
  return {};
}

}  // namespace

std::vector<Index> MissedMost::sure() const {
  std::vector<Index> named;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (stays[i] >= sure_share) named.push_back(actors[i]);
  }
  return named;
}

Result<MissedMost> missed_most(const Projection& projection, const MissedMostOptions& options,
                               Progress& progress) {
  const Projection graph = undirected(projection);
  JoinedPairs joined(graph);
  auto found = found_in(graph, joined, options, progress);
  if (!found || found->actors.empty()) return found;
  MissedMost& out = *found;
  const double others = graph.size() - static_cast<double>(out.actors.size());
  const double lost = joined.of_others(out.actors, {}) - joined.of_others(out.actors, out.actors);
  out.lost = lost / JoinedPairs::pairs_of(others);
  out.fragmentation = fragmentation(graph, out.actors).value_or(0);
  if (options.chance) {
    if (auto ok = by_chance(out, joined, graph, options.seed, progress); !ok) return ok.error();
  }
  if (options.trials > 0) {
    if (auto ok = try_out(out, graph, options, progress); !ok) return ok.error();
  }
  return found;
}

}  // namespace saite::analysis
