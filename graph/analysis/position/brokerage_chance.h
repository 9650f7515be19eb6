// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/position/brokerage.h"

namespace saite::analysis {

/// The pairs that one broker stands between, as a graph of arcs a → b, counted by how two arcs
/// share their ends; that is all the variance of a role under random labels depends on.
struct BrokeredPairs {
  std::uint64_t arcs = 0;
  std::uint64_t reversed = 0;     // arcs whose reverse is an arc too
  std::uint64_t same_source = 0;  // ordered pairs of arcs
  std::uint64_t same_target = 0;
  std::uint64_t chains = 0;  // ordered pairs a → b, b → c with a ≠ c, either first
};

/// How often each role comes about when labels are dealt out at random: probabilities for one pair
/// and for two pairs together. Made once a group of the broker.
class RoleChance {
 public:
  /// `sizes`: how many of the others are in each group; `own`: the broker's.
  RoleChance(const std::vector<std::uint64_t>& sizes, std::size_t own);

  void fill(const BrokeredPairs& pairs, BrokerScores& scores) const;

 private:
  /// Probability that both arcs of a pair of arcs have the role.
  struct Joint {
    double one = 0;
    double reversed = 0;
    double same_source = 0;
    double same_target = 0;
    double chain = 0;
    double disjoint = 0;
  };
  PerRole<Joint> joint_{};
};

/// Probability of each role for one pair when the groups of all three are dealt out at random.
[[nodiscard]] PerRole<double> role_probabilities(const std::vector<std::uint64_t>& sizes);

}  // namespace saite::analysis
