// SPDX-License-Identifier: Apache-2.0
#include <cairo.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "render/cairo/cairo_canvas.h"
#include "render/canvas/trace_canvas.h"
#include "render/scene/fit.h"
#include "render/svg/svg_canvas.h"
#include "scenes.h"

namespace saite::golden {
namespace {

namespace fs = std::filesystem;

const fs::path kept = fs::path(SAITE_SOURCE_DIR) / "tests/golden/kept";
const fs::path drawn_now = fs::path(SAITE_BINARY_DIR) / "golden";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

bool updating() {
  return std::getenv("SAITE_UPDATE_GOLDEN") != nullptr;
}

/// The first line that differs, for the message; the files themselves lie in the build folder.
std::string first_difference(const std::string& a, const std::string& b) {
  std::size_t line = 1;
  std::size_t start = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i) {
    if (a[i] == '\n') {
      ++line;
      start = i + 1;
    }
  }
  return "line " + std::to_string(line) +
         "\n  kept: " + a.substr(start, a.find('\n', start) - start) +
         "\n  now:  " + b.substr(start, b.find('\n', start) - start);
}

void compare_text(const std::string& name, const std::string& now) {
  if (updating()) write(kept / name, now);
  write(drawn_now / name, now);
  const std::string before = read(kept / name);
  CAPTURE(name);
  if (before != now) {
    const std::string difference = first_difference(before, now);
    write(drawn_now / (name + ".diff"), difference);
    FAIL_CHECK(difference);
  }
}

struct Pixels {
  cairo::Surface surface;
  [[nodiscard]] int width() const { return cairo_image_surface_get_width(surface.get()); }
  [[nodiscard]] int height() const { return cairo_image_surface_get_height(surface.get()); }
  [[nodiscard]] const unsigned char* row(int y) const {
    return cairo_image_surface_get_data(surface.get()) +
           static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface.get());
  }
};

double share_that_differs(const Pixels& a, const Pixels& b) {
  if (a.width() != b.width() || a.height() != b.height() || a.width() == 0) return 1;
  int differ = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        if (std::abs(a.row(y)[4 * x + channel] - b.row(y)[4 * x + channel]) > 24) {
          ++differ;
          break;
        }
      }
    }
  }
  return static_cast<double>(differ) / (a.width() * a.height());
}

void compare_png(const std::string& name, const std::string& now, double tolerated) {
  if (updating()) write(kept / name, now);
  write(drawn_now / name, now);
  const Pixels before{cairo::Surface(cairo_image_surface_create_from_png((kept / name).c_str()))};
  const Pixels after{
      cairo::Surface(cairo_image_surface_create_from_png((drawn_now / name).c_str()))};
  CAPTURE(name);
  CHECK(share_that_differs(before, after) <= tolerated);
}

void draw(const GoldenScene& golden, const report::Studio& studio, canvas::Canvas& canvas) {
  const scene::Scene scene = golden.make(studio);
  text::Shaper shaper(studio.fonts);
  scene::LabelPlan plan;
  scene::FrameOptions none;
  none.title = none.notes = false;
  none.legend = scene::LegendPlace::none;
  const auto frame =
      scene::lay_out_frame(scene, golden.size, golden.frame ? scene::FrameOptions{} : none, shaper);
  const auto camera = scene::fit_scene(scene, frame, plan, shaper);
  scene::DrawOptions options = golden.draw ? golden.draw(scene) : scene::DrawOptions{};
  options.frame = &frame;
  scene::draw_scene(scene, camera.view(golden.size, 1, scene.style.background), plan, shaper,
                    canvas, options);
}

}  // namespace

TEST_CASE("Every golden scene looks as it did when it was last looked at") {
  const auto studio = report::Studio::create();
  REQUIRE(studio);
  for (const GoldenScene& scene : golden_scenes()) {
    CAPTURE(scene.name);
    canvas::TraceCanvas trace;
    draw(scene, *studio, trace);
    compare_text(scene.name + ".txt", trace.text());

    auto png = cairo::CairoCanvas::png(studio->fonts);
    draw(scene, *studio, png);
    const auto bytes = png.finish();
    REQUIRE(bytes);
    write(drawn_now / (scene.name + ".png"), *bytes);
    if (scene.png) compare_png(scene.name + ".png", *bytes, scene.tolerated);

    if (!scene.svg) continue;
    svg::SvgOptions options;
    options.title = scene.name;
    options.embed_fonts = false;  // their bytes are HarfBuzz's matter
    svg::SvgCanvas svg(studio->fonts, options);
    draw(scene, *studio, svg);
    compare_text(scene.name + ".svg", svg.text());
  }
}

}  // namespace saite::golden
