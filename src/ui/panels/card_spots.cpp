// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/card_spots.h"

#include <algorithm>
#include <array>

namespace saite::ui {
namespace {

constexpr int corners = 4;
constexpr int along_an_edge = (card_spots - corners) / 4;
constexpr std::size_t max_along_edges = 1000;  // boxes

std::size_t touched(const Rect& card, std::span<const Rect> boxes) {
  return static_cast<std::size_t>(
      std::ranges::count_if(boxes, [&](const Rect& box) { return card.overlaps(box); }));
}

}  // namespace

Rect card_at(const Rect& room, Vec2 size, int spot) {
  Vec2 part{(spot & 1) != 0 ? 1.0F : 0.0F, (spot & 2) != 0 ? 1.0F : 0.0F};
  if (spot >= corners) {
    // From below upwards at the left and at the right, then from the left below and above.
    const int edge = (spot - corners) / along_an_edge;
    const int step = (spot - corners) % along_an_edge + 1;
    const float way = static_cast<float>(step) / static_cast<float>(along_an_edge + 1);
    const std::array<Vec2, 4> places{{{0, 1 - way}, {1, 1 - way}, {way, 1}, {way, 0}}};
    part = places.at(static_cast<std::size_t>(edge));
  }
  const Vec2 left{std::max(room.width() - size.x, 0.0F), std::max(room.height() - size.y, 0.0F)};
  const Vec2 min = room.min + Vec2{part.x * left.x, part.y * left.y};
  return {min, min + size};
}

CardSpot emptiest_spot(const Rect& room, Vec2 size, std::span<const Rect> boxes, int now) {
  CardSpot best{now, touched(card_at(room, size, now), boxes)};
  const auto look = [&](int spot) {
    if (best.hides == 0) return;
    const std::size_t hides = touched(card_at(room, size, spot), boxes);
    if (hides < best.hides) best = {spot, hides};
  };
  for (const int corner : {2, 0, 3, 1}) look(corner);
  for (int spot = corners; spot < card_spots && boxes.size() <= max_along_edges; ++spot) look(spot);
  return best;
}

}  // namespace saite::ui
