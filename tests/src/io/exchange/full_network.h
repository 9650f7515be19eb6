// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "graph/model/network.h"

namespace saite::exchange::test {

/// A small network in which everything that a Saite file can say is said now and then: names in
/// several languages, kinds of its own, containment, places, dates, tags, attributes of all types
/// and of mixed ones, texts that formats stumble over; loops, parallel ties, both directions.
[[nodiscard]] model::Network full_network(std::uint32_t seed);

}  // namespace saite::exchange::test
