// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/leiden_level.h"

#include <numeric>

#include "graph/analysis/kit/group_members.h"
#include "graph/analysis/position/degree.h"

namespace saite::analysis {

using project::Index;
using project::no_index;

LeidenLevel::LeidenLevel(const project::Projection& projection)
    : offsets_(projection.offsets()),
      heads_(projection.neighbour_array()),
      weights_(projection.arc_weight_array()),
      node_weights_(strengths(projection)) {
  total_ = std::accumulate(node_weights_.begin(), node_weights_.end(), 0.0);
}

Result<LeidenLevel> LeidenLevel::merged(const LeidenLevel& fine, const std::vector<Index>& group_of,
                                        Index count, Watch& watch) {
  LeidenLevel level;
  level.total_ = fine.total_;
  level.own_offsets_.assign(count + 1U, 0);
  level.node_weights_.assign(count, 0.0);
  const GroupMembers nodes(group_of, count);
  std::vector<Index>& heads = level.own_heads_;
  std::vector<double>& weights = level.own_weights_;
  heads.reserve(fine.heads_.size() / 4);
  weights.reserve(fine.heads_.size() / 4);
  std::vector<Index> place(count, no_index);  // of a head in the row that is being made
  for (Index g = 0; g < count; ++g) {
    const std::size_t row_start = heads.size();
    for (const Index v : nodes.of(g)) {
      if (watch.stop(1 + fine.heads(v).size())) return cancelled_error();
      level.node_weights_[g] += fine.node_weights_[v];
      for (Index arc = fine.offsets_[v]; arc < fine.offsets_[v + 1]; ++arc) {
        const Index head = group_of[fine.heads_[arc]];
        if (head == g) continue;
        if (place[head] == no_index) {
          place[head] = static_cast<Index>(heads.size());
          heads.push_back(head);
          weights.push_back(0);
        }
        weights[place[head]] += fine.has_weights() ? fine.weights_[arc] : 1.0;
      }
    }
    for (std::size_t i = row_start; i < heads.size(); ++i) place[heads[i]] = no_index;
    level.own_offsets_[g + 1] = static_cast<Index>(heads.size());
  }
  level.offsets_ = level.own_offsets_;
  level.heads_ = heads;
  level.weights_ = weights;
  return level;
}

}  // namespace saite::analysis
