// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/tie_class.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Ties of each class (in the order of TieClass) and what chance would give.
struct ClassBalance {
  std::array<std::uint64_t, 3> count{};
  std::array<double, 3> expected{};

  [[nodiscard]] std::uint64_t ties() const { return count[0] + count[1] + count[2]; }
};

struct ClassCounts {
  ClassBalance map;
  std::vector<ClassBalance> actors;  // by projection index
};

/// Bonding, bridging and linking ties of every actor and of the whole map.
/// `classes` as tie_classes() gave them, so overrides count; `community_of` what it was given.
/// Chance: as many ties, each between a random pair of actors (of an actor: its ties lead to random
/// others), classed by the rule; overrides play no part in it.
/// Cost: O(n + ties + kinds² ). Empty where `classes` or the facts are.
[[nodiscard]] ClassCounts class_counts(const project::Projection& projection, const Facts& facts,
                                       std::span<const TieClass> classes,
                                       std::span<const project::Index> community_of);

/// The same for each group of a grouping (a municipality, a community): ties with at least one end
/// in it, beside as many on random pairs with at least one end in it.
[[nodiscard]] std::vector<ClassBalance> class_counts_by_group(
    const project::Projection& projection, const Facts& facts, std::span<const TieClass> classes,
    std::span<const project::Index> community_of, const project::Grouping& grouping);

}  // namespace saite::analysis
