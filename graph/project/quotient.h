// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::project {

/// A network seen from so far that its groups are its actors: how many each has, how many ties lie
/// between any two and within each.
struct Quotient {
  struct Group {
    std::vector<Index> groups;  // of the grouping: one, or several small ones together
    bool outside = false;       // those of no group are among them
    Index actors = 0;
    [[nodiscard]] bool together() const { return groups.size() + (outside ? 1 : 0) > 1; }
    friend bool operator==(const Group&, const Group&) = default;
  };
  /// Ties between two groups, or within one.
  struct Count {
    Index a = 0;  // in `groups`, a ≤ b
    Index b = 0;
    std::size_t ties = 0;
    bool told = true;
    friend bool operator==(const Count&, const Count&) = default;
  };

  /// As in the grouping, then those of no group, then small ones together.
  std::vector<Group> groups;
  std::vector<Count> counts;  // where there are any ties, in rising order of (a, b)
  std::size_t ties = 0;       // in all
  bool ties_told = true;      // whether `ties` may be told
  Index least = 1;
  std::vector<Index> group_of;  // by projection index: in `groups`

  [[nodiscard]] std::size_t withheld() const;  // counts that are not told
};

/// Counts actors and ties (each of several between two; no loops, none of polarity −1) by group.
/// Numbers of 1 … least − 1 are not told, nor is one that others give away:
/// - groups of fewer actors than `least` are one group together, with the smallest other one where
///   they are fewer still; whoever is in no group is a group too;
/// - counts of ties below `least` are withheld, and further ones, the smallest first, until neither
///   the sum of all nor that of a group leaves one alone, or tells that all are the least there
///   could be. Where there are no further ones the sum of all is not to be told either; that of a
///   group never is.
/// None (0) is told: that nothing joins two groups is what one looks for. `least` 1 tells all.
/// Errors: too_few_for_groups (fewer than `least` in all).   Cost: O(n + m + counts²) at worst,
/// usually O(n + m). Caveat: two maps of the same place at two dates tell the difference.
/// Source: Batagelj & Mrvar 1998, Connections 21(2), 47–57 (shrinking classes of a partition);
/// Hundepool et al. 2012, Statistical Disclosure Control, ch. 4 (tables),
/// doi:10.1002/9781118348239.
[[nodiscard]] Result<Quotient> quotient(const model::Network& network, const Projection& projection,
                                        const Grouping& grouping, Index least = 5);

}  // namespace saite::project
