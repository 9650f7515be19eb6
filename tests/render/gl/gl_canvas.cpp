// SPDX-License-Identifier: Apache-2.0
#include "render/gl/gl_canvas.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "render/text/shaper.h"
#include "tests/render/gl/judge.h"

namespace saite::gl {

TEST_CASE("a concave outline is filled inside only") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  const std::array<Vec2, 6> angle{Vec2{10, 10}, Vec2{90, 10}, Vec2{90, 30},
                                  Vec2{30, 30}, Vec2{30, 70}, Vec2{10, 70}};
  const canvas::Polygon polygon{.points = angle, .fill = test::blue};
  canvas.begin(view);
  canvas.space(canvas::Space::page);
  canvas.polygons({&polygon, 1}, {});
  canvas.end();
  const test::Pixels pixels = test::painted(canvas, view);
  CHECK(pixels.at(20, 60).r < 10);
  CHECK(pixels.at(80, 20).r < 10);
  CHECK(pixels.at(60, 50) == test::white);
  CHECK(pixels.unlike(test::white) == doctest::Approx(80 * 20 + 20 * 40).epsilon(0.03));
}

TEST_CASE("an area of the world is made once, and in every view lies where it does on the page") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas kept(context.tools());
  GlCanvas anew(context.tools());
  std::vector<Vec2> ring;  // a star with soft arms
  for (int i = 0; i < 160; ++i) {
    const float angle = static_cast<float>(i) / 160 * 6.2831853F;
    const float r = 11 + 5 * std::cos(5 * angle);
    ring.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  const canvas::Polygon area{.points = ring,
                             .fill = test::blue.with_alpha(0.4),
                             .outline = test::blue,
                             .outline_width = 2};
  std::size_t uploaded = 0;
  for (const float scale : {0.4F, 1.0F, 2.0F, 7.0F}) {
    canvas::View view = test::small_view();
    view.scale = scale;
    view.centre = {scale, -1};
    kept.begin(view);
    kept.polygons({&area, 1}, {.revision = 3});
    kept.end();
    if (uploaded == 0) uploaded = kept.uploaded();
    CHECK(kept.uploaded() == uploaded);
    std::vector<Vec2> points;
    for (const Vec2 at : ring) points.push_back(view.to_page(at));
    canvas::Polygon on_page = area;
    on_page.points = points;
    anew.begin(view);
    anew.space(canvas::Space::page);
    anew.polygons({&on_page, 1}, {});
    anew.end();
    CHECK(test::mean_difference(test::painted(kept, view), test::painted(anew, view)) < 0.05);
  }
}

TEST_CASE("letters are drawn where the run says, with a halo around them") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  text::Shaper shaper(context.fonts());
  const auto run = shaper.run("Preiļi Ж", {text::Weight::semibold, 20});
  const canvas::View view = test::small_view();
  canvas::Label label{.run = run.get(), .at = {-45, 5}, .colour = {0, 0, 0}};
  const auto draw = [&] {
    canvas.begin(view);
    canvas.labels({&label, 1}, {});
    canvas.end();
    return test::painted(canvas, view);
  };
  const test::Pixels plain = draw();
  CHECK(plain.unlike(test::white, 60) > 150);
  for (int x = 0; x < plain.width; ++x) CHECK(plain.at(x, 10) == test::white);  // nothing far above
  label.halo = {255, 0, 0};
  label.halo_width = 3;
  const test::Pixels haloed = draw();
  CHECK(haloed.unlike(test::white, 60) > plain.unlike(test::white, 60) * 1.5);
}

TEST_CASE("slices give the same picture as one go") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  GlCanvas canvas(context.tools());
  const canvas::View view = test::small_view();
  std::vector<canvas::Mark> marks;
  for (int i = 0; i < 500; ++i) {
    const auto f = static_cast<float>(i);
    marks.push_back({.at = {std::sin(f) * 20, std::cos(f * 1.7F) * 15},
                     .radius = 1,
                     .shape = static_cast<canvas::Shape>(i % 8),
                     .fill = canvas::Colour{static_cast<std::uint8_t>(i), 80, 120, 180}});
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
    canvas.begin(test::small_view());
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
    canvas.begin(test::small_view());
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

TEST_CASE("what is deferred is uploaded while it is painted, and looks the same") {
  const test::GlContext& context = test::gl_context();
  REQUIRE(context.ok());
  std::vector<canvas::Curve> ties(20'000);
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const auto f = static_cast<float>(i);
    ties[i].from = {std::sin(f) * 20, std::cos(f) * 15};
    ties[i].to = {-18, std::sin(f * 3) * 10};
    ties[i].control1 = ties[i].from + (ties[i].to - ties[i].from) / 3;
    ties[i].control2 = ties[i].to - (ties[i].to - ties[i].from) / 3;
  }
  const auto record = [&](GlCanvas& canvas, std::uint64_t revision) {
    canvas.begin(test::small_view());
    canvas.curves(ties, {.revision = revision, .alpha = 0.2F});
    canvas.end();
  };
  GlCanvas at_once(context.tools());
  record(at_once, 1);
  const test::Pixels pixels = test::painted(at_once, test::small_view());
  CHECK_FALSE(at_once.deferred());
  GlCanvas canvas(context.tools());
  canvas.defer(true);
  record(canvas, 1);
  CHECK(canvas.deferred());
  CHECK(canvas.uploaded() == 0);
  CHECK(test::painted(canvas, test::small_view()).bytes == pixels.bytes);
  CHECK_FALSE(canvas.deferred());
  const std::size_t all = canvas.uploaded();
  CHECK(all > ties.size() * 20);
  record(canvas, 2);  // nothing has changed but the number
  CHECK(test::painted(canvas, test::small_view()).bytes == pixels.bytes);
  CHECK(canvas.uploaded() == all);
}

}  // namespace saite::gl
