// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What a set of key players is to do.
enum class KeyAim : std::uint8_t {
  fragment,           // their loss leaves most pairs without a path: F after removal
  distance_fragment,  // … leaves distances longest: distance-weighted F after removal
  reach,              // they and those within m steps are most
  distance_reach      // they are nearest to all: D_R = Σ_j 1/d(S, j) / n
};

struct KeyPlayerOptions {
  KeyAim aim = KeyAim::fragment;
  project::Index size = 1;   // actors in a set, 1 … max_key_players
  project::Index steps = 1;  // m of reach
  std::uint32_t starts =
      8;  // of the greedy search: the first built up, the others random (1 or 2 in a pool)
  std::uint64_t seed = 1;
  /// All sets are tried where that takes no more elementary operations than this (about a second).
  double budget = 5e8;
  std::uint32_t max_sets = 100;  // of equal value that are listed
};

inline constexpr project::Index max_key_players = 50;

struct KeyPlayerSet {
  std::vector<project::Index> members;  // rising
  friend bool operator==(const KeyPlayerSet&, const KeyPlayerSet&) = default;
  friend auto operator<=>(const KeyPlayerSet&, const KeyPlayerSet&) = default;
};

struct KeyPlayers {
  /// The best sets, all of one value, in rising order of members.
  std::vector<KeyPlayerSet> sets;
  /// fragment, distance_fragment, distance_reach: as METRICS.md defines, in [0, 1]; reach: actors
  /// reached, the members included.
  double value = 0;
  std::optional<double> error;  // standard error, where distances were sampled
  bool exhaustive = false;      // every set was tried: nothing is better, and no equal is missing
  bool more = false;            // more than max_sets are as good
  /// Actors that sets were drawn from, where not all (large networks, expensive aims).
  std::optional<project::Index> pool;
};

/// Borgatti's key player problem: who would be missed most (KPP-NEG: fragment), whom to tell first
/// (KPP-POS: reach).
/// Convention: all aims follow the arcs where the projection is directed; strengths are ignored.
/// Members count as reached (with distance 1 in D_R). Search: all sets where the budget allows;
/// otherwise greedy, then swaps of one member as long as they help, from several starts; sets of
/// equal value that the swaps pass are listed too. Cost: fragment O(swaps·size·(n + m)), directed
/// as the distance aims; reach O(swaps·size·n²/64); the distance aims look at a pool of the most
/// tied actors in large networks (fragmenting: 40 of over 1024, 12 of over 20,000; reaching: 256 of
/// over 1024; see `pool`). Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x; greedy swap as in
/// R's keyplayer. Errors: too_few_for_sets (below two actors), bad_set_size (size 0, above
/// max_key_players or not below n), cancelled.
Result<KeyPlayers> key_players(const project::Projection& projection,
                               const KeyPlayerOptions& options, Progress& progress);

/// R_m: actors within `steps` of the set, its members included.   Cost: O(n + m).
[[nodiscard]] project::Index reach_of(const project::Projection& projection,
                                      std::span<const project::Index> set, project::Index steps);
/// D_R. Nothing without actors.   Cost: O(n + m).
[[nodiscard]] std::optional<double> distance_reach_of(const project::Projection& projection,
                                                      std::span<const project::Index> set);

}  // namespace saite::analysis
