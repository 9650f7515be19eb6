// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct ServiceReachOptions {
  project::Index steps = 3;  // how far a service is counted to reach, 1 … 9
  /// Beside kinds, municipalities and communities; may be null.
  const project::Grouping* grouping = nullptr;
};

/// Of a group of actors that are no providers themselves: how many lie within 1, 2, … steps.
struct ReachShare {
  std::string group;  // its name in the grouping
  project::Index actors = 0;
  std::vector<project::Index> within;  // within[s − 1]: in s steps or fewer

  /// Nothing for an empty group.
  [[nodiscard]] std::optional<double> share(project::Index steps) const;
};

/// Whom a service reaches, such as the resource centres.
struct ServiceReach {
  std::vector<std::optional<project::Index>> steps;  // by projection index; 0 for providers
  ReachShare all;
  std::vector<ReachShare> kinds;  // "family" among them: the share of families
  std::vector<ReachShare> municipalities;
  std::vector<ReachShare> communities;
  std::vector<ReachShare> groups;         // of the grouping asked for
  std::vector<project::Index> unreached;  // beyond the last step or without a way, rising
  /// Great-circle distance in km to the nearest provider; nothing where the actor or all providers
  /// have no coordinates. In a straight line: roads are longer.
  std::vector<std::optional<double>> kilometres;
};

/// Convention: from the providers along the arcs where the projection is directed, else both ways;
/// strengths ignored. Lists only name groups that have
/// members; an empty list where the facts are missing.   Cost: O(n + m), and O(n·providers) for
/// the distances.   Source: Borgatti 2006 (reach); haversine: Sinnott 1984, Sky & Telescope 68:159.
[[nodiscard]] ServiceReach service_reach(const project::Projection& projection, const Facts& facts,
                                         std::span<const project::Index> providers,
                                         const ServiceReachOptions& options = {});

/// Great-circle distance in km on a sphere of the earth's mean radius.
[[nodiscard]] double kilometres_between(const model::GeoPoint& a, const model::GeoPoint& b);

/// The kinds of the actors as a grouping named by the ids of the kinds.
[[nodiscard]] project::Grouping kind_grouping(const Facts& facts);

}  // namespace saite::analysis
