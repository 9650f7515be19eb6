// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What an ideal network has between core and periphery; within the core every tie is there,
/// within the periphery none. The three give different answers, so always say which was used.
enum class CorePattern : std::uint8_t {
  joined,   // every tie is there (CP = 1)
  ignored,  // pairs of one core and one peripheral actor are not compared (CP missing)
  apart     // no tie is there (CP = 0)
};

struct CorePeripheryOptions {
  CorePattern pattern = CorePattern::ignored;
  std::uint32_t starts = 8;  // of the search in larger networks
  bool chains = true;        // also moves that may lose at first, in chains
  std::uint64_t seed = 1;
  project::Index exhaustive = 20;  // networks up to this size are tried out in full
  std::uint32_t max_cores = 100;   // of equal fit that are listed
};

struct CorePeriphery {
  CorePattern pattern = CorePattern::ignored;
  double fit = 0;                                  // Pearson's r of ties and ideal pattern
  std::vector<std::vector<project::Index>> cores;  // all of the best fit found, each rising
  bool exhaustive = false;                         // every partition was tried
  bool more = false;                               // more than most_cores are as good
  /// Of the first core: ties within the core, across, within the periphery, as a share of pairs;
  /// nothing where there are no such pairs.
  std::optional<double> core_density;
  std::optional<double> between_density;
  std::optional<double> periphery_density;
};

/// Splits the network into a core and a periphery so that the ties correlate best with the ideal
/// pattern. Convention: pairs of actors compared once; directions and strengths ignored. Nothing
/// where no split has a correlation (no ties, or all of them).
/// Cost: up to `exhaustive` actors O(2^n·degree); otherwise from several starts (by degree, at
/// random) single moves while they help, then chains of up to 40 that may first lose: O(40·n + m)
/// a round.
/// Source: Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.   Errors: cancelled.
Result<std::optional<CorePeriphery>> core_periphery(const project::Projection& projection,
                                                    const CorePeripheryOptions& options,
                                                    Progress& progress);

struct Coreness {
  std::vector<double> coreness;  // by projection index, unit length, ≥ 0
  double fit = 0;                // Pearson's r of tie strengths and products of coreness
};

/// The continuous model: a tie between i and j is as strong as coreness_i · coreness_j. Least
/// squares over all pairs i ≠ j, the diagonal left out (MINRES). Strengths count where the
/// projection is weighted; directions do not. Nothing where there are no ties.
/// Cost: O(n + m) a round, at most 1000.   Source: as above.   Errors: cancelled.
Result<std::optional<Coreness>> coreness(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
