// SPDX-License-Identifier: Apache-2.0
#include "render/scene/group_spots.h"

#include <algorithm>

#include "render/canvas/finite.h"

namespace saite::scene {
namespace {

/// Values in a row, least first, without a twentieth at each end: strays say nothing of a place.
struct Extent {
  float low = 0;
  float middle = 0;
  float high = 0;

  explicit Extent(std::vector<float> values) {
    const auto at = [&](double share) {
      const auto place =
          static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
      std::nth_element(values.begin(), values.begin() + place, values.end());
      return values[static_cast<std::size_t>(place)];
    };
    middle = at(0.5);
    low = at(0.05);
    high = at(0.95);
  }
  /// From the middle, a part of the way to either end.
  [[nodiscard]] float towards(float share) const {
    return share < 0 ? middle + (middle - low) * share : middle + (high - middle) * share;
  }
};

}  // namespace

GroupSpots group_spots(const Scene& scene, std::size_t hull) {
  std::vector<float> xs;
  std::vector<float> ys;
  for (const MarkIndex mark : scene.hulls[hull].members) {
    const Vec2 at = scene.marks[mark].at;
    if (!canvas::has_place(at)) continue;
    xs.push_back(at.x);
    ys.push_back(at.y);
  }
  GroupSpots found;
  if (xs.empty()) return found;
  const Extent x(std::move(xs));
  const Extent y(std::move(ys));
  found.width = x.high - x.low;
  const auto in_the_midst = [&] {
    for (const float down : {0.0F, -0.3F, 0.3F, -0.6F, 0.6F}) {
      for (const float right : {0.0F, -0.35F, 0.35F}) {
        found.spots.push_back({{x.towards(right), y.towards(down)}, 0.5F});
      }
    }
  };
  const auto at_the_rim = [&](const Rect& rim) {
    for (const float right : {0.5F, 0.3F, 0.7F}) {
      const float across = rim.min.x + right * rim.width();
      found.spots.push_back({{across, rim.min.y}, 1});
      found.spots.push_back({{across, rim.max.y}, 0});
    }
  };
  if (hull < scene.hull_rims.size() && !scene.hull_rims[hull].empty()) {
    // An area shows what the name is of, so the room within is left to the members' names.
    Rect rim;
    for (const Vec2 at : scene.hull_rims[hull].front()) rim.include(at);
    at_the_rim(rim);
    in_the_midst();
  } else {
    in_the_midst();
    at_the_rim({{x.low, y.low}, {x.high, y.high}});
  }
  return found;
}

}  // namespace saite::scene
