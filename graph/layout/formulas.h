// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/layout/layout.h"

/// Layouts that are a formula of the network and not a search. Each returns a position by
/// projection index; discs are moved apart afterwards (SinglePass).
namespace saite::layout {

struct FormulaOptions {
  double spacing = 1;  // 0.5 … 4: distances, compared with the usual
};

/// Rows of a 4 : 3 block, in the projection's order.   Cost: O(n).
[[nodiscard]] std::vector<Vec2> grid_positions(const LayoutInput& input, Index n,
                                               const FormulaOptions& options);

/// All on one circle; connected parts one after the other, each in the order of a depth-first walk
/// that prefers neighbours with few ties, so that most ties are short.   Cost: O(n + m).
[[nodiscard]] std::vector<Vec2> circular_positions(const project::Projection& projection,
                                                   const LayoutInput& input,
                                                   const FormulaOptions& options);

/// Rings around a centre: by LayoutInput::level where given (highest level inside), else by steps
/// from the centre of each part (LayoutInput::centre in its part, otherwise the actor with most
/// ties). Each actor stands near the direction of those it is tied to on the ring inside.
/// Parts without a centre of choice are packed around.   Cost: O(n log n + m).
[[nodiscard]] std::vector<Vec2> radial_positions(const project::Projection& projection,
                                                 const LayoutInput& input,
                                                 const FormulaOptions& options);

/// Rows from top to bottom: by LayoutInput::level (highest on top), else by steps from the centre
/// as in radial. Within a row ordered by the mean place of neighbours, some sweeps down and up; a
/// row too wide goes on in further lines.   Cost: O(n log n + m).
/// Source: Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636 (barycentres).
[[nodiscard]] std::vector<Vec2> layered_positions(const project::Projection& projection,
                                                  const LayoutInput& input,
                                                  const FormulaOptions& options);

/// Where LayoutInput::place says, north up, distances true near the middle (equirectangular). An
/// actor without a place stands at the mean of its neighbours' places; those that have none at all
/// in even rows below the map. Sized so that the discs of different places have room.
/// Cost: O(n log n + m).
[[nodiscard]] std::vector<Vec2> geographic_positions(const project::Projection& projection,
                                                     const LayoutInput& input,
                                                     const FormulaOptions& options);

}  // namespace saite::layout
