// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// A small drawing in px that is put together first and placed on the page later: a legend, a title
/// block. It owns what the canvas only borrows.
class Sheet {
 public:
  void polygon(std::vector<Vec2> points, canvas::Colour fill, canvas::Colour outline = {},
               float outline_width = 0, float corner = 0);
  void box(const Rect& box, canvas::Colour fill, canvas::Colour outline = {},
           float outline_width = 0, float corner = 0);
  void line(Vec2 from, Vec2 to, canvas::Colour colour, float width,
            canvas::Dash dash = canvas::Dash::none, canvas::Arrow arrow = canvas::Arrow::none);
  void mark(const canvas::Mark& mark);
  void text(std::shared_ptr<const text::GlyphRun> run, Vec2 at, canvas::Colour colour,
            canvas::Colour halo = {0, 0, 0, 0}, float halo_width = 0);
  /// Puts another drawing on this one.
  void add(const Sheet& other, Vec2 at);

  /// Draws it in page space.
  void draw(canvas::Canvas& canvas) const;

 private:
  struct Outline {
    std::vector<Vec2> points;
    canvas::Polygon look;
  };
  struct Text {
    std::shared_ptr<const text::GlyphRun> run;
    canvas::Label look;
  };
  std::vector<Outline> outlines_;
  std::vector<canvas::Curve> lines_;
  std::vector<canvas::Mark> marks_;
  std::vector<Text> texts_;
};

}  // namespace saite::scene
