// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct SmallWorldOptions {
  std::uint32_t networks = 10;           // random ones to compare with
  std::uint32_t swaps_per_tie = 10;      // how thoroughly each is shuffled
  std::uint32_t distance_sources = 512;  // distances are taken from so many actors at most
  std::uint64_t seed = 1;
};

/// A number of this network beside the mean and deviation over the random ones.
struct AgainstChance {
  std::optional<double> observed;
  std::optional<double> mean;
  double deviation = 0;
};

struct SmallWorld {
  AgainstChance clustering;     // mean local clustering
  AgainstChance mean_distance;  // over pairs with a path, in steps
  /// (C/C_random) / (L/L_random); well above 1: a small world. Nothing where a part is missing or
  /// the random networks have no triangle.
  std::optional<double> sigma;
  bool sampled = false;  // distances were taken from a sample of the actors
};

/// Compares with random networks in which everybody keeps the number of ties they have
/// (null_networks.h).
/// Convention: directions and strengths ignored; actors with fewer than two contacts count as 0 in
/// the clustering. Each random network has a seed of its own: the same result on any machine.
/// Cost: O(networks·(swaps·m·min degree + m^1.5 + n·m·sources/n)), threads.
/// Source: Humphries & Gurney 2008, doi:10.1371/journal.pone.0002051 (sigma).   Errors: cancelled.
Result<SmallWorld> small_world(const project::Projection& projection,
                               const SmallWorldOptions& options, Progress& progress);

}  // namespace saite::analysis
