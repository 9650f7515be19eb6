// SPDX-License-Identifier: Apache-2.0
#include "render/scene/tie_shapes.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/finite.h"
#include "render/canvas/shapes.h"

namespace saite::scene {
namespace {

/// Distance from the centre of a mark to its rim, in the unit of marks.
float rim_gap(const canvas::Mark& mark, Vec2 towards) {
  return canvas::usable_length(mark.radius) * canvas::rim(mark.shape, towards);
}

Vec2 turned(Vec2 v, float angle) {
  const float c = std::cos(angle);
  const float s = std::sin(angle);
  return {v.x * c - v.y * s, v.x * s + v.y * c};
}

void dress(canvas::Curve& curve, const SceneTie& tie) {
  curve.width = tie.width;
  curve.colour = tie.colour;
  curve.dash = tie.dash;
  curve.arrow = tie.arrow;
  curve.tag = tie.tag;
}

}  // namespace

canvas::Curve tie_curve(const Scene& scene, const SceneTie& tie) {
  const canvas::Mark& a = scene.marks[tie.a];
  const canvas::Mark& b = scene.marks[tie.b];
  canvas::Curve curve;
  dress(curve, tie);
  curve.from = a.at;
  curve.to = b.at;
  const Vec2 along = b.at - a.at;
  curve.control1 = a.at + along / 3;
  curve.control2 = b.at - along / 3;
  if (tie.a == tie.b) return curve;
  const float lane = static_cast<float>(tie.lane) - static_cast<float>(tie.lanes - 1) / 2;
  if (lane != 0) {
    const float whole = length(along);
    const float apart = std::min({0.16F * whole, 3.0F * scene.unit, 0.6F * whole / tie.lanes});
    // Lanes of a pair are counted from the same side, whichever way a tie points.
    const Vec2 side = normalised(perpendicular(tie.a < tie.b ? along : along * -1));
    const Vec2 bow = side * (lane * apart / 0.75F);  // a cubic reaches 3/4 of its controls' height
    curve.control1 += bow;
    curve.control2 += bow;
  }
  curve.from_gap = rim_gap(a, curve.control1 - a.at);
  curve.to_gap = rim_gap(b, curve.control2 - b.at);
  return curve;
}

canvas::Curve loop_curve(const Scene& scene, const SceneLoop& loop, Vec2 at, float size) {
  const SceneTie& tie = scene.ties[loop.tie];
  const canvas::Mark& mark = scene.marks[tie.a];
  canvas::Curve curve;
  dress(curve, tie);
  const float reach =
      (canvas::usable_length(mark.radius) * 1.35F + 1.9F) * size * (1 + 0.45F * tie.lane) * 1.35F;
  constexpr float half_angle = 0.62F;
  curve.from = curve.to = at;
  curve.control1 = at + turned(loop.direction, -half_angle) * reach;
  curve.control2 = at + turned(loop.direction, half_angle) * reach;
  curve.from_gap = rim_gap(mark, curve.control1 - at);
  curve.to_gap = rim_gap(mark, curve.control2 - at);
  return curve;
}

std::vector<SceneLoop> find_loops(const Scene& scene) {
  std::vector<SceneLoop> loops;
  for (TieIndex i = 0; i < scene.ties.size(); ++i) {
    if (scene.ties[i].a == scene.ties[i].b) loops.push_back({i, {}});
  }
  if (loops.empty()) return loops;
  std::vector<Vec2> pull(scene.marks.size());
  for (const SceneTie& tie : scene.ties) {
    const Vec2 from = scene.marks[tie.a].at;
    const Vec2 to = scene.marks[tie.b].at;
    if (!canvas::has_place(from) || !canvas::has_place(to)) continue;
    const Vec2 along = normalised(to - from);
    pull[tie.a] += along;
    pull[tie.b] += along * -1;
  }
  for (SceneLoop& loop : loops) {
    const Vec2 away = pull[scene.ties[loop.tie].a] * -1;
    loop.direction = length(away) > 0.1F ? normalised(away) : Vec2{0.6F, -0.8F};
  }
  return loops;
}

void give_lanes(std::vector<SceneTie>& ties, std::size_t mark_count) {
  // Sorted by first, then by second mark, with two counting sorts: stable, so lanes keep the order
  // of the ties.
  const auto low = [&](TieIndex i) { return std::min(ties[i].a, ties[i].b); };
  const auto high = [&](TieIndex i) { return std::max(ties[i].a, ties[i].b); };
  std::vector<TieIndex> order(ties.size());
  std::vector<TieIndex> sorted(ties.size());
  for (TieIndex i = 0; i < order.size(); ++i) order[i] = i;
  const auto sort_by = [&](auto key) {
    std::vector<std::uint32_t> start(mark_count + 1, 0);
    for (const TieIndex i : order) ++start[key(i) + 1];
    for (std::size_t m = 1; m < start.size(); ++m) start[m] += start[m - 1];
    for (const TieIndex i : order) sorted[start[key(i)]++] = i;
    order.swap(sorted);
  };
  sort_by(high);
  sort_by(low);
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from + 1;
    while (to < order.size() && low(order[to]) == low(order[from]) &&
           high(order[to]) == high(order[from])) {
      ++to;
    }
    for (std::size_t k = from; k < to; ++k) {
      ties[order[k]].lane = static_cast<std::uint16_t>(k - from);
      ties[order[k]].lanes = static_cast<std::uint16_t>(std::min<std::size_t>(to - from, 65535));
    }
    from = to;
  }
}

}  // namespace saite::scene
