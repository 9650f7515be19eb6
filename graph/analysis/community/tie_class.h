// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What a tie does for social capital: binds people who are alike, joins people who are not, or
/// leads across a gradient of authority. Unclassified where the map does not say enough.
enum class TieClass : std::uint8_t { bonding, bridging, linking, unclassified };

/// Ids of the classes in the order of TieClass.
inline constexpr std::string_view tie_class_names[] = {"bonding", "bridging", "linking",
                                                       "unclassified"};
/// Those that a tie may have of its own, by its attribute `class`.
inline constexpr std::span<const std::string_view> tie_class_ids{tie_class_names, 3};

/// How the ends of a tie stand to each other.
struct PairOfEnds {
  bool same_family = false;
  bool both_declared = false;  // both have an identity (Facts::identity)
  bool same_identity = false;
  bool authority = false;  // a tie between them gives one authority over the other
};

/// The first rule that fits: kinship, the same family or the same declared identity: bonding;
/// authority: linking; both have an identity: bridging; else unclassified. What kinds of actors the
/// ends are, and which groups are detected, plays no part.
/// Source: Szreter & Woolcock 2004, doi:10.1093/ije/dyh013 (the wording; the rule is our own).
[[nodiscard]] TieClass class_of(bool kinship, const PairOfEnds& ends);

/// How the actors of a projection stand to each other, by index.
class EndRelations {
 public:
  /// Pairs with a tie of authority are taken from the ties.   Cost: O(n + ties log ties).
  EndRelations(const project::Projection& projection, const Facts& facts);

  [[nodiscard]] PairOfEnds between(project::Index a, project::Index b) const;
  /// Pairs a < b of actors with a tie of authority, rising.
  [[nodiscard]] std::span<const project::Projection::Edge> authority_pairs() const {
    return authority_;
  }

 private:
  const Facts& facts_;
  std::vector<project::Projection::Edge> authority_;
};

/// The class that a tie says itself to be of (its attribute `class`).
[[nodiscard]] std::optional<TieClass> own_class(const Facts& facts, std::size_t tie);
[[nodiscard]] bool is_kinship(const Facts& facts, std::size_t tie);

/// The class of every tie of a projection, by position in ties(): its own, else by the rule. Needs
/// the facts of the projection; where they are empty, so is the result.   Cost: O(ties log ties).
[[nodiscard]] std::vector<TieClass> tie_classes(const project::Projection& projection,
                                                const Facts& facts);

/// Whether the map declares any identities, without which shares of classes mean nothing.
[[nodiscard]] inline bool identities_declared(const Facts& facts) {
  return facts.identity.group_count() > 0;
}

}  // namespace saite::analysis
