// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// The five ways to stand between two people that have no tie from the one to the other.
/// Groups of a → broker → b:
enum class BrokerRole : std::uint8_t {
  coordinator,     // A A A  within one's own group
  consultant,      // A B A  an outsider between two of one group (itinerant)
  gatekeeper,      // A B B  lets into one's own group
  representative,  // A A B  speaks for one's own group
  liaison          // A B C  between two groups, in neither
};
inline constexpr std::size_t role_count = 5;
inline constexpr std::array<std::string_view, role_count> role_ids{
    "coordinator", "consultant", "gatekeeper", "representative", "liaison"};

template <class T>
using PerRole = std::array<T, role_count>;

/// Roles of one actor. `expected` and `deviation` are what remains when the groups of all others
/// are dealt out anew at random: mean and standard deviation, exact.
struct BrokerScores {
  PerRole<std::uint64_t> count{};
  PerRole<double> expected{};
  PerRole<double> deviation{};
  std::uint64_t total = 0;  // brokered pairs of any role

  /// (count − expected) / deviation; nothing where chance leaves no room (deviation 0).
  [[nodiscard]] std::optional<double> z(BrokerRole role) const;
};

struct Brokerage {
  /// By projection index; nothing for an actor in no group.
  std::vector<std::optional<BrokerScores>> actors;
  PerRole<std::uint64_t> count{};  // of the whole network
  PerRole<double> expected{};      // when all groups are dealt out anew; exact
};

/// Gould & Fernandez's brokerage roles.
/// Convention: counts ordered pairs a → v → b, a ≠ b, without a → b; so in an undirected projection
/// every pair counts twice and gatekeeper = representative (METRICS.md; UCINET agrees, older
/// manuals of R's sna name b_IO and b_OI the other way round). Strengths do not count; a pair with
/// somebody in no group does not either.
/// Chance: not Gould & Fernandez's random ties but random groups: the ties stay as they are, the
/// broker keeps its group, the labels of all others are permuted. Mean and variance over all
/// permutations are in closed form, so nothing is sampled.
/// Cost: O(Σ over arcs a → v of min(deg a, deg v) · log) time, O(n + groups) space a thread.
/// Source: Gould & Fernandez 1989, Sociol. Methodol. 19:89–126, doi:10.2307/270949.
/// Errors: cancelled.
Result<Brokerage> brokerage(const project::Projection& projection,
                            const project::Grouping& grouping, Progress& progress);

}  // namespace saite::analysis
