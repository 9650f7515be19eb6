// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/kit/watch.h"
#include "graph/base/error.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// The network of one level of Leiden: the actors themselves, or groups of them merged to nodes.
/// Rows may be borrowed from a projection, which must then outlive it. Ties within a node are not
/// kept; they count in its weight.
class LeidenLevel {
 public:
  /// The actors and their ties.
  explicit LeidenLevel(const project::Projection& projection);
  /// Nodes merged by `group_of` (groups 0 … count − 1, none of them empty).   Errors: cancelled.
  static Result<LeidenLevel> merged(const LeidenLevel& fine,
                                    const std::vector<project::Index>& group_of,
                                    project::Index count, Watch& watch);
  LeidenLevel(LeidenLevel&&) noexcept = default;
  LeidenLevel& operator=(LeidenLevel&&) noexcept = default;

  [[nodiscard]] project::Index size() const {
    return static_cast<project::Index>(node_weights_.size());
  }
  [[nodiscard]] std::span<const project::Index> heads(project::Index v) const {
    return heads_.subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  /// False: every tie weighs 1, and weights() is not to be asked.
  [[nodiscard]] bool has_weights() const { return !weights_.empty(); }
  [[nodiscard]] std::span<const double> weights(project::Index v) const {
    return weights_.subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  /// Sum of the strengths of the node's members.
  [[nodiscard]] double node_weight(project::Index v) const { return node_weights_[v]; }
  [[nodiscard]] const std::vector<double>& node_weights() const { return node_weights_; }
  /// Sum of all node weights: twice the weight of all ties.
  [[nodiscard]] double total() const { return total_; }

 private:
  LeidenLevel() = default;

  std::span<const project::Index> offsets_;
  std::span<const project::Index> heads_;
  std::span<const double> weights_;
  std::vector<project::Index> own_offsets_;
  std::vector<project::Index> own_heads_;
  std::vector<double> own_weights_;
  std::vector<double> node_weights_;
  double total_ = 0;
};

}  // namespace saite::analysis
