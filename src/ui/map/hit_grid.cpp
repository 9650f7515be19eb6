// SPDX-License-Identifier: Apache-2.0
#include "src/ui/map/hit_grid.h"

#include <algorithm>
#include <cmath>

#include "render/canvas/hit_canvas.h"
#include "render/canvas/shapes.h"
#include "render/scene/tie_shapes.h"

namespace saite::ui {

int HitGrid::column_of(float x) const {
  return std::clamp(static_cast<int>((x - bounds_.min.x) / cell_), 0, columns_ - 1);
}

int HitGrid::row_of(float y) const {
  return std::clamp(static_cast<int>((y - bounds_.min.y) / cell_), 0, rows_ - 1);
}

void HitGrid::update(const scene::Scene& scene) {
  if (revision_ == scene.revision && revision_ != 0) return;
  revision_ = scene.revision;
  marks_.clear();
  starts_.clear();
  columns_ = rows_ = 0;
  if (scene.marks.empty() || scene.bounds.empty()) return;
  bounds_ = scene.bounds;
  const float area = std::max(bounds_.width(), 1e-3F) * std::max(bounds_.height(), 1e-3F);
  cell_ = std::max(std::sqrt(area * 4 / static_cast<float>(scene.marks.size())),
                   std::max(bounds_.width(), bounds_.height()) / 1000);
  cell_ = std::max(cell_, 1e-3F);
  columns_ = static_cast<int>(bounds_.width() / cell_) + 1;
  rows_ = static_cast<int>(bounds_.height() / cell_) + 1;
  const auto cell = [&](const canvas::Mark& mark) {
    return static_cast<std::size_t>(row_of(mark.at.y)) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column_of(mark.at.x));
  };
  starts_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
  greatest_ = 0;
  for (const canvas::Mark& mark : scene.marks) {
    ++starts_[cell(mark) + 1];
    greatest_ = std::max(greatest_, mark.radius * canvas::reach(mark.shape));
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  marks_.resize(scene.marks.size());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (scene::MarkIndex i = 0; i < scene.marks.size(); ++i) {
    marks_[next[cell(scene.marks[i])]++] = i;
  }
}

std::optional<scene::MarkIndex> HitGrid::mark_at(const scene::Scene& scene,
                                                 const canvas::View& view, Vec2 page,
                                                 float tolerance) const {
  if (columns_ == 0 || marks_.size() != scene.marks.size()) return std::nullopt;
  const float size = scene::sizing(scene, view.scale).size;
  const float away = (greatest_ * size + tolerance) / view.scale;
  const Vec2 at = view.to_world(page);
  std::optional<scene::MarkIndex> best;
  float best_distance = tolerance;
  for (int row = row_of(at.y - away); row <= row_of(at.y + away); ++row) {
    for (int column = column_of(at.x - away); column <= column_of(at.x + away); ++column) {
      const auto cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                        static_cast<std::size_t>(column);
      for (std::uint32_t k = starts_[cell]; k < starts_[cell + 1]; ++k) {
        const canvas::Mark& mark = scene.marks[marks_[k]];
        const Vec2 from = page - view.to_page(mark.at);
        const float radius = std::max(mark.radius * size, 1.0F);
        const float outside =
            std::max(0.0F, length(from) - radius * canvas::rim(mark.shape, normalised(from)));
        const bool later = best && marks_[k] > *best;
        if (outside < best_distance || (outside == best_distance && (later || !best))) {
          best = marks_[k];
          best_distance = outside;
        }
      }
    }
  }
  return best;
}

void HitGrid::update_boxes(const scene::Scene& scene) {
  boxes_revision_ = scene.revision;
  const std::size_t count = scene.curves.size();
  for (std::vector<float>* side : {&left_, &top_, &right_, &bottom_}) side->resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const canvas::Curve& c = scene.curves[i];
    left_[i] = std::min({c.from.x, c.control1.x, c.control2.x, c.to.x});
    top_[i] = std::min({c.from.y, c.control1.y, c.control2.y, c.to.y});
    right_[i] = std::max({c.from.x, c.control1.x, c.control2.x, c.to.x});
    bottom_[i] = std::max({c.from.y, c.control1.y, c.control2.y, c.to.y});
  }
}

std::optional<scene::TieIndex> HitGrid::tie_at(const scene::Scene& scene, const canvas::View& view,
                                               Vec2 page, float tolerance) {
  if (boxes_revision_ != scene.revision || scene.revision == 0) update_boxes(scene);
  const Vec2 at = view.to_world(page);
  const float away = tolerance / view.scale;
  const scene::Sizing sizing = scene::sizing(scene, view.scale);
  const canvas::Batch batch{.size_scale = sizing.size, .width_scale = sizing.width};
  std::optional<scene::TieIndex> best;
  canvas::HitCanvas hit(page, tolerance);
  hit.begin(view);
  hit.space(canvas::Space::world);
  canvas::Tag before = canvas::no_tag;
  const auto meets = [&](std::size_t i) {
    // No branch, so that the compiler takes many at once.
    return static_cast<int>(right_[i] >= at.x - away) & static_cast<int>(left_[i] <= at.x + away) &
           static_cast<int>(bottom_[i] >= at.y - away) & static_cast<int>(top_[i] <= at.y + away);
  };
  constexpr std::size_t block = 256;
  for (std::size_t first = 0; first < left_.size(); first += block) {
    const std::size_t last = std::min(first + block, left_.size());
    int any = 0;
    for (std::size_t i = first; i < last; ++i) any |= meets(i);
    if (any == 0) continue;
    for (std::size_t i = first; i < last; ++i) {
      if (meets(i) == 0) continue;
      hit.curves({&scene.curves[i], 1}, batch);
      if (hit.curve() == before) continue;
      before = hit.curve();
      best = static_cast<scene::TieIndex>(i);
    }
  }
  hit.space(canvas::Space::page);
  for (const scene::SceneLoop& loop : scene.loops) {
    const Vec2 mark = view.to_page(scene.marks[scene.ties[loop.tie].a].at);
    if (distance(mark, page) > 120) continue;
    const canvas::Curve curve = scene::loop_curve(scene, loop, mark, sizing.size);
    hit.curves({&curve, 1}, batch);
    if (hit.curve() != before) {
      before = hit.curve();
      best = loop.tie;
    }
  }
  return best;
}

}  // namespace saite::ui
