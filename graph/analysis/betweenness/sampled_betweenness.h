// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct SampledOptions {
  /// Greatest error of any actor's share of all pairs: 0.01 means ± 1 % of n(n−1)/2.
  double error = 0.01;
  /// Chance that no actor's error is greater.
  double confidence = 0.9;
  std::uint64_t seed = 1;
};

struct SampledBetweenness {
  std::vector<double> actors;  // estimates, on the scale of betweenness(): raw, pairs once
  std::vector<double> edges;   // the same; the error is promised for actors only
  double error = 0;            // of actors, on that scale
  std::uint64_t samples = 0;   // shortest paths that were drawn
};

/// Betweenness from shortest paths drawn at random, for networks whose exact betweenness would take
/// too long: a pair of actors, then one of its shortest paths, all equally likely, found by two
/// breadth-first searches that meet (a few thousand steps in a network of millions). Drawing ends
/// as soon as the bounds of all actors are within the error.
/// Convention: as betweenness() without strengths, which are ignored here.
/// Deterministic: path k depends on the seed and k only, whatever thread draws it.
/// Cost: about (ln n + ln 1/(1 − confidence)) / error² paths at most, mostly far fewer.
/// Source: Borassi & Natale 2016, KADABRA, doi:10.4230/LIPIcs.ESA.2016.20, with the chance of
/// failure split evenly over the actors.
/// Errors: cancelled, bad_parameter (error not in (0, 1), confidence not in [0, 1)).
Result<SampledBetweenness> sampled_betweenness(const project::Projection& projection,
                                               const SampledOptions& options, Progress& progress);

}  // namespace saite::analysis
