// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Which directed ties are answered by one of the same relation the other way.
struct Reciprocity {
  std::uint64_t directed = 0;  // ordered pairs of actors with a directed tie, each kind for itself
  std::uint64_t returned = 0;  // of these, with one of that kind back
  std::uint64_t undirected = 0;  // ties without a direction, which nobody returns: left out

  /// Nothing without directed ties.
  [[nodiscard]] std::optional<double> share() const;
};

/// Convention: support from A to B and trust from B to A are two relations, no return; ties without
/// a direction are neither sent nor returned; several of one kind and direction count once.
/// `tie_kinds` by position in ties() (Facts::tie_kind); where the projection has no ties, or
/// nothing is known of their kinds, all are of one. Zero where the projection is undirected. Cost:
/// O(ties log ties).   Source: Wasserman & Faust 1994, ch. 13, doi:10.1017/CBO9780511815478.
[[nodiscard]] Reciprocity reciprocity(const project::Projection& projection,
                                      std::span<const std::string> tie_kinds);

}  // namespace saite::analysis
