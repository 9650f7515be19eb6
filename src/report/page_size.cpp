// SPDX-License-Identifier: Apache-2.0
#include "src/report/page_size.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace saite::report {
namespace {

constexpr double px_an_inch = 96;
constexpr double mm_an_inch = 25.4;
constexpr int min_side = 16;
constexpr int max_side = 20000;
constexpr double max_pixels = 200e6;  // 800 MB while a PNG is drawn

struct Paper {
  double wide;  // mm, landscape
  double high;
  double zoom;  // how much larger than in the hand
  double dpi;   // usual
};

Paper paper_of(Page page) {
  switch (page) {
    case Page::a4:
      return {297, 210, 1, 200};
    case Page::a3:
      return {420, 297, 1.2, 200};
    case Page::a0:
      return {1189, 841, 2.8, 100};
  }
  return {297, 210, 1, 200};
}

}  // namespace

Result<PageSize> page_size(const PictureSize& size) {
  const Error bad{"bad_size", "", {}};
  if (size.dpi != 0 && !(size.dpi >= 24 && size.dpi <= 1200)) return bad;
  PageSize result;
  if (size.page) {
    Paper paper = paper_of(*size.page);
    if (size.portrait) std::swap(paper.wide, paper.high);
    const double px_a_mm = px_an_inch / mm_an_inch / paper.zoom;
    result.px = {static_cast<float>(paper.wide * px_a_mm),
                 static_cast<float>(paper.high * px_a_mm)};
    const double dpi = size.dpi != 0 ? size.dpi : paper.dpi;
    result.png_ratio = static_cast<float>(dpi / px_an_inch * paper.zoom);
    result.paper_ratio = static_cast<float>(paper.zoom);
  } else {
    if (size.width < min_side || size.height < min_side || size.width > max_side ||
        size.height > max_side) {
      return bad;
    }
    const double ratio = (size.dpi != 0 ? size.dpi : px_an_inch) / px_an_inch;
    result.px = {static_cast<float>(size.width / ratio), static_cast<float>(size.height / ratio)};
    result.png_ratio = static_cast<float>(ratio);
  }
  const double wide = result.px.x * result.png_ratio;
  const double high = result.px.y * result.png_ratio;
  if (wide > 32000 || high > 32000 || wide * high > max_pixels) return bad;
  return result;
}

std::optional<PictureSize> parse_size(std::string_view text) {
  PictureSize size;
  const char* end = text.data() + text.size();
  const auto wide = std::from_chars(text.data(), end, size.width);
  if (wide.ec != std::errc() || wide.ptr == end || (*wide.ptr != 'x' && *wide.ptr != 'X')) {
    return std::nullopt;
  }
  const auto high = std::from_chars(wide.ptr + 1, end, size.height);
  if (high.ec != std::errc() || high.ptr != end) return std::nullopt;
  const auto fits = [](int side) { return side >= min_side && side <= max_side; };
  if (!fits(size.width) || !fits(size.height)) return std::nullopt;
  return size;
}

std::optional<Page> parse_page(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Page>, 6> pages = {
      std::pair{"A4", Page::a4}, {"A3", Page::a3}, {"A0", Page::a0},
      {"a4", Page::a4},          {"a3", Page::a3}, {"a0", Page::a0}};
  for (const auto& [name, page] : pages) {
    if (text == name) return page;
  }
  return std::nullopt;
}

}  // namespace saite::report
