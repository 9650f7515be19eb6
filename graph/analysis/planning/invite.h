// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// A group of one of the groupings asked for.
struct GroupRef {
  std::uint32_t grouping;
  project::Index group;
  friend auto operator<=>(const GroupRef&, const GroupRef&) = default;
};

struct InviteOptions {
  /// Whoever has a tie into a group can speak for it too; otherwise only its members can.
  bool through_ties = false;
  std::vector<project::Index> coming = {};  // invited already; their groups need nobody else
  std::vector<project::Index> not_these = {};
  std::uint64_t max_tries = 200'000;  // of the exact search, before the greedy answer stands
  std::uint32_t max_instead = 20;
};

struct InviteSeat {
  project::Index actor;
  std::vector<GroupRef> speaks_for = {};  // all of its groups, rising
  /// Others who would do as well in this seat, the others staying; best known first.
  std::vector<project::Index> instead = {};
};

struct Invitation {
  std::vector<InviteSeat> seats = {};  // without those who are coming anyway
  std::vector<GroupRef> nobody = {};   // groups that nobody may speak for
  std::size_t groups = 0;              // that are to be in the room
  bool smallest = false;               // proved: no smaller set does
};

/// The smallest set of people such that every group of every grouping (kinds, municipalities,
/// communities …) is in the room: set cover, greedy, then improved or proved by branch and bound.
/// Convention: groups without members do not count; of equally good people the one with most ties,
/// then the first; directions ignored.
/// Cost: greedy O(n·groupings·log n) (with ties O(m log n)); exact bounded by most_tries.
/// Source: Chvátal 1979, doi:10.1287/moor.4.3.233 (greedy).   Errors: cancelled.
Result<Invitation> invite(const project::Projection& projection,
                          std::span<const project::Grouping> groupings,
                          const InviteOptions& options, Progress& progress);

}  // namespace saite::analysis
