// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cmath>

#include "tests/render/gl/judge.h"

namespace saite::gl {

TEST_CASE("a straight tie is cut at the rims of its marks") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  const canvas::Curve tie{.from = {-20, 0},
                          .control1 = {-7, 0},
                          .control2 = {7, 0},
                          .to = {20, 0},
                          .width = 4,
                          .from_gap = 1,
                          .to_gap = 2,
                          .colour = {0, 0, 0}};
  canvas.begin(view);
  canvas.curves({&tie, 1}, {.size_scale = 5});
  canvas.end();
  const test::Pixels pixels = test::painted(canvas, view);
  const auto dark = [&](int x) { return pixels.at(x, 40).r < 60; };
  CHECK_FALSE(dark(12));  // 10 px + a gap of 5
  CHECK(dark(17));
  CHECK(dark(50));
  CHECK(dark(77));
  CHECK_FALSE(dark(83));             // 90 px - a gap of 10
  CHECK(pixels.at(50, 36).r > 200);  // no wider than it should be
}

TEST_CASE("a thin tie looks as Cairo draws it, whichever way it runs") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  CHECK(context.tools()->lines_widen);  // or this tests the other program
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  for (int turn = 0; turn < 12; ++turn) {
    const float angle = static_cast<float>(turn) * 0.2618F + 0.05F;
    const Vec2 end = Vec2{std::cos(angle), std::sin(angle)} * 17;
    const canvas::Curve tie{.from = end * -1,
                            .control1 = end * (-1.0F / 3),
                            .control2 = end * (1.0F / 3),
                            .to = end,
                            .width = 1,
                            .from_gap = 1,
                            .colour = {0, 0, 0}};
    canvas.begin(view);
    canvas.curves({&tie, 1}, {.size_scale = 4});
    canvas.end();
    const test::Pixels ours = test::painted(canvas, view);
    const test::Pixels theirs = test::judged(100, 80, [&](cairo_t* cr) {
      const Vec2 from = view.to_page(end * -1) + normalised(end) * 4;
      const Vec2 to = view.to_page(end);
      cairo_move_to(cr, static_cast<double>(from.x), static_cast<double>(from.y));
      cairo_line_to(cr, static_cast<double>(to.x), static_cast<double>(to.y));
      cairo_set_source_rgb(cr, 0, 0, 0);
      cairo_set_line_width(cr, 1);
      cairo_stroke(cr);
    });
    CAPTURE(turn);
    CHECK(test::mean_difference(ours, theirs) < 0.35);
    CHECK(theirs.unlike(test::white, 60) > 40);
  }
}

TEST_CASE("a bent tie follows Cairo's curve") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  const canvas::Curve tie{.from = {-20, 10},
                          .control1 = {-10, -20},
                          .control2 = {10, -20},
                          .to = {20, 10},
                          .width = 3,
                          .colour = {0, 0, 0}};
  canvas.begin(view);
  canvas.curves({&tie, 1}, {});
  canvas.end();
  const test::Pixels ours = test::painted(canvas, view);
  const test::Pixels theirs = test::judged(100, 80, [&](cairo_t* cr) {
    const auto p = [&](Vec2 world) { return view.to_page(world); };
    const auto d = [](float value) { return static_cast<double>(value); };
    cairo_move_to(cr, d(p(tie.from).x), d(p(tie.from).y));
    cairo_curve_to(cr, d(p(tie.control1).x), d(p(tie.control1).y), d(p(tie.control2).x),
                   d(p(tie.control2).y), d(p(tie.to).x), d(p(tie.to).y));
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 3);
    cairo_stroke(cr);
  });
  CHECK(test::mean_difference(ours, theirs) < 2);
  CHECK(theirs.unlike(test::white) > 100);
}

TEST_CASE("dashes leave gaps and an arrow head is wider than its tie") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  canvas::Curve tie{.from = {-22, 0},
                    .control1 = {-7, 0},
                    .control2 = {7, 0},
                    .to = {22, 0},
                    .width = 2,
                    .colour = {0, 0, 0}};
  const auto ink = [&] {
    canvas.begin(view);
    canvas.curves({&tie, 1}, {});
    canvas.end();
    return test::painted(canvas, view).unlike(test::white, 60);
  };
  const int plain = ink();
  tie.dash = canvas::Dash::dashed;
  CHECK(ink() < plain * 0.85);
  tie.dash = canvas::Dash::none;
  tie.arrow = canvas::Arrow::end;
  CHECK(ink() > plain + 5);
}

}  // namespace saite::gl
