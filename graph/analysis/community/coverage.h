// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/small_counts.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Which way ties run that bring a service to people; counts only where the projection is directed.
enum class ServiceWay : std::uint8_t { any, from_provider, to_provider };

struct CoverageOptions {
  project::Index steps = 2;               // over so many ties
  std::optional<double> kilometres = {};  // and no farther, in a straight line
  ServiceWay way = ServiceWay::any;
  std::span<const project::Index> closed = {};  // nothing goes on through them, such as funders
};

/// For whom a service is there, and whether for all groups alike.
struct Coverage {
  /// By position in the targets: how many providers reach him; nothing where it cannot be known
  /// since he has no place and kilometres were asked for.
  std::vector<std::optional<project::Index>> providers;
  std::vector<NestedCount> groups;  // by group; some: reached, more: by two providers or more
  NestedCount outside;              // in no group
  NestedCount all;
  project::Index unknown = 0;  // targets without a place: in no count
  project::Index providers_without_place = 0;
};

/// Convention: a provider reaches a target over at most `steps` ties in the given direction, never
/// through a closed actor (who can be reached, but passes nothing on), and, where kilometres are
/// given, no farther along a great circle. Strengths are ignored. Targets who are providers
/// themselves should be left out by the caller.
/// Cost: O(providers · (n + m)) at most, as far as the steps go.
/// Source: reach of a set, Borgatti 2006, doi:10.1007/s10588-006-7084-x.
[[nodiscard]] Coverage coverage(const project::Projection& projection, const Facts& facts,
                                std::span<const project::Index> providers,
                                std::span<const project::Index> targets,
                                const project::Grouping& grouping,
                                const CoverageOptions& options = {});

/// The best and the worst served group, by share reached, of those whose numbers may be told.
struct CoverageGap {
  project::Index best = 0;
  project::Index worst = 0;
  double best_share = 0;
  double worst_share = 0;
  [[nodiscard]] double points() const { return best_share - worst_share; }
};
/// Nothing where fewer than two groups may be told of. Of equal ones the first.
[[nodiscard]] std::optional<CoverageGap> coverage_gap(const std::vector<NestedCount>& groups,
                                                      const std::vector<Telling>& tellings);

}  // namespace saite::analysis
