// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "graph/analysis/planning/suggest.h"

namespace saite::analysis {

/// Which new ties are allowed, and how many each actor still may get. Actors that no rule tells
/// apart form a class, so that partners are sought among classes and not among all.
class TieRules {
 public:
  TieRules(const project::Projection& projection, const Facts& facts, const SuggestRules& rules);

  /// Whether their classes may tie at all.
  [[nodiscard]] bool classes_meet(project::Index class_a, project::Index class_b) const;
  [[nodiscard]] project::Index class_of(project::Index actor) const { return class_of_[actor]; }
  [[nodiscard]] project::Index class_count() const {
    return static_cast<project::Index>(classes_.size());
  }
  [[nodiscard]] bool free(project::Index actor) const { return used_[actor] < per_person_; }
  /// Allowed by class, by the number each got, and not tied in `graph` yet.
  [[nodiscard]] bool allowed(const project::Projection& graph, project::Index a,
                             project::Index b) const;
  void use(project::Index a, project::Index b) {
    ++used_[a];
    ++used_[b];
  }

 private:
  std::vector<std::pair<project::Index, project::Index>> classes_;  // group and kind, or no_index
  std::vector<project::Index> class_of_;
  std::vector<project::Index> used_;
  std::vector<std::uint8_t> kinds_meet_;  // a matrix; empty where all may
  project::Index kind_count_ = 0;
  project::Index per_person_;
};

/// The best next tie for an aim in `graph`, the network with the suggestions so far. Nothing where
/// none helps.
using NextTie = std::optional<Suggestion>;
NextTie next_join(const project::Projection& graph, const TieRules& rules);
NextTie next_reach(const project::Projection& graph, const TieRules& rules,
                   const std::vector<project::Index>& providers, project::Index steps);

/// For the aims that count distances: candidates, and actors between whom distances count.
struct DistanceAim {
  std::vector<project::Index> from;
  std::vector<project::Index> to;
  std::vector<project::Index> ends_a;
  std::vector<project::Index> ends_b;
  bool sampled = false;
};
DistanceAim shorten_aim(const project::Projection& graph, const TieRules& rules, std::uint64_t seed,
                        const Progress& progress);
DistanceAim bridge_aim(const project::Projection& graph, const TieRules& rules,
                       const project::Grouping& groups, project::Index a, project::Index b,
                       std::uint64_t seed);
/// Errors: cancelled.
Result<NextTie> next_shortcut(const project::Projection& graph, const TieRules& rules,
                              const DistanceAim& aim, const Progress& progress);

/// The two of the largest groups with the fewest ties for their size.
[[nodiscard]] std::optional<std::pair<project::Index, project::Index>> min_tied_groups(
    const project::Projection& graph, const project::Grouping& groups);

}  // namespace saite::analysis
