// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/cairo_canvas.h"

#include <doctest/doctest.h>

#include <vector>

#include "render/cairo/line_raster.h"
#include "render/text/shaper.h"

namespace saite::cairo {
namespace {

std::shared_ptr<const text::FontSet> fonts() {
  auto created = text::FontSet::create();
  REQUIRE(created);
  return *created;
}

void paint(canvas::Canvas& canvas, text::Shaper& shaper) {
  canvas::View view;
  view.page_size = {200, 100};
  view.pixel_ratio = 2;
  canvas.begin(view);
  canvas.space(canvas::Space::page);
  canvas::Mark mark;
  mark.at = {50, 50};
  mark.radius = 10;
  mark.fill = {0, 0x72, 0xB2};
  canvas.marks({&mark, 1}, {});
  const auto run = shaper.run("Preiļi Հա Лудза", {});
  canvas::Label label;
  label.run = run.get();
  label.at = {70, 50};
  label.halo = {255, 255, 255};
  label.halo_width = 2;
  canvas.labels({&label, 1}, {});
  canvas.end();
}

std::string draw(CairoCanvas canvas) {
  text::Shaper shaper(fonts());
  paint(canvas, shaper);
  auto bytes = canvas.finish();
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("A PNG has the size and resolution asked for, and the same bytes each time") {
  const std::string png = draw(CairoCanvas::png(fonts()));
  CHECK(png.starts_with("\x89PNG"));
  CHECK(png.substr(16, 8) == std::string("\0\0\x01\x90\0\0\0\xC8", 8));  // 400 × 200
  CHECK(png.find("pHYs") == 37);
  CHECK(png == draw(CairoCanvas::png(fonts())));
}

TEST_CASE("A PDF holds fonts and title, no date, and the same bytes each time") {
  const std::string pdf = draw(CairoCanvas::pdf(fonts(), {.title = "Map"}));
  CHECK(pdf.starts_with("%PDF"));
  CHECK(pdf.find("/FontFile3") != std::string::npos);
  CHECK(pdf.find("Inter-") != std::string::npos);
  CHECK(pdf.find("DejaVuSans") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf.find("/ToUnicode") != std::string::npos);
  CHECK(pdf == draw(CairoCanvas::pdf(fonts(), {.title = "Map"})));
  const std::string dated = draw(CairoCanvas::pdf(fonts(), {.date = "2025-06-01"}));
  CHECK(dated.find("CreationDate (20250601") != std::string::npos);
}

TEST_CASE("A picture too large is an error, not a crash") {
  auto canvas = CairoCanvas::png(fonts());
  canvas::View view;
  view.page_size = {100000, 100000};
  canvas.begin(view);
  canvas.end();
  const auto bytes = canvas.finish();
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == "drawing_failed");
}

TEST_CASE("A thin line lays ink by its width, within the picture only") {
  constexpr int side = 20;
  const auto ink = [&](Vec2 from, Vec2 to, float width) {
    std::vector<std::uint32_t> pixels(side * side, 0xffffff);
    LineRaster(pixels, side, side, side).draw(from, to, width, {0, 0, 0});
    double sum = 0;
    for (const std::uint32_t pixel : pixels) sum += 1 - (pixel & 255U) / 255.0;
    return sum;
  };
  CHECK(ink({2, 10}, {18, 10}, 1) == doctest::Approx(16).epsilon(0.02));
  CHECK(ink({10, 2}, {10, 18}, 0.5F) == doctest::Approx(8).epsilon(0.02));
  CHECK(ink({3, 3}, {15, 15}, 1) == doctest::Approx(16.97).epsilon(0.05));
  CHECK(ink({-100, -90}, {-10, 400}, 3) == doctest::Approx(0));
  CHECK(ink({-100, 10}, {400, 10}, 1) == doctest::Approx(20).epsilon(0.02));
}

}  // namespace saite::cairo
