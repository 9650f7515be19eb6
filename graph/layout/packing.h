// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::layout {

/// What a separate part of the drawing covers: discs, and straight ties between them.
struct Piece {
  std::vector<Vec2> centres;
  std::vector<float> radii;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;
};

/// Places pieces side by side: by how much each must be shifted. Pieces come greatest first; the
/// first is put in the middle (its box around the origin), and each of the next 60 with at least
/// four discs where it fits nearest to the middle, so that the whole has about that `aspect` (width
/// ÷ height). What is left stands in rows below, in the order given. Shapes are compared cell by
/// cell, so that small pieces fill the corners of great ones. Source: Freivalds, Dogrusoz & Kikusts
/// 2002, doi:10.1007/3-540-45848-4_30.
[[nodiscard]] std::vector<Vec2> pack(std::span<const Piece> pieces, float margin,
                                     float aspect = 4.0F / 3.0F);

/// Points in even rows, wide rather than high, `spacing` apart, centred below `above`.
[[nodiscard]] std::vector<Vec2> rows_below(const Rect& above, std::size_t count, Vec2 spacing,
                                           float margin);

}  // namespace saite::layout
