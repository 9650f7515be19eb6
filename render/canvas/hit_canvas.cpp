// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/hit_canvas.h"

#include <algorithm>

#include "render/canvas/curves.h"
#include "render/canvas/finite.h"
#include "render/canvas/on_page.h"

namespace saite::canvas {
namespace {

float segment_distance(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 along = b - a;
  const float squared = dot(along, along);
  const float t = squared > 0 ? std::clamp(dot(p - a, along) / squared, 0.0F, 1.0F) : 0.0F;
  return distance(p, a + along * t);
}

float curve_distance(const PageCurve& c, Vec2 p) {
  if (c.straight) return segment_distance(p, c.from, c.to);
  Curve cubic;
  cubic.from = c.from;
  cubic.control1 = c.control1;
  cubic.control2 = c.control2;
  cubic.to = c.to;
  float nearest = 1e30F;
  Vec2 before = c.from;
  constexpr int steps = 16;
  for (int i = 1; i <= steps; ++i) {
    const Vec2 here = point_on(cubic, static_cast<float>(i) / steps);
    nearest = std::min(nearest, segment_distance(p, before, here));
    before = here;
  }
  return nearest;
}

/// Whether a box around the curve, in its own space, comes within `by` of the point.
bool may_touch(const Curve& curve, Vec2 point, float by) {
  const auto [left, right] =
      std::minmax({curve.from.x, curve.control1.x, curve.control2.x, curve.to.x});
  const auto [top, bottom] =
      std::minmax({curve.from.y, curve.control1.y, curve.control2.y, curve.to.y});
  return point.x >= left - by && point.x <= right + by && point.y >= top - by &&
         point.y <= bottom + by;
}

}  // namespace

void HitCanvas::polygons(std::span<const Polygon> polygons, Batch) {
  const Vec2 at = space_ == Space::world ? view_.to_world(point_) : point_;
  for (const Polygon& polygon : polygons) {
    if (polygon.points.size() < 3 || !have_places(polygon.points) || !covers(polygon.points, at)) {
      continue;
    }
    if (polygon.tag != no_tag) {
      polygon_ = polygon.tag;
    } else if (polygon.fill.a == 255) {
      mark_ = curve_ = polygon_ = no_tag;
      mark_distance_ = 0;
      curve_distance_ = 1e30F;
    }
  }
}

void HitCanvas::curves(std::span<const Curve> curves, Batch batch) {
  const bool in_world = space_ == Space::world;
  const Vec2 at = in_world ? view_.to_world(point_) : point_;
  for (const Curve& curve : curves) {
    if (curve.tag == no_tag) continue;
    const float near = tolerance_ + usable_length(curve.width * batch.width_scale) / 2;
    if (!may_touch(curve, at, in_world ? near / view_.scale : near)) continue;
    const auto page = on_page(curve, view_, space_, batch);
    if (!page) continue;
    const float d = curve_distance(*page, point_);
    if (d <= near && d <= curve_distance_) {
      curve_ = curve.tag;
      curve_distance_ = d;
    }
  }
}

void HitCanvas::marks(std::span<const Mark> marks, Batch batch) {
  const bool in_world = space_ == Space::world;
  const Vec2 at = in_world ? view_.to_world(point_) : point_;
  const float to_px = in_world ? view_.scale : 1.0F;
  for (const Mark& mark : marks) {
    if (mark.tag == no_tag) continue;
    const float r = usable_length(mark.radius * batch.size_scale);
    const Vec2 off = (at - mark.at) * to_px;
    const float d = length(off);
    if (!(d <= 1.8F * r + tolerance_)) continue;  // or not a number
    const bool within = r > 0 && covers(mark.shape, off / r);
    if (!within && d > r + tolerance_) continue;
    const float miss = within ? 0 : d - r + 0.01F;
    if (mark_ != no_tag && miss > std::max(mark_distance_, 0.0F)) continue;
    mark_ = mark.tag;
    mark_distance_ = miss;
  }
}

void HitCanvas::labels(std::span<const Label> labels, Batch) {
  for (const Label& label : labels) {
    const auto at = on_page(label, view_, space_);
    if (label.tag == no_tag || !at) continue;
    const Rect box{{at->x, at->y - label.run->ascent},
                   {at->x + label.run->advance, at->y + label.run->descent}};
    // A mark that is hit itself keeps the hit.
    if (box.contains(point_) && (mark_ == no_tag || mark_distance_ > 0)) {
      mark_ = label.tag;
      mark_distance_ = 0;
    }
  }
}

Tag HitCanvas::topmost() const {
  if (mark_ != no_tag) return mark_;
  return curve_ != no_tag ? curve_ : polygon_;
}

AreaCanvas::AreaCanvas(std::vector<Vec2> outline) : outline_(std::move(outline)) {
  for (const Vec2 point : outline_) bounds_.include(point);
}

std::vector<Vec2> AreaCanvas::box(Vec2 a, Vec2 b) {
  return {a, {b.x, a.y}, b, {a.x, b.y}};
}

bool AreaCanvas::contains(Vec2 at) const {
  const Vec2 page = space_ == Space::world ? view_.to_page(at) : at;
  return outline_.size() >= 3 && bounds_.contains(page) && covers(outline_, page);
}

void AreaCanvas::curves(std::span<const Curve> curves, Batch) {
  for (const Curve& curve : curves) {
    if (curve.tag != no_tag && contains(curve.from) && contains(curve.to)) {
      curves_.push_back(curve.tag);
    }
  }
}

void AreaCanvas::marks(std::span<const Mark> marks, Batch) {
  for (const Mark& mark : marks) {
    if (mark.tag != no_tag && contains(mark.at)) marks_.push_back(mark.tag);
  }
}

}  // namespace saite::canvas
