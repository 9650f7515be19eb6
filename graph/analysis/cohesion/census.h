// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Pairs of actors: tied both ways, one way, not at all.
struct DyadCensus {
  std::uint64_t mutual = 0;
  std::uint64_t asymmetric = 0;
  std::uint64_t null = 0;
};
/// Convention: where the projection is undirected every tie is mutual.   Cost: O(m log degree).
/// Source: Holland & Leinhardt 1970, doi:10.1086/224954.
[[nodiscard]] DyadCensus dyad_census(const project::Projection& projection);

/// The sixteen shapes of three actors by mutual, asymmetric and null pairs: D down, U up, T
/// transitive, C cyclic.
inline constexpr std::array<std::string_view, 16> triad_names = {
    "003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
    "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};

using TriadCounts = std::array<std::uint64_t, 16>;  // by place in triad_names
/// How many of each. 111D and 111U as NetworkX, igraph and Pajek have
/// them.   Cost: O(m · greatest degree) time, O(n) space a thread.   Errors: cancelled.
/// Source: Batagelj & Mrvar 2001, doi:10.1016/S0378-8733(01)00035-1.
Result<TriadCounts> triad_census(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
