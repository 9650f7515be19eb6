// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/analysis/registry/registry.h"

namespace saite::analysis {

/// What is left out of each draw, as a survey leaves it out that not everybody answered.
enum class LeftOut : std::uint8_t { ties, actors };

struct StabilityOptions {
  LeftOut of = LeftOut::ties;
  double share = 0.2;         // of all ties or actors, above 0 and below 1
  std::uint32_t draws = 200;  // fewer on large maps, 20 at least
  project::Index top = 5;     // the ranking's first so many
};

/// How a ranking of actors holds when something is missing.
struct Stability {
  StabilityOptions options;  // draws: as many as were made
  /// By actor: share of the draws (in which the actor was there) that have the actor among the
  /// first. Where several share the last place among them, each counts for a part of it.
  Scores in_top;
  std::vector<project::Index> first;  // of the whole network, best first
  double kept = 0;                    // mean of in_top of these: how much of the ranking stays
};

/// Leaves ties or actors out at random, ranks the rest anew, and tells who stays on top.
/// Convention: greatest value first, of equal ones the earlier actor; never among the first are
/// actors without a value, and those with the least of all, who stand above nobody. Directions,
/// strengths, grouping, parameters and seed are those of `context`; what people declared of ties
/// and actors (ratings, classes, places) is not known to the draws.
/// Cost: that of the measure, times the draws, on all threads.
/// Errors: as measure(); bad_parameter (share, top, draws); not_of_actors {id}; rests_on_facts
/// {id}, where the network has a ranking and no draw has a value; note.people_not_ranked, where
/// only people have a value that is not told of people; cancelled. Source: Borgatti, Carley &
/// Krackhardt 2006, doi:10.1016/j.socnet.2005.05.001.
Result<Stability> stability(std::string_view id, Context& context, const StabilityOptions& options,
                            Progress& progress);

/// The projection with a share of its edges, or its actors' ties, left out by chance. Actors keep
/// their indices; `gone` is set where an actor was left out.   Cost: O(n + m).
[[nodiscard]] project::Projection thinned(const project::Projection& projection, LeftOut of,
                                          double share, std::uint64_t seed,
                                          std::vector<std::uint8_t>& gone);

}  // namespace saite::analysis
