// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "graph/base/geometry.h"
#include "render/canvas/colour.h"

namespace saite::cairo {

/// Draws straight thin lines straight into pixels, smoothed: Cairo strokes some ten thousand a
/// second, a map of 100,000 actors has 300,000.
///     LineRaster raster(pixels, width, height, stride);
///     raster.draw({0, 0}, {40, 12}, 0.8F, colour);
/// Pixels are 32-bit xRGB as in CAIRO_FORMAT_RGB24; `stride` counts pixels. Positions and width are
/// in pixels; pixel (0, 0) spans from 0 to 1. Coverage is measured along columns (or rows), which
/// is exact but for the ends. Ends that have no place: nothing is drawn.
class LineRaster {
 public:
  LineRaster(std::span<std::uint32_t> pixels, int width, int height, int stride)
      : pixels_(pixels), width_(width), height_(height), stride_(stride) {}

  void draw(Vec2 from, Vec2 to, float line_width, canvas::Colour colour);

 private:
  void blend(int x, int y, canvas::Colour colour, float coverage);

  std::span<std::uint32_t> pixels_;
  int width_;
  int height_;
  int stride_;
};

}  // namespace saite::cairo
