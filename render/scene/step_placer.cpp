// SPDX-License-Identifier: Apache-2.0
#include "render/scene/step_placer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

constexpr float padding = 1;       // px left free between labels, on each side
constexpr float min_obstacle = 2;  // px: what is smaller is a dot of a crowd
constexpr float matters = 3.5F;    // px: what is as great is never hidden
constexpr float tolerated = 0.5F;  // dots like its own
constexpr MarkIndex nobody = 0xffffffffU;

float radius_px(const canvas::Mark& mark, float size) {
  return canvas::usable_length(mark.radius) * canvas::reach(mark.shape) * size;
}

/// What names have of the plane at a scale.
Rect room_at(const Scene& scene, const NameRoom& room, float scale) {
  if (!(room.scale > 0) || scene.bounds.empty()) return {};
  const float growth = std::max(1.0F, scale / room.scale);
  return {scene.bounds.min * scale - room.low * growth,
          scene.bounds.max * scale + room.high * growth};
}

/// Whether a disc reaches into the box.
bool meets(const Rect& box, Vec2 centre, float r) {
  const Vec2 nearest{std::clamp(centre.x, box.min.x, box.max.x),
                     std::clamp(centre.y, box.min.y, box.max.y)};
  return distance(nearest, centre) < r;
}

}  // namespace

float step_scale(int step) {
  return std::exp2(static_cast<float>(step) / steps_a_doubling);
}

Rect group_box(const GroupSpot& spot, const LabelShape& shape, Vec2 at) {
  const float gap = (spot.above - 0.5F) * 8;  // px between the name and the rim
  const Vec2 corner{at.x - shape.width / 2, at.y - shape.height * spot.above - gap};
  return box_at(corner, shape);
}

StepPlacer::StepPlacer(const Scene& scene, Shapes shapes, const NameRoom& room, int step,
                       std::size_t expected)
    : scene_(scene),
      shapes_(shapes),
      scale_(step_scale(step) / scene.unit),
      size_here_(sizing(scene, scale_).size),
      size_next_(sizing(scene, step_scale(step + 1) / scene.unit).size),
      room_(room_at(scene, room, scale_)),
      taken_(label_cell, expected),
      obstacles_(label_cell, scene.marks.size() / (size_here_ >= min_obstacle ? 1 : 16)) {}

void StepPlacer::see(MarkIndex mark) {
  constexpr float farthest = 1.5F;  // of any shape, beside its radius
  const canvas::Mark& seen = scene_.marks[mark];
  if (!(seen.radius * size_here_ * farthest >= min_obstacle)) return;
  const float r = radius_px(seen, size_here_);
  if (r < min_obstacle) return;
  const Vec2 at = seen.at * scale_;
  if (!canvas::has_place(seen.at) || !canvas::has_place(at)) return;
  obstacles_.add({at - Vec2{r, r}, at + Vec2{r, r}}, mark);
}

bool StepPlacer::is_outside(const Rect& box) const {
  return !room_.empty() && !(room_.contains(box.min) && room_.contains(box.max));
}

bool StepPlacer::take(const Rect& box, std::uint32_t value) {
  if (taken_.any(box)) return false;
  taken_.add(box, value);
  return true;
}

bool StepPlacer::keep(std::uint32_t label, LabelChoice side) {
  // Without the padding it came with: what has a place gives it up only where it must.
  const Rect box = reach(label, side).grown(-padding);
  if (is_outside(box)) return false;
  if (std::isinf(hidden(box, scene_.labels[label].mark))) return false;  // dots have grown
  return take(box, label);
}

bool StepPlacer::keep_group(std::size_t hull, LabelChoice spot) {
  if (!is_far_out(hull)) return false;
  const GroupSpot& at = shapes_.group_spots[hull].spots[static_cast<std::size_t>(spot)];
  const Rect box = group_reach(hull, at).grown(-padding);
  return !is_outside(box) && hidden(box, nobody) == 0 && take(box, 0);
}

LabelChoice StepPlacer::place(std::uint32_t label) {
  const MarkIndex mark = scene_.labels[label].mark;
  LabelChoice best = not_shown;
  if (!canvas::has_place(scene_.marks[mark].at)) return best;
  if (radius_px(scene_.marks[mark], size_here_) < scene_.labels[label].min_radius) return best;
  float min = tolerated;
  for (std::size_t i = 0; i < label_sides.size(); ++i) {
    const auto side = static_cast<LabelChoice>(i);
    const Rect box = reach(label, side);
    if (is_outside(box) || taken_.any(box)) continue;
    const float cost = hidden(box.grown(-padding), mark);
    if (cost < min) {
      min = cost;
      best = side;
    }
    if (cost == 0) break;
  }
  if (best != not_shown) taken_.add(reach(label, best), label);
  return best;
}

LabelChoice StepPlacer::place_group(std::size_t hull) {
  const GroupSpots& group = shapes_.group_spots[hull];
  if (!is_far_out(hull)) return not_shown;
  // A name that is much wider than its group names the neighbours too.
  if (shapes_.groups[hull].width > 1.5F * group.width * scale_ + 60) return not_shown;
  for (std::size_t i = 0; i < group.spots.size(); ++i) {
    const Rect box = group_reach(hull, group.spots[i]);
    if (is_outside(box) || taken_.any(box) || hidden(box.grown(-padding), nobody) > 0) continue;
    taken_.add(box, 0);
    return static_cast<LabelChoice>(i);
  }
  return not_shown;
}

/// Nearer, where every mark can be seen, a name without an area would be one that nothing has.
bool StepPlacer::is_far_out(std::size_t hull) const {
  return scene_.hulls[hull].area || size_here_ < matters;
}

/// The box for all zooms from this step to the next: marks grow a little on the way.
Rect StepPlacer::reach(std::uint32_t label, LabelChoice side) const {
  const canvas::Mark& mark = scene_.marks[scene_.labels[label].mark];
  const LabelSide& where = label_sides.at(static_cast<std::size_t>(side));
  const LabelShape& shape = shapes_.labels[label];
  Rect box = box_at(corner_of(where, shape, radius_px(mark, size_here_)), shape);
  box.include(box_at(corner_of(where, shape, radius_px(mark, size_next_)), shape));
  const Vec2 at = mark.at * scale_;
  return Rect{box.min + at, box.max + at}.grown(padding);
}

Rect StepPlacer::group_reach(std::size_t hull, const GroupSpot& spot) const {
  return group_box(spot, shapes_.groups[hull], spot.at * scale_).grown(padding);
}

/// How much the box hides of other marks: nothing where it is free, infinitely much where one of
/// them matters, else the number of dots, measured by the area of its own.
float StepPlacer::hidden(const Rect& box, MarkIndex own) const {
  float cost = 0;
  const float own_radius =
      own == nobody ? 1 : std::max(radius_px(scene_.marks[own], size_here_), min_obstacle);
  obstacles_.meet(box, [&](const Rect& other, std::uint32_t mark) {
    const float r = other.width() / 2;
    if (mark == own || !meets(box, other.centre(), r)) return true;
    if (r >= matters) {
      cost = std::numeric_limits<float>::infinity();
    } else if (own != nobody) {
      cost += (r / own_radius) * (r / own_radius);
    }
    return !std::isinf(cost);  // a mark that matters may come after dots
  });
  return cost;
}

}  // namespace saite::scene
