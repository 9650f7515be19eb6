// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/line_raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/canvas/finite.h"

namespace saite::cairo {
namespace {

/// The row or column that holds a coordinate, within limits: an int does not hold them all.
int cell_of(float at, int min, int max) {
  return static_cast<int>(
      std::clamp(std::floor(at), static_cast<float>(min), static_cast<float>(max)));
}

}  // namespace

void LineRaster::blend(int x, int y, canvas::Colour colour, float coverage) {
  std::uint32_t& pixel = pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(stride_) +
                                 static_cast<std::size_t>(x)];
  const auto weight = static_cast<std::uint32_t>(coverage * static_cast<float>(colour.a) + 0.5F);
  const auto mixed = [&](std::uint32_t below, std::uint32_t above) {
    return (below * (255 - weight) + above * weight + 127) / 255;
  };
  const std::uint32_t r = mixed((pixel >> 16U) & 255U, colour.r);
  const std::uint32_t g = mixed((pixel >> 8U) & 255U, colour.g);
  const std::uint32_t b = mixed(pixel & 255U, colour.b);
  pixel = (r << 16U) | (g << 8U) | b;
}

void LineRaster::draw(Vec2 from, Vec2 to, float line_width, canvas::Colour colour) {
  if (!canvas::has_place(from) || !canvas::has_place(to)) return;
  const bool steep = std::abs(to.y - from.y) > std::abs(to.x - from.x);
  if (steep) {
    std::swap(from.x, from.y);
    std::swap(to.x, to.y);
  }
  if (from.x > to.x) std::swap(from, to);
  const float run = to.x - from.x;
  if (!(run > 0)) return;
  const float slope = (to.y - from.y) / run;
  const float half = canvas::usable_length(line_width) * std::sqrt(1 + slope * slope) / 2;
  const int columns = steep ? height_ : width_;
  const int rows = steep ? width_ : height_;
  const int first = cell_of(from.x, 0, columns);
  const int last = cell_of(to.x, -1, columns - 1);
  for (int x = first; x <= last; ++x) {
    const float left = std::max(from.x, static_cast<float>(x));
    const float right = std::min(to.x, static_cast<float>(x + 1));
    const float middle = from.y + slope * ((left + right) / 2 - from.x);
    const float top = middle - half;
    const float bottom = middle + half;
    const int low = cell_of(top, 0, rows);
    const int high = cell_of(bottom, -1, rows - 1);
    for (int y = low; y <= high; ++y) {
      const float cover =
          std::min(bottom, static_cast<float>(y + 1)) - std::max(top, static_cast<float>(y));
      const float share = std::clamp(cover * (right - left), 0.0F, 1.0F);
      if (steep) {
        blend(y, x, colour, share);
      } else {
        blend(x, y, colour, share);
      }
    }
  }
}

}  // namespace saite::cairo
