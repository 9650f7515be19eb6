// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/core_split.h"

#include <cmath>

namespace saite::analysis {

using project::Index;

namespace {

double pairs_of(double n) {
  return n * (n - 1) / 2;
}

std::optional<double> share_of_pairs(double ties, double pairs) {
  return pairs > 0 ? std::optional(ties / pairs) : std::nullopt;
}

}  // namespace

CoreSplit::CoreSplit(const UndirectedView& graph, CorePattern pattern)
    : graph_(graph),
      pattern_(pattern),
      actors_(graph.size()),
      ties_(static_cast<double>(graph.pair_count())),
      core_(graph.size()),
      ties_to_core_(graph.size()) {}

std::vector<Index> CoreSplit::members() const {
  std::vector<Index> members;
  for (Index u = 0; u < graph_.size(); ++u) {
    if (in_core(u)) members.push_back(u);
  }
  return members;
}

CoreSplit::Counts CoreSplit::after_move(Index u) const {
  const double to_core = ties_to_core_[u];
  const double to_periphery = graph_.degree(u) - to_core;
  const double sign = in_core(u) ? -1 : 1;
  return {counts_.members + sign, counts_.within + sign * to_core,
          counts_.between + sign * (to_periphery - to_core)};
}

void CoreSplit::move(Index u) {
  counts_ = after_move(u);
  core_[u] ^= 1U;
  for (const Index v : graph_.neighbours(u)) {
    if (in_core(u)) {
      ++ties_to_core_[v];
    } else {
      --ties_to_core_[v];
    }
  }
}

/// Pearson's r of two variables that are 0 or 1, from the counts of pairs where each is 1.
std::optional<double> CoreSplit::fit(const Counts& counts) const {
  const double core_pairs = pairs_of(counts.members);
  double all = pairs_of(actors_);
  double ties = ties_;
  double ideal = core_pairs;
  double both = counts.within;
  if (pattern_ == CorePattern::joined) {
    ideal += counts.members * (actors_ - counts.members);
    both += counts.between;
  } else if (pattern_ == CorePattern::ignored) {
    all = core_pairs + pairs_of(actors_ - counts.members);
    ties -= counts.between;
  }
  const double spread = ideal * (all - ideal) * ties * (all - ties);
  if (spread <= 0) return std::nullopt;
  return (all * both - ideal * ties) / std::sqrt(spread);
}

std::optional<double> CoreSplit::core_density() const {
  return share_of_pairs(counts_.within, pairs_of(counts_.members));
}
std::optional<double> CoreSplit::between_density() const {
  return share_of_pairs(counts_.between, counts_.members * (actors_ - counts_.members));
}
std::optional<double> CoreSplit::periphery_density() const {
  return share_of_pairs(ties_ - counts_.within - counts_.between,
                        pairs_of(actors_ - counts_.members));
}

}  // namespace saite::analysis
