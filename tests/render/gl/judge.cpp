// SPDX-License-Identifier: Apache-2.0
#include "tests/render/gl/judge.h"

#include <cstdlib>

namespace saite::test {

canvas::View small_view() {
  canvas::View view;
  view.page_size = {100, 80};
  view.scale = 2;
  return view;
}

Pixels judged(int width, int height, const std::function<void(cairo_t*)>& draw) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  draw(cr);
  cairo_surface_flush(surface);
  Pixels out{width, height, {}};
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

double mean_difference(const Pixels& a, const Pixels& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.bytes.size(); ++i) sum += std::abs(a.bytes[i] - b.bytes[i]);
  return sum / static_cast<double>(a.bytes.size());
}

}  // namespace saite::test
