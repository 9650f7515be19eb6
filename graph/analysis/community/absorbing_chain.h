// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Where one goes from a state, each with its chance; the chances of a state and `lost` sum to 1.
struct ChainRow {
  struct Step {
    project::Index to;
    double chance;
  };
  std::vector<Step> steps;
  double lost = 1;
};

/// Chances by the absorbing state in which one ends; no_index: lost, or going round for ever.
using ChainEnds = std::map<project::Index, double>;

/// The greatest circle of states that is worked out.
inline constexpr std::size_t largest_circle = 2'000;

/// Where one ends who begins in each state and goes on from state to state by `rows`, whatever way
/// one came, until an absorbing state or loss. Of an absorbing state: itself.
/// Exact but for rounding, and without subtractions, so that chances keep their digits where next
/// to nobody is lost on a round (Grassmann, Taksar & Heyman 1985, doi:10.1287/opre.33.5.1107).
/// Source: Kemeny & Snell 1960, Finite Markov Chains, chapter 3.
/// Cost: O(arcs · absorbing states) where there is no circle, O(k³) for a circle of k states.
/// Errors: cancelled; circle_too_large (args: its size, the largest).
[[nodiscard]] Result<std::vector<ChainEnds>> absorbing_chain(
    const std::vector<ChainRow>& rows, const std::vector<std::uint8_t>& absorbing,
    Progress& progress);

}  // namespace saite::analysis
