// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/align.h"

#include <cmath>

namespace saite::layout {
namespace {

struct Centre {
  double x = 0;
  double y = 0;
  double count = 0;
  void add(Vec2 p) {
    x += p.x;
    y += p.y;
    count += 1;
  }
  void divide() {
    if (count > 0) {
      x /= count;
      y /= count;
    }
  }
};

/// p ↦ M (p − from) + to.
struct Motion {
  double xx, xy, yx, yy;
  Centre from, to;
  [[nodiscard]] Vec2 operator()(Vec2 p) const {
    const double dx = p.x - from.x;
    const double dy = p.y - from.y;
    return {static_cast<float>(xx * dx + xy * dy + to.x),
            static_cast<float>(yx * dx + yy * dy + to.y)};
  }
};

}  // namespace

bool is_finite(Vec2 p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

void turn_widest_level(std::span<Vec2> points) {
  Centre centre;
  for (const Vec2 p : points) centre.add(p);
  centre.divide();
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Vec2 p : points) {
    const double dx = p.x - centre.x;
    const double dy = p.y - centre.y;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // Direction (c, s) of the greater eigenvector of the covariances, without trigonometry.
  const double half = 0.5 * (xx - yy);
  const double root = std::sqrt(half * half + xy * xy);
  double c = half + root;
  double s = xy;
  if (half < 0) {
    c = xy;
    s = root - half;
  }
  const double norm = std::sqrt(c * c + s * s);
  if (!(norm > 0)) {
    c = 1;
    s = 0;
  } else {
    // Of the two directions the one that turns less.
    const double sign = c < 0 ? -1 : 1;
    c *= sign / norm;
    s *= sign / norm;
  }
  const Motion motion{c, s, -s, c, centre, {}};
  for (Vec2& p : points) p = motion(p);
}

void align_to(std::span<Vec2> points, std::span<const Vec2> target) {
  Centre from;
  Centre to;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_finite(target[i])) continue;
    from.add(points[i]);
    to.add(target[i]);
  }
  if (from.count == 0) return;
  from.divide();
  to.divide();
  // Turning by (c, s) gains c·(xx + yy) + s·(xy − yx); after a mirror at the x axis the same with
  // y of `points` negated. The greater gain wins.
  double xx = 0;
  double xy = 0;
  double yx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_finite(target[i])) continue;
    const double px = points[i].x - from.x;
    const double py = points[i].y - from.y;
    const double tx = target[i].x - to.x;
    const double ty = target[i].y - to.y;
    xx += px * tx;
    xy += px * ty;
    yx += py * tx;
    yy += py * ty;
  }
  const double plain = std::sqrt((xx + yy) * (xx + yy) + (xy - yx) * (xy - yx));
  const double mirrored = std::sqrt((xx - yy) * (xx - yy) + (xy + yx) * (xy + yx));
  Motion motion{1, 0, 0, 1, from, to};
  if (plain >= mirrored && plain > 0) {
    const double c = (xx + yy) / plain;
    const double s = (xy - yx) / plain;
    motion = {c, -s, s, c, from, to};
  } else if (mirrored > 0) {
    const double c = (xx - yy) / mirrored;
    const double s = (xy + yx) / mirrored;
    motion = {c, s, s, -c, from, to};
  }
  for (Vec2& p : points) p = motion(p);
}

}  // namespace saite::layout
