// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "graph/base/geometry.h"

namespace saite::ui {

/// Where a card may lie in a room: 0 to 3 are its corners (bit 0: at the right, bit 1: below), the
/// others stand along its edges.
inline constexpr int card_spots = 32;

[[nodiscard]] Rect card_at(const Rect& room, Vec2 size, int spot);

struct CardSpot {
  int spot = 0;
  std::size_t hides = 0;  // how many of the boxes it touches
};

/// The spot where a card touches the fewest of the boxes: `now` where none is better, else corners
/// before edges, the lower left first.   Cost: O(boxes), 33 times where the card always touches
/// one; only 5 times for more than 1,000 boxes, which are not tried along the edges.
[[nodiscard]] CardSpot emptiest_spot(const Rect& room, Vec2 size, std::span<const Rect> boxes,
                                     int now);

}  // namespace saite::ui
