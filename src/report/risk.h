// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/model/network.h"

/// How easily somebody is found again in a network without names.
namespace saite::report {

/// What somebody who looks for a person may know of them.
enum class Knowledge : std::uint8_t {
  degree,      // how many they have ties with
  neighbours,  // that, and how many each of these has ties with
  attributes,  // kind, municipality, dates, attributes
  all          // all of that
};
inline constexpr std::array<std::string_view, 4> knowledge_ids = {"degree", "neighbours",
                                                                  "attributes", "all"};

/// Of one sort of knowledge: actors who look the same are a group.
struct Risk {
  Knowledge knowledge = Knowledge::degree;
  std::size_t smallest = 0;      // group; 0: there are no actors
  std::size_t unique = 0;        // actors who are alone
  std::vector<ActorId> too_few;  // actors in groups of fewer than k, in rising order
};

/// Convention: everybody counts but municipalities, which are public; a neighbour counts once
/// however many ties there are, loops do not.   Cost: O(ties log ties).
/// Source: Liu & Terzi 2008 (k-degree), doi:10.1145/1376616.1376629; Hay et al. 2008 (degrees of
/// neighbours), doi:10.14778/1453856.1453873; Sweeney 2002 (k-anonymity),
/// doi:10.1142/S0218488502001648.
[[nodiscard]] std::vector<Risk> reidentification(const model::Network& network, std::size_t k);

/// Leaves out actors in groups of fewer than k by what `knowledge` says, until there are none.
/// Returns how many were.   Cost: a look at all for each round; rounds end when nobody is left out.
std::size_t drop_small_groups(model::Network& network, Knowledge knowledge, std::size_t k);

}  // namespace saite::report
