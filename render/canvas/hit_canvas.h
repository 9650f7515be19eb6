// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "render/canvas/canvas.h"

namespace saite::canvas {

/// Finds what lies under a point of the page: draw the scene on it, then ask.
///     HitCanvas hit(cursor, 4);
///     draw_scene(scene, view, plan, shaper, hit);
///     if (hit.topmost() != no_tag) …
/// Marks and labels win over curves, curves over polygons, whatever the order of painting; among
/// their like, the one painted last. What is opaque and has no tag (a legend's panel) hides what
/// was painted before it.
class HitCanvas final : public Canvas {
 public:
  /// `tolerance`: how near (px) counts as on it.
  explicit HitCanvas(Vec2 point, float tolerance = 3) : point_(point), tolerance_(tolerance) {}

  void begin(const View& view) override { view_ = view; }
  void space(Space space) override { space_ = space; }
  void polygons(std::span<const Polygon> polygons, Batch batch) override;
  void curves(std::span<const Curve> curves, Batch batch) override;
  void marks(std::span<const Mark> marks, Batch batch) override;
  void labels(std::span<const Label> labels, Batch batch) override;
  void begin_group(std::string_view) override {}
  void end_group() override {}
  void end() override {}

  [[nodiscard]] Tag topmost() const;
  [[nodiscard]] Tag mark() const { return mark_; }
  [[nodiscard]] Tag curve() const { return curve_; }
  [[nodiscard]] Tag polygon() const { return polygon_; }

 private:
  Vec2 point_;
  float tolerance_;
  View view_;
  Space space_ = Space::world;
  Tag mark_ = no_tag;
  Tag curve_ = no_tag;
  Tag polygon_ = no_tag;
  float mark_distance_ = 0;  // 0: within
  float curve_distance_ = 1e30F;
};

/// Finds what lies within an outline on the page: a box or a lasso. A mark counts by its centre, a
/// curve by both its ends.
class AreaCanvas final : public Canvas {
 public:
  explicit AreaCanvas(std::vector<Vec2> outline);
  /// The corners of a box given by two opposite ones.
  [[nodiscard]] static std::vector<Vec2> box(Vec2 a, Vec2 b);

  void begin(const View& view) override { view_ = view; }
  void space(Space space) override { space_ = space; }
  void polygons(std::span<const Polygon>, Batch) override {}
  void curves(std::span<const Curve> curves, Batch batch) override;
  void marks(std::span<const Mark> marks, Batch batch) override;
  void labels(std::span<const Label>, Batch) override {}
  void begin_group(std::string_view) override {}
  void end_group() override {}
  void end() override {}

  /// In the order of painting.
  [[nodiscard]] const std::vector<Tag>& marks_found() const { return marks_; }
  [[nodiscard]] const std::vector<Tag>& curves_found() const { return curves_; }

 private:
  [[nodiscard]] bool contains(Vec2 at) const;

  std::vector<Vec2> outline_;
  Rect bounds_;
  View view_;
  Space space_ = Space::world;
  std::vector<Tag> marks_;
  std::vector<Tag> curves_;
};

}  // namespace saite::canvas
