// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/cairo_canvas.h"

#include <cairo/cairo.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

#include "graph/base/utf8.h"
#include "render/cairo/line_raster.h"
#include "render/text/shaper.h"
#include "tests/support/expanded_pdf.h"

namespace saite::cairo {
namespace {

std::shared_ptr<const text::FontSet> fonts() {
  auto created = text::FontSet::create();
  REQUIRE(created);
  return *created;
}

void paint(canvas::Canvas& canvas, text::Shaper& shaper,
           const std::string& words = "Preiļi Հա Лудза") {
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
  const auto run = shaper.run(words, {});
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

/// What a stream of Cairo reads from.
cairo_status_t read_on(void* from, unsigned char* into, unsigned int length) {
  auto& rest = *static_cast<std::string_view*>(from);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::copy_n(rest.begin(), length, into);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

/// The mean of blue, green and red over a picture.
std::array<double, 3> mean_colour(const std::string& png) {
  std::string_view rest = png;
  cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read_on, &rest);
  REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::array<double, 3> sum{};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int part = 0; part < 3; ++part) sum.at(part) += data[y * stride + x * 4 + part];
    }
  }
  cairo_surface_destroy(surface);
  for (double& part : sum) part /= width * height;
  return sum;
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
  const std::string bytes = draw(CairoCanvas::pdf(fonts(), {.title = "Map"}));
  CHECK(bytes.starts_with("%PDF"));
  const std::string pdf = test::expanded_pdf(bytes);
  CHECK(pdf.find("/Title") != std::string::npos);
  CHECK(pdf.find("/FontFile3") != std::string::npos);
  CHECK(pdf.find("Inter-") != std::string::npos);
  CHECK(pdf.find("DejaVuSans") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf.find("/ToUnicode") != std::string::npos);
  CHECK(bytes == draw(CairoCanvas::pdf(fonts(), {.title = "Map"})));
  const std::string dated =
      test::expanded_pdf(draw(CairoCanvas::pdf(fonts(), {.date = "2025-06-01"})));
  const std::size_t date = dated.find("CreationDate (");
  REQUIRE(date != std::string::npos);
  CHECK(dated.substr(date, 30).find("20250601") != std::string::npos);  // "D:" before it or not
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

TEST_CASE("Small marks are as dark and as light as seen from nearer, where their outlines show") {
  std::vector<canvas::Mark> marks;
  for (int i = 0; i < 400; ++i) {
    marks.push_back(
        {.at = {static_cast<float>(i % 20) * 3 + 2.3F, static_cast<float>(i / 20) * 3 + 2},
         .radius = 1,
         .fill = {0, 114, 178},
         .outline = {255, 255, 255},
         .outline_width = 1});
  }
  const auto seen = [&](float ratio) {
    CairoCanvas canvas = CairoCanvas::png(fonts());
    canvas::View view;
    view.page_size = {64, 64};
    view.pixel_ratio = ratio;
    canvas.begin(view);
    canvas.space(canvas::Space::page);
    canvas.marks(marks, {.size_scale = 1.2F});
    canvas.end();
    const auto bytes = canvas.finish();
    REQUIRE(bytes);
    return mean_colour(*bytes);
  };
  const auto far = seen(1);
  const auto near = seen(8);
  for (std::size_t part = 0; part < 3; ++part) {
    CHECK(far.at(part) == doctest::Approx(near.at(part)).epsilon(0.01));
    CHECK(far.at(part) < 250);
  }
}

TEST_CASE("Any name is drawn, in whatever directions it runs and whatever bytes it has") {
  const std::vector<char32_t> letters = {U'a',   U'ē',    U'Ж',    U'ש',   U'ל',    U'م',   U'ب',
                                         U'ا',   U' ',    U'1',    U'(',   0x0301,  0x05B0, 0x064E,
                                         0x200D, 0x2067,  0x2069,  0xFFFE, 0xFFFF,  0xFDD0, 0x01,
                                         0x85,   0x1FFFE, 0x1F600, 0x4E00, 0x10FFFF};
  std::mt19937 random(30);
  text::Shaper shaper(fonts());
  for (int round = 0; round < 300; ++round) {
    std::string words;
    for (unsigned i = 0; i < 1 + random() % 12; ++i) {
      if (random() % 10 == 0) {
        words.push_back(static_cast<char>(random() % 256));
      } else {
        append_letter(words, letters[random() % letters.size()]);
      }
    }
    CAPTURE(words);
    auto pdf = CairoCanvas::pdf(fonts(), {words, words, {}});
    paint(pdf, shaper, words);
    const auto bytes = pdf.finish();
    if (!bytes) FAIL(bytes.error().args.front());
    REQUIRE(bytes->starts_with("%PDF"));
    auto png = CairoCanvas::png(fonts());
    paint(png, shaper, words);
    REQUIRE(png.finish());
  }
}

}  // namespace saite::cairo
