// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/key_players.h"

#include <algorithm>
#include <cmath>

#include "graph/analysis/paths/steps.h"
#include "graph/analysis/position/fragmentation.h"
#include "graph/analysis/position/key_player_search.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

std::unique_ptr<KeyObjective> make_objective(const Projection& projection,
                                             const KeyPlayerOptions& options,
                                             const Progress& progress) {
  switch (options.aim) {
    case KeyAim::fragment:
      return projection.directed()
                 ? make_search_fragment_objective(projection, SearchCount::pairs, options.seed)
                 : make_fragment_objective(projection);
    case KeyAim::distance_fragment:
      return make_search_fragment_objective(projection, SearchCount::nearness, options.seed);
    case KeyAim::reach:
      return make_reach_objective(projection, options.steps, progress);
    case KeyAim::distance_reach:
      break;
  }
  return make_distance_reach_objective(projection, progress);
}

double sets_to_try(double candidates, Index size) {
  double count = 1;
  for (Index i = 0; i < size; ++i) count *= (candidates - i) / (i + 1);
  return count;
}

/// The value as METRICS.md defines it, of the first set.
Result<Estimate> stated_value(const Projection& projection, const KeyPlayerOptions& options,
                              std::span<const Index> set, Progress& progress) {
  switch (options.aim) {
    case KeyAim::fragment: {
      auto value = directed_fragmentation(projection, set, {.seed = options.seed}, progress);
      if (!value) return value.error();
      return value->value_or(Estimate{});
    }
    case KeyAim::distance_fragment: {
      auto value = distance_fragmentation(projection, set, {.seed = options.seed}, progress);
      if (!value) return value.error();
      return value->value_or(Estimate{});
    }
    case KeyAim::reach:
      return Estimate{static_cast<double>(reach_of(projection, set, options.steps)), std::nullopt};
    case KeyAim::distance_reach:
      break;
  }
  return Estimate{distance_reach_of(projection, set).value_or(0), std::nullopt};
}

}  // namespace

Result<KeyPlayers> key_players(const Projection& projection, const KeyPlayerOptions& options,
                               Progress& progress) {
  const Index n = projection.size();
  if (n < 2) return Error{"too_few_for_sets"};
  if (options.size == 0 || options.size > max_key_players || options.size >= n) {
    return Error{"bad_set_size", {}, {std::to_string(std::min(max_key_players, n - 1))}};
  }
  const auto objective = make_objective(projection, options, progress);
  if (progress.cancelled()) return cancelled_error();
  const std::size_t candidates = objective->candidates().size();
  if (candidates < options.size) return Error{"bad_set_size", {}, {std::to_string(candidates)}};
  KeyPlayers out;
  if (candidates < n) out.pool = static_cast<Index>(candidates);
  const double scans = sets_to_try(static_cast<double>(candidates), options.size - 1);
  out.exhaustive = candidates == n && scans * objective->scan_cost() <= options.budget;
  SubProgress searching(progress, 0.0, 0.9);
  KeyPlayerOptions search = options;
  // From a pool of the best tied, other starts mostly lead to the same place, and where every look
  // means searching the whole network they cost too much.
  const bool searched = options.aim == KeyAim::distance_fragment || options.aim == KeyAim::fragment;
  if (out.pool) search.starts = searched ? 1 : 2;
  auto found = out.exhaustive ? search_all(*objective, search, searching)
                              : search_greedily(*objective, search, searching);
  if (!found) return found.error();
  out.sets = std::move(found->sets);
  out.more = found->more;
  SubProgress stating(progress, 0.9, 1.0);
  auto value = stated_value(projection, options, out.sets.front().members, stating);
  if (!value) return value.error();
  out.value = value->value;
  out.error = value->error;
  return out;
}

Index reach_of(const Projection& projection, std::span<const Index> set, Index steps) {
  StepSearch search(projection);
  return static_cast<Index>(search.within(set, steps).size());
}

std::optional<double> distance_reach_of(const Projection& projection, std::span<const Index> set) {
  if (projection.size() == 0) return std::nullopt;
  const auto steps = steps_from(projection, set);
  double sum = 0;
  for (const Index step : steps) {
    if (step != no_index) sum += 1.0 / std::max(Index{1}, step);
  }
  return sum / projection.size();
}

}  // namespace saite::analysis
