// SPDX-License-Identifier: Apache-2.0
#include "src/edit/moves.h"

namespace saite::edit {
namespace {

constexpr std::uint8_t placed = 1;
constexpr std::uint8_t pinned = 2;

bool fits_floats(Position p) {
  return absolute(relative(p, {}), {}) == p;
}

}  // namespace

void SpotList::add(const Spot& spot) {
  const Position at = spot.at.value_or(Position{});
  if (doubles_.empty() && !fits_floats(at)) {
    doubles_.reserve(floats_.capacity());
    for (const Vec2 near : floats_) doubles_.push_back(absolute(near, {}));
    floats_ = {};
    doubles_.push_back(at);
  } else if (doubles_.empty()) {
    floats_.push_back(relative(at, {}));
  } else {
    doubles_.push_back(at);
  }
  state_.push_back(static_cast<std::uint8_t>((spot.at ? placed : 0) | (spot.pinned ? pinned : 0)));
}

Spot SpotList::operator[](std::size_t i) const {
  Spot spot;
  spot.pinned = (state_[i] & pinned) != 0;
  if ((state_[i] & placed) == 0) return spot;
  spot.at = doubles_.empty() ? absolute(floats_[i], {}) : doubles_[i];
  return spot;
}

bool operator==(const SpotList& a, const SpotList& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!(a[i] == b[i])) return false;
  }
  return true;
}

}  // namespace saite::edit
