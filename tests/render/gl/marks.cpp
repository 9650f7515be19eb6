// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "render/canvas/shapes.h"
#include "tests/render/gl/judge.h"

namespace saite::gl {

TEST_CASE("a mark covers its shape's area, whatever the shape") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (int s = 0; s < 8; ++s) {
    const auto shape = static_cast<canvas::Shape>(s);
    const canvas::View view = test::small_view();
    const canvas::Mark mark{.at = {0, 0}, .radius = 1, .shape = shape, .fill = test::blue};
    canvas.begin(view);
    canvas.space(canvas::Space::world);
    canvas.marks({&mark, 1}, {.size_scale = 20});
    canvas.end();
    const test::Pixels pixels = test::painted(canvas, view);
    double covered = 0;
    for (int y = 0; y < pixels.height; ++y) {
      for (int x = 0; x < pixels.width; ++x) covered += (255 - pixels.at(x, y).r) / 255.0;
    }
    double area = std::numbers::pi * 400;
    if (shape == canvas::Shape::ring) area *= 1 - canvas::ring_hole * canvas::ring_hole;
    CAPTURE(s);
    CHECK(covered == doctest::Approx(area).epsilon(0.02));
  }
}

TEST_CASE("polygonal marks lie where Cairo draws their corners") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (const canvas::Shape shape :
       {canvas::Shape::triangle, canvas::Shape::hexagon, canvas::Shape::square,
        canvas::Shape::diamond, canvas::Shape::pentagon, canvas::Shape::star}) {
    const canvas::View view = test::small_view();
    const canvas::Mark mark{.at = {5, -3}, .radius = 1, .shape = shape, .fill = test::blue};
    canvas.begin(view);
    canvas.marks({&mark, 1}, {.size_scale = 17});
    canvas.end();
    const test::Pixels ours = test::painted(canvas, view);
    const test::Pixels theirs = test::judged(100, 80, [&](cairo_t* cr) {
      const Vec2 at = view.to_page(mark.at);
      for (const Vec2 corner : canvas::corners(shape)) {
        cairo_line_to(cr, static_cast<double>(at.x + corner.x * 17),
                      static_cast<double>(at.y + corner.y * 17));
      }
      cairo_set_source_rgb(cr, 0, 114 / 255.0, 178 / 255.0);
      cairo_fill(cr);
    });
    CAPTURE(canvas::shape_name(shape));
    CHECK(test::mean_difference(ours, theirs) < 0.8);
  }
}

TEST_CASE("small marks cover as much as large ones for their size") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (const float radius : {1.2F, 1.5F, 2.5F, 6.0F, 9.0F}) {  // dots, points, quads
    for (const Vec2 at : {Vec2{0, 0}, Vec2{3.15F, -2.6F}}) {
      const canvas::View view = test::small_view();
      const canvas::Mark mark{.at = at, .radius = 1, .fill = test::blue};
      canvas.begin(view);
      canvas.marks({&mark, 1}, {.size_scale = radius});
      canvas.end();
      const test::Pixels ours = test::painted(canvas, view);
      const test::Pixels theirs = test::judged(100, 80, [&](cairo_t* cr) {
        const Vec2 centre = view.to_page(at);
        cairo_arc(cr, static_cast<double>(centre.x), static_cast<double>(centre.y),
                  static_cast<double>(radius), 0, 2 * std::numbers::pi);
        cairo_set_source_rgb(cr, 0, 114 / 255.0, 178 / 255.0);
        cairo_fill(cr);
      });
      CAPTURE(radius);
      CHECK(test::mean_difference(ours, theirs) < 0.02 + 0.01 * static_cast<double>(radius));
      CHECK(ours.unlike(test::white, 60) > 2);
    }
  }
}

TEST_CASE("many small marks that shine through each other look as Cairo paints them") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  std::vector<canvas::Mark> marks;
  for (int i = 0; i < 6000; ++i) {
    const auto f = static_cast<float>(i);
    marks.push_back({.at = {std::sin(f) * 20, std::cos(f * 1.7F) * 15},
                     .radius = 1,
                     .fill = test::blue,
                     .outline = test::white,
                     .outline_width = 1});
  }
  for (const float radius : {0.55F, 0.9F, 1.5F}) {
    const canvas::Batch batch{.size_scale = radius, .alpha = 0.3F};
    canvas.begin(view);
    canvas.marks(marks, batch);
    canvas.end();
    const test::Pixels ours = test::painted(canvas, view);
    const test::Pixels theirs = test::judged(100, 80, [&](cairo_t* cr) {
      const canvas::Colour fill = canvas::mark_paint(marks[0], radius, 1).fill;
      cairo_set_source_rgba(cr, fill.r / 255.0, fill.g / 255.0, fill.b / 255.0, 0.3);
      for (const canvas::Mark& mark : marks) {
        const Vec2 at = view.to_page(mark.at);
        cairo_arc(cr, static_cast<double>(at.x), static_cast<double>(at.y),
                  static_cast<double>(radius), 0, 2 * std::numbers::pi);
        cairo_fill(cr);
      }
    });
    CAPTURE(radius);
    CHECK(test::mean_difference(ours, theirs) < 3);
    CHECK(theirs.unlike(test::white, 20) > 2500);
  }
}

}  // namespace saite::gl
