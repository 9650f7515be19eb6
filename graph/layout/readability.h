// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/base/geometry.h"
#include "graph/layout/graph.h"

namespace saite::layout {

/// How hard a drawing of a small connected graph is to read; less is better. Adds what eyes stumble
/// over: normalised stress, crossings per tie, and ties that run through actors they do not belong
/// to. For choosing among drawings of one graph.   Cost: O(n·(n + m) + m²).
/// Source: Purchase 2002, doi:10.1006/jvlc.2002.0232 (what matters to readers).
[[nodiscard]] double unreadability(const Graph& graph, std::span<const Vec2> positions);

}  // namespace saite::layout
