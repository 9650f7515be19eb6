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
  std::size_t sets = 0;  // of equal size and value, this one included
  bool more = false;     // than were counted
};

/// The key players of the aim "fragment" (key_players.h), as few as do the same.
/// Convention: directions and strengths ignored. Where the best sets of max_size part nobody (in
/// networks of several parts), the actor who alone parts most pairs; so `actors` is empty only
/// where no single actor is a cut point.
/// Cost: that of key_players(), at most max_size times, and O(n + m) a set, random ones too.
/// Errors: cancelled.
Result<MissedMost> missed_most(const project::Projection& projection,
                               const MissedMostOptions& options, Progress& progress);

}  // namespace saite::analysis
