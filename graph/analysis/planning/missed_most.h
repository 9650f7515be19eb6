// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct MissedMostOptions {
  project::Index max_size = 3;
  std::uint64_t seed = 1;
  bool chance = true;          // fill in what as many random actors would do
  std::uint32_t trials = 200;  // with ties left out, at most; 20 at least on large maps; 0: none
  double left_out = 0.2;       // share of the ties left out in each
  std::uint32_t starts = 4;    // of the search, and what it may cost: see KeyPlayerOptions
  double budget = 5e8;
};

/// Actors whose loss would part most pairs of the others.
struct MissedMost {
  /// Rising, no more than matter: without any one of them the loss of the rest would leave some
  /// pair of others joined that the loss of all parts. Empty where nothing was found.
  std::vector<project::Index> actors;
  double fragmentation = 0;  // F when they are gone
  double lost = 0;           // share of the pairs of others whose every path runs through them
  /// The same two when as many actors taken at random are gone, on average: over all sets of that
  /// size where that is quick, else over 20 to 400 sets drawn with `seed`.
  double random_fragmentation = 0;
  double random_lost = 0;
  std::size_t sets = 0;                            // of equal size and value, this one included
  bool more = false;                               // than were counted
  std::vector<std::vector<project::Index>> alike;  // these sets; at most 100
  /// As `actors`: share of the trials, with a part of the ties left out at random, in which the
  /// actor is in the set that would be missed most then. Of several equal sets each counts for its
  /// part. Empty where no trial was made.
  std::vector<double> stays;

  /// Who stays there in four of five trials: whoever else was found may owe it to a few ties.
  [[nodiscard]] std::vector<project::Index> sure() const;
};
inline constexpr double sure_share = 0.8;

/// The key players of the aim "fragment" (key_players.h), as few as do the same.
/// Convention: directions and strengths ignored. Where the best sets of max_size part nobody (in
/// networks of several parts), the actor who alone parts most pairs; so `actors` is empty only
/// where no single actor is a cut point.
/// Cost: that of key_players(), at most max_size times, and O(n + m) a set, random ones too; a
/// trial that of a greedy search from one start. Errors: cancelled.
Result<MissedMost> missed_most(const project::Projection& projection,
                               const MissedMostOptions& options, Progress& progress);

}  // namespace saite::analysis
