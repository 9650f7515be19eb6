// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/brokerage_chance.h"

#include <algorithm>
#include <cmath>

namespace saite::analysis {
namespace {

/// n·(n − 1)·…, k factors; 0 where n < k.
double falling(double n, int k) {
  double product = 1;
  for (int i = 0; i < k; ++i) product *= std::max(0.0, n - i);
  return product;
}

/// Sums over the groups other than the broker's.
struct OtherGroups {
  double members = 0;
  double pairs = 0;           // of one group, ordered
  double triples = 0;         // of one group, ordered
  double quads = 0;           // of one group, ordered
  double two_pairs = 0;       // a pair of one group and another pair of one group
  double centre_and_two = 0;  // one, and two more of other groups than that one

  OtherGroups(const std::vector<std::uint64_t>& sizes, std::size_t own) {
    double squares = 0;
    for (std::size_t g = 0; g < sizes.size(); ++g) {
      if (g != own) members += static_cast<double>(sizes[g]);
    }
    for (std::size_t g = 0; g < sizes.size(); ++g) {
      if (g == own) continue;
      const auto m = static_cast<double>(sizes[g]);
      pairs += falling(m, 2);
      squares += falling(m, 2) * falling(m, 2);
      triples += falling(m, 3);
      quads += falling(m, 4);
      centre_and_two += m * falling(members - m, 2);
    }
    two_pairs = quads + pairs * pairs - squares;
  }
};

}  // namespace

std::optional<double> BrokerScores::z(BrokerRole role) const {
  const auto r = static_cast<std::size_t>(role);
  if (deviation[r] <= 0) return std::nullopt;
  return (static_cast<double>(count[r]) - expected[r]) / deviation[r];
}

RoleChance::RoleChance(const std::vector<std::uint64_t>& sizes, std::size_t own) {
  const auto a = static_cast<double>(sizes[own]);
  const OtherGroups other(sizes, own);
  const double r = other.members;
  const double n = a + r;
  const double n2 = std::max(1.0, falling(n, 2));
  const double n3 = std::max(1.0, falling(n, 3));
  const double n4 = std::max(1.0, falling(n, 4));
  const auto alike = [&](double two, double three, double four) {
    return Joint{two / n2, two / n2, three / n3, three / n3, three / n3, four / n4};
  };
  const auto at = [&](BrokerRole role) -> Joint& { return joint_[static_cast<std::size_t>(role)]; };

  at(BrokerRole::coordinator) = alike(falling(a, 2), falling(a, 3), falling(a, 4));
  at(BrokerRole::consultant) = alike(other.pairs, other.triples, other.two_pairs);
  const double both_roles = falling(a, 2) * falling(r, 2) / n4;
  const double one_inside = a * falling(r, 2) / n3;
  const double two_inside = falling(a, 2) * r / n3;
  at(BrokerRole::representative) = {a * r / n2, 0, one_inside, two_inside, 0, both_roles};
  at(BrokerRole::gatekeeper) = {a * r / n2, 0, two_inside, one_inside, 0, both_roles};
  at(BrokerRole::liaison) =
      alike(falling(r, 2) - other.pairs, other.centre_and_two,
            falling(r, 4) - 2 * other.pairs * falling(r - 2, 2) + other.two_pairs);
}

void RoleChance::fill(const BrokeredPairs& pairs, BrokerScores& scores) const {
  const auto arcs = static_cast<double>(pairs.arcs);
  const auto reversed = static_cast<double>(pairs.reversed);
  const auto same_source = static_cast<double>(pairs.same_source);
  const auto same_target = static_cast<double>(pairs.same_target);
  const auto chains = static_cast<double>(pairs.chains);
  const double disjoint = arcs * arcs - arcs - reversed - same_source - same_target - chains;
  for (std::size_t role = 0; role < role_count; ++role) {
    const Joint& p = joint_[role];
    const double mean = arcs * p.one;
    const double second = arcs * p.one + reversed * p.reversed + same_source * p.same_source +
                          same_target * p.same_target + chains * p.chain + disjoint * p.disjoint;
    const double variance = second - mean * mean;
    scores.expected[role] = mean;
    // What is left of a difference of equal numbers is rounding, not variance.
    scores.deviation[role] = variance > 1e-9 * (1 + second) ? std::sqrt(variance) : 0;
  }
}

PerRole<double> role_probabilities(const std::vector<std::uint64_t>& sizes) {
  double n = 0;
  double pairs_alone = 0;  // two of one group, one of another
  double alike = 0;
  for (const std::uint64_t size : sizes) n += static_cast<double>(size);
  for (const std::uint64_t size : sizes) {
    const auto m = static_cast<double>(size);
    alike += falling(m, 3);
    pairs_alone += falling(m, 2) * (n - m);
  }
  const double all = falling(n, 3);
  if (all == 0) return {};
  PerRole<double> p{};
  p[static_cast<std::size_t>(BrokerRole::coordinator)] = alike / all;
  p[static_cast<std::size_t>(BrokerRole::consultant)] = pairs_alone / all;
  p[static_cast<std::size_t>(BrokerRole::gatekeeper)] = pairs_alone / all;
  p[static_cast<std::size_t>(BrokerRole::representative)] = pairs_alone / all;
  p[static_cast<std::size_t>(BrokerRole::liaison)] = (all - alike - 3 * pairs_alone) / all;
  return p;
}

}  // namespace saite::analysis
