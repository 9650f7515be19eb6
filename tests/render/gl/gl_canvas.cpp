// SPDX-License-Identifier: Apache-2.0
#include "render/gl/gl_canvas.h"

#include <cairo/cairo.h>
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numbers>

#include "render/canvas/shapes.h"
#include "render/gl/kept_picture.h"
#include "render/text/shaper.h"
#include "tests/render/gl/gl_fixture.h"

namespace saite::gl {
namespace {

using canvas::Colour;
using canvas::Shape;

constexpr Colour white{255, 255, 255};
constexpr Colour blue{0, 114, 178};

canvas::View small_view(float ratio = 1) {
  canvas::View view;
  view.page_size = {100, 80};
  view.scale = 2;
  view.pixel_ratio = ratio;
  return view;
}

/// A path of Cairo filled and read back: the judge, with anti-aliasing of its own.
template <class Draw>
test::Pixels judged(int width, int height, Draw draw) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  draw(cr);
  cairo_surface_flush(surface);
  test::Pixels out{width, height, {}};
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const unsigned char* p = data + y * stride + x * 4;
      for (const int part : {2, 1, 0}) out.bytes.push_back(p[part]);
      out.bytes.push_back(255);
    }
  }
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  return out;
}

double mean_difference(const test::Pixels& a, const test::Pixels& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.bytes.size(); ++i) sum += std::abs(a.bytes[i] - b.bytes[i]);
  return sum / static_cast<double>(a.bytes.size());
}

}  // namespace

TEST_CASE("a mark covers its shape's area, whatever the shape") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (int s = 0; s < 8; ++s) {
    const auto shape = static_cast<Shape>(s);
    const canvas::View view = small_view();
    const canvas::Mark mark{.at = {0, 0}, .radius = 1, .shape = shape, .fill = blue};
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
    if (shape == Shape::ring) area *= 1 - canvas::ring_hole * canvas::ring_hole;
    CAPTURE(s);
    CHECK(covered == doctest::Approx(area).epsilon(0.02));
  }
}

TEST_CASE("polygonal marks lie where Cairo draws their corners") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (const Shape shape : {Shape::triangle, Shape::hexagon, Shape::square, Shape::diamond,
                            Shape::pentagon, Shape::star}) {
    const canvas::View view = small_view();
    const canvas::Mark mark{.at = {5, -3}, .radius = 1, .shape = shape, .fill = blue};
    canvas.begin(view);
    canvas.marks({&mark, 1}, {.size_scale = 17});
    canvas.end();
    const test::Pixels ours = test::painted(canvas, view);
    const test::Pixels theirs = judged(100, 80, [&](cairo_t* cr) {
      const Vec2 at = view.to_page(mark.at);
      for (const Vec2 corner : canvas::corners(shape)) {
        cairo_line_to(cr, static_cast<double>(at.x + corner.x * 17),
                      static_cast<double>(at.y + corner.y * 17));
      }
      cairo_set_source_rgb(cr, 0, 114 / 255.0, 178 / 255.0);
      cairo_fill(cr);
    });
    CAPTURE(canvas::shape_name(shape));
    CHECK(mean_difference(ours, theirs) < 0.8);
  }
}

TEST_CASE("a straight tie is cut at the rims of its marks") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = small_view();
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
  const canvas::View view = small_view();
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
    const test::Pixels theirs = judged(100, 80, [&](cairo_t* cr) {
      const Vec2 from = view.to_page(end * -1) + normalised(end) * 4;
      const Vec2 to = view.to_page(end);
      cairo_move_to(cr, static_cast<double>(from.x), static_cast<double>(from.y));
      cairo_line_to(cr, static_cast<double>(to.x), static_cast<double>(to.y));
      cairo_set_source_rgb(cr, 0, 0, 0);
      cairo_set_line_width(cr, 1);
      cairo_stroke(cr);
    });
    CAPTURE(turn);
    CHECK(mean_difference(ours, theirs) < 0.35);
    CHECK(theirs.unlike(white, 60) > 40);
  }
}

TEST_CASE("small marks cover as much as large ones for their size") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  for (const float radius : {1.2F, 1.5F, 2.5F, 6.0F, 9.0F}) {  // dots, points, quads
    for (const Vec2 at : {Vec2{0, 0}, Vec2{3.15F, -2.6F}}) {
      const canvas::View view = small_view();
      const canvas::Mark mark{.at = at, .radius = 1, .fill = blue};
      canvas.begin(view);
      canvas.marks({&mark, 1}, {.size_scale = radius});
      canvas.end();
      const test::Pixels ours = test::painted(canvas, view);
      const test::Pixels theirs = judged(100, 80, [&](cairo_t* cr) {
        const Vec2 centre = view.to_page(at);
        cairo_arc(cr, static_cast<double>(centre.x), static_cast<double>(centre.y),
                  static_cast<double>(radius), 0, 2 * std::numbers::pi);
        cairo_set_source_rgb(cr, 0, 114 / 255.0, 178 / 255.0);
        cairo_fill(cr);
      });
      CAPTURE(radius);
      CHECK(mean_difference(ours, theirs) < 0.02 + 0.01 * static_cast<double>(radius));
      CHECK(ours.unlike(white, 60) > 2);
    }
  }
}

TEST_CASE("of many ties the plain ones are drawn first, of few none changes its place") {
  std::vector<Segment> segments(6);
  segments[1].kind = Segment::head;
  segments[4].normals[0] = 5;
  for (std::size_t i = 0; i < segments.size(); ++i) segments[i].width = static_cast<float>(i);
  CHECK(plain_first(segments, false) == 0);
  CHECK(segments[1].width == 1);
  CHECK(plain_first(segments, true) == 4);
  CHECK(segments[1].width == 2);
  CHECK(segments[4].width == 1);
  CHECK(segments[5].width == 4);
}

TEST_CASE("a bent tie follows Cairo's curve") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = small_view();
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
  const test::Pixels theirs = judged(100, 80, [&](cairo_t* cr) {
    const auto p = [&](Vec2 world) { return view.to_page(world); };
    const auto d = [](float value) { return static_cast<double>(value); };
    cairo_move_to(cr, d(p(tie.from).x), d(p(tie.from).y));
    cairo_curve_to(cr, d(p(tie.control1).x), d(p(tie.control1).y), d(p(tie.control2).x),
                   d(p(tie.control2).y), d(p(tie.to).x), d(p(tie.to).y));
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 3);
    cairo_stroke(cr);
  });
  CHECK(mean_difference(ours, theirs) < 2);
  CHECK(theirs.unlike(white) > 100);
}

TEST_CASE("dashes leave gaps and an arrow head is wider than its tie") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = small_view();
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
    return test::painted(canvas, view).unlike(white, 60);
  };
  const int plain = ink();
  tie.dash = canvas::Dash::dashed;
  CHECK(ink() < plain * 0.85);
  tie.dash = canvas::Dash::none;
  tie.arrow = canvas::Arrow::end;
  CHECK(ink() > plain + 5);
}

TEST_CASE("a concave outline is filled inside only") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = small_view();
  const std::array<Vec2, 6> angle{Vec2{10, 10}, Vec2{90, 10}, Vec2{90, 30},
                                  Vec2{30, 30}, Vec2{30, 70}, Vec2{10, 70}};
  const canvas::Polygon polygon{.points = angle, .fill = blue};
  canvas.begin(view);
  canvas.space(canvas::Space::page);
  canvas.polygons({&polygon, 1}, {});
  canvas.end();
  const test::Pixels pixels = test::painted(canvas, view);
  CHECK(pixels.at(20, 60).r < 10);
  CHECK(pixels.at(80, 20).r < 10);
  CHECK(pixels.at(60, 50) == white);
  CHECK(pixels.unlike(white) == doctest::Approx(80 * 20 + 20 * 40).epsilon(0.03));
}

TEST_CASE("letters are drawn where the run says, with a halo around them") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  text::Shaper shaper(context.fonts());
  const auto run = shaper.run("Preiļi Ж", {text::Weight::semibold, 20});
  const canvas::View view = small_view();
  canvas::Label label{.run = run.get(), .at = {-45, 5}, .colour = {0, 0, 0}};
  const auto draw = [&] {
    canvas.begin(view);
    canvas.labels({&label, 1}, {});
    canvas.end();
    return test::painted(canvas, view);
  };
  const test::Pixels plain = draw();
  CHECK(plain.unlike(white, 60) > 150);
  for (int x = 0; x < plain.width; ++x) CHECK(plain.at(x, 10) == white);  // nothing far above
  label.halo = {255, 0, 0};
  label.halo_width = 3;
  const test::Pixels haloed = draw();
  CHECK(haloed.unlike(white, 60) > plain.unlike(white, 60) * 1.5);
}

TEST_CASE("slices give the same picture as one go") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = small_view();
  std::vector<canvas::Mark> marks;
  for (int i = 0; i < 500; ++i) {
    const auto f = static_cast<float>(i);
    marks.push_back({.at = {std::sin(f) * 20, std::cos(f * 1.7F) * 15},
                     .radius = 1,
                     .shape = static_cast<Shape>(i % 8),
                     .fill = Colour{static_cast<std::uint8_t>(i), 80, 120, 180}});
  }
  canvas.begin(view);
  canvas.marks(marks, {.revision = 5, .size_scale = 4});
  canvas.end();
  const test::Pixels whole = test::painted(canvas, view);
  Offscreen offscreen;
  offscreen.resize(100, 80);
  canvas.start(offscreen.target());
  int slices = 0;
  while (!canvas.paint(64)) ++slices;
  CHECK(slices >= 7);
  CHECK(offscreen.read() == whole.bytes);
}

TEST_CASE("what has not changed is not uploaded again") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const std::vector<canvas::Mark> marks(1000);
  const auto record = [&](std::uint64_t revision, float scale) {
    canvas.begin(small_view());
    canvas.marks(marks, {.revision = revision, .size_scale = scale});
    canvas.end();
    return canvas.uploaded();
  };
  const std::size_t first = record(1, 1);
  CHECK(first >= marks.size() * sizeof(canvas::Mark));
  CHECK(record(1, 3) == first);
  CHECK(record(2, 3) > first);
}

TEST_CASE("of many ties only the part with those that changed is uploaded") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  canvas::Curve tie;
  tie.to = {3, 4};
  tie.colour = {1, 2, 3};
  std::vector<canvas::Curve> ties(40'000, tie);
  const auto uploaded = [&](std::uint64_t revision) {
    const std::size_t before = canvas.uploaded();
    canvas.begin(small_view());
    canvas.curves(ties, {.revision = revision});
    canvas.end();
    return canvas.uploaded() - before;
  };
  const std::size_t all = uploaded(1);
  CHECK(all >= ties.size() * sizeof(Segment));
  CHECK(canvas.instances() == ties.size());
  CHECK(uploaded(2) == 0);  // another revision of the same
  ties[20'000].to = {5, 6};
  const std::size_t one = uploaded(3);
  CHECK(one > 0);
  CHECK(one < all / 3);
  CHECK(canvas.instances() == ties.size());
  CHECK(uploaded(3) == 0);
}

TEST_CASE("a picture of another view is given up once the camera rests") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  KeptPicture picture(context.tools());
  const std::vector<canvas::Mark> marks(20'000, canvas::Mark{.at = {0, 0}, .fill = blue});
  int begun = 0;
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& seen) {
    ++begun;
    canvas.begin(seen);
    canvas.marks(marks, {.revision = 1, .size_scale = 2});
    canvas.end();
  };
  canvas::View view = small_view();
  const auto refine = [&] { picture.refine(view, 1, {}, record, 0); };
  refine();
  CHECK(begun == 1);
  view.centre = {1, 0};
  refine();  // it moves: the old one goes on
  CHECK(begun == 1);
  refine();  // it rests
  CHECK(begun == 2);
  refine();
  CHECK(begun == 2);
}

TEST_CASE("the kept picture is sharp only for what it was drawn for") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  KeptPicture picture(context.tools());
  canvas::View view = small_view();
  const canvas::Mark mark{.at = {0, 0}, .radius = 1, .fill = blue};
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& seen) {
    canvas.begin(seen);
    canvas.marks({&mark, 1}, {.revision = 1, .size_scale = 10});
    canvas.end();
  };
  const Rect world{{-5, -5}, {5, 5}};
  CHECK_FALSE(picture.sharp(view, 1));
  picture.finish(view, 1, world, record);
  CHECK(picture.sharp(view, 1));
  CHECK_FALSE(picture.sharp(view, 2));
  Offscreen offscreen;
  offscreen.resize(100, 80);
  const auto shown = [&](Colour wash) {
    picture.draw(view, offscreen.target(), wash);
    return test::Pixels{100, 80, offscreen.read()};
  };
  CHECK(shown({0, 0, 0, 0}).at(50, 40) == blue);
  CHECK(shown(white).at(50, 40) == white);
  // Moved under the camera before it is drawn anew.
  view.centre = {10, 0};
  CHECK_FALSE(picture.sharp(view, 1));
  CHECK(shown({0, 0, 0, 0}).at(30, 40) == blue);
  CHECK(shown({0, 0, 0, 0}).at(70, 40) == white);
}

}  // namespace saite::gl
