// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// A network of two modes: people and the events they attend, organisations and their initiatives.
/// Nobody is tied to anybody of the same mode, by construction.
struct TwoMode {
  std::vector<project::Index> mode_of;    // 0, 1, or no_index: of a kind that has no tie
  std::array<project::Index, 2> sizes{};  // actors of each mode, those without ties included
  std::array<std::vector<std::string>, 2> kinds;  // ids, rising

  /// Pairs that could be tied: one of each mode.
  [[nodiscard]] double possible_pairs() const { return static_cast<double>(sizes[0]) * sizes[1]; }
};

/// Recognises the two modes by the kinds of actors: every tie joins a kind of one mode with a kind
/// of the other, the kinds hang together by such ties, and at least three actors of each mode have
/// ties (a star says nothing of how it was asked). Nothing where this does not hold; a network of
/// one kind is never two-mode.
/// Convention: mode 0 holds the kind whose id comes first.   Cost: O(n + m) and a search among the
/// kinds.   Source: Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] std::optional<TwoMode> two_mode(const project::Projection& projection,
                                              const std::vector<std::string>& kind);

/// Share of the pairs of one actor of each mode that are tied; where the projection is directed and
/// arcs run both ways, share of such ordered pairs. Nothing where a mode is empty.   Cost: O(m).
[[nodiscard]] std::optional<double> two_mode_density(const project::Projection& projection,
                                                     const TwoMode& modes);

}  // namespace saite::analysis
