// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// The members of each group in compressed rows, by counting sort: members of a group rise.
/// `group_of` gives the group of each item, 0 … count − 1, or no_index for none.
/// Cost: O(items + count).
struct GroupMembers {
  std::vector<project::Index> offsets;  // count + 1
  std::vector<project::Index> members;

  GroupMembers() = default;
  GroupMembers(std::span<const project::Index> group_of, project::Index count)
      : offsets(count + 1U, 0) {
    for (const project::Index group : group_of) {
      if (group != project::no_index) ++offsets[group + 1];
    }
    for (project::Index g = 0; g < count; ++g) offsets[g + 1] += offsets[g];
    members.resize(offsets[count]);
    std::vector<project::Index> next(offsets.begin(), offsets.end() - 1);
    for (project::Index i = 0; i < group_of.size(); ++i) {
      if (group_of[i] != project::no_index) members[next[group_of[i]]++] = i;
    }
  }

  [[nodiscard]] std::span<const project::Index> of(project::Index group) const {
    return {members.data() + offsets[group], offsets[group + 1] - offsets[group]};
  }
};

}  // namespace saite::analysis
