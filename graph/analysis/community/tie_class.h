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
/// leads across a gradient of formal power.
enum class TieClass : std::uint8_t { bonding, bridging, linking };

/// Ids of the classes in the order of TieClass.
inline constexpr std::string_view tie_class_ids[] = {"bonding", "bridging", "linking"};

/// What the class of a tie depends on, of one of its ends.
struct TieEnd {
  std::string_view kind;
  int power = 0;
};

/// The first rule that fits: power levels differ by two or more, or one end is a municipality and
/// the other an individual or a family: linking; same community and same kind: bonding; else
/// bridging.   Source: Szreter & Woolcock 2004, doi:10.1093/ije/dyh013 (the wording; the rule is
/// our own).
[[nodiscard]] TieClass class_of(const TieEnd& a, const TieEnd& b, bool same_community);

/// The class of every tie of a projection, by position in ties(): what its attribute `class` says
/// where that names one, the rule otherwise. `community_of` by projection index; actors without
/// one (no_index) share it with nobody. Needs the facts of the projection; where they are empty,
/// so is the result.   Cost: O(ties).
[[nodiscard]] std::vector<TieClass> tie_classes(const project::Projection& projection,
                                                const Facts& facts,
                                                std::span<const project::Index> community_of);

}  // namespace saite::analysis
