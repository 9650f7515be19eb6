// SPDX-License-Identifier: Apache-2.0
#include "render/scene/label_text.h"

#include <algorithm>

namespace saite::scene {
namespace {

constexpr float leading = 1.18F;      // from base line to base line, ems
constexpr float above = 0.80F;        // of the first base line: a capital's height and its accent
constexpr float below = 0.24F;        // of the last base line
constexpr float rough_error = 1.04F;  // kerning may widen a text a little

/// Where to break so that the longer of both lines is as short as can be; 0 where there is no
/// space.
std::uint32_t balanced_cut(std::string_view text, text::Style style, text::Shaper& shaper) {
  std::uint32_t best = 0;
  float min = 1e30F;
  for (std::size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    const float first = shaper.rough_width(text.substr(0, space), style);
    const float second = shaper.rough_width(text.substr(space + 1), style);
    const float longer = std::max(first, second);
    if (longer < min) {
      min = longer;
      best = static_cast<std::uint32_t>(space + 1);
    }
  }
  return best;
}

}  // namespace

LabelShape label_shape(std::string_view text, text::Style style, text::Shaper& shaper) {
  LabelShape shape;
  const float max = label_ems * style.size;
  const float whole = shaper.rough_width(text, style) * rough_error;
  shape.width = std::min(whole, max);
  if (whole > 0.72F * max) shape.cut = balanced_cut(text, style, shaper);
  if (shape.cut > 0) {
    const float first = shaper.rough_width(text.substr(0, shape.cut - 1), style);
    const float second = shaper.rough_width(text.substr(shape.cut), style);
    shape.width = std::min(std::max(first, second) * rough_error, max);
  }
  const float line_steps = static_cast<float>(shape.lines() - 1) * leading;
  shape.height = (above + line_steps + below) * style.size;
  return shape;
}

std::vector<PlacedLabel::Line> set_label(std::string_view text, text::Style style,
                                         const LabelShape& shape, Vec2 corner, float align,
                                         text::Shaper& shaper) {
  std::vector<PlacedLabel::Line> lines;
  const text::Direction direction = text::direction_of(text);
  const auto add = [&](std::string_view line) {
    auto run = shaper.fitted(line, style, std::max(shape.width, style.size * 2), direction);
    const float x = corner.x + (shape.width - run->advance) * align;
    const float y = corner.y + (above + leading * static_cast<float>(lines.size())) * style.size;
    lines.push_back({std::move(run), {x, y}});
  };
  if (shape.cut == 0) {
    add(text);
  } else {
    add(text.substr(0, shape.cut - 1));
    add(text.substr(shape.cut));
  }
  return lines;
}

}  // namespace saite::scene
