// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/position/key_players.h"

namespace saite::analysis {

/// What a set of key players is worth, as the search sees it: for a set with one place free, the
/// value of every candidate in that place. Greater is better. Not thread-safe.
class KeyObjective {
 public:
  virtual ~KeyObjective() = default;

  /// Actors that may be members, rising.
  [[nodiscard]] virtual const std::vector<project::Index>& candidates() const = 0;
  /// Values by position in candidates(), of `others` and the candidate; what a member of `others`
  /// gets means nothing, nor do the values once the work is cancelled. Good until the next call.
  virtual const std::vector<double>& scan(std::span<const project::Index> others,
                                          const Progress& progress) = 0;
  /// Elementary operations of one scan.
  [[nodiscard]] virtual double scan_cost() const = 0;
};

/// Objectives by aim; of no use once the work is cancelled. The first is for undirected networks.
/// Those that search after a removal rank sets by what a sample of actors reaches in large
/// networks, right on the average only.
std::unique_ptr<KeyObjective> make_fragment_objective(const project::Projection& projection);
/// What searches count after a removal: pairs that a path joins, or Σ 1/d over them.
enum class SearchCount : std::uint8_t { pairs, nearness };
std::unique_ptr<KeyObjective> make_search_fragment_objective(const project::Projection& projection,
                                                             SearchCount count, std::uint64_t seed);
std::unique_ptr<KeyObjective> make_reach_objective(const project::Projection& projection,
                                                   project::Index steps, const Progress& progress);
std::unique_ptr<KeyObjective> make_distance_reach_objective(const project::Projection& projection,
                                                            const Progress& progress);

/// The `most` actors with most ties, rising; equal ones by index. All where there are no more.
[[nodiscard]] std::vector<project::Index> max_tied(const project::Projection& projection,
                                                   std::size_t max);

struct KeySearch {
  std::vector<KeyPlayerSet> sets;
  double value = 0;
  bool more = false;
};

/// Tries every set.   Errors: cancelled.
Result<KeySearch> search_all(KeyObjective& objective, const KeyPlayerOptions& options,
                             Progress& progress);
/// Greedy start, then swaps; the other starts are random.   Errors: cancelled.
Result<KeySearch> search_greedily(KeyObjective& objective, const KeyPlayerOptions& options,
                                  Progress& progress);

}  // namespace saite::analysis
