// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/project/projection.h"

namespace saite::layout {

/// The ties that carry the shape of a network, and how firmly each holds. Lists are by edge of the
/// projection; the two arcs of a pair have the same values.
struct Backbone {
  /// How much of both ends' company a tie is part of: quadrangles through it ÷ √(quadrangles
  /// through ties of one end × those of the other), in [0, 1]; times strength ÷ mean strength where
  /// the projection is weighted. 0: on no quadrangle.
  std::vector<float> embeddedness;
  std::vector<bool> kept;

  friend bool operator==(const Backbone&, const Backbone&) = default;
};

/// Circles of four actors through each edge of an undirected projection; nothing where more than
/// `max_paths` pairs of ties would have to be looked at.
/// Cost: O(m · arboricity) time, O(n + m) space.   Source: Chiba & Nishizeki 1985,
/// doi:10.1137/0214017.
[[nodiscard]] std::optional<std::vector<std::uint64_t>> quadrangles(
    const project::Projection& undirected, std::uint64_t max_paths);

/// Kept are the ties of every maximum spanning tree by embeddedness, so that what is connected
/// stays so, and the ⌈degree^0.3⌉ most embedded ties of each actor (equal ones: first come first).
/// Convention: directions are ignored; parallel ties are one, their strengths added up.
/// Nothing where the network is too dense to look at (10⁸ pairs of ties): then all of it is
/// one knot anyway.
/// Cost: as quadrangles(), and O(m log m).   Source: Nocaj, Ortmann & Brandes 2015,
/// doi:10.7155/jgaa.00370 (quadrangles, union of trees); Satuluri, Parthasarathy & Ruan 2011,
/// doi:10.1145/1989323.1989399 (best ties of each).
[[nodiscard]] std::optional<Backbone> backbone(const project::Projection& projection);

}  // namespace saite::layout
