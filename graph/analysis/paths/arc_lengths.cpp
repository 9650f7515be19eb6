// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/arc_lengths.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// The least common multiple of all strengths · factor, or 0 where they are not whole or too many.
std::uint64_t common_multiple(const Projection& p, double factor) {
  constexpr std::uint64_t max = 1U << 24U;  // distances of 2^29 such lengths still fit a double
  std::uint64_t multiple = 1;
  for (Index e = 0; e < p.edge_count(); ++e) {
    const double scaled = p.edge_weight(e) * factor;
    if (scaled != std::floor(scaled) || scaled > static_cast<double>(max)) return 0;
    multiple = std::lcm(multiple, static_cast<std::uint64_t>(scaled));
    if (multiple > max) return 0;
  }
  return multiple;
}

}  // namespace

ArcLengths arc_lengths(const Projection& p) {
  ArcLengths lengths;
  lengths.of_edge.resize(p.edge_count());
  for (const double factor : {1.0, 2.0, 4.0, 10.0, 100.0}) {
    const std::uint64_t multiple = common_multiple(p, factor);
    if (multiple == 0) continue;
    lengths.whole = true;
    lengths.unit = factor / static_cast<double>(multiple);
    for (Index e = 0; e < p.edge_count(); ++e) {
      lengths.of_edge[e] = std::round(static_cast<double>(multiple) / (p.edge_weight(e) * factor));
    }
    break;
  }
  if (!lengths.whole) {
    for (Index e = 0; e < p.edge_count(); ++e) lengths.of_edge[e] = 1 / p.edge_weight(e);
  }
  if (!lengths.of_edge.empty()) {
    const auto [min, greatest] = std::ranges::minmax(lengths.of_edge);
    lengths.min = min;
    lengths.greatest = greatest;
  }
  return lengths;
}

}  // namespace saite::analysis
