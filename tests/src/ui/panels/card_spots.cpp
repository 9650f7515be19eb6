// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/card_spots.h"

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace saite;
using ui::card_at;
using ui::emptiest_spot;

constexpr Rect room{{10, 20}, {510, 320}};
constexpr Vec2 card{100, 60};

TEST_CASE("card: all its spots lie in the room, corners first") {
  for (int spot = 0; spot < ui::card_spots; ++spot) {
    const Rect place = card_at(room, card, spot);
    CHECK(room.grown(0.01F).contains(place.min));
    CHECK(room.grown(0.01F).contains(place.max));
    CHECK(place.width() == doctest::Approx(card.x));
  }
  CHECK(card_at(room, card, 0).min == room.min);
  CHECK(card_at(room, card, 3).max == room.max);
  CHECK(card_at(room, {900, 900}, 3).min == room.min);  // too large: from the upper left on
}

TEST_CASE("card: it stays where it hides nothing, and goes where it hides least") {
  std::vector<Rect> boxes;
  for (const int now : {0, 1, 2, 3, 17}) CHECK(emptiest_spot(room, card, boxes, now).spot == now);
  boxes = {card_at(room, card, 2).grown(-5)};
  CHECK(emptiest_spot(room, card, boxes, 1).spot == 1);
  const auto moved = emptiest_spot(room, card, boxes, 2);
  CHECK(moved.spot == 0);
  CHECK(moved.hides == 0);
}

TEST_CASE("card: where all corners are taken it stands along an edge") {
  std::vector<Rect> boxes;
  for (int corner = 0; corner < 4; ++corner)
    boxes.push_back(card_at(room, card, corner).grown(-20));
  const auto aside = emptiest_spot(room, card, boxes, 2);
  CHECK(aside.spot > 3);
  CHECK(aside.hides == 0);
  for (const Rect& box : boxes) CHECK_FALSE(box.overlaps(card_at(room, card, aside.spot)));
  boxes.push_back(room);  // everywhere: at least only that
  CHECK(emptiest_spot(room, card, boxes, 2).hides == 1);
}

}  // namespace
