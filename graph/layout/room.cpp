// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/room.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace saite::layout {
namespace {

constexpr float first_time = 1e-4F;   // crowds up to 10,000 times too dense are undone step by step
constexpr float crowd_growth = 1.5F;  // in a step
constexpr float land = 1.5F;          // of the drawing before, ÷ what discs are given
constexpr float coarseness = 1.3F;

/// Area of the even ellipse that has the points' variances.
double area_of(std::span<const Vec2> points) {
  double x = 0;
  double y = 0;
  for (const Vec2 p : points) {
    x += p.x;
    y += p.y;
  }
  const auto n = static_cast<double>(points.size());
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Vec2 p : points) {
    const double dx = p.x - x / n;
    const double dy = p.y - y / n;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return 4 * std::numbers::pi / n * std::sqrt(std::max(0.0, xx * yy - xy * xy));
}

}  // namespace

Room::Room(std::vector<Vec2> centres, std::span<const float> radii, float area)
    : centres_(std::move(centres)), area_(area) {
  double given = 0;
  for (const float r : radii) {
    mass_.push_back(r * r * area / (2 * std::numbers::pi_v<float>));
    given += static_cast<double>(r) * r * area;
  }
  const double before = area_of(centres_);
  if (!(before > 0)) return;
  const auto scale = static_cast<float>(std::sqrt(land * given / before));
  for (Vec2& p : centres_) p = p * scale;
}

bool Room::iterate(Progress& progress) {
  if (finished()) return true;
  const float time = step_ == 0 ? first_time : std::min(1.0F, time_ * crowd_growth);
  // Discs closer than their present share need not fly apart.
  const float softening = 0.1F * time * area_;
  if (!pushes_.compute(centres_, mass_, coarseness, softening, progress)) return false;
  for (std::size_t i = 0; i < centres_.size(); ++i) {
    centres_[i] += pushes_.push()[i] * (time - time_);
  }
  time_ = time;
  ++step_;
  return true;
}

}  // namespace saite::layout
