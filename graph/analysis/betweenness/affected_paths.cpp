// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/affected_paths.h"

#include <algorithm>
#include <bit>

namespace saite::analysis {

using project::Index;

namespace {

/// Places of all levels together: 64 MB of a table. Social networks have no paths as long as that.
constexpr std::size_t max_places = std::size_t{1} << 24U;

/// Slots of one weave: some 60 MB, and no longer than one may wait for the wish to stop.
constexpr std::int64_t max_slots = 1'000'000;

/// Searches come to v in so many steps, some of them where no fewer steps lead there: those have v
/// behind the state's own arcs.
void reach(DistanceDelta& reached, BfsLevels& behind, std::size_t steps, Index v,
           SearchSet searches) {
  SearchSet rest = searches - reached.at(steps, v);
  for (std::size_t nearer = steps; rest.any() && nearer-- > 0;) {
    const SearchSet known = rest & reached.at(nearer, v);
    rest -= known;
    searches -= known;
  }
  behind.add(steps, v, searches);
  if (rest.any()) reached.decrease(steps, v, rest);
}

}  // namespace

AffectedPaths::AffectedPaths(const GraphChange& change)
    : change_(change),
      search_(change.size(), SearchSet::max),
      common_(change.size()),
      before_{DistanceDelta(common_, change.size()), BfsLevels(change.size())},
      after_{DistanceDelta(common_, change.size()), BfsLevels(change.size())},
      targets_(change.size()),
      dag_(change.size()) {}

AffectedPaths::Outcome AffectedPaths::find(std::span<const Index> sources,
                                           const Progress& progress) {
  const std::size_t max_steps = max_places / change_.size();
  if (!find_bfs_levels(change_.common(), sources, search_, max_steps, common_, progress)) {
    return progress.cancelled() ? Outcome::cancelled : Outcome::too_much;
  }
  find_behind(change_.before(), change_.removed(), before_);
  find_behind(change_.after(), change_.added(), after_);
  return Outcome::done;
}

void AffectedPaths::count(std::span<Index> counts) const {
  for (const Seen* seen : {&before_, &after_}) {
    for (std::size_t steps = 0; steps < seen->behind.size(); ++steps) {
      for (const Index v : seen->behind.vertices(steps)) {
        for (const std::uint64_t word : seen->behind.at(steps, v).words) {
          counts[v] += static_cast<Index>(std::popcount(word));
        }
      }
    }
  }
}

AffectedPaths::Outcome AffectedPaths::add(std::span<const double> weights, Dependencies& loads,
                                          std::atomic<std::int64_t>& room,
                                          const Progress& progress) {
  const auto accumulate = [&](const GraphChange::State& state, const Seen& own, const Seen& other,
                              double sign) {
    if (progress.cancelled()) return Outcome::cancelled;
    find_targets(other.behind, own.reached, weights);
    const std::int64_t left = std::clamp<std::int64_t>(room, 0, max_slots);
    if (!dag_.find(state, own.reached, own.behind, targets_, weights,
                   static_cast<std::size_t>(left)) ||
        room.fetch_sub(static_cast<std::int64_t>(dag_.slots())) < 0) {
      room = -1;
      return Outcome::too_much;
    }
    return dag_.add(sign, loads) ? Outcome::done : Outcome::too_much;
  };
  const Outcome outcome = accumulate(change_.before(), before_, after_, -1);
  return outcome == Outcome::done ? accumulate(change_.after(), after_, before_, 1) : outcome;
}

/// From the state's own arcs on, level by level.
void AffectedPaths::find_behind(const GraphChange::State& state,
                                std::span<const GraphChange::LoneArc> own, Seen& seen) {
  seen.reached.clear();
  seen.behind.clear();
  if (own.empty()) return;
  for (std::size_t steps = 0; steps < std::max(seen.reached.size(), seen.behind.size()); ++steps) {
    for (const auto& arc : own) {
      const SearchSet here = seen.reached.at(steps, arc.from);
      if (here.any()) reach(seen.reached, seen.behind, steps + 1, arc.to, here);
    }
    for (const Index u : seen.behind.vertices(steps)) {
      const SearchSet here = seen.behind.at(steps, u);
      for (const auto [v, edge] : state.out(u)) {
        // Who comes no nearer brings nobody nearer along an arc that was there before.
        if (seen.reached.moved(u)) {
          reach(seen.reached, seen.behind, steps + 1, v, here);
        } else {
          seen.behind.add(steps + 1, v, here & seen.reached.at(steps + 1, v));
        }
      }
    }
  }
}

/// Where those of `behind` are in the other state: as far as in theirs, most often.
void AffectedPaths::find_targets(const BfsLevels& behind, const DistanceDelta& reached,
                                 std::span<const double> weights) {
  targets_.clear();
  for (std::size_t steps = 0; steps < behind.size(); ++steps) {
    for (const Index v : behind.vertices(steps)) {
      if (weights[v] == 0) continue;
      SearchSet rest = behind.at(steps, v);
      const auto look = [&](std::size_t there) {
        const SearchSet here = rest & reached.at(there, v);
        targets_.add(there, v, here);
        rest -= here;
      };
      for (std::size_t far = steps; rest.any() && far < reached.size(); ++far) look(far);
      for (std::size_t near = steps; rest.any() && near-- > 0;) look(near);
    }
  }
}

}  // namespace saite::analysis
