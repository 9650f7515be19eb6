// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "graph/base/error.h"
#include "render/canvas/finite.h"
#include "render/scene/areas.h"
#include "render/scene/scene.h"
#include "render/scene/tie_shapes.h"

namespace saite::scene {
namespace {

/// Points in square cells, to look for the nearest.
class CellGrid {
 public:
  CellGrid(std::span<const Vec2> points, const Rect& bounds)
      : points_(points), origin_(bounds.min) {
    const float wide = std::max(bounds.width(), 1e-20F);
    const float high = std::max(bounds.height(), 1e-20F);
    const auto n = static_cast<float>(points.size());
    cell_ = std::max(std::sqrt(wide * high / n), std::max(wide, high) / n);
    columns_ = std::max(1, static_cast<int>(wide / cell_) + 1);
    rows_ = std::max(1, static_cast<int>(high / cell_) + 1);
    start_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
    for (const Vec2 point : points) ++start_[cell_of(point) + 1];
    for (std::size_t i = 1; i < start_.size(); ++i) start_[i] += start_[i - 1];
    std::vector<std::uint32_t> next(start_.begin(), start_.end() - 1);
    order_.resize(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i) order_[next[cell_of(points[i])]++] = i;
  }

  /// Distance to the nearest point that lies elsewhere; looks three cells far.
  [[nodiscard]] float nearest(std::size_t point) const {
    const Vec2 at = points_[point];
    const int column = column_of(at);
    const int row = row_of(at);
    double best = 16.0 * cell_ * cell_;  // squares: a root a pair took a quarter of an edit
    for (int y = std::max(0, row - 3); y <= std::min(rows_ - 1, row + 3); ++y) {
      for (int x = std::max(0, column - 3); x <= std::min(columns_ - 1, column + 3); ++x) {
        const auto cell = static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) +
                          static_cast<std::size_t>(x);
        for (std::uint32_t k = start_[cell]; k < start_[cell + 1]; ++k) {
          const Vec2 away = points_[order_[k]] - at;
          const double square = double{away.x} * away.x + double{away.y} * away.y;
          if (square > 0 && square < best) best = square;
        }
      }
    }
    return static_cast<float>(std::sqrt(best));
  }

 private:
  [[nodiscard]] int column_of(Vec2 at) const {
    return std::clamp(static_cast<int>((at.x - origin_.x) / cell_), 0, columns_ - 1);
  }
  [[nodiscard]] int row_of(Vec2 at) const {
    return std::clamp(static_cast<int>((at.y - origin_.y) / cell_), 0, rows_ - 1);
  }
  [[nodiscard]] std::size_t cell_of(Vec2 at) const {
    return static_cast<std::size_t>(row_of(at)) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column_of(at));
  }

  std::span<const Vec2> points_;
  Vec2 origin_;
  float cell_ = 1;
  int columns_ = 1;
  int rows_ = 1;
  std::vector<std::uint32_t> start_;
  std::vector<std::uint32_t> order_;
};

/// A third of the usual distance between neighbours: marks of that radius do not touch.
float fitting_unit(const Scene& scene) {
  std::vector<Vec2> places;
  places.reserve(scene.marks.size());
  for (const canvas::Mark& mark : scene.marks) {
    if (canvas::has_place(mark.at)) places.push_back(mark.at);
  }
  const std::size_t n = places.size();
  if (n < 2) return 1;
  const float extent = std::max(scene.bounds.width(), scene.bounds.height());
  constexpr float min_extent = 1e-12F;  // less is one place: what is divided by it stays finite
  if (!(extent > min_extent)) return 1;
  const CellGrid grid(places, scene.bounds);
  std::vector<float> distances;
  const std::size_t stride = std::max<std::size_t>(1, n / 2000);
  for (std::size_t i = 0; i < n; i += stride) {
    distances.push_back(grid.nearest(i));
  }
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return std::max(*middle / 3, extent * 1e-5F);
}

/// From so many marks on, a few that move do not have everything settled anew: the unit stays as it
/// is, which one mark more or less in its place does not change.
constexpr std::size_t many_marks = 2'000;
constexpr std::size_t few_of_them = 200;  // a two-hundredth

void settle_bounds(Scene& scene) {
  scene.bounds = {};
  for (const canvas::Mark& mark : scene.marks) {
    if (canvas::has_place(mark.at)) scene.bounds.include(mark.at);
  }
  for (const SceneAnnotation& annotation : scene.annotations) {
    if (canvas::has_place(annotation.at)) scene.bounds.include(annotation.at);
    if (annotation.shape == SceneAnnotation::Shape::text) continue;
    if (canvas::has_place(annotation.to)) scene.bounds.include(annotation.to);
  }
}

void settle_rims(Scene& scene, bool rough = false) {
  scene.rough_rims = rough;
  scene.hull_rims.assign(scene.hulls.size(), {});
  std::vector<std::uint32_t> group_of(scene.marks.size(), no_group);
  bool any = false;
  for (std::uint32_t hull = 0; hull < scene.hulls.size(); ++hull) {
    if (!scene.hulls[hull].area) continue;
    any = true;
    for (const MarkIndex mark : scene.hulls[hull].members) {
      if (group_of[mark] == no_group) group_of[mark] = hull;
    }
  }
  if (!any) return;
  std::vector<Vec2> places;
  places.reserve(scene.marks.size());
  for (const canvas::Mark& mark : scene.marks) places.push_back(mark.at);
  scene.hull_rims = group_areas(places, group_of, scene.hulls.size(), 3 * scene.unit, rough);
}

/// What a tie lays on the map; a faint one little, so that the others may keep their strength.
double inked(const canvas::Curve& curve) {
  if (!canvas::has_place(curve.from) || !canvas::has_place(curve.to)) return 0;
  return double{distance(curve.from, curve.to)} * canvas::usable_length(curve.width) *
         (curve.colour.a / 255.0);
}

/// Ties of moved marks get their curves, all else stays. So do areas: a few of thousands hardly
/// change one, and to find them anew would halve the frames of a drag.
void settle_moved(Scene& scene, const std::vector<bool>& moved) {
  settle_bounds(scene);
  for (TieIndex i = 0; i < scene.ties.size(); ++i) {
    const SceneTie& tie = scene.ties[i];
    if (!moved[tie.a] && !moved[tie.b]) continue;
    scene.tie_length -= inked(scene.curves[i]);
    scene.curves[i] = tie_curve(scene, tie);
    scene.tie_length += inked(scene.curves[i]);
  }
  if (!scene.loops.empty()) scene.loops = find_loops(scene);
}

}  // namespace

void settle(Scene& scene, std::uint64_t revision) {
  scene.revision = scene.built = revision;
  settle_bounds(scene);
  scene.unit = fitting_unit(scene);
  scene.tie_length = 0;
  scene.curves.resize(scene.ties.size());
  for (TieIndex i = 0; i < scene.ties.size(); ++i) {
    scene.curves[i] = tie_curve(scene, scene.ties[i]);
    scene.tie_length += inked(scene.curves[i]);
  }
  scene.loops = find_loops(scene);
  settle_rims(scene);
}

void move_marks(Scene& scene, std::span<const Vec2> positions, std::uint64_t revision) {
  MarkMove move({positions.begin(), positions.end()}, revision);
  while (!move.step(scene, scene.ties.size())) {
  }
}

void MarkMove::move_all(Scene& scene) {
  if (positions_.size() != scene.marks.size()) broken("a position for every mark");
  std::vector<bool> moved(positions_.size(), false);
  std::size_t count = 0;
  for (std::size_t i = 0; i < positions_.size(); ++i) {
    if (scene.marks[i].at == positions_[i]) continue;
    scene.marks[i].at = positions_[i];
    moved[i] = true;
    ++count;
  }
  stage_ = Stage::done;
  if (count == 0) {
    if (rough_ || !scene.rough_rims) return;
    length_ = scene.tie_length;
    stage_ = Stage::rims;
    return;
  }
  if (positions_.size() < many_marks || count * few_of_them > positions_.size()) {
    settle_bounds(scene);
    stage_ = Stage::unit;
  } else {
    settle_moved(scene, moved);
    scene.revision = revision_;
  }
}

void MarkMove::move_ties(Scene& scene, std::size_t max) {
  scene.curves.resize(scene.ties.size());
  const auto left = static_cast<TieIndex>(std::min(max, scene.ties.size() - next_));
  for (const TieIndex end = next_ + left; next_ < end; ++next_) {
    scene.curves[next_] = tie_curve(scene, scene.ties[next_]);
    length_ += inked(scene.curves[next_]);
  }
  if (next_ == scene.ties.size()) stage_ = Stage::rims;
}

bool MarkMove::step(Scene& scene, std::size_t ties) {
  switch (stage_) {
    case Stage::marks:
      move_all(scene);
      break;
    case Stage::unit:
      scene.unit = fitting_unit(scene);
      stage_ = Stage::ties;
      break;
    case Stage::ties:
      move_ties(scene, std::max<std::size_t>(ties, 1));
      break;
    case Stage::rims:
      scene.tie_length = length_;
      scene.loops = find_loops(scene);
      settle_rims(scene, rough_);
      scene.revision = revision_;
      stage_ = Stage::done;
      break;
    case Stage::done:
      break;
  }
  return stage_ == Stage::done;
}

}  // namespace saite::scene
