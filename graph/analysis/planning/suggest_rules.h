// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "graph/analysis/planning/suggest.h"

namespace saite::analysis {

/// Which new ties are allowed, how many each actor still may get, and who could plausibly meet.
/// Actors that no rule tells apart form a class, so that partners are sought among classes and not
/// among all; whoever must be kept apart from somebody is a class alone.
class TieRules {
 public:
  TieRules(const project::Projection& projection, const Facts& facts, const SuggestRules& rules);

  /// Whether somebody of the one may tie somebody of the other at all.
  [[nodiscard]] bool classes_meet(project::Index class_a, project::Index class_b) const;
  [[nodiscard]] project::Index class_of(project::Index actor) const { return class_of_[actor]; }
  /// How plausibly two of these classes meet by themselves, 0 … 3.
  [[nodiscard]] int plausible(project::Index class_a, project::Index class_b) const;
  /// What `rules` ask for by name, group and kind, as a number below pool_count(): a pool takes as
  /// many of each.
  [[nodiscard]] project::Index pool_of(project::Index actor) const {
    return classes_[class_of_[actor]].pool;
  }
  [[nodiscard]] project::Index pool_count() const { return pool_count_; }
  [[nodiscard]] bool free(project::Index actor) const { return used_[actor] < per_person_; }
  /// Allowed by class, by the number each got, and not tied in `graph` yet.
  [[nodiscard]] bool allowed(const project::Projection& graph, project::Index a,
                             project::Index b) const;
  void use(project::Index a, project::Index b) {
    ++used_[a];
    ++used_[b];
  }
  /// Gets no tie any more.
  void leave_out(project::Index actor) { used_[actor] = per_person_; }

 private:
  struct Class {
    project::Index group;  // of rules.within, or no_index
    project::Index kind;
    project::Index unlike;  // of rules.unlike, or no_index
    project::Index place;   // municipality, or no_index
    project::Index alone;   // the actor, where kept apart from somebody, or no_index
    project::Index pool = 0;
    friend auto operator<=>(const Class&, const Class&) = default;
  };
  void take_kinds(const project::Projection& projection, const Facts& facts,
                  const SuggestRules& rules);

  std::vector<Class> classes_;
  std::vector<project::Index> class_of_;
  std::vector<project::Index> kind_of_;
  std::vector<project::Index> used_;
  std::vector<std::uint8_t> kinds_allowed_;  // a matrix; empty where all may
  std::vector<std::uint8_t> kinds_met_;      // a matrix: tied somewhere already
  IndexPairs apart_;
  project::Index kind_count_ = 1;
  project::Index pool_count_ = 0;
  project::Index per_person_;
};

/// The best next tie for an aim in `graph`, the network with the suggestions so far. Nothing where
/// none helps.
using NextTie = std::optional<Suggestion>;
/// Which of two that help alike is named.
enum class Favour : std::uint8_t { most_ties, fewest_ties };
/// Joins the parts of `graph`; the gain is a share of the pairs of `count` actors.
NextTie next_join(const project::Projection& graph, const TieRules& rules, Favour favour,
                  project::Index count);
NextTie next_triangle(const project::Projection& graph, const TieRules& rules);
NextTie next_reach(const project::Projection& graph, const TieRules& rules,
                   const std::vector<project::Index>& providers, project::Index steps);

/// By actor: 1 where the network hangs on it; weave_periphery seeks ways around these.
[[nodiscard]] std::vector<std::uint8_t> well_tied(const project::Projection& graph);

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
