// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/canvas/canvas.h"

namespace saite::canvas {

/// Writes down what is drawn, a line each, as it lies on the page: px with one decimal. Two
/// pictures are alike where their traces are.
///     TraceCanvas trace;
///     draw_scene(scene, view, plan, shaper, trace);
///     CHECK(trace.text() == golden);
class TraceCanvas final : public Canvas {
 public:
  void begin(const View& view) override;
  void space(Space space) override;
  void polygons(std::span<const Polygon> polygons, Batch batch) override;
  void curves(std::span<const Curve> curves, Batch batch) override;
  void marks(std::span<const Mark> marks, Batch batch) override;
  void labels(std::span<const Label> labels, Batch batch) override;
  void begin_group(std::string_view name) override;
  void end_group() override;
  void end() override;

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void line(std::string_view word);
  void point(Vec2 at);
  void field(std::string_view name, double value);
  void colour(std::string_view name, Colour value, const Batch& batch);
  void tag(Tag value);
  void words(std::string_view name, std::string_view value);

  View view_;
  Space space_ = Space::world;
  int depth_ = 0;
  std::string text_;
};

}  // namespace saite::canvas
