// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How many people were sent along each arc of a directed projection, and how many of them arrived,
/// by edge: parallel ties added up. Where no tie of an arc has both numbers, the arc is not known.
struct ReferralNumbers {
  std::vector<double> attempted;
  std::vector<double> completed;
  std::vector<std::uint8_t> known;
  std::size_t ties = 0;
  std::size_t ties_without_numbers = 0;
  std::size_t ties_without_direction = 0;  // among them
  std::size_t ties_untried = 0;            // nobody was sent
  std::size_t ties_of_few = 0;             // fewer than few_sent were, and somebody
};
/// Shares of fewer people than that say next to nothing.
inline constexpr double few_sent = 5;
/// The greatest number of people that is taken: sums of such keep their digits.
inline constexpr double most_sent = 1e15;

/// Reads the attributes `attempted` and `completed` of the projection's ties; texts that are
/// numbers count as numbers, other texts as nothing. The numbers of a tie without direction are
/// not known, as they do not say who sent whom.
/// Errors: bad_referral_number (args: key of the tie, its two ends, the attribute, its value);
/// more_completed (args: key of the tie, its two ends, completed, attempted).   Cost: O(ties).
[[nodiscard]] Result<ReferralNumbers> referral_numbers(const model::Network& network,
                                                       const project::Projection& projection);

/// From a door to a service.
struct ReferralWay {
  project::Index door = 0;
  project::Index service = 0;
  std::optional<project::Index> handovers = {};  // the fewest; nothing: no way leads there
  /// Nothing: ways lead there, but none along which all numbers are known and somebody was sent.
  std::optional<double> best_chance = {};
  std::optional<double> chance_now = {};  // likewise
  /// That of best_chance, ends included; empty where it is 0.
  std::vector<project::Index> route = {};
};

/// Where referrals lead.
struct Referrals {
  std::vector<ReferralWay> ways;  // by door, then service, in the order given; none to oneself
  /// By door: the chance to arrive at any service as people are referred now; nothing as above.
  std::vector<std::optional<double>> arriving;
  std::vector<project::Index> dead_ends;           // get referrals, pass none on, are no service
  std::vector<std::vector<project::Index>> loops;  // by their first member; members rising
};

/// Actors that give referrals, get none and are no service: where people come in.
[[nodiscard]] std::vector<project::Index> referral_doors(const project::Projection& projection,
                                                         std::span<const project::Index> services);

/// Convention: handovers are the fewest arcs, whether anybody was sent along them or not. The best
/// chance is the greatest product of completed / attempted over arcs that are known and along which
/// somebody was sent; of equal ways the one of fewest handovers. Now: from an actor people go on
/// along its arcs in proportion to `attempted`, each arrives with completed / attempted, else is
/// lost (an absorbing Markov chain, absorbing_chain.h); who arrives at any service has arrived and
/// goes no further, who begins at one as a door is sent on. A loop is a strongly connected
/// component of more than one actor.
/// Cost: O(doors · m log n), that of the chain, O(doors · services) space.
/// Errors: cancelled; circle_too_large.
[[nodiscard]] Result<Referrals> referrals(const project::Projection& projection,
                                          const ReferralNumbers& numbers,
                                          std::span<const project::Index> doors,
                                          std::span<const project::Index> services,
                                          Progress& progress);

}  // namespace saite::analysis
