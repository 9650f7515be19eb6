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
  std::array<std::uint64_t, 4> count{};
  std::array<double, 4> expected{};

  [[nodiscard]] std::uint64_t ties() const { return count[0] + count[1] + count[2] + count[3]; }
};

struct ClassCounts {
  ClassBalance map;
  std::vector<ClassBalance> actors;  // by projection index
};

/// Ties of each class of every actor and of the whole map. `classes` as tie_classes() gave them.
/// Chance: the same ties, each between a random pair of actors (of an actor: its ties lead to
/// random others). What a tie says of itself, and that it is kinship, goes with it; families,
/// identities and who has authority over whom stay with the actors. Cost: O(n log n + ties log
/// ties). Empty where `classes` or the facts are.
[[nodiscard]] ClassCounts class_counts(const project::Projection& projection, const Facts& facts,
                                       std::span<const TieClass> classes);

/// The same for each group of a grouping (a municipality, a community): ties with at least one end
/// in it, beside as many on random pairs with at least one end in it.
[[nodiscard]] std::vector<ClassBalance> class_counts_by_group(const project::Projection& projection,
                                                              const Facts& facts,
                                                              std::span<const TieClass> classes,
                                                              const project::Grouping& grouping);

}  // namespace saite::analysis
