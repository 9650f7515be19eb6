// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "render/scene/labels.h"
#include "render/text/shaper.h"

namespace saite::scene {

/// A line of a label never gets wider than this, in ems.
inline constexpr float label_ems = 14;

/// How much room a label needs, and how it is broken: at most two lines, balanced.
struct LabelShape {
  std::uint32_t cut = 0;  // byte where the second line begins; 0: there is one line
  float width = 0;        // px, rough
  float height = 0;
  [[nodiscard]] int lines() const { return cut == 0 ? 1 : 2; }
};
[[nodiscard]] LabelShape label_shape(std::string_view text, text::Style style,
                                     text::Shaper& shaper);

/// The lines of a label in a box of the shape's size whose upper left corner is at `corner`; each
/// line lies left, in the middle or right of it as `align` says (0, 0.5, 1).
[[nodiscard]] std::vector<PlacedLabel::Line> set_label(std::string_view text, text::Style style,
                                                       const LabelShape& shape, Vec2 corner,
                                                       float align, text::Shaper& shaper);

}  // namespace saite::scene
