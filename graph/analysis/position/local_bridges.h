// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How far apart the ends of each edge would be without it.
struct Spans {
  /// By position in edges(): 2 where the ends share a contact, 3 or more for a local bridge,
  /// nothing for a bridge (no other way at all).
  std::vector<std::optional<project::Index>> span;

  /// A bridge or a local bridge: an edge whose ends share nobody.
  [[nodiscard]] bool local_bridge(project::Index edge) const { return span[edge].value_or(3) > 2; }
};

/// Granovetter's local bridges: span is the number of steps of the shortest other way.
/// Convention: steps, strengths ignored; the projection must be undirected (undirected.h).
/// Cost: O(m · size of the two balls of half the span) time, which is small where people know each
/// other's friends and O(m·n) at worst (a ring); O(n) space a thread.
/// Source: Granovetter 1973, doi:10.1086/225469.   Errors: cancelled.
Result<Spans> spans(const project::Projection& projection, Progress& progress);

/// The strength from which on a tie counts as strong: the upper quartile of the edges' strengths.
/// Nothing where the projection is not weighted or all strengths are the same.
[[nodiscard]] std::optional<double> strong_from(const project::Projection& projection);

/// Edges that carry much and have no other way around: strength ≥ `strong` and a bridge or local
/// bridge. Granovetter's argument says there should be none where triads close, so each is a tie at
/// risk, or a triad about to close. Rising.   Cost: O(m).
[[nodiscard]] std::vector<project::Index> strong_bridges(const project::Projection& projection,
                                                         const Spans& spans, double strong);

}  // namespace saite::analysis
