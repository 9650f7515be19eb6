// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/line_raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace saite::cairo {

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
  const bool steep = std::abs(to.y - from.y) > std::abs(to.x - from.x);
  if (steep) {
    std::swap(from.x, from.y);
    std::swap(to.x, to.y);
  }
  if (from.x > to.x) std::swap(from, to);
  const float run = to.x - from.x;
  if (!(run > 0)) return;
  const float slope = (to.y - from.y) / run;
  const float half = line_width * std::sqrt(1 + slope * slope) / 2;
  const int columns = steep ? height_ : width_;
  const int rows = steep ? width_ : height_;
  const int first = std::max(0, static_cast<int>(std::floor(from.x)));
  const int last = std::min(columns - 1, static_cast<int>(std::floor(to.x)));
  for (int x = first; x <= last; ++x) {
    const float left = std::max(from.x, static_cast<float>(x));
    const float right = std::min(to.x, static_cast<float>(x + 1));
    const float middle = from.y + slope * ((left + right) / 2 - from.x);
    const float top = middle - half;
    const float bottom = middle + half;
    const int low = std::max(0, static_cast<int>(std::floor(top)));
    const int high = std::min(rows - 1, static_cast<int>(std::floor(bottom)));
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
